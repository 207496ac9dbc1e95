-- What no server took: few, among all that was ever sent.
create index outbox_given_up on outbox (reason) where next_try_at is null and sent_at is null;
