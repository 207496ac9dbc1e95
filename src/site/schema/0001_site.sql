-- What was published, for ever. A snapshot is a manifest over files; a file is its bytes, named by their hash.
create table snapshot (
  id text primary key,          -- SHA-256 of the manifest
  number integer not null unique,
  scope text not null,          -- the folder of the site it fills: "", or "reports/q1-2019-20"
  title text not null,
  edition integer not null,
  manifest text not null,       -- canonical JSON: files, data, the journal's head, the snapshot before
  signature text not null,      -- Ed25519 over the manifest, base64
  public_key text not null,
  published_at text not null,
  account text not null,
  office text not null,
  changes text                  -- what a correction changed, in words
);
create index snapshot_scope on snapshot (scope, number);

-- Checked by their own hash, so kept out of the journal's lines (the snapshot's line holds every file's hash).
create table blob (hash text primary key, bytes text not null, gzip text, brotli text);
