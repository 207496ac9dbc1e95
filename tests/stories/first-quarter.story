# A body begins: its record, its figures, two published quarters, and the next one opened.

$ reeve plan show
Not accepted. There is no body yet in FOLDER/records. Make one with: reeve body add SLUG --name NAME
[exit 2]
$ reeve init
Made FOLDER/records
$ reeve init
Already there: FOLDER/records
$ reeve plan show
Not accepted. There is no body yet in FOLDER/records. Make one with: reeve body add SLUG --name NAME
[exit 2]
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve body list
dorset
$ reeve import data/dorset --today 2018-02-01
     5  papers
    30  glossary
     2  plans
     4  legend
     6  pillars
    15  commissioning_spend_by_theme
   120  plan_commitments
    19  plan_figures
    15  plan_refresh
    30  engagement
    24  theme_pages
    24  themes
   137  commitments
   105  indicators
   111  headlines
    74  achievements
    32  risks
   753  rows in all, each with its source
$ reeve plan show
Q1 2019/20   q1-2019-20     Brought in, not published
Q3 2017/18   q3-2017-18     Brought in, not published

# Who acts needs an account and an office.
$ echo "a long enough password" | reeve account add policy@example.org --name "Policy Officer"
Added the account policy@example.org.
$ echo "a long enough password" | reeve account add chief@example.org --name "Chief Executive"
Added the account chief@example.org.
$ reeve account appoint policy@example.org policy_officer --from 2018-01-01
policy@example.org is Policy Officer of dorset from 1 January 2018.
$ reeve account appoint chief@example.org chief_executive --from 2018-01-01
chief@example.org is Chief Executive and Monitoring Officer of dorset from 1 January 2018.
$ reeve account list
chief@example.org	Chief Executive
policy@example.org	Policy Officer

# Both quarters were printed long ago; they are published as they were.
$ reeve plan publish q3-2017-18 --as chief@example.org --today 2018-02-01 2>/dev/null
Published "Police and Crime Plan 2017-2021: report for Q3 2017/18", edition 1.
Snapshot …
$ reeve plan publish q1-2019-20 --as chief@example.org --today 2019-09-24 2>/dev/null
Published "Police and Crime Plan 2017-2021: report for Q1 2019/20", edition 1.
Snapshot …
$ reeve plan publish q1-2019-20 --as chief@example.org --today 2019-09-25
Refused. Q1 2019/20 is published already. Open a correction to change it.
[exit 3]

# The next quarter.
$ reeve plan open "Q2 2019/20" --due 2019-10-18 --as policy@example.org --today 2019-10-01
Opened Q2 2019/20.
$ reeve plan open "Q3 2019/20" --as policy@example.org --today 2019-10-02
Refused. Q2 2019/20 is still open. Publish it before opening the next.
[exit 3]
$ reeve plan open "Q1 2019/20" --as policy@example.org --today 2019-10-02
Refused. Q1 2019/20 is in the record already.
[exit 3]
$ reeve plan open "Q4 2019" --as policy@example.org --today 2019-10-02
Not accepted. Write the quarter like "Q2 2019/20" and the day like 2019-10-18.
[exit 2]
$ reeve plan assign q2-2019-20 --pillar 1 --owner policy@example.org --as policy@example.org --today 2019-10-01
35 commitments and indicators of pillar 1 are now in the name of policy@example.org.
$ reeve plan assign q2-2019-20 --pillar 7 --owner policy@example.org --as policy@example.org --today 2019-10-01
Not accepted. There is no pillar 7 in that plan.
[exit 2]
$ reeve plan show
Q2 2019/20   q2-2019-20     Open for updates
Q1 2019/20   q1-2019-20     Published
Q3 2017/18   q3-2017-18     Published
$ reeve --json plan show
[{"ends_on":"2019-09-30","label":"Q2 2019/20","slug":"q2-2019-20","starts_on":"2019-07-01","state":"opened"},{"ends_on":"2019-06-30","label":"Q1 2019/20","slug":"q1-2019-20","starts_on":"2019-04-01","state":"published"},{"ends_on":"2017-12-31","label":"Q3 2017/18","slug":"q3-2017-18","starts_on":"2017-10-01","state":"published"}]
$ reeve plan report q2-2019-20 --today 2019-10-02 | sed -n '1,14p'
Q2 2019/20: 12 themes, 87 commitments, 59 indicators. Open for updates.
  Vulnerability; Prevention; Early Intervention
  Mental Health; Drugs; Alcohol
  National issues, Local approaches
  Road Safety; Cyber & Fraud
  Engagement
  Problem Solving
  Victims & Witnesses
  Offender Management & Rehabilitation; Restorative Justice
  Funding & Resources
  Technology
  Innovation & Service Improvement
314 questions before signing.
  no_owner: Commitment 1 has no owner.
$ reeve plan publish q2-2019-20 --as chief@example.org --today 2019-10-18
Refused. Q2 2019/20 must be signed off before it is published.
[exit 3]
$ reeve plan report q9-2019-20
Not accepted. There is no period q9-2019-20; see: reeve plan show
[exit 2]
$ reeve verify
installation: 2 journal lines, 2 rows.
  Every line and every row is as it was recorded. Last line: …
dorset: 27 journal lines, 1390 rows.
  Every line and every row is as it was recorded. Last line: …
