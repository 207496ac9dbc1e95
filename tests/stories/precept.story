# The statutory way of a precept, from what happened: no record is needed.

# Leicestershire, February 2026: a veto for being too low, and the answer. The day of notification is made up.
$ printf 'year = 2026\nnotified = "2026-01-30"\nproposed = "11.00"\nreported = "2026-02-04"\nveto = "too low"\nrevised = "2026-02-10"\nrevised_to = "15.00"\n' > leicestershire.toml
$ reeve --today 2026-02-11 precept leicestershire.toml
By 1 February 2026: done in time
  The commissioner notifies the panel of the proposed precept: £11 on Band D.
  (S.I. 2012/2271 reg 3)
By 8 February 2026: done in time
  The panel reports that it vetoes the proposal as too low.
  (S.I. 2012/2271 reg 4; Police Reform and Social Responsibility Act 2011 Sch 5 paras 3 and 4)
By 15 February 2026: done in time
  The commissioner notifies the panel of a revised precept, higher than the proposal. It is £15 on Band D.
  (S.I. 2012/2271 reg 5)
By 22 February 2026: to come
  The panel reviews the revised precept and reports again. It may say no; it has no second veto.
  (panels' papers; S.I. 2012/2271 regs 6 on)
By 1 March 2026: to come
  The commissioner has regard to the report, responds to it, publishes the response, and issues the precept.
  (Police Reform and Social Responsibility Act 2011 Sch 5 para 5; Local Government Finance Act 1992 s.40)

# Had the panel reported a day after the 8th, the veto would have fallen away.
$ sed -i 's/2026-02-04/2026-02-09/' leicestershire.toml && reeve --today 2026-02-11 precept leicestershire.toml
By 1 February 2026: done in time
  The commissioner notifies the panel of the proposed precept: £11 on Band D.
  (S.I. 2012/2271 reg 3)
By 8 February 2026: late
  The panel reports that it vetoes the proposal as too low. A veto that is not reported by 8 February falls away, and the proposed precept may be issued.
  (S.I. 2012/2271 reg 4; Police Reform and Social Responsibility Act 2011 Sch 5 paras 3 and 4)
By 1 March 2026: to come
  The commissioner has regard to the report, responds to it, publishes the response, and issues the precept.
  (Police Reform and Social Responsibility Act 2011 Sch 5 para 5; Local Government Finance Act 1992 s.40)
