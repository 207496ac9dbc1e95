// The door of publication: freezing what is shown, for ever, and serving it from memory.
//
// A snapshot fills one folder of a body's public site ("scope"): "" is the tracker, "reports/q1-2019-20" a
// report. It carries everything its pages need (style, script, typeface), so it can be kept and read by
// itself. Its manifest is canonical JSON: every file with its SHA-256, the snapshot published before it, and
// where the journal ended; the id is the manifest's own hash and the signature is over the manifest. The
// latest snapshot of a scope is the scope; every snapshot stays at snapshots/ID/.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/bytes.hpp"
#include "kernel/outcome.hpp"
#include "storage/schema.hpp"
#include "storage/work.hpp"
#include "web/server.hpp"

namespace reeve::site {

storage::SchemaPart schema();

struct File {
  std::string path;  // within the scope, no leading slash
  std::string type;  // media type
  std::string bytes;
};

struct Publication {
  std::string scope;
  std::string title;
  std::string changes;  // what a correction changed, in words; empty for a first edition
  std::vector<File> files;
};

struct Snapshot {
  std::string id;
  long long number = 0;
  std::string scope;
  std::string title;
  int edition = 1;
  std::string published_at;
  std::string office;
  std::string changes;
};

// Writes into the act and its journal line; the caller commits. A publication equal to the latest of its
// scope (same files) is refused: there is nothing to publish.
Outcome<Snapshot> publish(storage::Work& work, const bytes::KeyPair& key, Publication publication);
std::vector<Snapshot> snapshots(storage::Session& record);  // the latest first

// A file that is not published but served the same way: the style and script of the workspace.
std::shared_ptr<const web::Prepared> prepare_file(const std::string& hash, const std::string& type,
                                                  std::string bytes);
std::string type_of_asset(std::string_view name);  // by its ending
// Style, script and typeface, so that a publication can be kept and read by itself.
void add_assets(std::vector<File>& files);

// What one body shows the public, in memory. Immutable: a new publication makes a new one and reuses the
// bytes.
class PublicSite {
 public:
  static std::shared_ptr<const PublicSite> load(storage::Session& record, const std::string& slug,
                                                const std::shared_ptr<const PublicSite>& before = nullptr);

  // `path` within the body's folder: "", "commitments/86.html", "snapshots/ID/index.html". Null: not there.
  std::shared_ptr<const web::Prepared> find(std::string_view path) const;
  // The bytes of a published file, for the pages and the API that are made from published data.
  std::shared_ptr<const std::string> bytes(std::string_view path) const;
  // Where "snapshots/ID/x" leads when the snapshot has no x of its own: the site's own x.
  bool is_snapshot_path(std::string_view path) const;

  const std::string& body_name() const { return body_name_; }
  long long last_number() const { return last_number_; }
  // snapshots/ID/...: the files of one snapshot at their lasting place.
  std::vector<std::string> paths_of(std::string_view snapshot) const;
  const std::vector<std::string>& paths() const { return paths_; }  // of the site itself, without snapshots/
  const std::vector<Snapshot>& snapshots() const { return snapshots_; }  // the latest first

 private:
  struct Served {
    std::shared_ptr<const web::Prepared> prepared;
  };
  std::map<std::string, Served, std::less<>> served_;
  std::map<std::string, std::shared_ptr<const web::Prepared>, std::less<>> by_hash_and_type_;
  std::vector<std::string> paths_;
  std::vector<Snapshot> snapshots_;
  std::string body_name_;
  long long last_number_ = 0;
};

// The page that lists them; `assets` leads from it to the style.
std::string snapshots_page_of(storage::Session& record, const std::string& assets);

// One file that holds a whole snapshot: canonical JSON
// {"manifest":TEXT,"signature":B64,"key":B64,"files":{HASH:B64}}.
std::string snapshot_file(storage::Session& record, const std::string& id);  // empty when there is none

struct SnapshotCheck {
  std::string title;
  std::string body;
  std::string published_at;
  std::size_t files = 0;
  std::vector<std::string> problems;  // empty: every byte is as it was signed
};
// `public_key` is base64; the one inside the file is compared with it, never trusted.
Outcome<SnapshotCheck> check_snapshot_file(std::string_view bytes, std::string_view public_key);

// Findings of `reeve verify`: blobs against their names, manifests against their ids and signatures, the
// chain.
std::vector<std::pair<std::string, std::string>> verify_snapshots(storage::Session& record);

// Writes the site and its snapshots below `folder`, byte for byte as served. Refuses a folder that is not
// empty.
Outcome<std::size_t> export_site(storage::Session& record, const std::string& slug,
                                 const std::string& folder);

}  // namespace reeve::site
