# Who may do what is in the table of authority; the commands ask it as the pages do.

$ reeve init
Made FOLDER/records
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve import data/dorset --today 2018-02-01 | tail -n 1
   753  rows in all, each with its source
$ for who in owner chief panel; do echo "a long enough password" | reeve account add $who@example.org; done
Added the account owner@example.org.
Added the account chief@example.org.
Added the account panel@example.org.
$ reeve account appoint owner@example.org theme_owner --from 2018-01-01
owner@example.org is Theme Owner of dorset from 1 January 2018.
$ reeve account appoint chief@example.org chief_executive --from 2018-01-01 --to 2018-01-31
chief@example.org is Chief Executive and Monitoring Officer of dorset from 1 January 2018 to 31 January 2018.
$ reeve account appoint panel@example.org panel_member --from 2018-01-01
panel@example.org is Member of the Police and Crime Panel of dorset from 1 January 2018.
$ reeve plan publish q3-2017-18 --today 2018-01-20
Refused. Say who acts with --as EMAIL. What is asked needs an office that may publish a quarter, a correction or a plan.
[exit 3]
$ reeve plan publish q3-2017-18 --today 2018-01-20 --as nobody@example.org
Refused. There is no account with the e-mail address nobody@example.org.
[exit 3]
$ reeve plan publish q3-2017-18 --today 2018-01-20 --as owner@example.org
Refused. owner@example.org holds no office that may publish a quarter, a correction or a plan.
[exit 3]
$ reeve plan publish q3-2017-18 --today 2018-01-20 --as panel@example.org
Refused. panel@example.org holds no office that may publish a quarter, a correction or a plan.
[exit 3]
$ reeve plan open "Q2 2019/20" --today 2018-01-20 --as panel@example.org
Refused. panel@example.org holds no office that may open a quarter.
[exit 3]

# An office ends with its last day.
$ reeve plan publish q3-2017-18 --today 2018-02-01 --as chief@example.org
Refused. chief@example.org holds no office that may publish a quarter, a correction or a plan.
[exit 3]
$ reeve plan publish q3-2017-18 --today 2018-01-31 --as chief@example.org 2>/dev/null
Published "Police and Crime Plan 2017-2021: report for Q3 2017/18", edition 1.
Snapshot …

# What cannot be appointed.
$ reeve account appoint panel@example.org mayor --from 2018-01-01
Not accepted. There is no office "mayor". The offices are: commissioner, chief_executive, chief_finance_officer, policy_officer, theme_owner, panel_member, panel_clerk, assurance_manager, council_monitoring_officer, complaints_chair, complaints_member, complaints_officer, data_protection_officer, administrator.
[exit 2]
$ reeve account appoint panel@example.org panel_clerk --from 2018-02-30
Not accepted. A day is written like 2026-11-22.
[exit 2]
$ reeve account appoint panel@example.org panel_clerk --from 2018-02-01 --to 2018-01-01
Not accepted. The last day cannot be before the first day.
[exit 2]
$ echo short | reeve account add short@example.org
Not accepted. Choose a password of at least 12 characters. Three random words are a good start.
[exit 2]
$ echo "a long enough password" | reeve account add not-an-address
Not accepted. Enter an e-mail address, like name@example.org.
[exit 2]
$ echo "a long enough password" | reeve account add panel@example.org
Not accepted. There is an account with this e-mail address already.
[exit 2]
$ reeve authority | sed -n '1,8p'
plan.read_drafts
  See an open quarter before it is published
  - Police and Crime Commissioner (commissioner)
  - Chief Executive and Monitoring Officer (chief_executive)
  - Chief Finance Officer (chief_finance_officer)
  - Policy Officer (policy_officer)
  - Theme Owner (theme_owner)
plan.open_quarter
