-- A case that went on under another adoption: a decision with its reason.
create table case_move (
  id text primary key,
  case_id text not null references case_file (id),
  from_adoption text not null references adoption (id),
  to_adoption text not null references adoption (id),
  reason text not null,           -- may be about a person
  at text not null,
  account text not null,
  office text not null
);
create index case_move_case on case_move (case_id, id);
