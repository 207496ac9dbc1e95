-- Money set aside for what is new, and what is asked of it: funds, and schemes from the idea to the evaluation.

create table fund (
  id text primary key,
  slug text not null unique,
  title text not null,
  purpose text,
  source text
);

-- What a fund is made of.
create table fund_money (
  id text primary key,
  fund_id text not null references fund (id),
  position integer not null,
  label text not null,
  amount bigint not null,       -- pence
  recurs integer not null,       -- 1: every year; 0: once
  taken_from text,               -- a reserve, a budget
  source text,
  unique (fund_id, position)
);

-- How its board works.
create table fund_rule (
  id text primary key,
  fund_id text not null references fund (id),
  position integer not null,
  words text not null,
  source text,
  unique (fund_id, position)
);

-- Something money is asked for, or looked into.
create table scheme (
  id text primary key,
  slug text not null unique,
  fund_id text references fund (id),
  kind text not null,            -- idea, initiative, business_case, deep_dive
  title text not null,
  summary text,
  source text,
  at text not null,
  account text not null,
  office text not null
);
create index scheme_of on scheme (fund_id);

create table scheme_amount (
  id text primary key,
  scheme_id text not null references scheme (id),
  position integer not null,
  what text not null,            -- asked, cost, set_aside
  amount bigint not null,       -- pence
  words text,                    -- anticipated, up to
  source text,
  unique (scheme_id, position)
);

create table scheme_option (
  id text primary key,
  scheme_id text not null references scheme (id),
  position integer not null,
  words text not null,
  source text,
  unique (scheme_id, position)
);

-- What happened to it, each a row that stays. How it stands is the last of them.
create table scheme_step (
  id text primary key,
  scheme_id text not null references scheme (id),
  number integer not null,
  what text not null,            -- submitted, recommended, decided, awarded, reported, evaluated; taken_back undoes the last
  on_day text,                   -- nothing: the day is not known
  verdict text,                  -- approved, declined, deferred; under_way, delivered, stopped; worth_it, not_worth_it
  amount bigint,                -- pence: of an award
  words text,
  source text,
  at text not null,
  account text not null,
  office text not null,
  unique (scheme_id, number)
);
