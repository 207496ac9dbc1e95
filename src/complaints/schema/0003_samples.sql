-- Samples of files that the sub-committee looked into. The list it was drawn from is kept, so that anyone can draw it
-- again.
create table complaint_sample (
  id text primary key,
  protocol text not null,
  from_day text not null,
  to_day text not null,
  seed text not null,
  seed_from text not null,         -- where the seed comes from, so that nobody could choose it to fit
  wanted integer not null,
  listed text not null,            -- references, one a line
  at text not null,
  account text not null,
  office text not null
);

create table complaint_sample_file (
  id text primary key,
  sample_id text not null references complaint_sample (id),
  place integer not null,          -- 1, 2, 3 in the order drawn
  reference text not null,
  finding text,                    -- in_order, learning, concern; null: not looked at yet
  at text not null,
  account text not null,
  office text not null,
  unique (sample_id, place)
);
