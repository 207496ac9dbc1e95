# Needs PostgreSQL.
# A record moves from files to a PostgreSQL database and back, the same to the last line.

$ reeve init && reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made FOLDER/records
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve import data/dorset --today 2018-02-01 | tail -n 1
   753  rows in all, each with its source
$ reeve export record dorset.reeve
Wrote the record of Dorset Police and Crime Commissioner: 1232 rows. It holds the keys that seal what is said about people; keep it as safe as the record.
$ reeve verify --body dorset > before

$ reeve --database "$DATABASE" init | cut -d' ' -f1
Made
$ reeve --database "$DATABASE" import record dorset.reeve
Brought in the record of Dorset Police and Crime Commissioner: 1232 rows.
dorset: 17 journal lines, 1211 rows.
  Every line and every row is as it was recorded. Last line: …
$ reeve --database "$DATABASE" verify --body dorset > after && cmp before after
$ reeve --database "$DATABASE" plan show
Q1 2019/20   q1-2019-20     Brought in, not published
Q3 2017/18   q3-2017-18     Brought in, not published
$ reeve --database "$DATABASE" export record again.reeve
Wrote the record of Dorset Police and Crime Commissioner: 1232 rows. It holds the keys that seal what is said about people; keep it as safe as the record.
$ cmp dorset.reeve again.reeve

$ reeve --records back init
Made FOLDER/back
$ reeve --records back import record again.reeve
Brought in the record of Dorset Police and Crime Commissioner: 1232 rows.
dorset: 17 journal lines, 1211 rows.
  Every line and every row is as it was recorded. Last line: …
$ reeve --records back verify --body dorset > back.txt && cmp before back.txt
