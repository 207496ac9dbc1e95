-- Who was told a date hears when it moves.
alter table case_letter add column dates text;            -- the dates it speaks of: {"copies":"2019-06-03"}
