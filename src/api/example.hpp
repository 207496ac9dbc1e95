// A request that the published record answers, and its answer made short enough to read.
#pragma once

#include <optional>
#include <string>

#include "api/endpoint.hpp"

namespace reeve::api {

struct Example {
  std::string address;
  std::string answer;  // laid out for reading, cut short
  bool is_cut = false;
};

// With the table's own example where the record has it, else with what the record has. Nothing when it has
// nothing.
std::optional<Example> example_of(const Endpoint& endpoint, const Library& library, const Published* record);

}  // namespace reeve::api
