#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "kernel/canonical.hpp"
#include "site/manifest.hpp"
#include "site/site.hpp"
#include "site/snapshot_views.hpp"

namespace reeve::site {
namespace {

namespace json = boost::json;
namespace files = std::filesystem;

bool is_safe_path(const std::string& path) {
  const files::path parts(path);
  if (path.empty() || parts.is_absolute()) return false;
  for (const auto& part : parts)
    if (part == "..") return false;
  return true;
}

void write_file(const files::path& path, std::string_view bytes) {
  files::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush())
    throw storage::Fault("The file " + path.string() + " could not be written; is the disk full?");
}

}  // namespace

std::string snapshot_file(storage::Session& record, const std::string& id) {
  const auto row = record.find<3>(
      "select manifest, signature, public_key from snapshot where id = :id or substr(id, 1, 16) = :short",
      {{"id", id}, {"short", id}});
  if (!row) return {};
  const auto manifest = read_manifest((*row)[0].text());
  if (!manifest) throw storage::Fault("The manifest of snapshot " + id + " cannot be read.");
  json::object contents;
  for (const auto& [path, type, size, hash] : manifest->files) {
    if (contents.contains(hash)) continue;
    const auto blob = record.find<1>("select bytes from blob where hash = :hash", {{"hash", hash}});
    contents[hash] = blob ? (*blob)[0].text() : "";
  }
  return canonical(json::object{{"manifest", (*row)[0].text()},
                                {"signature", (*row)[1].text()},
                                {"key", (*row)[2].text()},
                                {"files", std::move(contents)}});
}

std::vector<std::pair<std::string, std::string>> verify_snapshots(storage::Session& record) {
  std::vector<std::pair<std::string, std::string>> findings;
  std::string previous;
  std::set<std::string> listed;
  for (const auto& [id, manifest, signature, key] :
       record.read<4>("select id, manifest, signature, public_key from snapshot order by number")) {
    const auto where = "snapshot " + id.text().substr(0, 16);
    if (bytes::sha256(manifest.text()) != id.text())
      findings.emplace_back(where, "its manifest was altered: it no longer has the hash that names it.");
    if (!bytes::is_signed(manifest.text(), bytes::from_base64(signature.text()).value_or(""),
                          bytes::from_base64(key.text()).value_or("")))
      findings.emplace_back(where, "its signature is not right.");
    if (const auto said = read_manifest(manifest.text())) {
      if (said->previous != previous) findings.emplace_back(where, "does not follow the snapshot before it.");
      const auto line = record.find<1>("select hash from journal where number = :number",
                                       {{"number", said->journal_number}});
      if (line && (*line)[0].text() != said->journal_hash)
        findings.emplace_back(
            where,
            "the journal line it was published over has another hash now: the journal was written again.");
      for (const auto& file : said->files) listed.insert(file.sha256);
    } else {
      findings.emplace_back(where, "its manifest cannot be read.");
    }
    previous = id.text();
  }
  for (const auto& hash : listed) {
    const auto row = record.find<1>("select bytes from blob where hash = :hash", {{"hash", hash}});
    if (!row)
      findings.emplace_back("file " + hash.substr(0, 16), "was published and is missing.");
    else if (bytes::sha256(bytes::from_base64((*row)[0].text()).value_or("")) != hash)
      findings.emplace_back("file " + hash.substr(0, 16), "was altered after it was published.");
  }
  return findings;
}

std::string snapshots_page_of(storage::Session& record, const std::string& assets) {
  const auto key = record.find<1>("select public_key from snapshot order by number desc limit 1");
  return snapshots_page(storage::body_name(record), key ? (*key)[0].text() : "", snapshots(record), assets)
      .bytes;
}

Outcome<std::size_t> export_site(storage::Session& record, const std::string& slug,
                                 const std::string& folder) {
  std::error_code error;
  if (files::exists(folder, error) && !files::is_empty(folder, error))
    return Refusal{
        "The folder " + folder + " is not empty. Give a new one: nothing is overwritten.", {}, "folder"};
  const auto site = PublicSite::load(record, slug);
  if (site->paths().empty()) return Refusal{"Nothing of " + slug + " has been published yet.", "publication"};
  std::size_t written = 0;
  for (const auto& path : site->paths()) {
    if (!is_safe_path(path)) continue;
    write_file(files::path(folder) / path, *site->bytes(path));
    ++written;
  }
  write_file(files::path(folder) / "snapshots" / "index.html", snapshots_page_of(record, "../assets/"));
  ++written;
  for (const auto& snapshot : snapshots(record)) {
    // Pages of an old tracker lead to reports beside it, which a static host cannot find for them.
    const auto pages = snapshot.scope.empty() ? std::vector<std::string>() : site->paths_of(snapshot.id);
    for (const auto& path : pages) {
      if (!is_safe_path(path)) continue;
      write_file(files::path(folder) / path, *site->bytes(path));
      ++written;
    }
    write_file(files::path(folder) / "snapshots" / (snapshot.id.substr(0, 16) + ".json"),
               snapshot_file(record, snapshot.id));
    ++written;
  }
  return written;
}

}  // namespace reeve::site
