#include "publishing/formula_guard.hpp"

#include <algorithm>
#include <cctype>

namespace reeve::publishing {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void skip_digits(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
}

void skip_one_of(std::string_view& rest, std::string_view choices) {
  if (!rest.empty() && choices.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
}

bool starts_with_thousands(std::string_view rest) {
  return rest.size() >= 4 && rest[0] == ',' && std::all_of(rest.begin() + 1, rest.begin() + 4, is_digit);
}

// What may follow the sign: 23.4%, 2,850, £78K, 12.7%* (the papers mark figures with stars). None of these
// can name a cell or call a function, so no spreadsheet can be made to do anything with them.
bool is_plain_figure(std::string_view rest) {
  constexpr std::string_view pound = "\u00a3";
  if (rest.starts_with(pound)) rest.remove_prefix(pound.size());
  if (rest.empty() || !is_digit(rest.front())) return rest.empty();
  skip_digits(rest);
  while (starts_with_thousands(rest)) rest.remove_prefix(4);
  if (rest.size() >= 2 && rest[0] == '.' && is_digit(rest[1])) {
    rest.remove_prefix(1);
    skip_digits(rest);
  }
  skip_one_of(rest, "%KkMm");
  return rest.find_first_not_of('*') == std::string_view::npos;
}

std::string_view without_apostrophes(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  return cell;
}

}  // namespace

bool runs_as_formula(std::string_view cell) {
  if (cell.empty()) return false;
  switch (cell.front()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
      return true;
    case '+':
    case '-':
      return !is_plain_figure(cell.substr(1));
    default:
      return false;
  }
}

bool needs_apostrophe(std::string_view cell) { return runs_as_formula(without_apostrophes(cell)); }

bool has_apostrophe(std::string_view cell) { return cell.starts_with('\'') && needs_apostrophe(cell); }

}  // namespace reeve::publishing
