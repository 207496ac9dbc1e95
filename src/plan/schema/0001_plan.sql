-- The plan, as the papers have it: what is printed is kept as printed, and `source` says where.

-- The papers that sources name: "001_abd0e44d0031b30a.txt:464" is line 464 of the agenda pack of 24 September 2019.
create table paper (id text primary key, name text not null unique, title text not null, dated text);

-- What the papers' short forms stand for: KSI, YTD. Said beside them, since a person who hears the page cannot guess.
create table short_form (id text primary key, term text not null unique, meaning text not null, source text not null);

create table plan (
  id text primary key,
  title text not null unique,
  term text,                 -- as printed, e.g. 2017-2021
  published text,            -- as printed: a year, a month or a day
  source text not null
);

create table pillar (
  id text primary key,
  plan_id text not null references plan (id),
  number integer not null,
  title text not null,
  contents_label text, contents_page text,
  lead_members text, lead_offices text, other_labels text,
  source text not null,
  unique (plan_id, number)
);

-- A body's words for how a commitment stands. Dated: a new legend starts on a day, old reports keep the old one.
create table legend_entry (
  id text primary key,
  starts_on text not null,
  code text not null,
  name text not null,
  meaning text not null,
  position integer not null,  -- 1 is best; a larger position is worse
  symbol text not null,
  colour text not null,       -- a name from the palette of the style sheet, never the only sign
  source text not null,
  unique (starts_on, code)
);

create table period (
  id text primary key,
  plan_id text not null references plan (id),
  label text not null unique,   -- Q1 2019/20
  slug text not null unique,
  starts_on text not null,
  ends_on text not null,
  due_on text,                  -- the day by which owners update
  imported integer not null,    -- 1: printed elsewhere and brought in, not run in Reeve
  source text
);
create index period_starts on period (starts_on);

-- What was done to a quarter: opened, signed_off, published, correction_opened. The state is the last of these.
create table period_event (
  id text primary key,
  period_id text not null references period (id),
  number integer not null,      -- 1, 2, 3 within the period: their order, whatever the clocks said
  what text not null,
  at text not null,
  account text not null,
  office text not null,
  note text,
  unique (period_id, number)
);

-- A page of the report; one page may carry two themes.
create table theme_page (
  id text primary key,
  period_id text not null references period (id),
  pillar_id text not null references pillar (id),
  position integer not null,
  title text not null,
  slug text not null,
  unique (period_id, title),
  unique (period_id, slug)
);

create table theme (
  id text primary key,
  period_id text not null references period (id),
  pillar_id text not null references pillar (id),
  theme_page_id text not null references theme_page (id),
  number integer not null,
  title text not null,
  cover_label text, detail_label text, detail_page text, shares_page_with text, cover_digit text,
  page_source text,
  source text not null,
  unique (period_id, pillar_id, number)
);

create table commitment (
  id text primary key,
  plan_id text not null references plan (id),
  number text,                  -- 86, 9(a); nothing for the older ones that had none
  sort_key text not null unique,  -- 000086, 000009(a), and the unnumbered after all numbered; lists are paged by it
  slug text not null unique,
  parent_number text,
  origin text not null,         -- manifesto, added_in_term, not_recorded
  owner text,                   -- an account
  unique (plan_id, number)
);

create table wording (
  id text primary key,
  commitment_id text not null references commitment (id),
  edition integer not null,
  label text not null,
  from_period_id text not null references period (id),
  starts_on text not null,      -- of that period: a wording counts from it on
  reason text,
  source text not null,
  unique (commitment_id, edition)
);
create index wording_latest on wording (commitment_id, starts_on, edition, label);

-- A commitment's line in one period's report.
create table commitment_line (
  id text primary key,
  commitment_id text not null references commitment (id),
  period_id text not null references period (id),
  starts_on text not null,      -- of the period, so that the latest line of a commitment is one step away
  theme_page_id text not null references theme_page (id),
  position integer not null,
  printed_row text,             -- the numbers as printed together on one line
  mark_last text, mark_this text,  -- trend marks as printed: ^ v -
  status_in_source text,        -- 'lost': the source showed a status that did not survive; nothing otherwise
  retired text,                 -- why it is no longer reported from this period on; nothing: it is
  source text, note text,
  unique (commitment_id, period_id)
);
create index commitment_line_page on commitment_line (theme_page_id, position);
create index commitment_line_latest on commitment_line (commitment_id, starts_on, id);

-- A decision about a commitment in a period. The latest row is the status; nothing is ever overwritten.
create table status (
  id text primary key,
  commitment_id text not null references commitment (id),
  period_id text not null references period (id),
  legend_entry_id text not null references legend_entry (id),
  reason text,
  decided_at text not null,
  account text not null,
  office text not null
);
create index status_of on status (commitment_id, period_id, decided_at, id, legend_entry_id);

create table evidence (
  id text primary key,
  commitment_id text not null references commitment (id),
  period_id text not null references period (id),
  title text not null,
  address text not null,
  added_at text not null, account text not null, office text not null
);
create index evidence_of on evidence (commitment_id, period_id);

create table indicator (
  id text primary key,
  plan_id text not null references plan (id),
  name text not null,
  only_on_page text,            -- the page's title, when one name has different values on different pages
  slug text not null unique,
  unit text, measure text,
  wanted text not null,         -- up, down, neither, not_recorded: what the body hopes for, never read off the mark
  owner text
);
create index indicator_plan on indicator (plan_id, name);

create table indicator_line (
  id text primary key,
  indicator_id text not null references indicator (id),
  period_id text not null references period (id),
  theme_page_id text not null references theme_page (id),
  position integer not null,
  retired text,                 -- why it is no longer reported from this period on; nothing: it is
  source text, note text,
  unique (indicator_id, theme_page_id)
);
create index indicator_line_page on indicator_line (theme_page_id, position);

-- A value entered or printed for a period. The latest row counts.
create table indicator_value (
  id text primary key,
  indicator_id text not null references indicator (id),
  period_id text not null references period (id),
  printed text,                 -- nothing: the source prints no value
  sign text, number text,       -- the figure in digits when there is one
  unit text,                    -- of this value: once pounds, later millions; nothing: the indicator's own
  mark text, mark_column text,
  basis text, as_at text, comparator text,
  note text, source text,
  recorded_at text not null, account text not null, office text not null
);
create index indicator_value_of on indicator_value (indicator_id, period_id, recorded_at, id);

create table headline (
  id text primary key,
  period_id text not null references period (id),
  pillar_id text not null references pillar (id),
  theme_page_id text references theme_page (id),  -- nothing: on the cover
  position integer not null,
  label text not null,
  source text
);
create index headline_period on headline (period_id, pillar_id, position);

create table achievement (
  id text primary key,
  theme_page_id text not null references theme_page (id),
  position integer not null,
  label text not null,
  source text
);
create index achievement_page on achievement (theme_page_id, position);

create table risk (
  id text primary key,
  theme_page_id text not null references theme_page (id),
  position integer not null,
  label text not null,
  value text, unit text,
  source text
);
create index risk_page on risk (theme_page_id, position);

create table commissioning_spend (
  id text primary key,
  period_label text not null,   -- a financial year, as printed
  pillar_id text references pillar (id),
  theme text not null,          -- a page's title, or what a total is of
  position integer not null,
  printed text not null, value text, unit text,
  source text not null
);

create table plan_content (
  id text primary key,
  pillar_id text not null references pillar (id),
  kind text not null,
  position integer not null,
  label text not null,
  source text not null
);

create table plan_figure (
  id text primary key,
  plan_id text not null references plan (id),
  pillar_id text references pillar (id),
  position integer not null,
  label text not null,
  value text not null, unit text not null, qualifier text, as_at text,
  source text not null
);

create table refresh_item (
  id text primary key,
  plan_id text not null references plan (id),
  pillar_id text references pillar (id),
  position integer not null,
  item text not null, kind text not null, detail text, value text, unit text,
  source text not null
);

create table engagement (
  id text primary key,
  period_label text not null,
  position integer not null,
  channel text not null, measure text not null, value text, unit text, qualifier text,
  source text not null
);

-- A named office says a page is complete and right. Spent by any later change to the page.
create table certification (
  id text primary key,
  theme_page_id text not null references theme_page (id),
  at text not null, account text not null, office text not null,
  note text
);
create index certification_page on certification (theme_page_id, at);
