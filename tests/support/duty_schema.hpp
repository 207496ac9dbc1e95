// The schema of a body's record as the tests of one duty need it: what every record has, and the duty's own
// part.
#pragma once

#include "accounts/accounts.hpp"
#include "plan/plan.hpp"
#include "site/site.hpp"
#include "storage/schema.hpp"

namespace reeve::support {

inline storage::Schema schema_with(storage::SchemaPart own) {
  storage::Schema schema;
  schema.add(storage::storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(std::move(own));
  return schema;
}

// Of an installation without any account: nobody is told anything.
inline storage::Schema schema_of_installation() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::installation_schema());
  return schema;
}

}  // namespace reeve::support
