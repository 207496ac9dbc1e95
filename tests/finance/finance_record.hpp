// The schema of a body's record as the tests of finance need it.
#pragma once

#include "accounts/accounts.hpp"
#include "finance/finance.hpp"
#include "plan/plan.hpp"
#include "site/site.hpp"
#include "support/record_test.hpp"

namespace reeve::finance {

inline storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(finance::schema());
  return schema;
}

}  // namespace reeve::finance
