// The schema of a body's record as the tests of finance need it.
#pragma once

#include "finance/finance.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::finance {

inline storage::Schema body_schema() { return support::schema_with(schema()); }

}  // namespace reeve::finance
