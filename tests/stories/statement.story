# Whether published tables add up: no record is needed, so an auditor can do it on anyone's figures.

# The reserves of July 2019 beside the statements they must agree with. One amount is out, and it is told as one story.
$ reeve statement check data/dorset/finance/revenue_2019_20_m4.csv data/dorset/finance/capital_financing_2019_20_q1.csv data/dorset/finance/capital_receipts_2019_20_q1.csv data/dorset/finance/reserves_2019_20_m4.csv data/dorset/finance/reserves_2018_19_outturn.csv
revenue_2019_20_m4.csv: Net revenue expenditure, 2019/20, 9 lines
capital_financing_2019_20_q1.csv: Capital financing, 2019/20, 6 lines
capital_receipts_2019_20_q1.csv: Capital Receipts Reserve, 2019/20, 5 lines
reserves_2019_20_m4.csv: Usable reserves, 2019/20, 11 lines
reserves_2018_19_outturn.csv: Usable reserves at the end of the year, 2018/19, 13 lines
129 rules checked, 17 findings.

A story of 665: it probably began at Capital Financing Reserve, Forecast balance (reserves_2019_20_m4.csv, line 3)
  If Capital Financing Reserve, Forecast balance were 0 and not 665, and what is made from it moved as well (3 cells), 4 findings would clear.
  If Total Earmarked Reserves, Variance were 665 and not 0, and what is made from it moved as well (2 cells), 4 findings would clear.
  Does not add up: Capital Financing Reserve, Forecast balance
      Printed 665; by Opening balance + Forecast transfer it is 0. The printed figure is 665 more.
      reserves_2019_20_m4.csv, line 3
  Does not add up: Total Earmarked Reserves, Forecast balance
      Printed 2,459; by Opening balance + Forecast transfer it is 1,794. The printed figure is 665 more.
      reserves_2019_20_m4.csv, line 8
  Does not add up: Total Revenue Reserves, Forecast balance
      Printed 6,868; by Opening balance + Forecast transfer it is 6,203. The printed figure is 665 more.
      reserves_2019_20_m4.csv, line 10
  Does not add up: Total Usable Reserves, Forecast balance
      Printed 6,868; by Opening balance + Forecast transfer it is 6,203. The printed figure is 665 more.
      reserves_2019_20_m4.csv, line 12
  Does not add up: Total Earmarked Reserves, Variance
      Printed 0; by the lines of Earmarked reserves it is 665. The printed figure is 665 less.
      reserves_2019_20_m4.csv, line 8
  Does not add up: Total Earmarked Reserves, Variance
      Printed 0; by Budgeted transfer - Forecast transfer it is 665. The printed figure is 665 less.
      reserves_2019_20_m4.csv, line 8
  Does not add up: Total Revenue Reserves, Variance
      Printed 0; by Budgeted transfer - Forecast transfer it is 665. The printed figure is 665 less.
      reserves_2019_20_m4.csv, line 10
  Does not add up: Total Usable Reserves, Variance
      Printed 0; by Budgeted transfer - Forecast transfer it is 665. The printed figure is 665 less.
      reserves_2019_20_m4.csv, line 12

Besides
  Rounding: Total Net Revenue Expenditure, Original budget
      Printed 135,308; by Total Chief Constable + OPCC it is 135,307. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Total Net Revenue Expenditure, Revised budget
      Printed 135,308; by Total Chief Constable + OPCC it is 135,307. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Total Net Revenue Expenditure, Full-year forecast
      Printed 135,784; by Total Chief Constable + OPCC it is 135,783. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Income, Variance
      Printed (252); by Full-year forecast - Revised budget it is (253). The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 2
  Rounding: Financing and Investment Income, Variance
      Printed (47); by Full-year forecast - Revised budget it is (46). The printed figure is 1 less.
      revenue_2019_20_m4.csv, line 5
  Reads oddly: Reserves, Full-year forecast
      Printed (640); (1,146) elsewhere. What funds revenue from reserves is what leaves the revenue reserves and does not go to capital. The printed figure is 506 more.
      revenue_2019_20_m4.csv, line 9
  Mixes two budgets: Capital Receipts Reserve, Budgeted transfer
      Printed (1,123); (542) elsewhere. The budgeted movement of the Capital Receipts Reserve is that of the original budget, like the other reserves here. The printed figure is 581 less. It is the movement of the revised budget, so this column mixes the two budgets.
      reserves_2019_20_m4.csv, line 11
  Outside policy: General Fund Balance, Opening balance
      General balance between 3% and 5% of net revenue expenditure, at the start of the year: 3,957, and the limit is 4,059. It is 2.9%, less than 3%.
      reserves_2019_20_m4.csv, line 9
  Outside policy: General Fund Balance, Forecast balance
      General balance between 3% and 5% of net revenue expenditure, at the end of the year if the forecast variance falls on it: 3,933, and the limit is 4,059. It is 2.9%, less than 3%.
      reserves_2019_20_m4.csv, line 9
[exit 3]

# A table that adds up, all but roundings that the printed thousands explain.
$ reeve statement check --shape revenue data/dorset/finance/revenue_2019_20_m4.csv
revenue_2019_20_m4.csv: Net revenue expenditure, 2019/20, 9 lines
24 rules checked, 5 findings.

Findings
  Rounding: Total Net Revenue Expenditure, Original budget
      Printed 135,308; by Total Chief Constable + OPCC it is 135,307. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Total Net Revenue Expenditure, Revised budget
      Printed 135,308; by Total Chief Constable + OPCC it is 135,307. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Total Net Revenue Expenditure, Full-year forecast
      Printed 135,784; by Total Chief Constable + OPCC it is 135,783. The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 8
  Rounding: Income, Variance
      Printed (252); by Full-year forecast - Revised budget it is (253). The printed figure is 1 more.
      revenue_2019_20_m4.csv, line 2
  Rounding: Financing and Investment Income, Variance
      Printed (47); by Full-year forecast - Revised budget it is (46). The printed figure is 1 less.
      revenue_2019_20_m4.csv, line 5

Not checked
  What funds revenue from reserves is what leaves the revenue reserves and does not go to capital (the other statement is not here)
[exit 3]

# Everything holds: the exit code is 0.
$ reeve statement check --shape savings data/dorset/finance/savings_2018_19.csv
savings_2018_19.csv: Savings, 5 lines
1 rule checked, and everything holds.

# The table of a register is no statement.
$ reeve statement check data/dorset/legend.csv
Not accepted. legend.csv: The heads of this table are those of no shape. The shapes are capital-financing, capital-receipts, capital, reserves-outturn, reserves-plan, reserves, revenue, savings-delivery, savings.
[exit 2]

$ reeve statement check --shape resrves data/dorset/finance/reserves_2019_20_m4.csv
Not accepted. There is no shape "resrves". `reeve statement shapes` lists them; a shape of your own is a file that ends in .toml.
[exit 2]

$ reeve statement shapes savings
savings: Savings
  What was saved in the year, and where.
  In thousands of pounds; a good variance is printed in brackets.

  Columns
    line         label      Where
    value        actual     Saved
    means        comment    means (may be missing)
    unit         unit       unit (may be missing)
    source       source     source (may be missing)

  Lines
    areas                       Areas (any lines of the file's own)
    total                       Total (= areas)
