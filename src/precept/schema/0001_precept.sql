-- The precept of a year: what was proposed, what the panel said, what was issued, and what the panel was promised.

create table precept (
  id text primary key,
  year integer not null unique   -- 2019 is the precept of 2019/20
);

-- What happened, each a row that stays. How a precept stands is worked out from these; `taken_back` undoes the last
-- one that stands.
create table precept_event (
  id text primary key,
  precept_id text not null references precept (id),
  number integer not null,       -- 1, 2, 3 within the precept
  what text not null,            -- drafted, notified, reported, revised, reported_again, issued, taken_back
  on_day text,                   -- nothing: the day is not known
  increase bigint,              -- pence a year on Band D
  band_d_before bigint,         -- pence; Band D of the year before
  flexibility bigint,           -- pence; what government lets it rise by without a referendum
  verdict text,                  -- supported, not_vetoed, too_high, too_low; accepted, rejected; as_recommended
  words text,                    -- the reasons, the recommendations, the response
  responses bigint, in_favour bigint, consultation text,
  source text,
  at text not null,
  account text not null,
  office text not null,
  unique (precept_id, number)
);

-- Who pays: the councils that collect it. Of a draft.
create table billing_authority (
  id text primary key,
  event_id text not null references precept_event (id),
  position integer not null,
  name text not null,
  tax_base bigint not null,     -- hundredths of a Band D equivalent
  unique (event_id, position)
);

-- How each member voted, absent ones too. Of a report.
create table precept_vote (
  id text primary key,
  event_id text not null references precept_event (id),
  position integer not null,
  seat text not null,
  vote text not null,            -- veto, support, abstain, absent
  unique (event_id, position)
);

-- Who the members of the panel are while it considers this precept.
create table precept_member (
  id text primary key,
  precept_id text not null references precept (id),
  position integer not null,
  seat text not null,
  unique (precept_id, position)
);

-- What the panel asked for when it gave its support.
create table precept_condition (
  id text primary key,
  precept_id text not null references precept (id),
  number integer not null,
  heading text not null,         -- of the list it stands in: Areas of focus
  words text not null,
  source text,
  at text not null,
  account text not null,
  office text not null,
  unique (precept_id, number)
);

-- What became of it. The latest standing counts; what was said before stays.
create table condition_progress (
  id text primary key,
  condition_id text not null references precept_condition (id),
  number integer not null,
  on_day text,                   -- as_at; nothing: not known
  standing text not null,        -- under_way, kept, not_kept
  words text not null,
  source text,
  at text not null,
  account text not null,
  office text not null,
  unique (condition_id, number)
);
