-- Where a date stands in its count, when its owner is reminded, and which role outside owes it.
alter table case_due add column days_wanted integer;      -- null: nothing is counted
alter table case_due add column in_working_days integer;
alter table case_due add column remind_on text;           -- null: nobody is reminded
alter table case_due add column outside text;             -- role of the edition; null: the office itself owes it
create index case_due_outside on case_due (due_on) where outside is not null;
alter table case_due add column kept_out text;            -- as in case_standing
-- Offices that are kept out of a case, each between spaces: they do not see it in a list either.
alter table case_standing add column kept_out text;
create index case_standing_last on case_standing (since, id) where is_open = 0;
-- Until a case is worked out again the new columns are empty: the next morning's job does it for every open case.
update case_standing set lapses_on = '2000-01-01' where is_open = 1;
