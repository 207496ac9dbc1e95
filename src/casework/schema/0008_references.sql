-- The last number given under PREFIX-YEAR: kept out of the journal, since it says nothing that the references do not.
create table case_number (
  id text primary key,             -- PC-2019
  last integer not null
) without rowid;
