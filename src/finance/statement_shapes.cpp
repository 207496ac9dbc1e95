#include "finance/statement_shapes.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <tuple>

#include "kernel/embedded.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

Shapes read_built_in() {
  Shapes shapes;
  for (const auto& path : embedded_under("statements/")) {
    auto shape = figures::read_shape(path, embedded(path));
    if (!shape) throw std::logic_error(shape.refusal().field + ": " + shape.refusal().sentence);
    shapes.push_back(std::make_shared<const figures::Shape>(std::move(shape).value()));
  }
  return shapes;
}

std::string keys_of(const Shapes& shapes) {
  std::vector<std::string> keys;
  for (const auto& shape : shapes) keys.push_back(shape->key);
  return text::join(keys, ", ");
}

std::string place_of(const figures::Table& table) {
  return table.sheet.empty() ? table.file : table.file + ":" + table.sheet;
}

}  // namespace

const Shapes& built_in_shapes() {
  static const Shapes shapes = read_built_in();
  return shapes;
}

Shapes in_order(Shapes shapes) {
  std::sort(shapes.begin(), shapes.end(), [](const auto& left, const auto& right) {
    return std::tie(left->order, left->key) < std::tie(right->order, right->key);
  });
  return shapes;
}

Outcome<figures::Statement> recognised(const figures::Table& table, const Shapes& shapes) {
  std::optional<figures::Statement> found;
  std::optional<Refusals> nearest;
  for (const auto& shape : shapes) {
    if (!figures::has_heads_of(table, *shape)) continue;
    auto fitted = figures::fit(table, shape);
    if (!fitted) {
      if (!nearest || fitted.refusals().size() < nearest->size()) nearest = fitted.refusals();
      continue;
    }
    if (found)
      return Refusal{"The table fits the shape " + found->shape->key + " and the shape " + shape->key +
                         " as well. Say which it is.",
                     "shape of a statement", place_of(table)};
    found = std::move(fitted).value();
  }
  if (found) return std::move(*found);
  if (nearest) return std::move(*nearest);
  if (shapes.size() == 1) return figures::fit(table, shapes.front());  // says which heads are missing
  return Refusal{"The heads of this table are those of no shape. The shapes are " + keys_of(shapes) + ".",
                 "shape of a statement", place_of(table)};
}

}  // namespace reeve::finance
