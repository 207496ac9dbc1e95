#include "api/endpoint.hpp"

namespace reeve::api {

const std::vector<Endpoint>& endpoints() {
  static const std::vector<Endpoint> all{bodies_endpoint(),     plan_endpoint(),       commitments_endpoint(),
                                         commitment_endpoint(), indicators_endpoint(), indicator_endpoint(),
                                         reports_endpoint(),    report_endpoint(),     snapshots_endpoint(),
                                         openapi_endpoint()};
  return all;
}

}  // namespace reeve::api
