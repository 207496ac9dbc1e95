// Rows of cases as the structs of case_file.hpp. Behind the stores of this folder.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "casework/case_store.hpp"

namespace reeve::casework {

Adoption adoption_called(storage::Session& record, const std::string& id);

// Pieces of a condition, for lists: rows of cases from which none of the offices is kept out; rows after the
// last of a page, by the three columns that the list is ordered by.
std::string not_kept_out(const std::vector<std::string>& offices, storage::Parameters& parameters);
std::string after_key(const std::vector<std::string>& key, const std::string& columns,
                      storage::Parameters& parameters);

// How many cases are read at once, where many are.
inline constexpr std::size_t cases_at_once = 500;

// The events of these files, in the order of recording: two statements for one file, or for up to
// cases_at_once.
void read_events(storage::Session& record, std::span<CaseFile> files);

// Every open case, cases_at_once together, in the order of their ids.
void each_open_case(storage::Session& record, const Progress& progress,
                    const std::function<void(const std::vector<CaseFile>&)>& each_some);

// The calendars that were used, read once. A calendar that cannot be read is a Fault.
class Calendars {
 public:
  explicit Calendars(storage::Session& record) : record_(record) {}
  const calendar::WorkingDays& of(calendar::Jurisdiction jurisdiction);

 private:
  storage::Session& record_;
  std::map<calendar::Jurisdiction, calendar::WorkingDays> known_ = {};
};

}  // namespace reeve::casework
