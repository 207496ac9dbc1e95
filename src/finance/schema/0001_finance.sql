-- The money: months of a financial year, the statements brought in for each, and what is said of them.

-- A month of a financial year. Months are counted from April: 4 is July. 13 is the outturn, after the year's end.
create table finance_month (
  id text primary key,
  year text not null,            -- 2019/20
  month integer not null,
  slug text not null unique,     -- 2019-20-month-4, 2019-20-outturn
  unique (year, month)
);

-- What was done to a month: opened, closed, reopened, published. How it stands is the last of these.
create table finance_event (
  id text primary key,
  month_id text not null references finance_month (id),
  number integer not null,       -- 1, 2, 3 within the month: their order, whatever the clocks said
  what text not null,
  note text,                     -- why it was opened again; said beside the new edition
  at text not null,
  account text not null,
  office text not null,
  unique (month_id, number)
);

-- A file as it was brought, so that every cell can be traced to it.
create table finance_file (
  id text primary key,
  month_id text not null references finance_month (id),
  name text not null,
  sha256 text not null,
  content text not null,         -- base64
  at text not null,
  account text not null,
  office text not null
);
create index finance_file_month on finance_file (month_id, at);

-- One table of a file, taken into the month. A later file makes a new edition; the latest counts.
create table statement (
  id text primary key,
  month_id text not null references finance_month (id),
  shape text not null,           -- key of the shape it was read by
  edition integer not null,
  file_id text not null references finance_file (id),
  sheet text,                    -- of a workbook
  columns text not null,         -- canonical JSON: [{"head":"revised_budget","in_file":5,"key":"revised"}]
  at text not null,
  account text not null,
  office text not null,
  unique (month_id, shape, edition)
);

create table statement_line (
  id text primary key,
  statement_id text not null references statement (id),
  position integer not null,
  line_key text not null,        -- of the shape, or made from the label
  shape_line text not null,      -- the line of the shape it is, or whose group it is in
  label text not null,           -- as printed, like the figures
  reference text, comment text, source text,
  file_row integer not null,
  figures text not null,         -- canonical JSON, one a column of the statement, in its order
  unique (statement_id, position)
);
create index statement_line_of on statement_line (line_key, statement_id);

-- What the month says in words: the overview (no reference), or the note of a line (R1). The latest counts.
create table commentary (
  id text primary key,
  month_id text not null references finance_month (id),
  reference text not null,       -- empty, R1, or the name of a line: revenue.overheads
  words text not null,           -- with references to figures in braces
  at text not null,
  account text not null,
  office text not null
);
create index commentary_of on commentary (month_id, reference, at, id);

-- A shape the body wrote itself. The latest of a key counts, before Reeve's own of that key.
create table own_shape (
  id text primary key,
  shape text not null,
  file text not null,            -- its name, for messages
  content text not null,         -- TOML, as it was brought
  at text not null,
  account text not null,
  office text not null
);

-- At or over this a variance of the statement must be explained before the month is closed. The latest counts.
create table variance_threshold (
  id text primary key,
  shape text not null,
  amount bigint not null,       -- hundredths of the unit's base; 0: none must be explained any more
  explains text not null,        -- code of the office that explains
  at text not null,
  account text not null,
  office text not null
);

-- A figure that does not add up, published all the same: why, and who signed for it.
create table figures_exception (
  id text primary key,
  month_id text not null references finance_month (id),
  cell text not null,            -- reserves.capital-financing-reserve.closing
  printed text not null,         -- what was printed when it was signed; another figure needs another signature
  reason text not null,
  at text not null,
  account text not null,
  office text not null,
  unique (month_id, cell, printed)
);

-- Registers of the money that are lists and not statements: external funding, definitions of reserves, initiatives of a
-- fund. As printed, each row with where it was printed.
create table finance_register_row (
  id text primary key,
  register text not null,        -- external_funding
  position integer not null,
  cells text not null,           -- canonical JSON: [["awarding_body","Home Office"],...], in the order of the file
  source text not null,
  unique (register, position)
);
