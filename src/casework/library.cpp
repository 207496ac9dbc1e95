#include "casework/library.hpp"

#include <algorithm>
#include <stdexcept>

#include "kernel/embedded.hpp"

namespace reeve::casework {
namespace {

std::vector<protocol::Edition> read_all() {
  std::vector<protocol::Edition> all;
  for (const auto path : embedded_under("protocols/")) {
    if (!path.ends_with(".protocol")) continue;
    auto edition = protocol::read_edition(path, embedded(path));
    if (!edition) throw std::logic_error(edition.refusal().field + ": " + edition.refusal().sentence);
    all.push_back(std::move(edition).value());
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(a.name, a.of, a.edition) < std::tie(b.name, b.of, b.edition);
  });
  return all;
}

}  // namespace

const std::vector<protocol::Edition>& editions() {
  static const auto all = read_all();
  return all;
}

const protocol::Edition* find_edition(std::string_view name, std::string_view edition) {
  const protocol::Edition* newest = nullptr;
  for (const auto& one : editions())
    if (one.name == name && (edition.empty() || one.edition == edition)) newest = &one;
  return newest;
}

}  // namespace reeve::casework
