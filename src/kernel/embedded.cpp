#include "kernel/embedded.hpp"

#include <algorithm>
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

std::vector<std::string_view> embedded_under(std::string_view folder) {
  std::vector<std::string_view> paths;
  for (const auto& [name, bytes] : embedded_data::files())
    if (name.starts_with(folder)) paths.push_back(name);
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace reeve
