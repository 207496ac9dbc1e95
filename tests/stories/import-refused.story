# An import is all or nothing: every problem is shown with file, line, column, value and rule, and nothing is changed.

$ reeve init
Made FOLDER/records
$ reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made the record of Dorset Police and Crime Commissioner (dorset).
$ mkdir figures && cp data/dorset/*.csv figures/
$ sed -i '2s/^Q1 2019\/20/Q1 2019\/21/; 5s/,72,/,71,/' figures/commitments.csv
$ sed -i '3s/^Q3 2017\/18,cover,1/Q3 2017\/18,front,one/' figures/headlines.csv
$ reeve import figures
Not accepted. commitments.csv, line 2, column 1 (period): "Q1 2019/21" must be a quarter, written like Q1 2019/20.
Not accepted. headlines.csv, line 3, column 2 (level): "front" must be one of: cover, theme.
Not accepted. headlines.csv, line 3, column 3 (pillar_no): "one" must be a whole number in digits.
3 problems. Nothing was changed.
[exit 2]
$ reeve plan show
$ reeve verify --body dorset | sed -n 1p
dorset: 0 journal lines, 0 rows.

# Shapes first; when they are right, what the files say of each other.
$ cp data/dorset/*.csv figures/ && sed -i '5s/,72,/,71,/' figures/commitments.csv && sed -i '2s/^Police and Crime Plan 2017-2021,1,/Police and Crime Plan 2017-2021,9,/' figures/pillars.csv
$ reeve import figures 2>&1 | tail -n 3
Not accepted. achievements.csv, line 50, column 2 (pillar_no): "1" is not a pillar of "Police and Crime Plan 2017-2021".
Not accepted. achievements.csv, line 51, column 2 (pillar_no): "1" is not a pillar of "Police and Crime Plan 2017-2021".
100 problems. Nothing was changed.
[exit 2]
$ reeve import figures 2>/dev/null
[exit 2]

# A file nobody knows, a folder with nothing, nothing at all.
$ cp data/dorset/*.csv figures/ && cp data/dorset/risks.csv figures/risk.csv
$ reeve import figures
Not accepted. risk.csv is not a file of an import. The files are: papers, glossary, plans, legend, pillars, theme_pages, themes, commitments, indicators, headlines, achievements, risks, commissioning_spend_by_theme, plan_commitments, plan_figures, plan_refresh, engagement.
[exit 2]
$ mkdir empty && reeve import empty
Not accepted. empty holds no .csv file. The files of an import are: papers, glossary, plans, legend, pillars, theme_pages, themes, commitments, indicators, headlines, achievements, risks, commissioning_spend_by_theme, plan_commitments, plan_figures, plan_refresh, engagement.
[exit 2]
$ reeve import nowhere
Not accepted. nowhere is neither a folder of .csv files nor an .xlsx or .ods file.
[exit 2]
$ reeve import
Not accepted. Say what to bring in: a folder of CSV files, an .xlsx or an .ods.
[exit 2]

# Right at last; and once only.
$ rm figures/risk.csv && reeve import figures | tail -n 1
   753  rows in all, each with its source
$ mkdir again && cp data/dorset/theme_pages.csv data/dorset/themes.csv again && reeve import again 2>&1 | tail -n 2
Not accepted. theme_pages.csv, line 14, column 1 (period): "Q1 2019/20" is in the record already. An import adds periods; a published period is corrected by a new edition.
2 problems. Nothing was changed.
[exit 2]
$ reeve verify --body dorset | sed -n 1p
dorset: 17 journal lines, 1211 rows.
