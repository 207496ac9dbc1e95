// A whole record as one file, and back: between engines and installations. The file is text, one canonical
// JSON line a row, with the migrations it was made under at the head and a SHA-256 over everything at the
// end, so that one that was cut short or altered is refused before anything is made.
#pragma once

#include <istream>
#include <ostream>

#include "kernel/outcome.hpp"
#include "storage/schema.hpp"
#include "storage/verify.hpp"

namespace reeve::storage {

struct Transferred {
  long long rows = 0;
  std::string slug;
  std::string name;
};

Transferred export_record(Session& session, std::ostream& out, const Progress& progress = {});

// Head and sum of the file, read whole once before anything is written.
Outcome<Transferred> check_record_file(std::istream& in);
// Into an empty record whose schema is in place; in one transaction.
Outcome<Transferred> import_record(Session& session, std::istream& in, const Progress& progress = {});

}  // namespace reeve::storage
