#include "storage/transfer.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <boost/json.hpp>

#include "kernel/bytes.hpp"
#include "kernel/canonical.hpp"

namespace reeve::storage {
namespace {

namespace json = boost::json;
constexpr std::string_view format = "reeve-record-1";
constexpr std::size_t line_bytes_max = 512 * 1024 * 1024;

class Sum {
 public:
  Sum() { crypto_hash_sha256_init(&state_); }
  void add(std::string_view line) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(line.data()), line.size());
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>("\n"), 1);
  }
  std::string done() {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(digest.data()));
    return bytes::hex(digest);
  }

 private:
  crypto_hash_sha256_state state_{};
};

// Rows that others refer to come first: the order in which the migrations made the tables.
std::vector<std::string> tables_in_order(Session& session) {
  auto tables = session.tables();
  std::erase(tables, "migration");
  return tables;
}

std::string value_of(Session& session, const char* id) {
  const auto row = session.find<1>("select value from record where id = :id", {{"id", id}});
  return row ? (*row)[0].text() : "";
}

// The key each table is read by, in order: what identifies a row.
std::string key_of(const std::vector<std::string>& columns) {
  for (std::string_view wanted : {"id", "number", "hash", "person"})
    if (std::find(columns.begin(), columns.end(), wanted) != columns.end()) return std::string(wanted);
  throw Fault("A table without a key cannot be moved.");
}

void export_table(Session& session, const std::string& table,
                  const std::function<void(const json::value&)>& write) {
  const auto columns = session.columns(table);
  const auto key = key_of(columns);
  std::string sql = "select ";
  for (const auto& column : columns) sql += (&column == &columns.front() ? "" : ", ") + column;
  // What people attached may have megabytes a row.
  const std::size_t rows = table == "attachment_content" ? 4 : 200;
  // The journal's key is a number and would sort as one; text keys start after the empty text.
  const bool number = key == "number";
  sql += " from " + table + " where " + key + " > :after order by " + key + " limit " + std::to_string(rows);
  for (std::string after = number ? "0" : "";;) {
    const auto cells = session.read_cells(sql, {{"after", after}}, columns.size());
    for (std::size_t at = 0; at < cells.size(); at += columns.size()) {
      json::object row;
      for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& cell = cells[at + column];
        row[columns[column]] = cell.is_null() ? json::value(nullptr) : json::value(cell.text());
        if (columns[column] == key) after = cell.text();
      }
      write(json::object{{"table", table}, {"row", std::move(row)}});
    }
    if (cells.size() < rows * columns.size()) return;
  }
}

struct Line {
  std::string text;
  json::value value;
};

std::optional<Line> next_line(std::istream& in) {
  Line line;
  if (!std::getline(in, line.text) || line.text.size() > line_bytes_max) return std::nullopt;
  auto value = parse_canonical(line.text);
  if (!value || !value->is_object()) return std::nullopt;
  line.value = std::move(*value);
  return line;
}

std::string text_at(const json::value& value, std::string_view key) {
  const auto* found = value.as_object().if_contains(json::string_view(key.data(), key.size()));
  return found && found->is_string() ? std::string(found->get_string()) : "";
}

const Refusal not_a_record{
    "This is not a whole record file: it was cut short or altered, or it is something else.",
    "record format"};

bool is_word(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
  });
}

Outcome<Done> insert_row(Session& session, const json::value& value) {
  const auto table = text_at(value, "table");
  const auto* row = value.as_object().if_contains("row");
  const auto& columns = session.columns(table);
  if (!is_word(table) || !row || !row->is_object() || columns.empty()) return not_a_record;
  std::string names;
  std::string places;
  Parameters parameters;
  for (const auto& member : row->get_object()) {
    const std::string column(member.key());
    if (std::find(columns.begin(), columns.end(), column) == columns.end() ||
        !(member.value().is_string() || member.value().is_null()))
      return Refusal{
          fmt::format("The file has a column {}.{} that this version of Reeve does not know.", table, column),
          "record format"};
    names.append(names.empty() ? "" : ", ").append(column);
    places.append(places.empty() ? ":" : ", :").append(column);
    parameters.emplace_back(column, member.value().is_null()
                                        ? std::optional<std::string>()
                                        : std::optional(std::string(member.value().get_string())));
  }
  session.run("insert into " + table + " (" + names + ") values (" + places + ")", parameters);
  return Done{};
}

}  // namespace

Transferred export_record(Session& session, std::ostream& out, const Progress& progress) {
  Transferred result{0, value_of(session, "slug"), value_of(session, "name")};
  Sum sum;
  const auto write = [&](const json::value& value) {
    const auto line = canonical(value);
    sum.add(line);
    out << line << '\n';
    ++result.rows;
    if (progress) progress(result.rows, 0);
  };
  json::array migrations;
  for (const auto& name : migrations_applied(session)) migrations.emplace_back(name);
  write(json::object{{"format", std::string(format)},
                     {"slug", result.slug},
                     {"name", result.name},
                     {"migrations", std::move(migrations)}});
  for (const auto& table : tables_in_order(session)) export_table(session, table, write);
  --result.rows;  // the head is not a row
  out << canonical(json::object{{"rows", result.rows}, {"sha256", sum.done()}}) << '\n';
  if (!out.flush()) throw Fault("The file could not be written to its end; is the disk full?");
  return result;
}

Outcome<Transferred> check_record_file(std::istream& in) {
  auto line = next_line(in);
  if (!line || text_at(line->value, "format") != format) return not_a_record;
  Transferred result{0, text_at(line->value, "slug"), text_at(line->value, "name")};
  Sum sum;
  sum.add(line->text);
  while ((line = next_line(in))) {
    if (const auto* rows = line->value.as_object().if_contains("rows")) {
      if (!rows->is_int64() || rows->get_int64() != result.rows ||
          text_at(line->value, "sha256") != sum.done() || in.peek() != std::istream::traits_type::eof())
        return not_a_record;
      return result;
    }
    sum.add(line->text);
    ++result.rows;
  }
  return not_a_record;
}

Outcome<Transferred> import_record(Session& session, std::istream& in, const Progress& progress) {
  auto line = next_line(in);
  if (!line) return not_a_record;
  Transferred result{0, text_at(line->value, "slug"), text_at(line->value, "name")};
  const auto known = migrations_applied(session);
  if (const auto* migrations = line->value.as_object().if_contains("migrations");
      migrations && migrations->is_array())
    for (const auto& name : migrations->get_array())
      if (!name.is_string() ||
          std::find(known.begin(), known.end(), std::string(name.get_string())) == known.end())
        return Refusal{"This record was made by a newer Reeve. Use that version to bring it in.",
                       "record format"};
  session.begin();
  while ((line = next_line(in)) && !line->value.as_object().contains("rows")) {
    if (auto inserted = insert_row(session, line->value); !inserted) {
      session.rollback();
      return inserted.refusals();
    }
    ++result.rows;
    if (progress) progress(result.rows, 0);
  }
  session.commit();
  return result;
}

}  // namespace reeve::storage
