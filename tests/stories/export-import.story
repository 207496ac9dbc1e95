# A whole record leaves as one file and comes in elsewhere, the same to the last line.

$ reeve init && reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made FOLDER/records
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve import data/dorset --today 2018-02-01 | tail -n 1
   753  rows in all, each with its source
$ reeve export record dorset.reeve
Wrote the record of Dorset Police and Crime Commissioner: 1232 rows. It holds the keys that seal what is said about people; keep it as safe as the record.
$ reeve export record dorset.reeve
Refused. The file dorset.reeve is there already; nothing is overwritten.
[exit 3]
$ reeve verify --body dorset > before

$ reeve import record dorset.reeve
Refused. There is a record of dorset here already; give another short name with --slug.
[exit 3]
$ reeve --records elsewhere import record dorset.reeve
Not accepted. There is no installation here yet. Make one with: reeve init
[exit 2]
$ reeve --records elsewhere init
Made FOLDER/elsewhere
$ reeve --records elsewhere import record dorset.reeve
Brought in the record of Dorset Police and Crime Commissioner: 1232 rows.
dorset: 17 journal lines, 1211 rows.
  Every line and every row is as it was recorded. Last line: …
$ reeve --records elsewhere verify --body dorset > after && cmp before after
$ reeve --records elsewhere export record again.reeve && cmp dorset.reeve again.reeve
Wrote the record of Dorset Police and Crime Commissioner: 1232 rows. It holds the keys that seal what is said about people; keep it as safe as the record.

# Under another name.
$ reeve --records elsewhere import record dorset.reeve --slug dorset-copy
Brought in the record of Dorset Police and Crime Commissioner: 1232 rows.
dorset-copy: 17 journal lines, 1211 rows.
  Every line and every row is as it was recorded. Last line: …
$ reeve --records elsewhere import record dorset.reeve --slug "Dorset Copy"
Not accepted. "Dorset Copy" cannot be a body's short name. Use lower-case letters, digits and hyphens, start with a letter, at most 40 characters, and none of: installation, account, api, assets, sign-in, sign-out, work.
[exit 2]
$ reeve --records elsewhere body list
dorset
dorset-copy

# A file that was cut short or altered is refused before anything is made.
$ head -c 100000 dorset.reeve > short.reeve && reeve --records elsewhere import record short.reeve --slug short
Not accepted. This is not a whole record file: it was cut short or altered, or it is something else.
[exit 2]
$ sed '1000s/0/1/' dorset.reeve > altered.reeve && reeve --records elsewhere import record altered.reeve --slug altered
Not accepted. This is not a whole record file: it was cut short or altered, or it is something else.
[exit 2]
$ reeve --records elsewhere import record nowhere.reeve
Not accepted. The file nowhere.reeve cannot be read.
[exit 2]
$ reeve --records elsewhere body list
dorset
dorset-copy
