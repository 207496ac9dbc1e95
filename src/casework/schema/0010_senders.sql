-- What a body calls the office in whose name an edition speaks ("Dorset Police and Crime Panel"), and how it is reached:
-- the foot of every letter.
create table sender (
  id text primary key,             -- a role of editions; "body" for the body itself
  name text not null,              -- empty: as it is called anyway
  reached text not null,           -- lines: telephone, address, hours
  at text not null,
  account text not null,
  office text not null
);
