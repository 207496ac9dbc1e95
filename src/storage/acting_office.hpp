// A person with several offices acts, each time, in the one that may.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "storage/work.hpp"

namespace reeve::storage {

// The code of the person's office that may do an act of law/authority.toml; empty when none may.
using OfficeFor = std::function<std::string(std::string_view act)>;

// Whether one may; what follows is then recorded under it.
inline bool act_as(Work& work, const OfficeFor& office, std::string_view act) {
  const auto held = office(act);
  if (!held.empty()) work.act_in(held);
  return !held.empty();
}

}  // namespace reeve::storage
