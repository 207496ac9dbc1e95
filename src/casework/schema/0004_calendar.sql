-- Secret addresses under which a person's calendar fetches the dates of their offices. A new one takes the place of the
-- one before.
create table calendar_link (
  id text primary key,             -- the account
  secret_hash text not null unique,
  at text not null,
  account text not null,
  office text not null
);
