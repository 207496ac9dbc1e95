// Parameters several endpoints share, and the check of what was asked against the table.
#pragma once

#include <optional>

#include "api/endpoint.hpp"

namespace reeve::api {

Parameter publisher_parameter();
Parameter after_parameter(std::string_view example);
Parameter limit_parameter();

// Unknown names, names given twice, values outside their limits: all of them at once. A value left empty, as
// a form sends it, is as if it had not been given.
std::optional<Problem> check_query(const Endpoint& endpoint, const web::Fields& query);
Problem refuse(const Endpoint& endpoint, std::vector<FieldProblem> errors);
std::size_t limit_of(const Asked& asked);

}  // namespace reeve::api
