-- Complaints: what stands around the cases, which casework keeps.

-- A form that somebody outside has begun and not sent. It is sealed under a key made from the secret that only that
-- person has, so nobody here can read it; nothing was received yet. Kept out of the journal for that reason, and
-- deleted after its last day.
create table complaint_draft (
  id text primary key,             -- SHA-256 of the secret
  form text not null,
  sealed text not null,
  until_day text not null
);
create index complaint_draft_until on complaint_draft (until_day);

-- How the complaints team can be reached by those who do not use the web: one row.
create table complaint_contact (
  id text primary key,             -- contact
  telephone text not null,
  relay text not null,             -- how to call through a relay service
  address text not null,
  hours text not null,
  at text not null,
  account text not null,
  office text not null
);
