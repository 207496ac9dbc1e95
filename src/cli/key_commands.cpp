#include <fmt/format.h>

#include "cli/record_commands.hpp"
#include "kernel/bytes.hpp"
#include "kernel/text.hpp"
#include "storage/vault.hpp"

namespace reeve::cli {
namespace {

using storage::KeyRing;

std::vector<storage::Location> records_of(const storage::Installation& installation) {
  std::vector<storage::Location> all{installation.own()};
  for (const auto& slug : installation.slugs()) all.push_back(installation.body(slug));
  return all;
}

int no_file() {
  return say_refused({{"No key file is named. Say where it lies: REEVE_KEY_FILE=/path/to/personal.key"}},
                     bad_input);
}

// A new key is written beside the old one before anything is wrapped by it, and the old one goes last:
// stopped anywhere, every record can be read, and running it again ends it.
int rotate(Office& office) {
  const auto installation = office.installation();
  const auto path = installation.key_file();
  if (path.empty()) return no_file();
  auto ring = KeyRing::read(path);
  ring.add(bytes::random(KeyRing::key_bytes));
  ring.write(path);
  long long changed = 0;
  for (const auto& location : records_of(installation)) {
    storage::Session record(location, storage::Access::read_write);
    changed += storage::rewrap(record, ring);
  }
  ring.keep_newest();
  ring.write(path);
  fmt::print("{} now protected by a new key in {}. Keep a copy of that file apart from the records.\n",
             text::counted(changed, "key of a person is", "keys of people are"), path);
  return done;
}

int status(const Office& office) {
  const auto installation = office.installation();
  const auto path = installation.key_file();
  if (path.empty()) return no_file();
  const auto ring = KeyRing::read(path);
  if (ring.empty()) {
    fmt::print(
        "There is no key file {}: keys of people stand in the records as they are. Make one with: reeve key "
        "rotate\n",
        path);
    return refused;
  }
  fmt::print("Key file: {}, {}.\n", path, text::counted(static_cast<long long>(ring.size()), "key", "keys"));
  bool all = true;
  for (const auto& location : records_of(installation)) {
    storage::Session record(location, storage::Access::read_only);
    long long newest = 0, others = 0;
    for (const auto& [secret] : record.read<1>("select secret from person_key")) {
      static_cast<void>(ring.unwrap(secret.text()));  // a fault when it cannot be
      ++(ring.wrapped_by_newest(secret.text()) ? newest : others);
    }
    all = all && others == 0;
    fmt::print("{}: {} under the newest key, {} not.\n",
               storage::body_name(record).empty() ? "Accounts" : storage::body_name(record), newest, others);
  }
  if (!all) fmt::print("Run: reeve key rotate\n");
  return all ? done : refused;
}

}  // namespace

void add_key_commands(CLI::App& app, Office& office, int& result) {
  auto* key = app.add_subcommand("key", "The key that protects what records hold about people")
                  ->require_subcommand(1);
  key->add_subcommand("rotate", "Make a new key, and protect everything by it")->callback([&office, &result] {
    result = rotate(office);
  });
  key->add_subcommand("status", "Say where the key is, and whether every record is under it")
      ->callback([&office, &result] { result = status(office); });
}

}  // namespace reeve::cli
