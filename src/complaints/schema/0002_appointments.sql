-- Times at which somebody can speak to the complaints team, and who took one.
create table appointment_slot (
  id text primary key,
  on_day text not null,
  minute integer not null,         -- of the day: 570 is 9:30am
  minutes integer not null,        -- how long it is
  how text not null,               -- telephone, in_person
  place text not null,             -- where; empty by telephone
  withdrawn_at text,               -- nobody can take it any more
  at text not null,
  account text not null,
  office text not null,
  unique (on_day, minute, how)
);

-- What is about the person is sealed in the journal under the appointment's own key, and destroyed four weeks after it.
create table appointment (
  id text primary key,
  slot_id text not null references appointment_slot (id),
  standing text not null,          -- booked, cancelled, kept, missed
  secret_hash text not null unique,
  case_id text references case_file (id),
  name text,
  email text,
  telephone text,
  about text,
  adjustments text,
  reminded_at text,
  erased_at text,
  at text not null,
  account text not null,
  office text not null
);
create unique index appointment_taken on appointment (slot_id) where standing in ('booked', 'kept', 'missed');
