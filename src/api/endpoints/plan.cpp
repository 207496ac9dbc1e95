#include <boost/json.hpp>

#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

Answer answer(const Asked& asked) { return Found{canonical(asked.record->plan)}; }

}  // namespace

Endpoint plan_endpoint() {
  return {"plan",
          "/api/v1/{publisher}/plan",
          "Show the plan itself",
          "Pillars, what each lists, the figures the plan states, and what a refresh changes; each with the "
          "paper and line it comes from.",
          {publisher_parameter()},
          "Plan",
          answer};
}

}  // namespace reeve::api
