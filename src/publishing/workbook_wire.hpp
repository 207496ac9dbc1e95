// What parent and child say to one another: every text with its length before it, every number 4 bytes,
// lowest first. The parent trusts nothing of it: the child has just read a stranger's file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"
#include "publishing/raw_sheet.hpp"

namespace reeve::publishing {

struct WorkbookQuestion {
  std::string file_name;
  std::string bytes;
  SheetKind kind = SheetKind::import;
};
std::string packed(const WorkbookQuestion& question);
std::optional<WorkbookQuestion> question_in(std::string_view wire);

using WorkbookAnswer = Outcome<std::vector<RawSheet>>;
std::string packed(const WorkbookAnswer& answer);
std::optional<WorkbookAnswer> answer_in(std::string_view wire);

}  // namespace reeve::publishing
