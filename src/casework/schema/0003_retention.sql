-- How long the cases of a protocol keep what they hold about people, from a day on. The latest that has begun holds;
-- of two from one day, the later recorded.
create table retention_rule (
  id text primary key,
  protocol text not null,
  months integer not null,         -- after the case ended
  from_day text not null,
  reason text not null,
  at text not null,
  account text not null,
  office text not null
);
create index case_standing_ended on case_standing (protocol, since) where is_open = 0;
