-- Which office sends a letter that does not go by e-mail, to whom, and by when: its step counts as done on the day it is
-- recorded, and the letter may still lie on the desk. Without an office it is a letter from before: the one that recorded it.
alter table case_letter add column goes_from text;
alter table case_letter add column goes_to text;          -- the title of the role
alter table case_letter add column goes_by text;
alter table case_letter add column rests_on integer;      -- as in case_due
-- JSON: how words of somebody outside were passed on in it, so that a correction passes on no more.
alter table case_letter add column passed_on text;
create index case_letter_to_send on case_letter (coalesce(goes_from, office), coalesce(goes_by, substr(at, 1, 10)),
  coalesce(rests_on, 2), id) where sent_by = 'post' and gone_on is null and withdrawn_on is null;
