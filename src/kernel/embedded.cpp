#include "kernel/embedded.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace reeve::embedded_data {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve {

std::string_view embedded(std::string_view path) {
  for (const auto& [name, bytes] : embedded_data::files())
    if (name == path) return bytes;
  throw std::logic_error("the program was built without " + std::string(path));
}

}  // namespace reeve
