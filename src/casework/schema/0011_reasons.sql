-- Why a time was extended, or what was recorded does not count.
alter table case_event add column reason text;
