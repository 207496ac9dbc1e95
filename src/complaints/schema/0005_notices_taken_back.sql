-- Why a notice that was recorded wrongly does not count.
alter table complaint_notice add column taken_back text;
