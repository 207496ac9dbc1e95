-- Secret addresses for those outside: to see where a case stands, or to answer one question in it.
create table case_link (
  id text primary key,             -- SHA-256 of the secret, which is not kept
  case_id text not null references case_file (id),
  role text not null,              -- of the edition: in which the holder acts
  decision text,                   -- the step that may be taken with it, once; null: only to look
  until_day text,                  -- the last day on which it can be used
  used_at text,
  at text not null,
  account text not null,
  office text not null
) without rowid;
create index case_link_case on case_link (case_id);
