// Walks the journal and compares it with the tables. Whatever was altered, removed, reordered or inserted, in
// the journal or behind its back, is named in a sentence.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "storage/schema.hpp"
#include "storage/session.hpp"

namespace reeve::storage {

struct Finding {
  std::string where;     // "journal line 12", "indicator_value 0192...", "the file"
  std::string sentence;  // what is wrong
};

struct Verification {
  long long lines = 0;
  long long rows = 0;
  std::string head;  // hash of the last line
  std::vector<Finding> findings;
};

using Progress = std::function<void(long long done, long long total)>;

// Stops adding after 100 findings. Reads only.
Verification verify(Session& session, const Schema& schema, const Progress& progress = {});

}  // namespace reeve::storage
