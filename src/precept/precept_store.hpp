// Precepts in the record.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "precept/acts.hpp"
#include "storage/acting_office.hpp"

namespace reeve::precept {

std::vector<Precept> precepts(storage::Session& record);  // the latest year first
// Those years as their steps stood at an instant each.
std::vector<Precept> precepts_as_at(storage::Session& record, const std::map<int, std::string>& instants);
std::optional<Precept> find_precept(storage::Session& record, int year);

Outcome<Done> open_precept(storage::Work& work, int year);
// A step, checked first. The proposal that is notified is the last draft.
Outcome<Done> take(storage::Work& work, const Precept& precept, const Event& event);
Outcome<What> take_back(storage::Work& work, const Precept& precept, const std::string& reason);
Outcome<Done> name_members(storage::Work& work, const Precept& precept,
                           const std::vector<std::string>& seats);
Outcome<Done> ask(storage::Work& work, const Precept& precept, const std::string& heading,
                  const std::string& words, const std::string& source);
Outcome<Done> tell(storage::Work& work, const Condition& condition, const Progress& progress);

// Takes from a file what the record does not have yet, in its order; refused where the record says otherwise.
// What the person may not do is left: `office` is the code of the one in
// which they may do an act of law/authority.toml, or empty.
struct Kept {
  std::vector<std::string> said = {};  // a line for each thing that is new
  std::vector<std::string> left = {};
};
Outcome<Kept> keep(storage::Work& work, const Precept& brought, const storage::OfficeFor& office);

}  // namespace reeve::precept
