// The schema of a body's record as the tests of precepts need it.
#pragma once

#include "accounts/accounts.hpp"
#include "plan/plan.hpp"
#include "precept/precept.hpp"
#include "site/site.hpp"
#include "support/record_test.hpp"

namespace reeve::precept {

inline storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(precept::schema());
  return schema;
}

}  // namespace reeve::precept
