// An upload in CSV: what is read can be published, and reading that gives the same table.
#include <cstdint>

#include "must.hpp"
#include "publishing/sheet.hpp"

using reeve::fuzz::must;
using namespace reeve::publishing;

namespace {

Sheet as_sheet(const CsvTable& table) {
  Sheet sheet{.name = "table", .columns = table.columns, .rows = {}};
  for (const auto& row : table.rows) {
    must(row.cells.size() == table.columns.size(), "every row is as long as the heading");
    sheet.rows.push_back(row.cells);
  }
  return sheet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto table = read_csv("upload.csv", bytes, {.bytes_max = 4096, .rows_max = 100, .cell_bytes_max = 200});
  if (!table) {
    must(!table.refusals().empty() && table.refusals().size() <= 101,
         "a refusal says why, and not without end");
    return 0;
  }
  auto sheet = as_sheet(*table);
  auto again = read_csv("upload.csv", to_csv(sheet));
  must(bool(again), "what we publish we can read");
  auto same = as_sheet(*again);
  must(same.columns == sheet.columns && same.rows == sheet.rows, "a table comes back as it was");
  return 0;
}
