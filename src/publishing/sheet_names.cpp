#include "publishing/sheet_names.hpp"

#include <set>

#include "kernel/text.hpp"

namespace reeve::publishing {
namespace {

constexpr std::size_t characters_max = 31;

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::string cut_to(std::string_view name, std::size_t most) {
  std::size_t characters = 0;
  std::size_t at = 0;
  for (; at < name.size(); ++at)
    if (starts_character(name[at]) && ++characters > most) break;
  return std::string(name.substr(0, at));
}

std::string allowed(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool forbidden = static_cast<unsigned char>(c) < 0x20U ||
                           std::string_view("[]:*?/\\").find(c) != std::string_view::npos;
    out += forbidden ? ' ' : c;
  }
  while (out.starts_with('\'')) out.erase(0, 1);
  out = cut_to(text::trim(out), characters_max);
  while (out.ends_with('\'') || out.ends_with(' ')) out.pop_back();
  return out.empty() ? "Sheet" : out;
}

}  // namespace

std::vector<std::string> sheet_names(const Workbook& workbook) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const auto& sheet : workbook.sheets) {
    const std::string wanted = allowed(sheet.name);
    std::string name = wanted;
    for (int number = 2; !taken.insert(text::lower(name)).second; ++number) {
      const std::string suffix = " " + std::to_string(number);
      name = cut_to(wanted, characters_max - suffix.size()) + suffix;
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace reeve::publishing
