# The Chief Finance Officer's July, on the command line: the same acts as on the pages.

$ reeve init
Made FOLDER/records
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve --today 2019-08-20 account add finance@demo.example --name "Noor Castell" --password "a long enough password"
Added the account finance@demo.example.
$ reeve --today 2019-08-20 account appoint finance@demo.example chief_finance_officer --from 2019-01-01
finance@demo.example is Chief Finance Officer of dorset from 1 January 2019.
$ reeve --today 2019-08-20 finance open 2019/20 4
Refused. Say who acts with --as EMAIL. What is asked needs an office that may bring in figures of a month and write what is said of them.
[exit 3]

# Only an office may, and the Chief Finance Officer's is it.
$ reeve --today 2019-08-20 finance open 2019/20 4 --as finance@demo.example
Opened July 2019, month 4 of 2019/20: 2019-20-month-4
$ reeve --today 2019-08-20 finance take 2019-20-month-4 data/dorset/finance/revenue_2019_20_m4.csv data/dorset/finance/capital_2019_20_q1.csv data/dorset/finance/capital_financing_2019_20_q1.csv data/dorset/finance/capital_receipts_2019_20_q1.csv data/dorset/finance/reserves_2019_20_m4.csv --as finance@demo.example
revenue_2019_20_m4.csv: Net revenue expenditure, new in this month.
capital_2019_20_q1.csv: Capital programme, new in this month.
capital_financing_2019_20_q1.csv: Capital financing, new in this month.
capital_receipts_2019_20_q1.csv: Capital Receipts Reserve, new in this month.
reserves_2019_20_m4.csv: Usable reserves, new in this month.
2 figures do not add up; see: reeve finance show 2019-20-month-4
$ reeve finance show 2019-20-month-4
July 2019, month 4 of 2019/20: open
  Net revenue expenditure, 9 lines from revenue_2019_20_m4.csv, edition 1
  Capital programme, 8 lines from capital_2019_20_q1.csv, edition 1
  Capital financing, 6 lines from capital_financing_2019_20_q1.csv, edition 1
  Capital Receipts Reserve, 5 lines from capital_receipts_2019_20_q1.csv, edition 1
  Usable reserves, 11 lines from reserves_2019_20_m4.csv, edition 1
  does not add up: reserves.capital-financing-reserve.closing
    If Capital Financing Reserve, Forecast balance were 0 and not 665, and what is made from it moved as well (3 cells), 4 findings would clear.
  does not add up: reserves.total-earmarked.variance
    If Total Earmarked Reserves, Variance were 665 and not 0, and what is made from it moved as well (2 cells), 4 findings would clear.

# Nothing of a bad file is taken.
$ sed 's/-15002/15O02/' data/dorset/finance/revenue_2019_20_m4.csv > july.csv
$ reeve --today 2019-08-20 finance take 2019-20-month-4 july.csv --as finance@demo.example
Not accepted. july.csv:2:6: "15O02" under "revised_budget" is no figure. Write digits, brackets for less than nothing, a dash for nil, or leave it empty.
[exit 2]

# Words take their figures from the tables.
$ reeve --today 2019-08-20 finance say 2019-20-month-4 "The net budget ends at {revenue.net-budget.forecast | £m 1dp}." --as finance@demo.example
Written.
$ reeve --today 2019-08-20 finance say 2019-20-month-4 "Pay is {revenue.pie.forecast}." --note R4 --as finance@demo.example
Refused. {revenue.pie.forecast}: The statement revenue has no line "pie".
[exit 3]

# Publishing asks for a closed month, and for a signature wherever figures do not add up.
$ reeve --today 2019-08-21 finance publish 2019-20-month-4 --as finance@demo.example
Refused. Close the month first. Then nobody can change it.
[exit 3]
$ reeve --today 2019-08-21 finance close 2019-20-month-4 --as finance@demo.example
Closed July 2019, month 4 of 2019/20.
$ reeve --today 2019-08-21 finance publish 2019-20-month-4 --as finance@demo.example
Refused. If Capital Financing Reserve, Forecast balance were 0 and not 665, and what is made from it moved as well (3 cells), 4 findings would clear. Correct it, or sign an exception that says why.
Refused. If Total Earmarked Reserves, Variance were 665 and not 0, and what is made from it moved as well (2 cells), 4 findings would clear. Correct it, or sign an exception that says why.
[exit 3]
$ reeve --today 2019-08-21 finance sign 2019-20-month-4 reserves.capital-financing-reserve.closing --reason "Carried forward; corrected with the outturn." --as finance@demo.example
Signed for reserves.capital-financing-reserve.closing.
$ reeve --today 2019-08-21 finance sign 2019-20-month-4 reserves.total-earmarked.variance --reason "Follows from the first." --as finance@demo.example
Signed for reserves.total-earmarked.variance.
$ reeve --today 2019-08-21 finance publish 2019-20-month-4 --as finance@demo.example
Published "Money: July 2019, month 4 of 2019/20", edition 1.
Snapshot …

# A published month is opened again only with a reason, which the new edition says.
$ reeve --today 2019-09-02 finance take 2019-20-month-4 data/dorset/finance/savings_2018_19.csv --as finance@demo.example
Refused. July 2019, month 4 of 2019/20 is published. It can be changed after it is opened again, with a reason.
[exit 3]
$ reeve --today 2019-09-02 finance reopen 2019-20-month-4 --reason "The savings of the year before were left out." --as finance@demo.example
Opened July 2019, month 4 of 2019/20 again.
$ reeve --today 2019-09-02 finance take 2019-20-month-4 data/dorset/finance/savings_2018_19.csv --as finance@demo.example
savings_2018_19.csv: Savings, new in this month.
2 figures do not add up; see: reeve finance show 2019-20-month-4
$ reeve --today 2019-09-02 finance close 2019-20-month-4 --as finance@demo.example
Closed July 2019, month 4 of 2019/20.
$ reeve --today 2019-09-02 finance publish 2019-20-month-4 --as finance@demo.example
Published "Money: July 2019, month 4 of 2019/20", edition 2.
Snapshot …
$ reeve verify
installation: 1 journal lines, 1 rows.
  Every line and every row is as it was recorded. Last line: …
dorset: 26 journal lines, 71 rows.
  Every line and every row is as it was recorded. Last line: …
