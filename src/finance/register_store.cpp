#include "finance/register_store.hpp"

#include <boost/json.hpp>

#include "kernel/canonical.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;

std::string cells_json(const RegisterRow& row) {
  json::array cells;
  for (const auto& [head, value] : row.cells) cells.push_back(json::array{head, value});
  return canonical(cells);
}

RegisterRow row_of(const std::string& cells, const std::string& source) {
  const auto read = parse_canonical(cells);
  if (!read || !read->is_array())
    throw storage::Fault("A row of a register cannot be read: " + cells.substr(0, 40));
  RegisterRow row{.cells = {}, .source = source};
  for (const auto& cell : read->as_array())
    row.cells.emplace_back(std::string(cell.at(0).as_string()), std::string(cell.at(1).as_string()));
  return row;
}

}  // namespace

std::vector<Register> registers(storage::Session& record) {
  std::vector<Register> found;
  for (const auto& [name, cells, source] : record.read<3>(
           "select register, cells, source from finance_register_row order by register, position")) {
    if (found.empty() || found.back().name != name.text()) found.push_back({name, {}});
    found.back().rows.push_back(row_of(cells, source));
  }
  return found;
}

bool keep_register(storage::Work& work, const Register& brought) {
  const auto known = work.session().read<3>(
      "select id, cells, source from finance_register_row where register = :register order by position",
      {{"register", brought.name}});
  bool changed = false;
  for (std::size_t at = 0; at < brought.rows.size(); ++at) {
    const auto cells = cells_json(brought.rows[at]);
    if (at < known.size()) {
      const auto& [id, before, source] = known[at];
      if (before.text() == cells && source.text() == brought.rows[at].source) continue;
      work.update("finance_register_row", id, {{"cells", cells}, {"source", brought.rows[at].source}});
    } else {
      work.insert("finance_register_row", {{"id", work.fresh_id()},
                                           {"register", brought.name},
                                           {"position", std::to_string(at + 1)},
                                           {"cells", cells},
                                           {"source", brought.rows[at].source}});
    }
    changed = true;
  }
  for (std::size_t at = brought.rows.size(); at < known.size(); ++at) {
    work.remove("finance_register_row", known[at][0]);
    changed = true;
  }
  if (changed) work.record("register_kept", brought.name);
  return changed;
}

}  // namespace reeve::finance
