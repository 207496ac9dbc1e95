# The statutory way of a precept, first from a file alone, then in a record with two offices.

# Leicestershire, February 2026: a veto for being too low, and the answer. The day of notification and the votes are made up.
$ printf 'year = 2026\nnotified = "2026-01-30"\nproposed = "11.00"\nreported = "2026-02-04"\nverdict = "too low"\nrevised = "2026-02-10"\nrevised_to = "15.00"\n' > leicestershire.toml
$ reeve --today 2026-02-11 precept timeline leicestershire.toml
By 1 February 2026: done in time, 30 January 2026
  The commissioner notifies the panel of the proposed precept: £11 on Band D.
  (S.I. 2012/2271 reg 3)
By 8 February 2026: done in time, 4 February 2026
  The panel reports that it vetoes the proposal as too low.
  (S.I. 2012/2271 reg 4; Police Reform and Social Responsibility Act 2011 Sch 5 paras 3 and 4)
By 15 February 2026: done in time, 10 February 2026
  The commissioner notifies the panel of a revised precept, higher than the proposal. It is £15 on Band D.
  (S.I. 2012/2271 reg 5)
By 22 February 2026: to come
  The panel reviews the revised precept and reports again. It may say no; it has no second veto.
  (S.I. 2012/2271 reg 6)
By 28 February 2026: to come
  The commissioner has regard to the report, responds to it and publishes the response by 1 March, and issues the precept before that day. A later one is not invalid merely for that.
  (Police Reform and Social Responsibility Act 2011 Sch 5 para 5; S.I. 2012/2271 reg 7; Local Government Finance Act 1992 s.40(5))

# Had the panel reported a day after the 8th, the veto would have fallen away.
$ sed 's/2026-02-04/2026-02-09/' leicestershire.toml > late.toml && reeve --today 2026-02-11 precept timeline late.toml
By 1 February 2026: done in time, 30 January 2026
  The commissioner notifies the panel of the proposed precept: £11 on Band D.
  (S.I. 2012/2271 reg 3)
By 8 February 2026: late, 9 February 2026
  The panel reports that it vetoes the proposal as too low. A veto that is not reported by 8 February falls away, and the proposed precept may be issued.
  (S.I. 2012/2271 reg 4; Police Reform and Social Responsibility Act 2011 Sch 5 paras 3 and 4)
By 28 February 2026: to come
  The commissioner has regard to the report, responds to it and publishes the response by 1 March, and issues the precept before that day. A later one is not invalid merely for that.
  (Police Reform and Social Responsibility Act 2011 Sch 5 para 5; S.I. 2012/2271 reg 7; Local Government Finance Act 1992 s.40(5))

# In a record, each office keeps its own part. The commissioner's side proposes and notifies.
$ reeve init
Made FOLDER/records
$ reeve body add leicestershire --name "Leicestershire Police and Crime Commissioner"
Made the record of Leicestershire Police and Crime Commissioner (leicestershire).
$ reeve --today 2026-01-05 account add finance@demo.example --name "Noor Castell" --password "a long enough password"
Added the account finance@demo.example.
$ reeve --today 2026-01-05 account appoint finance@demo.example chief_finance_officer --from 2026-01-01
finance@demo.example is Chief Finance Officer of leicestershire from 1 January 2026.
$ reeve --today 2026-01-05 account add clerk@demo.example --name "Pat Lindqvist" --password "a long enough password"
Added the account clerk@demo.example.
$ reeve --today 2026-01-05 account appoint clerk@demo.example panel_clerk --from 2026-01-01
clerk@demo.example is Clerk to the Panel of leicestershire from 1 January 2026.
$ printf 'report = "More is needed for neighbourhood policing."\n[votes]\n' >> leicestershire.toml
$ for seat in 1 2 3 4 5 6 7 8 9; do echo "\"Seat $seat\" = \"veto\""; done >> leicestershire.toml
$ for seat in 10 11 12; do echo "\"Seat $seat\" = \"absent\""; done >> leicestershire.toml
$ reeve --today 2026-02-11 precept keep leicestershire.toml --as finance@demo.example
Proposal drafted.
Proposal notified to the panel, 30 January 2026.
Left for another office: Report of the panel.

# The panel's clerk records the report and how each of twelve members voted, three of them absent.
$ reeve --today 2026-02-11 precept keep leicestershire.toml --as clerk@demo.example
12 members of the panel named.
Report of the panel, 4 February 2026.
Left for another office: Revised precept notified.
$ reeve --today 2026-02-11 precept keep leicestershire.toml --as finance@demo.example
Revised precept notified, 10 February 2026.
$ reeve --today 2026-02-11 precept show 2026/27
By 1 February 2026: done in time, 30 January 2026
  The commissioner notifies the panel of the proposed precept: £11 on Band D.
  (S.I. 2012/2271 reg 3)
By 8 February 2026: done in time, 4 February 2026
  The panel reports that it vetoes the proposal as too low. 9 of 12 members voted for a veto (9 were present); it takes 8.
  (S.I. 2012/2271 reg 4; Police Reform and Social Responsibility Act 2011 Sch 5 paras 3 and 4)
By 15 February 2026: done in time, 10 February 2026
  The commissioner notifies the panel of a revised precept, higher than the proposal. It is £15 on Band D.
  (S.I. 2012/2271 reg 5)
By 22 February 2026: to come
  The panel reviews the revised precept and reports again. It may say no; it has no second veto.
  (S.I. 2012/2271 reg 6)
By 28 February 2026: to come
  The commissioner has regard to the report, responds to it and publishes the response by 1 March, and issues the precept before that day. A later one is not invalid merely for that.
  (Police Reform and Social Responsibility Act 2011 Sch 5 para 5; S.I. 2012/2271 reg 7; Local Government Finance Act 1992 s.40(5))
$ reeve --today 2026-02-11 precept letter 2026/27 reported
From: The Police and Crime Panel
To: Leicestershire Police and Crime Commissioner
4 February 2026

Report of the panel: 2026/27

The panel vetoes the proposed precept as too low. It would add £11 a year to Band D.

9 of 12 members voted for a veto (9 were present); it takes 8.

More is needed for neighbourhood policing.

What comes next

The commissioner notifies the panel of a revised precept, higher than the proposal, by Sunday 15 February 2026 (S.I. 2012/2271 reg 5).

# Seven of twelve are no veto, although all seven who came voted for it.
$ sed 's/year = 2026/year = 2027/; s/2026-/2027-/; s/"Seat [89]" = "veto"/&-/; s/"veto"-/"absent"/' leicestershire.toml > seven.toml
$ reeve --today 2027-02-11 precept keep seven.toml --as finance@demo.example
Proposal drafted.
Proposal notified to the panel, 30 January 2027.
Left for another office: Report of the panel.
$ reeve --today 2027-02-11 precept keep seven.toml --as clerk@demo.example
Refused. That is no veto. 7 of 12 members voted for a veto (7 were present); it takes 8. (Police Reform and Social Responsibility Act 2011 Sch 5 para 4)
[exit 3]

# Only the side that took a step takes it back.
$ reeve --today 2026-02-11 precept take-back 2026/27 --reason "Wrong day" --as clerk@demo.example
Refused. The last step is the other side's. Only they take it back.
[exit 3]
$ reeve --today 2026-02-11 precept take-back 2026/27 --reason "The notice went out a day later." --as finance@demo.example
Taken back: Revised precept notified.

# Published, with what was done and what is to come.
$ reeve --today 2026-02-11 precept publish 2026/27 --as finance@demo.example
Published "Precept: 2026/27", edition 1.
Snapshot …
$ reeve verify
installation: 2 journal lines, 2 rows.
  Every line and every row is as it was recorded. Last line: …
leicestershire: 18 journal lines, 37 rows.
  Every line and every row is as it was recorded. Last line: …
