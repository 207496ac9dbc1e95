# On both engines.
#
# The key that protects what is recorded about people is changed, goes missing, and comes back.

$ reeve init > /dev/null
$ reeve body add dorset --name "Dorset Police and Crime Commissioner" > /dev/null
$ reeve --today 2026-11-22 account add officer@demo.example --name "Someone" --password "a long enough password"
Added the account officer@demo.example.
$ reeve --today 2026-11-22 account appoint officer@demo.example complaints_officer --from 2026-11-22
officer@demo.example is Complaints and Reviews Officer of dorset from 22 November 2026.
$ reeve --today 2026-11-22 account add lawyer@demo.example --name "Someone" --password "a long enough password"
Added the account lawyer@demo.example.
$ reeve --today 2026-11-22 account appoint lawyer@demo.example council_monitoring_officer --from 2026-11-22
lawyer@demo.example is Monitoring Officer of the Council of dorset from 22 November 2026.
$ reeve --today 2026-11-22 case adopt force_complaint --reason "Notice, demonstration" --as lawyer@demo.example
Complaint about the police, edition 2020-02, from 22 November 2026. Cases that run already keep theirs.
$ reeve --today 2026-11-22 case open force_complaint --fact received=2026-11-22 --fact door=telephone --fact "said=Nobody rang back." --as officer@demo.example
Opened: FC-2026-0001.
$ reeve key status | sed "s|.*/personal.key|personal.key|; s|Key file: ||"
personal.key, 1 key.
Accounts: 2 under the newest key, 0 not.
Dorset Police and Crime Commissioner: 1 under the newest key, 0 not.

# A new key. The old one is of no use any more.
$ cp ${REEVE_KEY_FILE:-records/personal.key} old.key
$ reeve key rotate | sed "s|in .*/personal.key|in personal.key|; s|in records/personal.key|in personal.key|"
3 keys of people are now protected by a new key in personal.key. Keep a copy of that file apart from the records.
$ reeve --today 2026-11-22 case show FC-2026-0001 --as officer@demo.example | head -1
FC-2026-0001: Complaint about the police, edition 2020-02
$ REEVE_KEY_FILE=old.key reeve --today 2026-11-22 case show FC-2026-0001 --as officer@demo.example 2>&1 | sed "s/the key [0-9a-f]*/the key …/"
Reeve could not go on: What this record holds about people is protected by the key …, which is not in the key file. Bring the key file that belongs to the record (REEVE_KEY_FILE).
[exit 1]
$ reeve verify
installation: 2 journal lines, 2 rows.
  Every line and every row is as it was recorded. Last line: …
dorset: 4 journal lines, 6 rows.
  Every line and every row is as it was recorded. Last line: …
