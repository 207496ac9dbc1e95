#include "publishing/workbook_refusals.hpp"

#include <fmt/format.h>

#include "publishing/table_shape.hpp"
#include "publishing/workbook_parts.hpp"

namespace reeve::publishing {
namespace {

std::string_view sentence_of(WholeFile why) {
  switch (why) {
    case WholeFile::not_a_spreadsheet:
      return "{} is not a spreadsheet that can be read here. Save it as .ods, .xlsx or CSV.";
    case WholeFile::has_a_password:
      return "{} has a password or is in an old format. Take the password off and save it as .ods or .xlsx.";
    case WholeFile::damaged:
      return "{} is damaged or cut short. Open it, save it again, and bring the new file.";
    case WholeFile::too_large:
      return "{} unpacks to more than can be read here. Take out pictures and sheets that are not needed, or "
             "bring the "
             "table as CSV.";
    case WholeFile::takes_too_long:
      return "{} takes too long to read. Bring the table as CSV.";
  }
  return "{} cannot be read.";
}

}  // namespace

Refusal refusal_of_file(std::string_view file_name, WholeFile why) {
  return {.sentence = fmt::format(fmt::runtime(sentence_of(why)), file_name),
          .clause = "Reeve's limits for a spreadsheet",
          .field = std::string(file_name)};
}

void refuse_cell(Problems& problems, const std::string& sheet, const std::string& cell, std::string_view what,
                 std::string_view rule) {
  problems.add(fmt::format("sheet {}, cell {}", quoted(sheet), cell), fmt::format("{}!{}", sheet, cell), what,
               rule);
}

void refuse_hidden(Problems& problems, const std::string& sheet, const std::string& cell) {
  refuse_cell(problems, sheet, cell, "the row is hidden. Show it, or take it out.",
              "Reeve's statements: what is brought in is shown whole");
}

void refuse_formula(Problems& problems, const std::string& sheet, const std::string& cell) {
  refuse_cell(problems, sheet, cell, "the cell holds a formula. Write the figure itself.", formula_rule);
}

}  // namespace reeve::publishing
