"""The real commitments many times over, through many quarters: grow.py TIMES YEARS DATA OUT

Writes an import folder with TIMES as many numbered commitments in each of YEARS * 4 quarters."""
import csv
import sys
from pathlib import Path

times, years, data, out = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
out.mkdir(parents=True)


def read(name):
    with open(data / f"{name}.csv", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(name, rows):
    with open(out / f"{name}.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


latest = "Q1 2019/20"
quarters = [f"Q{n} {y}/{(y + 1) % 100:02d}" for y in range(2010, 2010 + years) for n in range(1, 5)]
legend = read("legend")
for row in legend:
    row["starts_on"] = "2010-01-01"  # in force for all the years made up here
write("legend", legend)
for name in ("plans", "pillars", "papers"):
    write(name, read(name))
for name in ("themes", "theme_pages"):
    rows = [row for row in read(name) if row["period"] == latest]
    write(name, [dict(row, period=quarter) for quarter in quarters for row in rows])
rows = [row for row in read("commitments") if row["period"] == latest and row["commitment_no"].isdigit()]
statuses = ["Done", "Completed", "In progress", "Challenging"]
write("commitments", [dict(row, period=quarter, commitment_no=str(int(row["commitment_no"]) + 1000 * copy), parent_no="",
                           rag=statuses[(copy + at) % 4])
                      for at, quarter in enumerate(quarters) for copy in range(times) for row in rows])
