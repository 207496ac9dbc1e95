-- Which office sends a letter that does not go by e-mail, and by when: its step counts as done on the day it is recorded,
-- and the letter may still lie on the desk.
alter table case_letter add column goes_from text;
alter table case_letter add column goes_by text;
alter table case_letter add column rests_on integer;      -- as in case_due
create index case_letter_to_send on case_letter (goes_from, goes_by, rests_on, id)
  where sent_by = 'post' and gone_on is null and withdrawn_on is null;
