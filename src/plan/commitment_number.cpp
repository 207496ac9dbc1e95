#include "plan/commitment_number.hpp"

#include "kernel/text.hpp"

namespace reeve::plan {
namespace {

std::size_t digits_at_start(std::string_view number) {
  std::size_t count = 0;
  while (count < number.size() && number[count] >= '0' && number[count] <= '9') ++count;
  return count;
}

}  // namespace

bool is_commitment_number(std::string_view number) {
  const auto digits = digits_at_start(number);
  if (digits == 0 || digits > 6) return false;
  const auto rest = number.substr(digits);
  return rest.empty() ||
         (rest.size() == 3 && rest[0] == '(' && rest[1] >= 'a' && rest[1] <= 'z' && rest[2] == ')');
}

std::string sort_key(std::string_view number, std::string_view slug) {
  if (number.empty()) return "~" + std::string(slug);
  return std::string(6 - digits_at_start(number), '0') + std::string(number) + " " + std::string(slug);
}

std::string commitment_slug(std::string_view number, std::string_view label) {
  if (!number.empty()) return text::replace_all(text::slug(number), "-", "");
  const auto slug = text::slug(label);
  return slug.empty() ? "commitment" : slug;
}

}  // namespace reeve::plan
