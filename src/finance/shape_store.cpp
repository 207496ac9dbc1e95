#include "finance/shape_store.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "finance/statement_rows_store.hpp"

namespace reeve::finance {
namespace {

// A shape is read once for each wording of it, and shared by every request.
std::shared_ptr<const figures::Shape> kept_shape(const OwnShape& own) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const figures::Shape>> known;
  const std::lock_guard lock(mutex);
  auto& shape = known[own.toml];
  if (shape) return shape;
  auto read = figures::read_shape(own.file, own.toml);
  if (!read)
    throw storage::Fault("The shape " + own.key + " of this record cannot be read: " + read.refusal().field +
                         ": " + read.refusal().sentence);
  shape = std::make_shared<const figures::Shape>(std::move(read).value());
  return shape;
}

// What statements of the record use of a shape and this one has not: a line, a column.
std::set<std::string> missing_in(storage::Session& record, const figures::Shape& shape) {
  std::set<std::string> missing;
  for (const auto& [line] :
       record.read<1>("select distinct l.shape_line from statement_line l join statement s on "
                      "s.id = l.statement_id where s.shape = :shape",
                      {{"shape", shape.key}}))
    if (!shape.line(line.text())) missing.insert("the line " + line.text());
  for (const auto& [columns] :
       record.read<1>("select distinct columns from statement where shape = :shape", {{"shape", shape.key}}))
    for (const auto& key : column_keys(columns))
      if (!shape.column(key)) missing.insert("the column " + key);
  return missing;
}

// What the record's statements of this key mean and this shape says otherwise: their unit, a column.
std::vector<std::string> changes_of_meaning(storage::Session& record, const figures::Shape& shape) {
  std::vector<std::string> changes;
  if (!record.find<1>("select id from statement where shape = :shape limit 1", {{"shape", shape.key}}))
    return changes;
  for (const auto& known : shapes_of(record)) {
    if (known->key != shape.key) continue;
    if (known->unit.is_money != shape.unit.is_money || known->unit.scale != shape.unit.scale)
      changes.push_back("the unit " + figures::words_of(known->unit));
    for (const auto& column : known->columns)
      if (const auto* now = shape.column(column.key); now && now->meaning != column.meaning)
        changes.push_back("the column " + column.key + " as " +
                          std::string(figures::word_of(column.meaning)));
  }
  return changes;
}

}  // namespace

std::vector<OwnShape> own_shapes(storage::Session& record) {
  std::vector<OwnShape> all;
  for (const auto& [key, file, toml, at, office] : record.read<5>(
           "select s.shape, s.file, s.content, s.at, s.office from own_shape s where s.id = (select x.id "
           "from "
           "own_shape x where x.shape = s.shape order by x.at desc, x.id desc limit 1) order by s.shape"))
    all.push_back({key, file, toml, at, office});
  return all;
}

Shapes shapes_of(storage::Session& record) {
  auto all = built_in_shapes();
  for (const auto& own : own_shapes(record)) {
    auto shape = kept_shape(own);
    const auto built_in =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->key == shape->key; });
    if (built_in == all.end())
      all.push_back(std::move(shape));
    else
      *built_in = std::move(shape);
  }
  return all;
}

Outcome<std::string> adopt_shape(storage::Work& work, const std::string& file, std::string_view toml) {
  const auto shape = figures::read_shape(file, toml);
  if (!shape) return shape.refusals();
  Refusals problems;
  for (const auto& change : changes_of_meaning(work.session(), *shape))
    problems.push_back(
        {"Statements of the record are read by " + change + ". Keep it, or give the shape another key.",
         "shape of a statement", file});
  for (const auto& missing : missing_in(work.session(), *shape))
    problems.push_back({"Statements of the record have " + missing +
                            ", which this shape has not. Keep it, or give the "
                            "shape another key.",
                        "shape of a statement", file});
  if (!problems.empty()) return problems;
  const auto id = work.fresh_id();
  work.insert("own_shape",
              storage::with_hand(
                  work, {{"id", id}, {"shape", shape->key}, {"file", file}, {"content", std::string(toml)}}));
  work.record("shape_adopted", id);
  return shape->key;
}

}  // namespace reeve::finance
