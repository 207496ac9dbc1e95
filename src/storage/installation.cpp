#include "storage/installation.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "kernel/bytes.hpp"
#include "kernel/text.hpp"
#include "storage/dialect.hpp"
#include "storage/vault.hpp"

namespace reeve::storage {
namespace {

namespace files = std::filesystem;
constexpr std::string_view body_schema = "body_";
constexpr std::string_view own_schema = "reeve_installation";
constexpr std::string_view own_file = "installation.db";
// Addresses and files of Reeve itself.
constexpr std::string_view taken_slugs[] = {"installation", "account",  "api", "assets",
                                            "sign-in",      "sign-out", "work"};

}  // namespace

Outcome<Done> check_slug(const std::string& slug) {
  if (slug.empty() || slug.size() > 40 || slug != text::slug(slug) || slug[0] < 'a' ||
      std::find(std::begin(taken_slugs), std::end(taken_slugs), slug) != std::end(taken_slugs))
    return Refusal{
        "\"" + slug +
            "\" cannot be a body's short name. Use lower-case letters, digits and hyphens, start "
            "with a letter, at most 40 characters, and none of: installation, account, api, assets, "
            "sign-in, sign-out, work.",
        {},
        "slug"};
  return Done{};
}

Installation::Installation(std::string where)
    : engine_(where.starts_with("postgresql://") || where.starts_with("postgres://") ? Engine::postgres
                                                                                     : Engine::sqlite),
      where_(std::move(where)) {}

std::string Installation::described() const {
  if (engine_ == Engine::sqlite) return files::absolute(where_).lexically_normal().string();
  return dialect::described(where_);
}

bool Installation::exists() const {
  if (engine_ == Engine::sqlite) return files::exists(files::path(where_) / own_file);
  Session session({Engine::postgres, where_}, Access::read_only);
  return session
      .find<1>("select schema_name from information_schema.schemata where schema_name = :name",
               {{"name", std::string(own_schema)}})
      .has_value();
}

void Installation::create() const {
  if (engine_ == Engine::sqlite) {
    std::error_code error;
    files::create_directories(where_, error);
    if (error) throw Fault("The folder " + where_ + " cannot be made: " + error.message() + ".");
    files::permissions(where_, files::perms::owner_all, error);
  }
  // Never beside records: they would have another's key.
  if (const auto path = key_file(); !path.empty() && !files::exists(path) && slugs().empty()) {
    KeyRing ring;
    ring.add(bytes::random(KeyRing::key_bytes));
    ring.write(path);
  }
}

std::string Installation::key_file() const {
  const char* named = std::getenv("REEVE_KEY_FILE");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  if (named && *named) return named;
  return engine_ == Engine::sqlite ? (files::path(where_) / "personal.key").string() : std::string();
}

namespace {

std::shared_ptr<KeyFile> keys_at(const std::string& path) {
  return path.empty() ? nullptr : KeyFile::at(path);
}

}  // namespace

Location Installation::own() const {
  if (engine_ == Engine::sqlite)
    return {engine_, (files::path(where_) / own_file).string(), {}, keys_at(key_file())};
  return {engine_, where_, std::string(own_schema), keys_at(key_file())};
}

Location Installation::body(const std::string& slug) const {
  if (engine_ == Engine::sqlite)
    return {engine_, (files::path(where_) / (slug + ".db")).string(), {}, keys_at(key_file())};
  return {engine_, where_, std::string(body_schema) + text::replace_all(slug, "-", "_"), keys_at(key_file())};
}

std::vector<std::string> Installation::slugs() const {
  std::vector<std::string> found;
  if (engine_ == Engine::sqlite) {
    std::error_code error;
    for (const auto& entry : files::directory_iterator(where_, error))
      if (entry.path().extension() == ".db" && entry.path().filename() != own_file)
        found.push_back(entry.path().stem().string());
  } else {
    Session session({Engine::postgres, where_}, Access::read_only);
    for (const auto& [name] : session.read<1>(
             "select schema_name from information_schema.schemata where substr(schema_name, 1, 5) = 'body_'"))
      found.push_back(text::replace_all(name.text().substr(body_schema.size()), "_", "-"));
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace reeve::storage
