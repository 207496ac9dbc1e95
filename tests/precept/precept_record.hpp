// The schema of a body's record as the tests of precepts need it.
#pragma once

#include "precept/precept.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::precept {

inline storage::Schema body_schema() { return support::schema_with(schema()); }

}  // namespace reeve::precept
