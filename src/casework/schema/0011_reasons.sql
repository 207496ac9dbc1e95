-- Why a time was extended, or what was recorded does not count.
alter table case_event add column reason text;
-- A letter to be posted whose step was undone or corrected before it went.
alter table case_letter add column withdrawn_on text;
alter table case_link add column taken_back_on text;
