# Whatever is changed behind the record's back is named, in a sentence, with exit code 3.

$ reeve init && reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made FOLDER/records
Made the record of Dorset Police and Crime Commissioner (dorset).
$ reeve import data/dorset --today 2018-02-01 | tail -n 1
   753  rows in all, each with its source
$ echo "a long enough password" | reeve account add chief@example.org && reeve account appoint chief@example.org chief_executive --from 2018-01-01
Added the account chief@example.org.
chief@example.org is Chief Executive and Monitoring Officer of dorset from 1 January 2018.
$ reeve plan publish q3-2017-18 --as chief@example.org --today 2018-02-01 2>/dev/null
Published "Police and Crime Plan 2017-2021: report for Q3 2017/18", edition 1.
Snapshot …
$ reeve verify
installation: 1 journal lines, 1 rows.
  Every line and every row is as it was recorded. Last line: …
dorset: 21 journal lines, 1215 rows.
  Every line and every row is as it was recorded. Last line: …
$ cp -r records kept

# A figure.
$ sqlite3 records/dorset.db "update indicator_value set printed = '-33.4%' where printed = '-23.4%'"
$ reeve verify --body dorset
dorset: 21 journal lines, 1215 rows.
  indicator_value …: its "printed" was changed behind Reeve's back: the table holds "-33.4%", the journal says "-23.4%".
[exit 3]
$ rm -r records && cp -r kept records

# A line of the journal.
$ sqlite3 records/dorset.db "update journal set line = replace(line, 'installation', 'instaIlation') where number = 3"
$ reeve verify --body dorset
dorset: 21 journal lines, 1215 rows.
  journal line 3: was altered: its text no longer has the hash stored beside it.
  journal line 3: its column "office" was altered: it holds "installation", the line says "instaIlation".
  journal line 4: does not follow the line before it: a line was altered, removed, inserted or moved.
[exit 3]
$ rm -r records && cp -r kept records

# A line of the journal taken out, and the last one cut off.
$ sqlite3 records/dorset.db "delete from journal where number = 3"
$ reeve verify --body dorset
dorset: 20 journal lines, 1215 rows.
  journal line 3: was removed.
  journal line 4: does not follow the line before it: a line was altered, removed, inserted or moved.
  plan …: is in the table, but no journal line added it.
  plan …: is in the table, but no journal line added it.
[exit 3]
$ rm -r records && cp -r kept records
$ sqlite3 records/dorset.db "delete from journal where number = (select max(number) from journal)"
$ reeve verify --body dorset
dorset: 20 journal lines, 1215 rows.
  journal line 21: was removed from the end.
  snapshot …: is in the table, but no journal line added it.
[exit 3]
$ rm -r records && cp -r kept records

# A published page.
$ sqlite3 records/dorset.db "update blob set bytes = 'AAAA' where hash = (select max(hash) from blob)"
$ reeve verify --body dorset
dorset: 21 journal lines, 1215 rows.
  file …: was altered after it was published.
[exit 3]
$ rm -r records && cp -r kept records

# A manifest.
$ sqlite3 records/dorset.db "update snapshot set manifest = replace(manifest, 'Dorset', 'Devon') where number = 1"
$ reeve verify --body dorset
dorset: 21 journal lines, 1215 rows.
  snapshot …: its "manifest" was changed behind Reeve's back: the table holds "{"body":"Devon Police and Crime Commissioner","changes":"","edition":1,"files":[…", the journal says "{"body":"Dorset Police and Crime Commissioner","changes":"","edition":1,"files":…".
  snapshot …: its manifest was altered: it no longer has the hash that names it.
  snapshot …: its signature is not right.
[exit 3]
$ rm -r records && cp -r kept records

# A downloaded snapshot, with the key of the page "About this record".
$ reeve export site out | sed -n 1p | cut -d' ' -f1,3-
Wrote files to out. Open out/index.html, or put the folder on any web host.
$ grep -o '"key":"[^"]*"' out/snapshots/*.json | sed -n 1p | cut -d'"' -f4 > key
$ reeve verify --snapshot "$(ls out/snapshots/*.json | sed -n 1p)" --key "$(cat key)" | tail -n 1
  Every file is as it was signed.
$ sed 's/"signature":"./"signature":"_/' "$(ls out/snapshots/*.json | sed -n 1p)" > changed.json && reeve verify --snapshot changed.json --key "$(cat key)" | tail -n 1
  The signature over the manifest is not right: the manifest was altered, or another installation made it.
[exit 3]
$ head -c 5000 "$(ls out/snapshots/*.json | sed -n 1p)" > short.json && reeve verify --snapshot short.json --key "$(cat key)"
Not accepted. This is not a snapshot file, or it was cut short or altered.
[exit 2]
$ reeve verify --snapshot "$(ls out/snapshots/*.json | sed -n 1p)" --key MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE= | tail -n 2
  It was signed with another key than the one given.
  The signature over the manifest is not right: the manifest was altered, or another installation made it.
[exit 3]
$ reeve verify --snapshot "$(ls out/snapshots/*.json | sed -n 1p)"
Not accepted. Give the publisher's public key with --key; it is on the page "About this record".
[exit 2]
$ reeve verify --snapshot nowhere.json --key "$(cat key)"
Not accepted. The file nowhere.json cannot be read.
[exit 2]
