-- How an organisation outside is reached in every case of a protocol that says nothing of its own: the force, the IOPC.
-- Sealed under a key of its own, as people are: an organisation is often reached at somebody's desk.
create table standing_party (
  id text primary key,             -- protocol/role
  name text,
  email text,
  telephone text,
  address text,
  channel text not null,
  adjustments text,
  at text not null,
  account text not null,
  office text not null
);
