-- The journal, the keys that seal what it says about people, and where it ends.
create table journal (
  number integer primary key,
  at text not null,
  account text not null,
  office text not null,
  what text not null,
  subject text not null,
  clause text not null,
  line text not null,
  hash text not null
);
create index journal_subject on journal (subject, number);
-- One row, moved with every line: a journal cut short no longer ends where this says.
create table journal_head (id text primary key, number integer not null, hash text not null) without rowid;
-- Destroying a row here erases every sealed value about that person.
create table person_key (person text primary key, secret text not null) without rowid;
-- What the record is about: the body's slug, its name, the day the record was begun.
create table record (id text primary key, value text not null);
