#include "kernel/figures/expression.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_operand(std::string_view word) {
  const auto plain = text::replace_all(text::replace_all(std::string(word), ":", ""), ".", "");
  return is_name(text::replace_all(plain, "*", ""));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : text::split(text, " "))
    if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

bool is_name(std::string_view text) {
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find_first_not_of(name_characters) == std::string_view::npos;
}

Outcome<Expression> read_expression(std::string_view text) {
  Expression terms;
  int sign = 1;
  bool wants_name = true;
  for (const auto& word : words_of(text)) {
    const bool is_sign = word == "+" || word == "-";
    if (is_sign && (!wants_name || terms.empty())) {
      sign = word == "-" ? -1 : 1;
      wants_name = true;
    } else if (is_sign) {
      return Refusal{"Two signs stand side by side in \"" + std::string(text) + "\"."};
    } else if (!is_operand(word)) {
      return Refusal{"\"" + word +
                     "\" is not a name: write lower-case letters, digits and hyphens, and put spaces " +
                     "around + and -."};
    } else if (!wants_name) {
      return Refusal{"A + or - is missing before \"" + word + "\"."};
    } else {
      terms.push_back({sign, word});
      sign = 1;
      wants_name = false;
    }
  }
  if (wants_name) return Refusal{"A name is missing at the end of \"" + std::string(text) + "\"."};
  return terms;
}

Outcome<CellName> read_cell_name(std::string_view text) {
  CellName cell;
  auto rest = text;
  if (const auto colon = rest.find(':'); colon != std::string_view::npos) {
    cell.statement = rest.substr(0, colon);
    rest = rest.substr(colon + 1);
  }
  const auto dot = rest.find('.');
  if (dot != std::string_view::npos) {
    cell.line = rest.substr(0, dot);
    cell.column = rest.substr(dot + 1);
  }
  if ((cell.line != "*" && !is_name(cell.line)) || !is_name(cell.column) ||
      (!cell.statement.empty() && !is_name(cell.statement)) ||
      (cell.statement.empty() && text.starts_with(':')))
    return Refusal{"\"" + std::string(text) +
                   "\" does not name a cell: write line.column, or statement:line.column."};
  return cell;
}

}  // namespace reeve::figures
