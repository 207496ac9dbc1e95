create table account (
  id text primary key,
  email text not null,          -- sealed in the journal under the account's own key
  email_folded text not null unique,
  display_name text not null,
  password_hash text not null,
  totp_secret text,             -- base64; nothing until the owner has set it up
  created_at text not null,
  closed_at text
);

-- Ten codes for the day the phone is lost; each works once.
create table recovery_code (
  id text primary key,
  account_id text not null references account (id),
  code_hash text not null,
  used_at text
);
create index recovery_code_account on recovery_code (account_id);

-- Who is signed in, and how often a password was wrong: not history, so not in the journal.
create table sign_in (
  token_hash text primary key,
  account_id text not null references account (id),
  csrf text not null,
  started_at text not null,
  ends_at text not null,
  second_factor integer not null  -- 0: the password was right, the code is still owed
);
create table sign_in_try (
  email_folded text primary key,
  wrong integer not null,
  last_at text not null,
  totp_step integer not null
);

-- Signs what is published. The secret half never leaves the installation.
create table signing_key (id text primary key, public_key text not null, secret_key text not null, made_at text not null);
