-- Drafts that are put out for comment: a refresh of the plan, an annual report. Nothing here is ever overwritten: what is
-- written is an edition, what is done is an event, what is said is a comment, what is replied is an answer.

create table draft (
  id text primary key,
  slug text not null unique,
  kind text not null,           -- plan_refresh, annual_report
  title text not null,
  about text not null           -- a plan, or a financial year: 2019/20
);
create index draft_about on draft (kind, about);

-- The whole text as it was saved once.
create table draft_edition (
  id text primary key,
  draft_id text not null references draft (id),
  number integer not null,      -- 1 is what the draft started from
  note text,
  made_at text not null,
  account text not null,
  office text not null,
  unique (draft_id, number)
);

create table draft_section (
  id text primary key,
  edition_id text not null references draft_edition (id),
  section_key text not null,    -- the same section in every edition, whatever its heading
  position integer not null,
  heading text not null,
  text text not null,
  unique (edition_id, section_key),
  unique (edition_id, position)
);

-- What was done: opened_for_comment, closed, adopted, published, withdrawn. How a draft stands is derived from these and
-- the day. Putting out for comment names the edition and its first and last day: what is saved later is not shown.
create table draft_event (
  id text primary key,
  draft_id text not null references draft (id),
  number integer not null,      -- 1, 2, 3 within the draft: their order, whatever the clocks said
  what text not null,
  edition_id text references draft_edition (id),
  opens_on text,
  closes_on text,
  note text,
  at text not null,
  account text not null,
  office text not null,
  unique (draft_id, number)
);

create table draft_comment (
  id text primary key,
  draft_id text not null references draft (id),
  number integer not null,
  edition_id text not null references draft_edition (id),  -- the text that was commented on
  section_id text references draft_section (id),           -- nothing: on the whole draft
  text text not null,
  at text not null,
  account text not null,
  office text not null,
  unique (draft_id, number)
);

-- The latest is the answer.
create table draft_comment_answer (
  id text primary key,
  comment_id text not null references draft_comment (id),
  number integer not null,
  decision text not null,       -- accepted, partly, declined
  answer text not null,
  at text not null,
  account text not null,
  office text not null,
  unique (comment_id, number)
);
