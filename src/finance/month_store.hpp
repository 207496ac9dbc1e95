// Months, files and statements in the record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finance/month.hpp"
#include "finance/statement_shapes.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

std::vector<Month> months(storage::Session& record);  // the latest first
std::optional<Month> find_month(storage::Session& record, const std::string& slug);
MonthBook load_month(storage::Session& record, Month month);

Outcome<std::string> open_month(storage::Work& work, const MonthName& name);  // the slug

// A file is kept before anything of it counts. Answers its id.
std::string keep_file(storage::Work& work, const Month& month, const std::string& name,
                      std::string_view bytes);
struct KeptFile {
  std::string id, name, sha256, bytes, at, office;
};
// Another month that holds a file of the same bytes, in words; empty when there is none.
std::string same_file_elsewhere(storage::Session& record, const Month& month, const std::string& sha256);
std::optional<KeptFile> find_file(storage::Session& record, const Month& month, const std::string& id);

// Each becomes the next edition of its shape in the month. Two of one shape in a file are refused.
Outcome<Done> take_statements(storage::Work& work, const MonthBook& month, const std::string& file_id,
                              const figures::Book& statements);

Outcome<Done> say(storage::Work& work, const MonthBook& month, const std::string& reference,
                  const std::string& words);
Outcome<Done> close_month(storage::Work& work, const MonthBook& month);
Outcome<Done> reopen_month(storage::Work& work, const Month& month, const std::string& reason);
Outcome<Done> sign_exception(storage::Work& work, const MonthBook& month, const std::string& cell,
                             const std::string& reason);
void note_published(storage::Work& work, const Month& month);

}  // namespace reeve::finance
