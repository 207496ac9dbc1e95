#include "storage/work.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "kernel/bytes.hpp"
#include "kernel/ids.hpp"
#include "kernel/text.hpp"
#include "storage/vault.hpp"

namespace reeve::storage {
namespace {

journal::Row read_row(Session& session, std::string_view table, const std::string& id,
                      const std::vector<std::string>& columns) {
  const auto sql = "select " + text::join(columns, ", ") + " from " + std::string(table) + " where id = :id";
  const auto cells = session.read_cells(sql, {{"id", id}}, columns.size());
  if (cells.empty()) throw Fault("There is no row " + id + " in " + std::string(table) + " to change.");
  journal::Row row;
  for (std::size_t at = 0; at < columns.size(); ++at) row[columns[at]] = {cells[at].optional()};
  return row;
}

bool is_whole_as_written(std::string_view value) {
  long long whole = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), whole);
  return error == std::errc{} && end == value.data() + value.size() && std::to_string(whole) == value;
}

// Whether an engine might take it for a number: " 7", "1e3", and for newer ones of PostgreSQL "0x10",
// "1_000".
bool looks_like_number(std::string_view value) {
  auto bare = text::trim(value);
  if (bare.starts_with('+') || bare.starts_with('-')) bare.remove_prefix(1);
  if (bare.empty()) return false;
  const bool digit_first = bare.front() >= '0' && bare.front() <= '9';
  if (digit_first && bare.find('_') != std::string_view::npos) return true;
  constexpr std::string_view bases = "xXoObB";
  if (bare.front() == '0' && bare.size() > 1 && bases.find(bare[1]) != std::string_view::npos) return true;
  double number = 0;
  const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), number);
  return error != std::errc::invalid_argument && end == bare.data() + bare.size();
}

// A number written as the database would not write it, were it to take it for one: "007", "1e3", " 7".
bool is_spelt_otherwise(std::string_view value) {
  return looks_like_number(value) && !is_whole_as_written(value);
}

}  // namespace

JournalHead journal_head(Session& session) {
  const auto head = session.find<2>("select number, hash from journal_head where id = 'head'");
  if (!head) return {};
  return {(*head)[0].integer(), (*head)[1].text()};
}

Work::Work(Session& session, const Schema& schema, journal::Actor actor, calendar::Now now)
    : session_(session), schema_(schema), actor_(std::move(actor)), now_(now) {
  session_.begin();
  try {
    take_head();
  } catch (...) {
    session_.rollback();
    throw;
  }
}

void Work::take_head() {
  // Lines are chained, so writers go one at a time. SQLite's immediate transaction sees to it; PostgreSQL
  // locks the head.
  if (session_.engine() == Engine::postgres) session_.run("lock table journal_head in exclusive mode");
  const auto head = journal_head(session_);
  number_ = number_before_ = head.number;
  hash_ = head.hash;
}

Work::~Work() {
  if (!done_) session_.rollback();
}

void Work::act_in(const std::string& office) {
  assert(pending_.empty() && "an act is recorded under one office");
  actor_.office = office;
}

std::string Work::fresh_id() {
  return make_uuid(now_.instant + std::chrono::milliseconds(ids_made_++), bytes::random(10));
}

std::string Work::key_of(const std::string& person) {
  if (const auto known = keys_.find(person); known != keys_.end()) return known->second;
  if (const auto found = key_of_person(session_, person)) return keys_[person] = *found;
  const auto key = bytes::random(32);
  session_.run("insert into person_key (person, secret) values (:person, :secret)",
               {{"person", person}, {"secret", ring_of(session_.location())->wrap(key)}});
  keys_[person] = key;
  return key;
}

void Work::mark_personal(std::string_view table, journal::Row& row, const journal::Row& whole) {
  for (auto& [column, value] : row) {
    const auto person_column = schema_.person_column(table, column);
    if (person_column.empty() || !value.text) continue;
    const auto person = whole.find(std::string(person_column));
    if (person == whole.end() || !person->second.text)
      throw std::logic_error("a personal value without its person in " + std::string(table));
    value.person = *person->second.text;
  }
}

journal::Row Work::row_of(std::string_view table, const std::string& id) {
  auto row = read_row(session_, table, id, session_.columns(std::string(table)));
  for (auto& [column, value] : row)
    if (value.text && schema_.is_sealed_at_rest(table, column) && is_sealed(Cell(value.text)))
      value.text = opened_cell(
          *value.text, key_of(row.at(std::string(schema_.person_column(table, column))).text.value()));
  return row;
}

template <typename PersonOf>
std::optional<std::string> Work::at_rest(std::string_view table, const std::string& column,
                                         const std::optional<std::string>& value, const PersonOf& person_of) {
  if (!value || !schema_.is_sealed_at_rest(table, column)) return value;
  return sealed_cell(*value, key_of(person_of(column)));
}

void Work::insert(std::string_view table, const Columns& row) {
  const auto person_of = [&](const std::string& column) {
    const auto person_column = schema_.person_column(table, column);
    for (const auto& [name, value] : row)
      if (name == person_column) return value.value_or("");
    return std::string();
  };
  std::string names;
  std::string places;
  Parameters parameters;
  std::string id;
  for (const auto& [column, value] : row) {
    if (column == "id") id = value.value();
    names += (names.empty() ? "" : ", ") + column;
    places += (places.empty() ? ":" : ", :") + column;
    parameters.emplace_back(column, at_rest(table, column, value, person_of));
  }
  session_.run("insert into " + std::string(table) + " (" + names + ") values (" + places + ")", parameters);
  if (!schema_.is_journalled(table)) return;
  auto after = row_as_kept(table, id, row);
  mark_personal(table, after, after);
  pending_.push_back({std::string(table), id, std::nullopt, std::move(after)});
}

// The whole row as the database holds it: columns left out are NULL, "007" in a column of numbers is 7. Only
// where that could be is it read.
journal::Row Work::row_as_kept(std::string_view table, const std::string& id, const Columns& inserted) {
  if (std::any_of(inserted.begin(), inserted.end(),
                  [](const auto& cell) { return cell.second && is_spelt_otherwise(*cell.second); }))
    return row_of(table, id);
  journal::Row row;
  for (const auto& column : session_.columns(std::string(table))) row[column] = {};
  for (const auto& [column, value] : inserted) row.at(column) = {value};
  return row;
}

void Work::update(std::string_view table, const std::string& id, const Columns& changed) {
  change(table, id, changed, About::person);
}
void Work::blank(std::string_view table, const std::string& id, const Columns& changed) {
  change(table, id, changed, About::nobody);
}

void Work::change(std::string_view table, const std::string& id, const Columns& changed, About about) {
  const auto whole = row_of(table, id);
  const auto person_of = [&](const std::string& column) {
    const auto person = whole.find(std::string(schema_.person_column(table, column)));
    return person == whole.end() ? std::string() : person->second.text.value_or("");
  };
  journal::Row before;
  journal::Row after;
  std::string sets;
  Parameters parameters;
  for (const auto& [column, value] : changed) {
    if (whole.at(column).text == value) continue;
    before[column] = whole.at(column);
    after[column] = {value};
    sets.append(sets.empty() ? "" : ", ").append(column).append(" = :").append(column);
    parameters.emplace_back(column,
                            about == About::person ? at_rest(table, column, value, person_of) : value);
  }
  if (after.empty()) return;
  parameters.emplace_back("id", id);
  session_.run("update " + std::string(table) + " set " + sets + " where id = :id", parameters);
  if (!schema_.is_journalled(table)) return;
  // What the database made of it is what is written down: "007" in a column of numbers is 7.
  const auto now = row_of(table, id);
  for (auto& [column, value] : after) value = now.at(column);
  mark_personal(table, before, whole);
  if (about == About::person) mark_personal(table, after, whole);
  pending_.push_back({std::string(table), id, std::move(before), std::move(after)});
}

void Work::put(std::string_view table, const std::string& id, const Columns& row) {
  if (session_.find<1>("select id from " + std::string(table) + " where id = :id", {{"id", id}}))
    return update(table, id, row);
  Columns whole{{"id", id}};
  whole.insert(whole.end(), row.begin(), row.end());
  insert(table, whole);
}

void Work::remove(std::string_view table, const std::string& id) {
  auto before = row_of(table, id);
  session_.run("delete from " + std::string(table) + " where id = :id", {{"id", id}});
  mark_personal(table, before, before);
  if (schema_.is_journalled(table))
    pending_.push_back({std::string(table), id, std::move(before), std::nullopt});
}

void Work::record(std::string_view what, const std::string& subject, std::string_view clause, Even even) {
  if (pending_.empty() && even == Even::with_changes) return;
  journal::Entry entry{number_ + 1,         now_.instant,        actor_, std::string(what), subject,
                       std::string(clause), std::move(pending_), hash_};
  pending_.clear();
  const auto line =
      journal::to_text(entry, [this](const std::string& person) { return std::optional(key_of(person)); });
  hash_ = journal::hash_of(line);
  number_ = entry.number;
  session_.run(
      "insert into journal (number, at, account, office, what, subject, clause, line, hash) "
      "values (:number, :at, :account, :office, :what, :subject, :clause, :line, :hash)",
      {{"number", static_cast<long long>(number_)},
       {"at", calendar::iso(entry.at)},
       {"account", actor_.account},
       {"office", actor_.office},
       {"what", entry.what},
       {"subject", subject},
       {"clause", entry.clause},
       {"line", line},
       {"hash", hash_}});
}

void Work::move_head() {
  if (number_ == number_before_) return;
  const Parameters head{{"number", static_cast<long long>(number_)}, {"hash", hash_}};
  if (session_.run("update journal_head set number = :number, hash = :hash where id = 'head'", head) == 0)
    session_.run("insert into journal_head (id, number, hash) values ('head', :number, :hash)", head);
}

void Work::destroy_key(const std::string& person) {
  keys_.erase(person);
  session_.run("delete from person_key where person = :person", {{"person", person}});
}

void Work::commit() {
  if (!pending_.empty())
    throw std::logic_error("rows were changed without a journal line: " + pending_.front().table);
  move_head();
  session_.commit();
  done_ = true;
}

Columns with_hand(const Work& work, Columns row, const char* when) {
  row.emplace_back(when, calendar::iso(work.now().instant));
  row.emplace_back("account", work.actor().account);
  row.emplace_back("office", work.actor().office);
  return row;
}

std::optional<std::string> or_nothing(const std::string& words) {
  return words.empty() ? std::nullopt : std::optional(words);
}

std::optional<std::string> trimmed_or_nothing(std::string_view words) {
  return or_nothing(std::string(text::trim(words)));
}

}  // namespace reeve::storage
