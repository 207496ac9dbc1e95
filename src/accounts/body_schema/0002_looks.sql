-- Looks at personal data are lines like others, and few: read back by who answers for data protection.
create index journal_looks on journal (number) where what = 'looked_at';
