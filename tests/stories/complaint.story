# On both engines.
#
# A complaint about the commissioner that came on the Thursday before Easter 2019, and the same on the Saturday.

$ reeve protocol due panel_complaint acknowledgement --edition 2019-09 --event received=2019-04-18 --explain
Thursday 25 April 2019
  3 working days after “The day it reached the panel”. Protocol 2.6. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Thursday 18 April 2019: The day it reached the panel; day zero, not counted
  Friday 19 April 2019: bank holiday (Good Friday), not counted
  Saturday 20 April 2019: weekend, not counted
  Sunday 21 April 2019: weekend, not counted
  Monday 22 April 2019: bank holiday (Easter Monday), not counted
  Tuesday 23 April 2019: working day 1
  Wednesday 24 April 2019: working day 2
  Thursday 25 April 2019: working day 3, the last day
$ reeve protocol due panel_complaint acknowledgement --edition 2019-09 --event received=2019-04-20 --explain
Thursday 25 April 2019
  3 working days after “The day it reached the panel”. Protocol 2.6. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Saturday 20 April 2019: The day it reached the panel; day zero, not counted
  Sunday 21 April 2019: weekend, not counted
  Monday 22 April 2019: bank holiday (Easter Monday), not counted
  Tuesday 23 April 2019: working day 1
  Wednesday 24 April 2019: working day 2
  Thursday 25 April 2019: working day 3, the last day

# What is wrong with a protocol is said with its place, and what to write instead.
$ printf 'protocol request "Request"\nedition 2020 of 1 January 2020\nsource "A test"\ncalendar england_and_wales, day zero is the day of receipt\nrole clerk "Clerk", office panel_clerk\nfact received is a past day "The day it came"\nstart in open\n  by clerc\n  needs received\n  clause "T"\nstate open "Open"\n  owner clerk\n  clause "T"\n  decision give "Answer"\n    by clerk\n    leads too answered\n    clause "T"\noutcome answered "Answered"\n  clause "T"\n' > request.protocol
$ reeve protocol check request.protocol
Not accepted. request.protocol:8:6: “clerc” is not a role of this protocol. Did you mean “clerk”?
Not accepted. request.protocol:16:5: “leads” is no line of a decision. Did you mean “leads to”?
2 problems. Nothing was done.
[exit 2]

# The panel's council keeps the record. A body adopts an edition, and three working days with it.
$ reeve init > /dev/null
$ reeve body add dorset --name "Dorset Police and Crime Panel"
Made the record of Dorset Police and Crime Panel (dorset).
$ for office in assurance_manager council_monitoring_officer chief_executive complaints_chair; do reeve --today 2019-04-01 account add $office@demo.example --name "Someone" --password "a long enough password" && reeve --today 2019-04-01 account appoint $office@demo.example $office --from 2019-04-01; done
Added the account assurance_manager@demo.example.
assurance_manager@demo.example is Service Manager for Assurance of dorset from 1 April 2019.
Added the account council_monitoring_officer@demo.example.
council_monitoring_officer@demo.example is Monitoring Officer of the Council of dorset from 1 April 2019.
Added the account chief_executive@demo.example.
chief_executive@demo.example is Chief Executive and Monitoring Officer of dorset from 1 April 2019.
Added the account complaints_chair@demo.example.
complaints_chair@demo.example is Chair or Vice-Chair of the Complaints Sub-Committee of dorset from 1 April 2019.
$ reeve --today 2019-04-01 case adopt panel_complaint --edition 2019-09 --from 2019-04-01 --reason "Sub-committee, 17 April 2019" --as assurance_manager@demo.example
Refused. The text of this edition is of 24 September 2019. Adopt it from that day on, or say that the body practised it before.
[exit 3]
$ reeve --today 2019-04-01 case adopt panel_complaint --edition 2019-09 --from 2019-04-01 --practised --reason "Practised before it was written down" --as assurance_manager@demo.example
Complaint about the commissioner, edition 2019-09, from 1 April 2019. Cases that run already keep theirs.

# It came by e-mail on the Thursday.
$ reeve --today 2019-04-18 case open panel_complaint --fact received=2019-04-18 --fact door=email --as assurance_manager@demo.example
Opened: PC-2019-0001.
$ reeve --today 2019-04-18 case decide PC-2019-0001 record --fact concerns=conduct --as assurance_manager@demo.example
Recorded: PC-2019-0001, Recorded.
$ reeve --today 2019-04-23 case decide PC-2019-0001 acknowledge --on 2019-04-24 --as assurance_manager@demo.example
Refused. 24 April 2019 has not come yet. Record what has happened.
[exit 3]
$ reeve --today 2019-04-23 case decide PC-2019-0001 acknowledge --as complaints_chair@demo.example
Refused. This step is for another office. Who keeps the case may record it with --role.
[exit 3]
$ reeve --today 2019-04-23 case decide PC-2019-0001 acknowledge --as assurance_manager@demo.example
Recorded: PC-2019-0001, Recorded.
1 letter kept as sent.
$ reeve --today 2019-04-23 case decide PC-2019-0001 acknowledge --as assurance_manager@demo.example
Refused. “Acknowledge it” was done already.
[exit 3]
$ reeve --today 2019-04-24 case decide PC-2019-0001 refer_to_triage --as assurance_manager@demo.example
Recorded: PC-2019-0001, In triage.

# Triage waits for an answer, gets more time, and has it taken away again.
$ reeve --today 2019-04-26 case pause PC-2019-0001 awaiting_reply --as chief_executive@demo.example
Recorded: PC-2019-0001, In triage.
“Report findings and a recommendation to the monitoring officer” was 9 May 2019, is stopped.
$ reeve --today 2019-04-30 case resume PC-2019-0001 awaiting_reply --as chief_executive@demo.example
Recorded: PC-2019-0001, In triage.
“Report findings and a recommendation to the monitoring officer” was stopped, is 13 May 2019.
$ reeve --today 2019-05-02 case extend PC-2019-0001 triage_report 5 --reason "The papers are long." --as council_monitoring_officer@demo.example
Recorded: PC-2019-0001, In triage.
“Report findings and a recommendation to the monitoring officer” was 13 May 2019, is 20 May 2019.
$ reeve --today 2019-05-03 case undo PC-2019-0001 7 --reason "It was meant for another case." --as council_monitoring_officer@demo.example
Recorded: PC-2019-0001, In triage.
“Report findings and a recommendation to the monitoring officer” was 20 May 2019, is 13 May 2019.
$ reeve --today 2019-05-03 case show PC-2019-0001 --explain --as chief_executive@demo.example
PC-2019-0001: Complaint about the commissioner, edition 2019-09
In triage, since 24 April 2019. Waiting for: Chief Executive and Monitoring Officer of the commissioner.
Acknowledge it, with a copy to the chair and vice-chair (Service Manager for Assurance): due Thursday 25 April 2019, done on 23 April 2019, in time
  3 working days after “The day it reached the panel”. Protocol 2.6. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Thursday 18 April 2019: The day it reached the panel; day zero, not counted
  Friday 19 April 2019: bank holiday (Good Friday), not counted
  Saturday 20 April 2019: weekend, not counted
  Sunday 21 April 2019: weekend, not counted
  Monday 22 April 2019: bank holiday (Easter Monday), not counted
  Tuesday 23 April 2019: working day 1
  Wednesday 24 April 2019: working day 2
  Thursday 25 April 2019: working day 3, the last day
Report findings and a recommendation to the monitoring officer (Chief Executive and Monitoring Officer of the commissioner): due Monday 13 May 2019, working day 5 of 10
  10 working days after “In triage”. Protocol 2.7. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Wednesday 24 April 2019: In triage; day zero, not counted
  Thursday 25 April 2019: working day 1
  Friday 26 April 2019 to Monday 29 April 2019: the clock stood (Waiting for the complainant's answer), not counted
  Tuesday 30 April 2019: working day 2
  Wednesday 1 May 2019: working day 3
  Thursday 2 May 2019: working day 4
  Friday 3 May 2019: working day 5
  Saturday 4 May 2019: weekend, not counted
  Sunday 5 May 2019: weekend, not counted
  Monday 6 May 2019: bank holiday (Early May bank holiday), not counted
  Tuesday 7 May 2019: working day 6
  Wednesday 8 May 2019: working day 7
  Thursday 9 May 2019: working day 8
  Friday 10 May 2019: working day 9
  Saturday 11 May 2019: weekend, not counted
  Sunday 12 May 2019: weekend, not counted
  Monday 13 May 2019: working day 10, the last day

1. 18 April 2019  Opened
2. 18 April 2019  Record it
3. 23 April 2019  Acknowledge it
4. 24 April 2019  Send it to triage
5. 26 April 2019  Clock stopped: Waiting for the complainant's answer
6. 30 April 2019  Clock started again: Waiting for the complainant's answer
7. 2 May 2019  Extended by 5: Report findings and a recommendation to the monitoring officer. Why: The papers are long.
8. 3 May 2019  Undone: step 7. Why: It was meant for another case.

# It turns serious, and is referred by the end of the next day.
$ reeve --today 2019-05-08 case decide PC-2019-0001 find_serious --fact became_clear=2019-05-08 --fact "reasons=What is described may be an offence." --as chief_executive@demo.example
Recorded: PC-2019-0001, Serious: to be referred.
“Report findings and a recommendation to the monitoring officer” was 13 May 2019, is not owed.
$ reeve --today 2019-05-09 case show --as council_monitoring_officer@demo.example
2019-05-09  PC-2019-0001  Refer it to the IPCC as soon as practicable (Serious: to be referred)
$ reeve --today 2019-05-09 case decide PC-2019-0001 refer --as council_monitoring_officer@demo.example
Recorded: PC-2019-0001, With the IPCC.
2 letters kept as sent.

# The body changes three working days to five from June; a case that runs keeps its three.
$ reeve --today 2019-05-30 case open panel_complaint --fact received=2019-05-30 --fact door=letter --as assurance_manager@demo.example
Opened: PC-2019-0002.
$ reeve --today 2019-05-30 case adopt panel_complaint --edition 2019-09 --from 2019-06-01 --set acknowledging=15 --practised --reason "Panel" --as assurance_manager@demo.example
Refused. “To acknowledge” is from 1 to 10 working days. Protocol 2.6; the panels of the West Midlands and of South Yorkshire have 5.
[exit 3]
$ reeve --today 2019-05-30 case adopt panel_complaint --edition 2019-09 --from 2019-06-01 --set acknowledging=5 --practised --reason "Panel, 28 May 2019" --as assurance_manager@demo.example
Complaint about the commissioner, edition 2019-09, from 1 June 2019. Cases that run already keep theirs.
$ reeve --today 2019-06-03 case open panel_complaint --fact received=2019-06-03 --fact door=letter --as assurance_manager@demo.example
Opened: PC-2019-0003.
# A running case goes on under the new times only when that is decided, and it is seen first what moves.
$ reeve --today 2019-06-03 case move PC-2019-0002 --preview --as assurance_manager@demo.example
PC-2019-0002 would go on under edition 2019-09, adopted from 1 June 2019.
“Acknowledge it, with a copy to the chair and vice-chair” was 4 June 2019, is 6 June 2019.
$ reeve --today 2019-06-03 case move PC-2019-0002 --as assurance_manager@demo.example
Refused. Say why the case goes on under another edition.
[exit 3]
$ reeve --today 2019-06-03 case move PC-2019-0002 --reason "Asked for by the chair" --as assurance_manager@demo.example
PC-2019-0002 goes on under edition 2019-09, adopted from 1 June 2019.
“Acknowledge it, with a copy to the chair and vice-chair” was 4 June 2019, is 6 June 2019.
$ reeve --today 2019-06-03 case move PC-2019-0002 --reason "Again" --as assurance_manager@demo.example
Refused. The case runs under that adoption already.
[exit 3]
$ reeve --today 2019-06-03 case move PC-2019-0002 --from 2019-05-30 --reason "Decided otherwise, before it was due" --as assurance_manager@demo.example
PC-2019-0002 goes on under edition 2019-09, adopted from 1 April 2019.
“Acknowledge it, with a copy to the chair and vice-chair” was 6 June 2019, is 4 June 2019.

$ reeve --today 2019-06-03 case show --as assurance_manager@demo.example
2019-04-24  PC-2019-0001  Send the letter: Your complaint PC-2019-0001: we have it (With the IPCC)
2019-06-04  PC-2019-0002  Acknowledge it, with a copy to the chair and vice-chair (Received)
2019-06-10  PC-2019-0003  Acknowledge it, with a copy to the chair and vice-chair (Received)
no date     PC-2019-0001  With the IPCC (With the IPCC)

# An adoption with the wrong time is taken back while no case runs under it.
$ reeve --today 2019-06-03 case adopt panel_complaint --edition 2019-09 --from 2019-06-03 --set acknowledging=9 --reason "A slip" --practised --as assurance_manager@demo.example
Complaint about the commissioner, edition 2019-09, from 3 June 2019. Cases that run already keep theirs.
$ reeve --today 2019-06-03 case adopt panel_complaint --from 2019-06-03 --take-back --reason "A slip" --as assurance_manager@demo.example
Complaint about the commissioner, edition 2019-09, from 3 June 2019: taken back. No case ran under it.
$ reeve --today 2019-06-03 case adopt panel_complaint --from 2019-06-03 --take-back --reason "A slip" --as assurance_manager@demo.example
Refused. No such edition of this protocol was adopted from 3 June 2019.
[exit 3]
$ reeve --today 2019-06-03 case adopt panel_complaint --from 2019-04-01 --take-back --reason "A slip" --as assurance_manager@demo.example
Refused. Cases run under it, or ran, so it stays. Adopt another from a later day, and let them go on under that.
[exit 3]

# A bank holiday is proclaimed, and the record says what moves.
$ reeve --today 2019-06-03 case holiday 2019-06-04 "A day of thanks" --source "Proclamation of 1 June 2019" --preview --as assurance_manager@demo.example
Tuesday 4 June 2019 would be a bank holiday: A day of thanks. 2 open cases would move.
PC-2019-0002: “Acknowledge it, with a copy to the chair and vice-chair” was 4 June 2019, is 5 June 2019.
PC-2019-0003: “Acknowledge it, with a copy to the chair and vice-chair” was 10 June 2019, is 11 June 2019.
$ reeve --today 2019-06-03 case holiday 2019-06-04 "A day of thanks" --source "Proclamation of 1 June 2019" --as assurance_manager@demo.example
Tuesday 4 June 2019 is a bank holiday: A day of thanks. 2 open cases moved.
PC-2019-0002: “Acknowledge it, with a copy to the chair and vice-chair” was 4 June 2019, is 5 June 2019.
PC-2019-0003: “Acknowledge it, with a copy to the chair and vice-chair” was 10 June 2019, is 11 June 2019.

# The proclamation was of another year. What was added is taken back, and added again for the days that follow.
$ reeve --today 2019-06-03 case holiday 2019-06-04 --take-back --preview --as assurance_manager@demo.example
Tuesday 4 June 2019 would be counted as a working day again. 2 open cases would move.
PC-2019-0002: “Acknowledge it, with a copy to the chair and vice-chair” was 5 June 2019, is 4 June 2019.
PC-2019-0003: “Acknowledge it, with a copy to the chair and vice-chair” was 11 June 2019, is 10 June 2019.
$ reeve --today 2019-06-03 case holiday 2019-06-04 --take-back --reason "It was of another year" --as assurance_manager@demo.example
Tuesday 4 June 2019 is counted as a working day again. 2 open cases moved.
PC-2019-0002: “Acknowledge it, with a copy to the chair and vice-chair” was 5 June 2019, is 4 June 2019.
PC-2019-0003: “Acknowledge it, with a copy to the chair and vice-chair” was 11 June 2019, is 10 June 2019.
$ reeve --today 2019-06-03 case holiday 2019-06-04 --take-back --reason "It was of another year" --as assurance_manager@demo.example
Refused. 4 June 2019 was not added here, so it is not taken back.
[exit 3]
$ reeve --today 2019-06-03 case holiday 2019-06-04 "A day of thanks" --source "Proclamation of 1 June 2019" --as assurance_manager@demo.example > /dev/null

# One ends, and what it holds about people is destroyed. The record still proves itself.
$ reeve --today 2019-06-05 case decide PC-2019-0002 disapply --fact grounds=too_old --fact "reasons=It is about a day in 2016." --as assurance_manager@demo.example
Recorded: PC-2019-0002, Regulations not applied.
“Acknowledge it, with a copy to the chair and vice-chair” was 5 June 2019, is not owed.
1 letter kept as sent.
$ reeve --today 2019-06-05 case erase PC-2019-0001 --reason "Asked for" --as assurance_manager@demo.example
Refused. The case has not ended: it is “With the IPCC”.
[exit 3]
$ reeve --today 2020-06-05 case erase PC-2019-0002 --reason "Kept for twelve months" --preview --as assurance_manager@demo.example
Refused. A letter of this case waits to be posted. Note first that it has gone, or undo the step that wrote it.
[exit 3]
$ reeve --today 2020-06-05 case posted PC-2019-0002 --as assurance_manager@demo.example
Your complaint PC-2019-0002: the regulations are not applied: gone on 5 June 2020.
$ reeve --today 2020-06-05 case erase PC-2019-0002 --reason "Kept for twelve months" --preview --as assurance_manager@demo.example
This would destroy what the record holds about 0 people, 3 texts, 1 letter and 0 files. It cannot be brought back.
$ reeve --today 2020-06-05 case erase PC-2019-0002 --reason "Kept for twelve months" --as assurance_manager@demo.example
Erased: 0 people, 3 texts, 1 letter and 0 files. What was decided, when and by whom stays.
$ reeve --today 2020-06-05 case show PC-2019-0002 --as assurance_manager@demo.example
PC-2019-0002: Complaint about the commissioner, edition 2019-09
Regulations not applied, since 5 June 2019.
Acknowledge it, with a copy to the chair and vice-chair (Service Manager for Assurance): no longer owed since 5 June 2019

1. 30 May 2019  Opened
2. 5 June 2019  Do not apply the regulations
$ reeve verify | sed 's/ Last line.*//'
installation: 4 journal lines, 4 rows.
  Every line and every row is as it was recorded.
dorset: 44 journal lines, 30 rows.
  Every line and every row is as it was recorded.
