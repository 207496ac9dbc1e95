#include <fmt/format.h>

#include "site/compress.hpp"
#include "site/manifest.hpp"
#include "site/site.hpp"

namespace reeve::site {
namespace {

// Everything the published pages are allowed to do: nothing from elsewhere, no inline script or style, no
// frames.
constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n";

struct Encoding {
  std::string_view name;    // of the Content-Encoding header; empty for the bytes as they are
  std::string_view suffix;  // of the validator, since each encoding is a representation of its own
};

std::string headers(const std::string& type, const std::string& etag, std::size_t size,
                    const Encoding& encoding, bool immutable) {
  return fmt::format(
      "Content-Type: {}\r\nContent-Length: {}\r\nETag: \"{}{}\"\r\nCache-Control: {}\r\nVary: "
      "Accept-Encoding\r\n{}{}\r\n",
      type, size, etag, encoding.suffix,
      immutable ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
      encoding.name.empty() ? "" : fmt::format("Content-Encoding: {}\r\n", encoding.name), page_policy);
}

web::Prepared::Wire wire(const std::string& type, const std::string& etag,
                         std::shared_ptr<const std::string> body, const Encoding& encoding, bool immutable) {
  auto text = headers(type, etag, body->size(), encoding, immutable);
  return {std::move(text), std::move(body)};
}

std::shared_ptr<const std::string> decoded(const storage::Cell& cell) {
  return cell.is_null() ? nullptr
                        : std::make_shared<const std::string>(bytes::from_base64(cell.text()).value_or(""));
}

struct Blob {
  std::shared_ptr<const std::string> bytes, gzip, brotli;
};

std::shared_ptr<const web::Prepared> prepare(const std::string& hash, const std::string& type,
                                             const Blob& blob, bool immutable) {
  auto prepared = std::make_shared<web::Prepared>();
  const auto etag = hash.substr(0, 32);
  prepared->etag = "\"" + etag + "\"";
  prepared->identity = wire(type, etag, blob.bytes, {"", ""}, immutable);
  if (blob.gzip) prepared->gzip = wire(type, etag, blob.gzip, {"gzip", "-g"}, immutable);
  if (blob.brotli) prepared->brotli = wire(type, etag, blob.brotli, {"br", "-b"}, immutable);
  prepared->not_modified_headers =
      fmt::format("ETag: \"{}\"\r\nCache-Control: {}\r\nVary: Accept-Encoding\r\n\r\n", etag,
                  immutable ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate");
  return prepared;
}

constexpr std::size_t id_shown = 16;  // of a snapshot's hash, in addresses

}  // namespace

std::string type_of_asset(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".woff2")) return "font/woff2";
  return "text/plain; charset=utf-8";
}

std::shared_ptr<const web::Prepared> prepare_file(const std::string& hash, const std::string& type,
                                                  std::string data) {
  Blob blob{std::make_shared<const std::string>(std::move(data)), nullptr, nullptr};
  if (is_worth_compressing(type)) {
    blob.gzip = std::make_shared<const std::string>(gzip(*blob.bytes));
    blob.brotli = std::make_shared<const std::string>(brotli(*blob.bytes));
  }
  return prepare(hash, type, blob, false);
}

std::shared_ptr<const PublicSite> PublicSite::load(storage::Session& record, const std::string& slug,
                                                   const std::shared_ptr<const PublicSite>& before) {
  auto site = std::make_shared<PublicSite>();
  site->body_name_ = storage::body_name(record);
  std::map<std::string, Blob> blobs;
  const auto prepared = [&](const std::string& hash, const std::string& type, bool immutable) {
    const auto key = hash + (immutable ? " ! " : " ") + type;
    auto& known = site->by_hash_and_type_[key];
    if (known) return known;
    if (before)
      if (const auto found = before->by_hash_and_type_.find(key); found != before->by_hash_and_type_.end())
        return known = found->second;
    auto& blob = blobs[hash];
    if (!blob.bytes) {
      const auto row =
          record.find<3>("select bytes, gzip, brotli from blob where hash = :hash", {{"hash", hash}});
      if (!row) throw storage::Fault("A published file is missing from the record of " + slug + ": " + hash);
      blob = {decoded((*row)[0]), decoded((*row)[1]), decoded((*row)[2])};
    }
    return known = prepare(hash, type, blob, immutable);
  };
  std::map<std::string, bool> scope_done;
  for (const auto& [id, scope, manifest, number] :
       record.read<4>("select id, scope, manifest, number from snapshot order by number desc")) {
    site->last_number_ = std::max(site->last_number_, number.integer());
    const auto said = read_manifest(manifest.text());
    if (!said) throw storage::Fault("The manifest of snapshot " + id.text() + " cannot be read.");
    site->snapshots_.push_back({id, said->number, said->scope, said->title, said->edition, said->published_at,
                                said->office, said->changes});
    const bool latest = !scope_done[scope.text()];
    scope_done[scope.text()] = true;
    const auto own = "snapshots/" + id.text().substr(0, id_shown) + "/";
    for (const auto& [path, type, size, hash] : said->files) {
      site->served_[own + path] = {prepared(hash, type, true)};
      if (!latest) continue;
      const auto place = (scope.text().empty() ? "" : scope.text() + "/") + path;
      site->served_[place] = {prepared(hash, type, false)};
      site->paths_.push_back(place);
    }
  }
  return site;
}

std::shared_ptr<const web::Prepared> PublicSite::find(std::string_view path) const {
  std::string index;
  if (path.empty() || path.back() == '/') {
    index = std::string(path) + "index.html";
    path = index;
  }
  const auto found = served_.find(path);
  return found == served_.end() ? nullptr : found->second.prepared;
}

std::shared_ptr<const std::string> PublicSite::bytes(std::string_view path) const {
  const auto prepared = find(path);
  return prepared ? prepared->identity.body : nullptr;
}

std::vector<std::string> PublicSite::paths_of(std::string_view snapshot) const {
  const auto folder = "snapshots/" + std::string(snapshot.substr(0, id_shown)) + "/";
  std::vector<std::string> found;
  for (auto at = served_.lower_bound(folder); at != served_.end() && at->first.starts_with(folder); ++at)
    found.push_back(at->first);
  return found;
}

bool PublicSite::is_snapshot_path(std::string_view path) const {
  return path.starts_with("snapshots/") && path.size() > 11 + id_shown;
}

}  // namespace reeve::site
