// A line of the journal as an attacker or a broken disk may leave it: read with any keys, it is either
// nothing or a line that says the same when its values are read as they were sealed.
#include <cstdint>

#include "kernel/bytes.hpp"
#include "kernel/calendar/instant.hpp"
#include "kernel/canonical.hpp"
#include "kernel/journal/entry.hpp"
#include "must.hpp"

using namespace reeve;
using fuzz::must;

namespace {

// The first byte says which people still have a key, and whether it is the right one.
journal::FindKey keys_of(std::uint8_t choice) {
  return [choice](const std::string& person) -> std::optional<std::string> {
    if ((choice & 1) == 0 || person.empty()) return std::nullopt;
    return std::string(32, (choice & 2) ? person.front() : 'k');
  };
}

void check_row(const std::optional<journal::ReadRow>& row) {
  if (!row) return;
  for (const auto& [column, cell] : *row) {
    must(!cell.erased || !cell.value.text, "an erased value has no text");
  }
}

// The line made anew from what was read, when nothing in it is sealed.
void check_same(const journal::ReadEntry& read, std::string_view text) {
  journal::Entry entry{read.number, {}, read.by, read.what, read.subject, read.clause, {}, read.previous};
  const auto at = calendar::parse_instant(read.at);
  if (!at) return;
  entry.at = *at;
  const auto plain = [](const std::optional<journal::ReadRow>& row, std::optional<journal::Row>& to) {
    if (!row) return true;
    to.emplace();
    for (const auto& [column, cell] : *row) {
      if (!cell.value.person.empty() || cell.erased) return false;
      to->emplace(column, cell.value);
    }
    return true;
  };
  for (const auto& change : read.changes) {
    journal::Change same{change.table, change.key, {}, {}};
    if (!plain(change.before, same.before) || !plain(change.after, same.after)) return;
    entry.changes.push_back(std::move(same));
  }
  must(journal::to_text(entry, keys_of(0)) == text, "what was read is written as it was");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto read = journal::from_text(text, keys_of(data[0]));
  if (!read) return 0;
  must(parse_canonical(text).has_value(), "a line is canonical");
  for (const auto& change : read->changes) {
    check_row(change.before);
    check_row(change.after);
  }
  check_same(*read, text);
  return 0;
}
