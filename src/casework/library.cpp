#include "casework/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "kernel/embedded.hpp"
#include "kernel/protocol/source_text.hpp"

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

Refusals check_offices(const protocol::Edition& edition, const identity::Authority& authority) {
  std::vector<std::string> codes;
  for (const auto& office : authority.offices()) codes.push_back(office.code);
  protocol::Problems problems(edition.file);
  for (const auto& role : edition.roles)
    if (!role.stands_outside() && !authority.has_office(role.office))
      problems.add(role.at,
                   fmt::format("“{}” is no office of law/authority.toml, so nobody could act as {}.{}",
                               role.office, role.title, protocol::meant(role.office, codes)));
  return problems.refusals();
}

}  // namespace reeve::casework
