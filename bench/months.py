#!/usr/bin/env python3
"""Writes a shape and the months of its statement, for the benchmark of the explorer.
    bench/months.py FOLDER YEARS LINES
FOLDER/large.toml is the shape; FOLDER/2019-20-4.csv and so on the months, whose figures drift from month to month."""
import os
import sys

folder, years, lines = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.makedirs(folder, exist_ok=True)
columns = [("original", "original"), ("revised", "revised"), ("actual", "actual"), ("forecast", "forecast")]
with open(os.path.join(folder, "large.toml"), "w") as shape:
    shape.write('key = "large"\ntitle = "Every budget"\nexplains = "Each budget of the force."\nunit = "GBP_thousand"\n')
    shape.write('[[column]]\nkey = "line"\ntitle = "Budget"\nmeaning = "label"\n')
    for key, meaning in columns:
        shape.write(f'[[column]]\nkey = "{key}"\ntitle = "{key.capitalize()}"\nmeaning = "{meaning}"\nheads = ["{key}"]\n')
    shape.write('[[column]]\nkey = "variance"\ntitle = "Variance"\nmeaning = "variance"\nis = "forecast - revised"\n')
    shape.write('[[line]]\nkey = "budgets"\nlabels = ["Budgets"]\nany = true\n')
    shape.write('[[line]]\nkey = "total"\nlabels = ["Total"]\nis = "budgets"\n')
for year in range(years):
    for month in range(1, 13):
        rows, totals = [], [0] * 5
        for line in range(lines - 1):
            revised = 100 + line * 7 % 900
            figures = [100 + line * 5 % 900, revised, revised * month // 12, revised + (line + month + year) % 9 - 4]
            figures.append(figures[3] - figures[1])
            totals = [total + figure for total, figure in zip(totals, figures)]
            rows.append((f"Budget {line}", figures))
        rows.append(("Total", totals))
        first = 2020 + year
        with open(os.path.join(folder, f"{first}-{(first + 1) % 100:02}-{month}.csv"), "w") as table:
            table.write("line,original,revised,actual,forecast,variance\n")
            for label, figures in rows:
                table.write(f"{label},{','.join(map(str, figures))}\n")
