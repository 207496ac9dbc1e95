-- Which functions in complaints about the police the body exercises in the place of the chief officer, from a day on
-- (Police Reform Act 2002 s.13A). The latest that has begun holds; of two from one day, the later recorded.
create table complaint_notice (
  id text primary key,
  model text not null,             -- a: reviews only; b: 13A(2); c: 13A(2) and (3)
  from_day text not null,
  notified_on text not null,       -- S.I. 2020/2 reg 48
  words text not null,             -- where the notice and the response to the consultation can be read
  at text not null,
  account text not null,
  office text not null
);
-- What the team writes beside the numbers: of a year, of a question of the standing report. The latest of a key holds.
create table complaint_words (
  id text primary key,             -- year/panel_complaint/2019-20, question/2/2019-20
  words text not null,
  at text not null,
  account text not null,
  office text not null
);
-- Details of a complaint that the panel has decided to publish after both sides could speak (S.I. 2012/62 reg 28(13)):
-- written to be read by anyone, so about nobody by name.
create table complaint_detail (
  id text primary key,             -- of the case
  title text not null,
  words text not null,
  at text not null,
  account text not null,
  office text not null
);
