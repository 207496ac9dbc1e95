-- How an organisation outside is reached in every case of a protocol that says nothing of its own: the force, the IOPC.
-- Never a person.
create table standing_party (
  id text primary key,             -- protocol/role
  name text,
  email text,
  telephone text,
  address text,
  channel text not null,
  at text not null,
  account text not null,
  office text not null
);
