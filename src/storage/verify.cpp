#include "storage/verify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kernel/bytes.hpp"
#include "kernel/journal/entry.hpp"
#include "storage/dialect.hpp"
#include "storage/vault.hpp"
#include "storage/work.hpp"

namespace reeve::storage {
namespace {

constexpr std::size_t findings_max = 100;
constexpr long long page_size = 500;

using State =
    std::map<std::pair<std::string, std::string>, journal::ReadRow>;  // (table, key) -> the row as recorded

struct Walk {
  Session& session;
  const Schema& schema;
  Verification result = {};
  State state = {};
  std::map<std::string, std::optional<std::string>> keys = {};

  void find(std::string where, std::string sentence) {
    if (result.findings.size() < findings_max)
      result.findings.push_back({std::move(where), std::move(sentence)});
  }
};

std::string shown(const std::optional<std::string>& value) {
  if (!value) return "nothing";
  constexpr std::size_t longest = 80;
  return "\"" + (value->size() > longest ? value->substr(0, longest) + "…" : *value) + "\"";
}

journal::FindKey find_key_in(Walk& walk) {
  return [&walk](const std::string& person) {
    const auto known = walk.keys.find(person);
    if (known != walk.keys.end()) return known->second;
    return walk.keys[person] = key_of_person(walk.session, person);
  };
}

void check_before(Walk& walk, const std::string& where, const journal::ReadChange& change,
                  const journal::ReadRow& recorded) {
  for (const auto& [column, read] : *change.before) {
    const auto known = recorded.find(column);
    if (read.erased || (known != recorded.end() && known->second.erased)) continue;
    if (known == recorded.end() || known->second.value.text != read.value.text)
      walk.find(where, "says " + change.table + "." + column + " was " + shown(read.value.text) +
                           " before, but earlier lines left something else.");
  }
}

void replay(Walk& walk, const std::string& where, const journal::ReadChange& change) {
  const std::pair key{change.table, change.key};
  const auto known = walk.state.find(key);
  if (!change.before) {
    if (known != walk.state.end())
      walk.find(where, "adds the row " + change.key + " of " + change.table + ", which was there already.");
    if (change.after) walk.state[key] = *change.after;
    return;
  }
  if (known == walk.state.end()) {
    walk.find(where,
              "changes the row " + change.key + " of " + change.table + ", which no earlier line added.");
    return;
  }
  check_before(walk, where, change, known->second);
  if (!change.after)
    walk.state.erase(known);
  else
    for (const auto& [column, read] : *change.after) known->second[column] = read;
}

using Line = std::array<Cell, 9>;

void check_columns(Walk& walk, const std::string& where, const Line& line, const journal::ReadEntry& entry) {
  const std::string expected[] = {std::to_string(entry.number),
                                  entry.at,
                                  entry.by.account,
                                  entry.by.office,
                                  entry.what,
                                  entry.subject,
                                  entry.clause};
  static constexpr const char* names[] = {"number", "at", "account", "office", "what", "subject", "clause"};
  for (std::size_t at = 0; at < std::size(expected); ++at)
    if (line[at].text() != expected[at])
      walk.find(where, std::string("its column \"") + names[at] + "\" was altered: it holds " +
                           shown(line[at].optional()) + ", the line says " + shown(expected[at]) + ".");
}

// Returns the hash the next line must name.
std::string check_line(Walk& walk, const Line& line, long long expected, const std::string& previous) {
  const std::string where = "journal line " + line[0].text();
  if (line[0].integer() != expected)
    walk.find("journal line " + std::to_string(expected),
              line[0].integer() == expected + 1
                  ? "was removed."
                  : "and the lines up to " + std::to_string(line[0].integer() - 1) + " were removed.");
  const auto hash = journal::hash_of(line[7].text());
  if (hash != line[8].text())
    walk.find(where, "was altered: its text no longer has the hash stored beside it.");
  const auto entry = journal::from_text(line[7].text(), find_key_in(walk));
  if (!entry) {
    walk.find(where, "cannot be read: its text is not a journal line, or a sealed value in it was altered.");
    return line[8].text();
  }
  if (entry->previous != previous)
    walk.find(where, "does not follow the line before it: a line was altered, removed, inserted or moved.");
  check_columns(walk, where, line, *entry);
  for (const auto& change : entry->changes) replay(walk, where, change);
  return hash;
}

void check_journal(Walk& walk, const Progress& progress) {
  const auto total = (*walk.session.find<1>("select count(*) from journal"))[0].integer();
  std::string previous;
  long long number = 0;
  for (;;) {
    const auto lines = walk.session.read<9>(
        "select number, at, account, office, what, subject, clause, line, hash from journal where number > "
        ":after "
        "order by number limit 500",
        {{"after", number}});
    for (const auto& line : lines) {
      previous = check_line(walk, line, number + 1, previous);
      number = line[0].integer();
      ++walk.result.lines;
    }
    if (progress) progress(walk.result.lines, total);
    if (static_cast<long long>(lines.size()) < page_size) break;
  }
  walk.result.head = previous;
  const auto head = journal_head(walk.session);
  if (head.number > number)
    walk.find("journal line " + std::to_string(head.number), "was removed from the end.");
  else if (head.number < number || head.hash != previous)
    walk.find("journal line " + std::to_string(number), "is not where the record says the journal ends.");
}

// As the journal has it: what the row holds sealed is opened. A seal that cannot be opened stays as it is,
// and differs.
std::optional<std::string> held(Walk& walk, const std::string& table, const std::vector<std::string>& columns,
                                const Cell* cells, std::size_t at) {
  if (!is_sealed(cells[at]) || !walk.schema.is_sealed_at_rest(table, columns[at]))
    return cells[at].optional();
  const auto whose = std::find(columns.begin(), columns.end(), walk.schema.person_column(table, columns[at]));
  const auto key = find_key_in(walk)(cells[whose - columns.begin()].text());
  const auto opened = key ? opened_cell(cells[at].text(), *key) : std::nullopt;
  return opened ? opened : cells[at].optional();
}

void check_row(Walk& walk, const std::string& table, const std::vector<std::string>& columns,
               const Cell* cells) {
  const auto id_at =
      static_cast<std::size_t>(std::find(columns.begin(), columns.end(), "id") - columns.begin());
  const std::string& id = cells[id_at].text();
  const std::string where = table + " " + id;
  const auto known = walk.state.find({table, id});
  if (known == walk.state.end()) {
    walk.find(where, "is in the table, but no journal line added it.");
    return;
  }
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto recorded = known->second.find(columns[at]);
    // A column that a later version added is empty in lines written before.
    const std::optional<std::string> expected =
        recorded == known->second.end() ? std::nullopt : recorded->second.value.text;
    const auto is = held(walk, table, columns, cells, at);
    if (is == expected) continue;
    walk.find(where, "its \"" + columns[at] + "\" was changed behind Reeve's back: the table holds " +
                         shown(is) + ", the journal says " +
                         (recorded != known->second.end() && recorded->second.erased ? "it was erased"
                                                                                     : shown(expected)) +
                         ".");
  }
  walk.state.erase(known);
}

void check_table(Walk& walk, const std::string& table) {
  const auto columns = walk.session.columns(table);
  std::string sql = "select ";
  for (const auto& column : columns) sql += (&column == &columns.front() ? "" : ", ") + column;
  sql += " from " + table;
  // The first page has no lower bound: a row smuggled in may have an empty id, or none.
  const std::string first = sql + " order by id limit 500";
  const std::string next = sql + " where id > :after order by id limit 500";
  std::string after;
  for (bool begun = false;; begun = true) {
    const auto cells = begun ? walk.session.read_cells(next, {{"after", after}}, columns.size())
                             : walk.session.read_cells(first, {}, columns.size());
    for (std::size_t at = 0; at < cells.size(); at += columns.size()) {
      check_row(walk, table, columns, &cells[at]);
      ++walk.result.rows;
    }
    if (static_cast<long long>(cells.size() / columns.size()) < page_size) return;
    const auto id_at =
        static_cast<std::size_t>(std::find(columns.begin(), columns.end(), "id") - columns.begin());
    after = cells[cells.size() - columns.size() + id_at].text();
  }
}

// One at a time: each may have megabytes.
void check_bytes(Walk& walk, const BytesApart& apart) {
  const std::string table(apart.table), content(apart.content_table);
  const auto sql = fmt::format("select {0} from {1} where id = :id", apart.content_column, content);
  for (const auto& [id, digest, held] : walk.session.read<3>(fmt::format(
           "select id, {}, {} from {} order by id", apart.digest_column, apart.until_null, table))) {
    const auto kept = walk.session.find<1>(sql, {{"id", id}});
    const auto where = content + " " + id.text();
    if (!kept && !held.is_null()) walk.find(where, "was removed behind Reeve's back.");
    if (kept && bytes::sha256((*kept)[0].text()) != digest.text())
      walk.find(where, "is not what was kept: its digest is another than the record's.");
  }
  for (const auto& [id] : walk.session.read<1>(fmt::format(
           "select {0}.id from {0} left join {1} on {1}.id = {0}.id where {1}.id is null", content, table)))
    walk.find(content + " " + id.text(), "is in the table, but nothing in the record speaks of it.");
}

void check_file(Walk& walk) {
  const auto sql = dialect::integrity_check(walk.session.engine());
  if (sql.empty()) return;
  for (const auto& [message] : walk.session.read<1>(sql))
    if (message.text() != "ok") walk.find("the file", "is damaged: " + message.text() + ".");
}

}  // namespace

Verification verify(Session& session, const Schema& schema, const Progress& progress) {
  Walk walk{session, schema};
  // A record in use goes on changing; what is compared must be of one moment.
  const bool own = !session.in_transaction();
  if (own) session.begin_reading();
  try {
    check_file(walk);
    check_journal(walk, progress);
    for (const auto& table : session.tables())
      if (schema.is_journalled(table)) check_table(walk, table);
    for (const auto& part : schema.parts())
      for (const auto& apart : part.apart) check_bytes(walk, apart);
    for (const auto& [key, row] : walk.state)
      walk.find(key.first + " " + key.second,
                "is in the journal, but the row was removed from the table behind Reeve's back.");
  } catch (const Fault& fault) {
    walk.find("the file", std::string("cannot be read to the end: ") + fault.what());
  }
  if (own) session.rollback();
  return std::move(walk.result);
}

}  // namespace reeve::storage
