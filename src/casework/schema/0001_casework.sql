-- Cases that run under a protocol. A case is its events; where it stands is worked out from them each time.

-- The text of every edition that this body ever adopted, as it was then: a running case keeps it whatever
-- becomes of the program's own copy.
create table protocol_edition (
  id text primary key,             -- SHA-256 of the text
  name text not null,
  edition text not null,
  words text not null              -- the file
);

-- From which day the body works by an edition, and the times it has set within the edition's ranges.
create table adoption (
  id text primary key,
  protocol text not null,
  edition_id text not null references protocol_edition (id),
  from_day text not null,
  settings text not null,          -- JSON: {"acknowledging": 5}
  reason text not null,            -- the resolution or the decision it rests on
  at text not null,
  account text not null,
  office text not null
);
create index adoption_protocol on adoption (protocol, from_day);

create table case_file (
  id text primary key,
  reference text not null unique,
  protocol text not null,
  adoption_id text not null references adoption (id),
  form text unique,                -- of the form that opened it: sent twice, it opens one case
  erased_at text,                  -- when what was about people in it was destroyed
  at text not null,
  account text not null,
  office text not null
) without rowid;

-- What happened, each a row that stays. What undoes or corrects another names it.
create table case_event (
  id text primary key,
  case_id text not null references case_file (id),
  number integer not null,         -- 1, 2, 3 within the case: the order of recording
  what text not null,              -- decided, learned, paused, resumed, extended, undone
  name text not null,              -- of the decision, the pause or the duty
  on_day text not null,
  role text not null,
  more integer not null,           -- extended: by how many more
  target text,                     -- undone: the event that no longer counts
  instead_of text,                 -- a correction: the event it stands for
  facts text not null,             -- JSON: name to text
  private_facts text,              -- the same, of what may be about a person
  at text not null,
  account text not null,
  office text not null,
  unique (case_id, number)
);

-- Bank holidays proclaimed after this Reeve was made; the calendars of the program have the others.
create table proclaimed_holiday (
  id text primary key,             -- the day
  name text not null,
  source text not null,
  at text not null,
  account text not null,
  office text not null
);

-- Where each case stands, worked out from its events whenever they change: kept out of the journal, since it says
-- nothing that the events do not. `reeve case derive` makes it again.
create table case_standing (
  id text primary key,             -- of the case
  protocol text not null,
  state text not null,
  words text not null,             -- of the state
  since text not null,
  is_open integer not null,        -- something is still to be done in it, even if it has ended
  lapses_on text                   -- the day on which it moves on by itself
) without rowid;
create index case_standing_lapses on case_standing (lapses_on);

-- What is owed in open cases, by office: the lists of work.
create table case_due (
  id text primary key,             -- case and duty
  case_id text not null references case_file (id),
  reference text not null,
  protocol text not null,
  office text not null,
  role text not null,              -- its title
  duty text not null,              -- empty: nothing is dated, the case waits for this office
  words text not null,
  due_on text not null,            -- 9999-12-31 when there is no date
  rests_on integer not null        -- 0 law, 1 protocol, 2 practice
);
create index case_due_office on case_due (office, due_on, rests_on, id);
create index case_due_case on case_due (case_id);

-- Who stands on the outside of a case: the complainant, the applicant. All of it is about a person and is sealed in
-- the journal under the case's own key.
create table case_party (
  id text primary key,
  case_id text not null references case_file (id),
  role text not null,
  name text,
  email text,
  telephone text,
  address text,
  channel text not null,           -- email, letter, telephone: how the person wants to hear from us
  adjustments text,                -- what makes it possible for the person to take part
  at text not null,
  account text not null,
  office text not null,
  unique (case_id, role)
);

-- Letters as they were sent.
create table case_letter (
  id text primary key,
  case_id text not null references case_file (id),
  event_id text references case_event (id),  -- nothing: a bank holiday or another edition caused it
  letter text not null,
  role text not null,              -- to whom
  subject text not null,
  words text,                      -- about a person
  sent_by text not null,           -- email: it is in the outbox; post: somebody prints it
  at text not null,
  account text not null,
  office text not null
);
create index case_letter_case on case_letter (case_id, id);
