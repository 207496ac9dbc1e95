// Who may do what, as data: law/authority.toml. Routes, commands and protocols name acts; nothing else
// decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::identity {

struct Office {
  std::string code;   // policy_officer
  std::string title;  // Policy Officer
};

struct Act {
  std::string code;  // plan.publish
  std::string does;  // what the office may do, as a phrase
  std::vector<std::string> offices;
};

class Authority {
 public:
  Authority(std::vector<Office> offices, std::vector<Act> acts);

  const std::vector<Office>& offices() const { return offices_; }
  const std::vector<Act>& acts() const { return acts_; }
  const Act* find_act(std::string_view code) const;
  bool has_office(std::string_view code) const;
  std::string title_of(
      std::string_view office) const;  // the code itself when it is not known (an older record)

  // The first of `held` that may do it, or empty. An act that is not in the table may be done by nobody.
  std::string office_that_may(std::string_view act, const std::vector<std::string>& held) const;

 private:
  std::vector<Office> offices_;
  std::vector<Act> acts_;
};

// Refuses an act by an unknown office, a code given twice, a key it does not know.
Outcome<Authority> read_authority(std::string_view file_name, std::string_view toml);

}  // namespace reeve::identity
