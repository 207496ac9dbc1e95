// The schema of a body's record as the tests of investment need it.
#pragma once

#include "investment/investment.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::investment {

inline storage::Schema body_schema() { return support::schema_with(schema()); }

}  // namespace reeve::investment
