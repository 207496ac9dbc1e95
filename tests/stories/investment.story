# Funds for what is new: what they are made of, what they were asked for, what the board decided and why.

$ reeve init
Made FOLDER/records
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve --today 2019-09-01 account add finance@demo.example --name "Noor Castell" --password "a long enough password"
Added the account finance@demo.example.
$ reeve --today 2019-09-01 account appoint finance@demo.example chief_finance_officer --from 2019-01-01
finance@demo.example is Chief Finance Officer of dorset from 1 January 2019.
$ reeve --today 2019-09-01 account add chief@demo.example --name "Sam Okafor" --password "a long enough password"
Added the account chief@demo.example.
$ reeve --today 2019-09-01 account appoint chief@demo.example chief_executive --from 2019-01-01
chief@demo.example is Chief Executive and Monitoring Officer of dorset from 1 January 2019.

# The Chief Finance Officer opens the fund; what the board decided is the Chief Executive's to record.
$ reeve --today 2019-09-24 investment keep data/dorset/investment/innovation_fund.toml --as finance@demo.example | tail -3
Left for another office: Volunteer Police Cadets, decided.
Left for another office: Youth justice pilots, decided.
Left for another office: Bobby Van, decided.
$ reeve --today 2019-09-24 investment keep data/dorset/investment/innovation_fund.toml --as chief@demo.example | tail -2
Youth justice pilots: decided.
Bobby Van: decided.
$ reeve --today 2019-09-24 investment keep data/dorset/investment/wellbeing_fund.toml data/dorset/investment/cases.toml --as chief@demo.example
Refused. The fund is not in the record yet. The Chief Finance Officer opens it.
[exit 3]
$ reeve --today 2019-09-24 investment keep data/dorset/investment/wellbeing_fund.toml data/dorset/investment/cases.toml --as finance@demo.example | tail -1
Left for another office: Vehicle fleet, recommendation made.
$ reeve --today 2019-09-24 investment keep data/dorset/investment/wellbeing_fund.toml data/dorset/investment/cases.toml --as chief@demo.example | tail -2
Vehicle fleet: progress reported.
Vehicle fleet: progress reported.
$ reeve investment show
Health and wellbeing fund: £250,000 in all; £0 of awards recorded; what is left is not known: no award is recorded for 21 schemes that were approved
Innovation Fund: £1,000,000 in all; £0 of awards recorded; what is left is not known: no award is recorded for 10 schemes that were approved
  cloud-case-management-for-risk-assessment-conferences        Approved
  processing-of-cellular-and-network-data                      Approved
  mobile-phones-and-alarms-for-vulnerable-people               Approved
  digital-signature-of-statements-taken-by-telephone           Approved
  rural-crime-team                                             Approved
  marine-crime-lead                                            Approved
  county-lines                                                 Approved
  volunteer-police-cadets                                      Approved
  youth-justice-pilots                                         Approved
  bobby-van                                                    Approved
  mental-health-peer-support-uplift                            Approved
  peer-support-sharepoint-site-upgrade-gdpr                    Approved
  resilience-building-workshops                                Approved
  treadmill-programme                                          Approved
  health-wellbeing-group-initiatives-fund                      Approved
  line-manager-mental-health-training-pilot                    Approved
  virgin-pulse-global-challenge                                Approved
  promotional-materials                                        Approved
  alliance-mental-health-conference                            Delivered
  wellbeing-member-of-staff                                    Approved
  psychological-health-monitoring-poole-frontline              Approved
  psychological-health-monitoring-bournemouth-cid-and-winfrith-control-room Approved
  mental-health-nurse-welfare-officer                          Approved
  silver-cloud-health-online-support                           Approved
  trauma-risk-management-trim-training-and-cpd                 Approved
  menopause-conference-and-spocs                               Approved
  evaluation-of-programmes                                     Approved
  core-muscular-skeletal-pilot                                 Approved
  level-2-gym-instructor-course                                Delivered
  conference-expenditure                                       Approved
  wessex-heartbeat-physical-assessments                        Approved
  digital-safety-cameras                                       Under way
  vehicle-fleet                                                Under way
$ reeve investment show digital-safety-cameras
Digital safety cameras, business case: Under way
  Cost: £1,300,000
  Set aside: £300,000
  1 February 2018: Submitted. The business case is before the force's own boards.
  9 July 2019: Progress reported, under way. £340,000 of the budget of 2018/19 was moved to 2019/20.

# More than a fund has is not awarded, nor anything to what was not approved.
$ printf '[fund]\ntitle = "Small fund"\n[[fund.money]]\nsays = "One-off"\namount = "1000"\n[[scheme]]\nkind = "idea"\ntitle = "Bicycles"\n[[scheme.step]]\nwhat = "awarded"\namount = "400"\n' > small.toml
$ reeve --today 2019-09-24 investment keep small.toml --as finance@demo.example
Refused. Bicycles: Money is awarded to what was approved.
[exit 3]
$ sed 's/what = "awarded"/what = "decided"\nverdict = "approved"\nsays = "Cheap and useful."\n[[scheme.step]]\nwhat = "awarded"/; s/"400"/"1200"/' small.toml > large.toml
$ reeve --today 2019-09-24 account appoint chief@demo.example chief_finance_officer --from 2019-01-01
chief@demo.example is Chief Finance Officer of dorset from 1 January 2019.
$ reeve --today 2019-09-24 investment keep large.toml --as chief@demo.example
Refused. Bicycles: The fund has £1,000 left.
[exit 3]
$ sed 's/"1200"/"900"/' large.toml > right.toml && reeve --today 2019-09-24 investment keep right.toml --as chief@demo.example
Small fund: £1,000.
Bicycles: submitted.
Bicycles: decided.
Bicycles: money awarded.

# A file with something wrong is refused by line.
$ printf '[[scheme]]\nkind = "wish"\ntitle = "x"\n[[scheme.step]]\nwhat = "decided"\nverdict = "delivered"\namount = "much"\n' > wrong.toml
$ reeve --today 2019-09-24 investment keep wrong.toml --as finance@demo.example
Not accepted. wrong.toml:1: "kind" is "idea", "initiative", "business case" or "deep dive".
Not accepted. wrong.toml:7: "amount" is pounds in quotation marks, like "11.00".
Not accepted. wrong.toml:6: That is no verdict of this step.
3 problems. Nothing was done.
[exit 2]
$ reeve --today 2019-09-24 investment publish --as finance@demo.example
Published "Investment", edition 1.
Snapshot …
$ reeve --today 2019-09-24 investment publish --as finance@demo.example
Refused. Say what this edition changes: the public reads it.
[exit 3]
$ reeve verify
installation: 2 journal lines, 2 rows.
  Every line and every row is as it was recorded. Last line: …
dorset: 80 journal lines, 129 rows.
  Every line and every row is as it was recorded. Last line: …
