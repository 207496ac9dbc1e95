-- Whether a message was written before is asked before every one.
create index outbox_account on outbox (account, reason, subject_key, written_at);
create index outbox_reason on outbox (reason, subject_key, written_at);
