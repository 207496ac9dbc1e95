// The shapes a record knows: those that travel with Reeve, and its body's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finance/statement_shapes.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

// A body's own shape takes the place of Reeve's of the same key.
Shapes shapes_of(storage::Session& record);

struct OwnShape {
  std::string key, file, toml, at, office;
};
std::vector<OwnShape> own_shapes(storage::Session& record);  // by key; the latest of each

// Refused, by FILE:LINE, when it is no shape; and when statements of the record could no longer be read by
// it.
Outcome<std::string> adopt_shape(storage::Work& work, const std::string& file,
                                 std::string_view toml);  // its key

}  // namespace reeve::finance
