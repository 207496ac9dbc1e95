-- Files that were sent with a case. What they are called is about a person; what is in them lies beside, sealed under the
-- case's own key: the journal holds the digest of the sealed bytes, so that it stays small and proves them while they are
-- there, and nothing of them stays anywhere once the key is destroyed.
create table case_attachment (
  id text primary key,
  case_id text not null references case_file (id),
  role text not null,              -- of the edition: who sent it
  name text,                       -- about a person
  type text not null,              -- by its content
  size integer not null,           -- bytes
  digest text not null,            -- SHA-256 of what attachment_content holds
  scanned integer not null,        -- 0: the installation had no scanner
  at text not null,
  account text not null,
  office text not null
);
create index case_attachment_case on case_attachment (case_id, id);
create table attachment_content (
  id text primary key,             -- of the attachment
  sealed text not null
);
-- When a letter that does not go by e-mail was posted, or what it says was told by telephone.
alter table case_letter add column gone_on text;
create index case_letter_waiting on case_letter (id) where sent_by = 'post' and gone_on is null;
