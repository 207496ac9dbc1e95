// Where records lie: a directory of SQLite files, or one PostgreSQL database with a schema a body. An
// installation has accounts and a signing key; each body's record is whole by itself.
#pragma once

#include <string>
#include <vector>

#include "kernel/outcome.hpp"
#include "storage/session.hpp"

namespace reeve::storage {

class Installation {
 public:
  // `where` is a directory, or a connection string starting with "postgresql://".
  explicit Installation(std::string where);

  Engine engine() const { return engine_; }
  const std::string& where() const { return where_; }
  std::string described() const;  // without any password, for people

  bool exists() const;
  // The directory, readable by its owner only, and the key file when there is none and no record yet.
  void create() const;
  // REEVE_KEY_FILE, or personal.key in the directory. Empty for PostgreSQL without the setting: keys of
  // people are then not wrapped.
  std::string key_file() const;
  Location own() const;  // accounts and the signing key
  Location body(const std::string& slug) const;
  std::vector<std::string> slugs() const;  // of the bodies whose records are here, sorted

 private:
  Engine engine_;
  std::string where_;
};

// Lower-case letters, digits and single hyphens, starting with a letter, at most 40: it is in addresses, file
// names and schema names.
Outcome<Done> check_slug(const std::string& slug);

}  // namespace reeve::storage
