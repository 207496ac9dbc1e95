# Deadlines as the statutes count them: no record is needed.

# Freedom of Information Act 2000 s.10: not later than the twentieth working day following the date of receipt.
$ reeve calendar count --from 2026-03-12 --working-days 20 --calendar any-part-of-the-united-kingdom
Tuesday 14 April 2026
$ reeve calendar count --from 2026-03-12 --working-days 20 --calendar any-part-of-the-united-kingdom --explain
Tuesday 14 April 2026
  The 20th working day following receipt; day zero is the day of receipt, whatever day it is. Calendar: bank holidays in any part of the United Kingdom (gov.uk/bank-holidays, checked on 22 November 2026).
  Thursday 12 March 2026: received; day zero, not counted
  Friday 13 March 2026: working day 1
  Saturday 14 March 2026: weekend, not counted
  Sunday 15 March 2026: weekend, not counted
  Monday 16 March 2026: working day 2
  Tuesday 17 March 2026: bank holiday (St Patrick’s Day, in Northern Ireland), not counted
  Wednesday 18 March 2026: working day 3
  Thursday 19 March 2026: working day 4
  Friday 20 March 2026: working day 5
  Saturday 21 March 2026: weekend, not counted
  Sunday 22 March 2026: weekend, not counted
  Monday 23 March 2026: working day 6
  Tuesday 24 March 2026: working day 7
  Wednesday 25 March 2026: working day 8
  Thursday 26 March 2026: working day 9
  Friday 27 March 2026: working day 10
  Saturday 28 March 2026: weekend, not counted
  Sunday 29 March 2026: weekend, not counted
  Monday 30 March 2026: working day 11
  Tuesday 31 March 2026: working day 12
  Wednesday 1 April 2026: working day 13
  Thursday 2 April 2026: working day 14
  Friday 3 April 2026: bank holiday (Good Friday), not counted
  Saturday 4 April 2026: weekend, not counted
  Sunday 5 April 2026: weekend, not counted
  Monday 6 April 2026: bank holiday (Easter Monday, in England and Wales and Northern Ireland), not counted
  Tuesday 7 April 2026: working day 15
  Wednesday 8 April 2026: working day 16
  Thursday 9 April 2026: working day 17
  Friday 10 April 2026: working day 18
  Saturday 11 April 2026: weekend, not counted
  Sunday 12 April 2026: weekend, not counted
  Monday 13 April 2026: working day 19
  Tuesday 14 April 2026: working day 20, the last day

# Received on Saturday 21 November 2026: the two readings differ by a day.
$ reeve calendar count --from 2026-11-21 --working-days 20
Friday 18 December 2026
$ reeve calendar count --from 2026-11-21 --working-days 20 --weekend day-zero-is-next-working-day
Monday 21 December 2026
$ reeve calendar count --from 2026-11-21 --working-days 20 --weekend day-zero-is-next-working-day --explain
Monday 21 December 2026
  The 20th working day following receipt; what is received on a day that is not a working day is treated as received on the next one. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Saturday 21 November 2026: received, but not a working day
  Sunday 22 November 2026: weekend, not counted
  Monday 23 November 2026: treated as received; day zero, not counted
  Tuesday 24 November 2026: working day 1
  Wednesday 25 November 2026: working day 2
  Thursday 26 November 2026: working day 3
  Friday 27 November 2026: working day 4
  Saturday 28 November 2026: weekend, not counted
  Sunday 29 November 2026: weekend, not counted
  Monday 30 November 2026: working day 5
  Tuesday 1 December 2026: working day 6
  Wednesday 2 December 2026: working day 7
  Thursday 3 December 2026: working day 8
  Friday 4 December 2026: working day 9
  Saturday 5 December 2026: weekend, not counted
  Sunday 6 December 2026: weekend, not counted
  Monday 7 December 2026: working day 10
  Tuesday 8 December 2026: working day 11
  Wednesday 9 December 2026: working day 12
  Thursday 10 December 2026: working day 13
  Friday 11 December 2026: working day 14
  Saturday 12 December 2026: weekend, not counted
  Sunday 13 December 2026: weekend, not counted
  Monday 14 December 2026: working day 15
  Tuesday 15 December 2026: working day 16
  Wednesday 16 December 2026: working day 17
  Thursday 17 December 2026: working day 18
  Friday 18 December 2026: working day 19
  Saturday 19 December 2026: weekend, not counted
  Sunday 20 December 2026: weekend, not counted
  Monday 21 December 2026: working day 20, the last day

# 28 days starting with the day after; 56 days beginning with the day; five clear days before a meeting.
$ reeve calendar count --from 2026-03-02 --days-after 28
Monday 30 March 2026
$ reeve calendar count --from 2026-06-01 --days-beginning-with 56
Sunday 26 July 2026
$ reeve calendar count --from 2026-02-05 --clear-days-before 5 --explain
Wednesday 28 January 2026
  5 clear days before a meeting, counted as working days; neither the day of the notice nor the day of the meeting counts. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Thursday 5 February 2026: the meeting, not counted
  Wednesday 4 February 2026: clear day 1
  Tuesday 3 February 2026: clear day 2
  Monday 2 February 2026: clear day 3
  Sunday 1 February 2026: weekend, not counted
  Saturday 31 January 2026: weekend, not counted
  Friday 30 January 2026: clear day 4
  Thursday 29 January 2026: clear day 5
  Wednesday 28 January 2026: the last day for the notice, not counted

# As data.
$ reeve --json calendar count --from 2026-03-02 --days-after 28
{"date":"2026-03-30","derivation":["28 days starting with the day after 2 March 2026. Every day counts, so no table of bank holidays is used.","Monday 2 March 2026: day zero, not counted","Tuesday 3 March 2026: day 1","Wednesday 4 March 2026 to Sunday 29 March 2026: days 2 to 27","Monday 30 March 2026: day 28, the last day"]}

# Past the end of the table, and before its beginning, nothing is guessed.
$ reeve calendar count --from 2009-03-12 --working-days 20 --calendar any-part-of-the-united-kingdom
Refused. The table of bank holidays in any part of the United Kingdom starts on 1 January 2012, so the 20th working day following 12 March 2009 cannot be counted. Add the earlier bank holidays to calendars/england-and-wales.toml, calendars/scotland.toml, calendars/northern-ireland.toml and try again.
[exit 3]
$ reeve calendar count --from 2031-12-01 --working-days 20
Refused. The table of bank holidays in England and Wales ends on 31 December 2028, so the 20th working day following 1 December 2031 cannot be counted. Add the later bank holidays to calendars/england-and-wales.toml and try again.
[exit 3]
$ reeve calendar count --from 2090-01-02 --working-days 20 --calendar scotland
Refused. The table of bank holidays in Scotland ends on 31 December 2028, so the 20th working day following 2 January 2090 cannot be counted. Add the later bank holidays to calendars/scotland.toml and try again.
[exit 3]

# What is not a day or not a calendar.
$ reeve calendar count --from 2026-02-30 --working-days 20
Not accepted. "2026-02-30" is not a day. Write it like 2026-11-21.
[exit 2]
$ reeve calendar count --from 21/11/2026 --working-days 20
Not accepted. "21/11/2026" is not a day. Write it like 2026-11-21.
[exit 2]
$ reeve calendar count --from 2026-11-21 --working-days 20 --calendar wales
Not accepted. The calendars are england-and-wales, scotland, northern-ireland and any-part-of-the-united-kingdom.
[exit 2]
$ reeve calendar count --from 2026-11-21
Not accepted. Say one thing to count: --working-days, --days-after, --days-beginning-with or --clear-days-before.
[exit 2]
