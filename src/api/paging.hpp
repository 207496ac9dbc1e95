// Lists in pages by key: `after` is the slug of the last row read, so a page stays right when rows are added
// before it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"

namespace reeve::api {

struct Page {
  std::vector<std::size_t> rows;  // of those asked for, in order
  std::string next;               // address of the page that follows; empty on the last
};

// Where the rows after `after` begin; nothing when no row has that slug. 0 when it is not given.
std::optional<std::size_t> start_of(const Asked& asked, const std::vector<std::string>& slugs);
// `matching` are positions in `slugs`, in order.
Page page_of(const Asked& asked, const std::vector<std::string>& slugs,
             const std::vector<std::size_t>& matching, std::size_t start);
std::string no_such_row(const Asked& asked);

}  // namespace reeve::api
