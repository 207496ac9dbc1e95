#include "finance/statement_shapes.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::finance {

Outcome<std::shared_ptr<const figures::Shape>> shape_called(const std::string& name) {
  for (const auto& shape : built_in_shapes())
    if (shape->key == name) return shape;
  if (!name.ends_with(".toml"))
    return Refusal{
        "There is no shape \"" + name +
        "\". `reeve statement shapes` lists them; a shape of your own is a file that ends in .toml."};
  const auto bytes = publishing::read_brought_file(name);
  if (!bytes) return bytes.refusals();
  auto shape = figures::read_shape(name, *bytes);
  if (!shape) return shape.refusals();
  return std::make_shared<const figures::Shape>(std::move(shape).value());
}

}  // namespace reeve::finance
