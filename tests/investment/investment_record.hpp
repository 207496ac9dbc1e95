// The schema of a body's record as the tests of investment need it.
#pragma once

#include "accounts/accounts.hpp"
#include "investment/investment.hpp"
#include "plan/plan.hpp"
#include "site/site.hpp"
#include "support/record_test.hpp"

namespace reeve::investment {

inline storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(investment::schema());
  return schema;
}

}  // namespace reeve::investment
