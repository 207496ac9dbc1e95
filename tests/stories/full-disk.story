# When there is no room left the program says so, keeps nothing half done, and the record opens afterwards. No file
# may grow over 512 kB here, as on a full disk.

$ reeve init && reeve body add dorset --name "Dorset Police and Crime Commissioner"
Made FOLDER/records
Made the record of Dorset Police and Crime Commissioner (dorset).
$ (trap '' XFSZ; ulimit -f 512; reeve import data/dorset)
Reeve could not go on: The disk could not be written, so nothing was saved. See whether it is full or failing, then try again. (The record could not be changed: sqlite3_statement_backend::loadOne: disk I/O error)
[exit 1]
$ reeve plan show
$ reeve verify
installation: 0 journal lines, 0 rows.
  Every line and every row is as it was recorded. Last line: 
dorset: 0 journal lines, 0 rows.
  Every line and every row is as it was recorded. Last line: 
$ reeve import data/dorset | tail -n 1
   753  rows in all, each with its source

$ (trap '' XFSZ; ulimit -f 512; reeve export record dorset.reeve)
Reeve could not go on: The file could not be written to its end; is the disk full?
[exit 1]
$ echo "a long enough password" | reeve account add chief@example.org && reeve account appoint chief@example.org chief_executive --from 2018-01-01
Added the account chief@example.org.
chief@example.org is Chief Executive and Monitoring Officer of dorset from 1 January 2018.
$ (trap '' XFSZ; ulimit -f 512; reeve plan publish q3-2017-18 --as chief@example.org --today 2018-02-01) 2>&1 | grep -v PDF
Making the tracker
Reeve could not go on: The disk could not be written, so nothing was saved. See whether it is full or failing, then try again. (The record could not be changed: sqlite3_statement_backend::loadOne: disk I/O error)
[exit 1]
$ reeve plan show
Q1 2019/20   q1-2019-20     Brought in, not published
Q3 2017/18   q3-2017-18     Brought in, not published
$ reeve verify --body dorset | sed -n 2p
  Every line and every row is as it was recorded. Last line: …

# An answer that cannot be written is not an answer.
$ reeve --json plan report q1-2019-20 > /dev/full
Reeve could not go on: cannot write to file: No space left on device
[exit 1]
