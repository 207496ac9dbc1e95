// Cases found by who stands outside them: for somebody who calls and does not have their reference.
#pragma once

#include <string>
#include <vector>

#include "storage/work.hpp"

namespace reeve::casework {

struct Found {
  std::string reference, role, name, words, since;  // of the state, and the day since when
  std::string protocol;
};

// Every word asked for is part of the name, or the whole is part of the e-mail address, or its digits (at
// least six) of the telephone number; capitals have no say. The newest cases first, of these protocols, where
// none of the offices is kept out. What is about people is sealed in the rows, so each is opened: a
// thousandth of a second for some thirty cases.
std::vector<Found> find_by_person(storage::Session& record, const std::vector<std::string>& protocols,
                                  const std::vector<std::string>& offices, const std::string& asked,
                                  std::size_t most);

}  // namespace reeve::casework
