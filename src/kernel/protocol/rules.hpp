// Rules that an edition names and C++ decides: what a condition on facts cannot say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/protocol/value.hpp"

namespace reeve::protocol {

// A case as a rule sees it.
class Seen {
 public:
  virtual ~Seen() = default;
  virtual const Value* fact(std::string_view name) const = 0;         // nothing when it is not known
  virtual std::string who_took(std::string_view decision) const = 0;  // empty when it was not taken

  bool yes(std::string_view name) const;
  long long number(std::string_view name) const;  // 0 when it is not known
  std::string_view word(std::string_view name) const;
};

struct Rule {
  std::string_view name;
  std::string_view says;                     // after "only when"
  std::vector<std::string_view> facts = {};  // that the edition must declare
  std::vector<std::string_view> decisions = {};
  bool (*holds)(const Seen&) = nullptr;
};

const std::vector<Rule>& rules();
const Rule* find_rule(std::string_view name);

}  // namespace reeve::protocol
