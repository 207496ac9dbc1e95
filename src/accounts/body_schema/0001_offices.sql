-- Who held which office in this body, from when to when. Part of the body's record, so it goes with it.
create table office_holding (
  id text primary key,
  account text not null,
  office text not null,
  from_on text not null,
  to_on text                    -- the last day; nothing: still held
);
create index office_holding_account on office_holding (account);

-- Messages to people, until a server has taken them. The address is about a person and is blanked once sent.
create table outbox (
  id text primary key,
  account text not null,
  address text,
  subject text not null,
  body text not null,
  reason text not null,         -- reminder, recovery ...
  subject_key text not null,    -- what it is about; one message of a kind a day
  written_at text not null,
  attempts integer not null,
  next_try_at text,             -- nothing: sent or given up
  sent_at text,
  last_answer text
);
create index outbox_due on outbox (next_try_at);
