#include "kernel/protocol/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

constexpr int deepest = 4;
constexpr std::size_t longest = std::size_t{256} * 1024;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || c == '=' || c == ':' || c == '@' || static_cast<unsigned char>(c) >= 0x80;
}

// The tokens of a line; nothing when it is empty or a comment.
Block tokens_of(std::string_view line, int number, Problems& problems) {
  Block block;
  block.line = number;
  std::size_t at = 0;
  while (at < line.size() && line[at] == ' ') ++at;
  block.indent = static_cast<int>(at);
  while (at < line.size() && line[at] != '#') {
    const int column = static_cast<int>(at) + 1;
    const char c = line[at];
    if (c == ' ') {
      ++at;
    } else if (c == ',') {
      block.tokens.push_back({Token::Is::comma, line.substr(at, 1), column});
      ++at;
    } else if (c == '"') {
      const auto end = line.find('"', at + 1);
      if (end == std::string_view::npos) {
        problems.add({number, column},
                     "A text ends with the quotation mark it began with, on the same line.");
        break;
      }
      block.tokens.push_back({Token::Is::text, line.substr(at + 1, end - at - 1), column});
      at = end + 1;
    } else if (is_word(c)) {
      const auto from = at;
      while (at < line.size() && is_word(line[at])) ++at;
      block.tokens.push_back({Token::Is::word, line.substr(from, at - from), column});
    } else {
      problems.add(
          {number, column},
          c == '\t' ? "A tab looks different to everybody. Write spaces."
                    : fmt::format("“{}” has no meaning here. Put what people read in quotation marks.", c));
      break;
    }
  }
  block.end_column = static_cast<int>(line.size()) + 1;
  return block;
}

// Hangs a line below the last one that stands further left.
void hang(std::vector<Block>& blocks, Block block, Problems& problems) {
  auto* beside = &blocks;
  int depth = 1;
  for (; !beside->empty() && block.indent > beside->back().indent; ++depth) beside = &beside->back().under;
  if (depth > deepest) {
    problems.add({block.line, block.indent + 1}, "Lines stand at most four deep.");
    return;
  }
  if (!beside->empty() && beside->front().indent != block.indent)
    problems.add({block.line, block.indent + 1},
                 fmt::format("This line stands {} in, and those it belongs with stand {} in.",
                             text::counted(block.indent, "space", "spaces"),
                             text::counted(beside->front().indent, "space", "spaces")));
  beside->push_back(std::move(block));
}

bool is_name(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 9 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

unsigned month_called(std::string_view word) {
  for (unsigned month = 1; month <= 12; ++month)
    if (calendar::month_name(std::chrono::month{month}) == word) return month;
  return 0;
}

// Letters to change, put in or leave out.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

}  // namespace

Refusals Problems::refusals() const {
  auto sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
  });
  Refusals all;
  for (auto& problem : sorted)
    all.push_back({std::move(problem.sentence), "protocol file",
                   fmt::format("{}:{}:{}", file_, problem.at.line, problem.at.column)});
  return all;
}

std::vector<Block> blocks_of(std::string_view text, Problems& problems) {
  std::vector<Block> blocks;
  if (text.size() > longest) {
    problems.add({1, 1}, "A protocol is a text of at most 256 KB.");
    return blocks;
  }
  if (text.starts_with("\xEF\xBB\xBF"))
    problems.add({1, 1}, "The file begins with a byte order mark. Save it as UTF-8 without one.");
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (const auto bad = text::first_bad_utf8(line); bad != std::string_view::npos) {
      problems.add({number, static_cast<int>(bad) + 1}, "The file is not UTF-8 here.");
      continue;
    }
    auto block = tokens_of(line, number, problems);
    if (!block.tokens.empty()) hang(blocks, std::move(block), problems);
  }
  return blocks;
}

void Words::wrong(const std::string& sentence) const { throw Problem{here(), sentence}; }

Place Words::here() const {
  return {block_.line, at_end() ? block_.end_column : block_.tokens[next_].column};
}

bool Words::sees(std::string_view words) const {
  auto at = next_;
  for (const auto& word : text::split(words, " ")) {
    if (at == block_.tokens.size() || block_.tokens[at].is != Token::Is::word ||
        block_.tokens[at].as_written != word)
      return false;
    ++at;
  }
  return true;
}

bool Words::take(std::string_view words) {
  if (!sees(words)) return false;
  next_ += text::split(words, " ").size();
  return true;
}

void Words::expect(std::string_view words) {
  if (!take(words)) wrong(fmt::format("Here it says “{}”.", words));
}

bool Words::take_comma() {
  if (at_end() || next()->is != Token::Is::comma) return false;
  ++next_;
  return true;
}

bool Words::sees_text() const { return !at_end() && next()->is == Token::Is::text; }
bool Words::sees_number() const {
  return !at_end() && next()->is == Token::Is::word && is_number(next()->as_written);
}

std::string_view Words::any_word(std::string_view what) {
  if (at_end() || next()->is != Token::Is::word) wrong(fmt::format("Here stands {}.", what));
  return block_.tokens[next_++].as_written;
}

std::string Words::name(std::string_view what) {
  if (at_end() || next()->is != Token::Is::word || !is_name(next()->as_written))
    wrong(fmt::format("Here stands {}: small letters, digits and underscores, a letter first.", what));
  return std::string(block_.tokens[next_++].as_written);
}

std::string Words::text(std::string_view what) {
  if (!sees_text()) wrong(fmt::format("Here stands {}, in quotation marks.", what));
  return std::string(block_.tokens[next_++].as_written);
}

int Words::number(std::string_view what) {
  if (!sees_number()) wrong(fmt::format("Here stands {}, in digits.", what));
  return std::stoi(std::string(block_.tokens[next_++].as_written));
}

std::pair<unsigned, unsigned> Words::day_of_year() {
  const auto day = static_cast<unsigned>(number("a day of the month"));
  const auto before = here();
  const auto month = month_called(any_word("a month, like February"));
  if (month == 0) throw Problem{before, "A month is written like February."};
  if (!std::chrono::year_month_day{std::chrono::year{2000}, std::chrono::month{month}, std::chrono::day{day}}
           .ok())
    throw Problem{before, "That month has no such day."};
  return {day, month};
}

calendar::Date Words::date(std::string_view what) {
  if (!at_end() && next()->is == Token::Is::word)
    if (const auto day = calendar::parse_date(next()->as_written)) {
      ++next_;
      return *day;
    }
  if (!sees_number()) wrong(fmt::format("Here stands {}, written like 24 September 2019.", what));
  const auto place = here();
  const auto [day, month] = day_of_year();
  const int year = number("a year");
  const auto date = calendar::parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  if (!date) throw Problem{place, "There is no such day."};
  return *date;
}

void Words::end() {
  if (!at_end()) wrong("Nothing more is expected on this line.");
}

std::string meant(std::string_view written, const std::vector<std::string>& names) {
  const std::string* nearest = nullptr;
  std::size_t best = std::max<std::size_t>(2, written.size() / 3) + 1;
  for (const auto& name : names)
    if (const auto d = distance(written, name); d < best) best = d, nearest = &name;
  if (nearest) return fmt::format(" Did you mean “{}”?", *nearest);
  if (names.empty() || names.size() > 12) return {};
  return " There are: " + text::join(names, ", ") + ".";
}

}  // namespace reeve::protocol
