-- What a body calls the office in whose name an edition speaks: "Dorset Police and Crime Panel".
create table sender (
  id text primary key,             -- a role of editions
  name text not null,
  at text not null,
  account text not null,
  office text not null
);
