// The shapes that travel with Reeve (statements/), and those a body writes itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/shape.hpp"
#include "kernel/figures/statement.hpp"

namespace reeve::finance {

using Shapes = std::vector<std::shared_ptr<const figures::Shape>>;

const Shapes& built_in_shapes();
// By the shape's own order among the statements of a month.
Shapes in_order(Shapes shapes);
// A name of those, or the path of a .toml file with one.
Outcome<std::shared_ptr<const figures::Shape>> shape_called(const std::string& name);

// The shape whose heads and lines the table has. Refused when none fits, with what is wrong for the nearest
// one, and when several fit.
Outcome<figures::Statement> recognised(const figures::Table& table, const Shapes& shapes);

}  // namespace reeve::finance
