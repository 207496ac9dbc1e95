-- What a body says of all its cases of a protocol that begin from a day on, so that nobody is asked: under which notice it
-- works. The latest that has begun holds.
create table standing_fact (
  id text primary key,             -- protocol/fact/day
  protocol text not null,
  fact text not null,
  from_day text not null,
  value text not null,             -- as a fact of the edition is written
  at text not null,
  account text not null,
  office text not null
);
-- Cases from which an office is kept out are few.
create index case_standing_kept_out on case_standing (id) where kept_out is not null;
