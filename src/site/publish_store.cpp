#include "site/compress.hpp"
#include "site/manifest.hpp"
#include "site/site.hpp"

namespace reeve::site_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::assets {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::site {
namespace {

// Bytes travel as base64 text, which both engines hold alike; equal files are stored once.
void store_blob(storage::Work& work, const File& file, const std::string& hash) {
  if (work.session().find<1>("select hash from blob where hash = :hash", {{"hash", hash}})) return;
  std::optional<std::string> gzipped;
  std::optional<std::string> brotlied;
  if (is_worth_compressing(file.type)) {
    gzipped = bytes::base64(gzip(file.bytes));
    brotlied = bytes::base64(brotli(file.bytes));
  }
  work.session().run(
      "insert into blob (hash, bytes, gzip, brotli) values (:hash, :bytes, :gzip, :brotli)",
      {{"hash", hash}, {"bytes", bytes::base64(file.bytes)}, {"gzip", gzipped}, {"brotli", brotlied}});
}

std::vector<ManifestFile> store_files(storage::Work& work, const std::vector<File>& files) {
  std::vector<ManifestFile> listed;
  for (const auto& file : files) {
    const auto hash = bytes::sha256(file.bytes);
    store_blob(work, file, hash);
    listed.push_back({file.path, file.type, static_cast<long long>(file.bytes.size()), hash});
  }
  return listed;
}

}  // namespace

storage::SchemaPart schema() {
  return {"site", storage::migrations_in(site_files::files(), "schema/"), {"blob"}, {}};
}

void add_assets(std::vector<File>& files) {
  for (const auto& [name, bytes] : assets::files())
    files.push_back({"assets/" + std::string(name), type_of_asset(name), std::string(bytes)});
}

Outcome<Snapshot> publish(storage::Work& work, const bytes::KeyPair& key, Publication publication) {
  auto& record = work.session();
  const auto last = record.find<2>("select number, id from snapshot order by number desc limit 1");
  const auto of_scope = record.find<2>(
      "select edition, manifest from snapshot where scope = :scope order by number desc limit 1",
      {{"scope", publication.scope}});
  const auto head = work.head();
  auto files = store_files(work, publication.files);
  if (of_scope) {
    const auto before = read_manifest((*of_scope)[1].text());
    if (before && before->files == files)
      return Refusal{"Nothing has changed since it was last published.", "publication"};
  }

  Snapshot made;
  made.number = last ? (*last)[0].integer() + 1 : 1;
  made.edition = of_scope ? static_cast<int>((*of_scope)[0].integer()) + 1 : 1;
  made.scope = publication.scope;
  made.title = publication.title;
  made.changes = publication.changes;
  made.office = work.actor().office;
  made.published_at = calendar::iso(work.now().instant);
  Manifest said{.body = storage::body_name(record),
                .scope = made.scope,
                .title = made.title,
                .number = made.number,
                .edition = made.edition,
                .changes = made.changes,
                .published_at = made.published_at,
                .office = made.office,
                .previous = last ? (*last)[1].text() : "",
                .journal_number = head.number,
                .journal_hash = head.hash,
                .files = std::move(files)};
  const auto manifest = manifest_text(said);
  made.id = bytes::sha256(manifest);
  work.insert("snapshot", {{"id", made.id},
                           {"number", std::to_string(made.number)},
                           {"scope", made.scope},
                           {"title", made.title},
                           {"edition", std::to_string(made.edition)},
                           {"manifest", manifest},
                           {"signature", bytes::base64(bytes::sign(manifest, key.secret_key))},
                           {"public_key", bytes::base64(key.public_key)},
                           {"published_at", made.published_at},
                           {"account", work.actor().account},
                           {"office", made.office},
                           {"changes", made.changes.empty() ? std::nullopt : std::optional(made.changes)}});
  work.record("published", made.id);
  return made;
}

std::vector<Snapshot> snapshots(storage::Session& record) {
  std::vector<Snapshot> found;
  for (const auto& [id, number, scope, title, edition, at, office, changes] :
       record.read<8>("select id, number, scope, title, edition, published_at, office, changes from snapshot "
                      "order by number desc"))
    found.push_back(
        {id, number.integer(), scope, title, static_cast<int>(edition.integer()), at, office, changes});
  return found;
}

}  // namespace reeve::site
