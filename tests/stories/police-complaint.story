# On both engines.
#
# A complaint about the police from an appointment to a review: resolved at first, recorded when that was not enough,
# concluded by the force, and reviewed by the local policing body.

$ reeve init > /dev/null
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ for office in complaints_officer chief_executive council_monitoring_officer; do reeve --today 2026-01-05 account add $office@demo.example --name "Someone" --password "a long enough password" && reeve --today 2026-01-05 account appoint $office@demo.example $office --from 2026-01-05; done
Added the account complaints_officer@demo.example.
complaints_officer@demo.example is Complaints and Reviews Officer of dorset from 5 January 2026.
Added the account chief_executive@demo.example.
chief_executive@demo.example is Chief Executive and Monitoring Officer of dorset from 5 January 2026.
Added the account council_monitoring_officer@demo.example.
council_monitoring_officer@demo.example is Monitoring Officer of the Council of dorset from 5 January 2026.
$ for protocol in force_complaint police_review; do reeve --today 2026-01-05 case adopt $protocol --reason "Notice under section 13A, demonstration" --as council_monitoring_officer@demo.example; done
Complaint about the police, edition 2020-02, from 5 January 2026. Cases that run already keep theirs.
Review of a police complaint, edition 2020-02, from 5 January 2026. Cases that run already keep theirs.

# At an appointment on a Monday somebody says that nobody rang back.
$ reeve --today 2026-01-12 case open force_complaint --fact received=2026-01-12 --fact door=appointment --fact theme=service --fact old_definition=no --as complaints_officer@demo.example
Opened: FC-2026-0001.
$ reeve --today 2026-01-12 case decide FC-2026-0001 resolve_outside --fact theme=service --as complaints_officer@demo.example
Refused. Hear first what the complainant wants.
[exit 3]
$ reeve --today 2026-01-12 case decide FC-2026-0001 contact --fact "views=Nobody rang back for three weeks." --fact wants_recorded=no --as complaints_officer@demo.example
Recorded: FC-2026-0001, Logged.
$ reeve --today 2026-01-13 case decide FC-2026-0001 resolve_outside --fact theme=service --as complaints_officer@demo.example
Recorded: FC-2026-0001, Being resolved outside Schedule 3.
1 letter kept as sent.
$ reeve --today 2026-02-09 case decide FC-2026-0001 inform --fact "progress=The sergeant is asked." --as complaints_officer@demo.example
Recorded: FC-2026-0001, Being resolved outside Schedule 3.
“Tell the complainant how it stands” was 10 February 2026, is 9 March 2026.
1 letter kept as sent.

# It is not resolved, so it is recorded and goes to the force.
$ reeve --today 2026-02-11 case decide FC-2026-0001 record --fact record_because=wish --fact theme=service --fact "said=Nobody came for two days." --fact model=contact --as complaints_officer@demo.example
Recorded: FC-2026-0001, Recorded, with the force.
“Tell the complainant how it stands” was 9 March 2026, is not owed.
2 letters kept as sent.
$ reeve --today 2026-03-20 case decide FC-2026-0001 note_outcome --fact outcome=acceptable --fact told_of_review=2026-03-20 --as complaints_officer@demo.example
Recorded: FC-2026-0001, The outcome is told, and a review may be asked for.
$ reeve --today 2026-03-20 case show FC-2026-0001 --as complaints_officer@demo.example
FC-2026-0001: Complaint about the police, edition 2020-02
The outcome is told, and a review may be asked for, since 20 March 2026. Waiting for: Complainant.
Make contact and seek the complainant's views (Complaints and reviews officer): due Wednesday 14 January 2026, done on 12 January 2026, in time
Resolve it to the complainant's satisfaction (Complaints and reviews officer): due Tuesday 10 February 2026, not done in time, no longer owed since 11 February 2026
Tell the complainant how it stands (Complaints and reviews officer): due Tuesday 10 February 2026, done on 9 February 2026, in time
Tell the complainant how it stands (Complaints and reviews officer): no longer owed since 11 February 2026
Tell the complainant how it stands (Professional standards of the force): due Wednesday 11 March 2026, not done in time, no longer owed since 20 March 2026
Ask for a review, if one is wanted (Complainant): due Friday 17 April 2026, day 0 of 28

1. 12 January 2026  Opened
2. 12 January 2026  Contact the complainant, and hear what they want
3. 13 January 2026  Resolve it outside Schedule 3
4. 9 February 2026  Tell the complainant how it stands
5. 11 February 2026  Record it and pass it to the force
6. 20 March 2026  Note the outcome

# The review came a day after the 28 days and is refused; it had lain a day with another body, and that day does not count.
$ reeve --today 2026-04-20 case open police_review --fact received=2026-04-18 --fact provided=2026-03-20 --as complaints_officer@demo.example
Opened: PR-2026-0001.
$ reeve --today 2026-04-20 case decide PR-2026-0001 accept --fact under_schedule=yes --as complaints_officer@demo.example
Refused. It came after 28 days starting with the day after the outcome was provided. It may still be taken if special circumstances make that just.
[exit 3]
$ reeve --today 2026-04-20 case decide PR-2026-0001 accept --fact under_schedule=yes --fact wrong_body_days=1 --as complaints_officer@demo.example
Recorded: PR-2026-0001, Under review.
2 letters kept as sent.
$ reeve --today 2026-05-01 case decide PR-2026-0001 uphold --fact advice=remedy --fact "reasons=Nobody asked the sergeant." --as complaints_officer@demo.example
Recorded: PR-2026-0001, Recommended: the force is to answer.
2 letters kept as sent.
$ reeve --today 2026-05-01 case show PR-2026-0001 --explain --as complaints_officer@demo.example
PR-2026-0001: Review of a police complaint, edition 2020-02
Recommended: the force is to answer, since 1 May 2026. Waiting for: The force.
Acknowledge it (Complaints and reviews officer): due Wednesday 22 April 2026, done on 20 April 2026, in time
  3 working days after “The day the application reached this body”. Practice. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Saturday 18 April 2026: The day the application reached this body; day zero, not counted
  Sunday 19 April 2026: weekend, not counted
  Monday 20 April 2026: working day 1
  Tuesday 21 April 2026: working day 2
  Wednesday 22 April 2026: working day 3, the last day
Decide whether the outcome was reasonable and proportionate (Complaints and reviews officer): due Wednesday 3 June 2026, done on 1 May 2026, in time
  30 working days after “Under review”. S.I. 2020/2 reg 29(9): as soon as practicable. Day zero is that day, whatever day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November 2026).
  Monday 20 April 2026: Under review; day zero, not counted
  Tuesday 21 April 2026: working day 1
  Wednesday 22 April 2026: working day 2
  Thursday 23 April 2026: working day 3
  Friday 24 April 2026: working day 4
  Saturday 25 April 2026: weekend, not counted
  Sunday 26 April 2026: weekend, not counted
  Monday 27 April 2026: working day 5
  Tuesday 28 April 2026: working day 6
  Wednesday 29 April 2026: working day 7
  Thursday 30 April 2026: working day 8
  Friday 1 May 2026: working day 9
  Saturday 2 May 2026: weekend, not counted
  Sunday 3 May 2026: weekend, not counted
  Monday 4 May 2026: bank holiday (Early May bank holiday), not counted
  Tuesday 5 May 2026: working day 10
  Wednesday 6 May 2026: working day 11
  Thursday 7 May 2026: working day 12
  Friday 8 May 2026: working day 13
  Saturday 9 May 2026: weekend, not counted
  Sunday 10 May 2026: weekend, not counted
  Monday 11 May 2026: working day 14
  Tuesday 12 May 2026: working day 15
  Wednesday 13 May 2026: working day 16
  Thursday 14 May 2026: working day 17
  Friday 15 May 2026: working day 18
  Saturday 16 May 2026: weekend, not counted
  Sunday 17 May 2026: weekend, not counted
  Monday 18 May 2026: working day 19
  Tuesday 19 May 2026: working day 20
  Wednesday 20 May 2026: working day 21
  Thursday 21 May 2026: working day 22
  Friday 22 May 2026: working day 23
  Saturday 23 May 2026: weekend, not counted
  Sunday 24 May 2026: weekend, not counted
  Monday 25 May 2026: bank holiday (Spring bank holiday), not counted
  Tuesday 26 May 2026: working day 24
  Wednesday 27 May 2026: working day 25
  Thursday 28 May 2026: working day 26
  Friday 29 May 2026: working day 27
  Saturday 30 May 2026: weekend, not counted
  Sunday 31 May 2026: weekend, not counted
  Monday 1 June 2026: working day 28
  Tuesday 2 June 2026: working day 29
  Wednesday 3 June 2026: working day 30, the last day
Answer the recommendation in writing (The force): due Friday 29 May 2026, day 0 of 28
  28 days after “Find that it was not reasonable and proportionate”. S.I. 2020/2 reg 30(4) to (6). Every day counts, so no table of bank holidays is used.
  Friday 1 May 2026: Find that it was not reasonable and proportionate; day zero, not counted
  Saturday 2 May 2026 to Thursday 28 May 2026: days 1 to 27
  Friday 29 May 2026: day 28, the last day

1. 18 April 2026  Opened
2. 20 April 2026  Take it for review
3. 1 May 2026  Find that it was not reasonable and proportionate

$ reeve --today 2026-05-20 case decide PR-2026-0001 note_answer --fact accepted=yes --fact "response=An apology is on its way." --as complaints_officer@demo.example
Recorded: PR-2026-0001, Recommended and answered.
1 letter kept as sent.

# The quarter in numbers.
$ reeve --today 2026-07-01 case numbers force_complaint --from 2026-01-01 --to 2026-03-31 --as complaints_officer@demo.example
1 January 2026 to 31 March 2026
Received: 1
Open on the last day: 1
Make contact and seek the complainant's views: 1 in time, 0 late
Resolve it to the complainant's satisfaction: 0 in time, 1 late
Tell the complainant how it stands: 1 in time, 0 late
How it came, At an appointment: 1
It would have been a complaint before 1 February 2020, No: 1
The complainant wants it recorded, No: 1
Under which notice the body works, It records, and resolves what need not be recorded (13A(2)): 1
What it is mostly about, The service given: delay, no contact, no help: 1
What the force decided, The service was acceptable: 1
Why it is recorded, The complainant wants it: 1
$ reeve --today 2026-07-01 case numbers police_review --from 2026-04-01 --to 2026-06-30 --as complaints_officer@demo.example
1 April 2026 to 30 June 2026
Received: 1
Open on the last day: 0
Ended, Recommended and answered: 1
Median days from the first to the last: 32
Acknowledge it: 1 in time, 0 late
Decide whether the outcome was reasonable and proportionate: 1 in time, 0 late
The complaint was handled under Schedule 3, Yes: 1
The force accepts the recommendation, Yes: 1
What is recommended, A remedy: 1
