-- In whose name a message goes; nothing: the body's own.
alter table outbox add column from_name text;
