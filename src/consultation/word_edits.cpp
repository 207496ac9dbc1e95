#include "consultation/word_edits.hpp"

#include <algorithm>

namespace reeve::consultation {
namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\r'; }
bool is_line_end(std::string_view piece) { return piece == "\n"; }
bool is_word(std::string_view piece) { return !is_line_end(piece) && !is_space(piece.front()); }

std::size_t length_of_first(std::string_view text) {
  if (text.front() == '\n') return 1;
  std::size_t length = 1;
  while (length < text.size() && text[length] != '\n' && is_space(text[length]) == is_space(text.front()))
    ++length;
  return length;
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    pieces.push_back(text.substr(0, length_of_first(text)));
    text.remove_prefix(pieces.back().size());
  }
  return pieces;
}

std::size_t letters_of_words(const std::vector<std::string_view>& pieces) {
  std::size_t letters = 0;
  for (const auto piece : pieces)
    if (is_word(piece)) letters += piece.size();
  return letters;
}

// Counted in letters, so that a shared "of" does not weigh as much as a shared "Safeguarding".
bool is_much_alike(const WordEdits& edits, std::size_t letters_in_both) {
  std::size_t kept = 0;
  for (const auto& [change, piece] : edits)
    if (change == Change::kept && is_word(piece)) kept += 2 * piece.size();
  return 3 * kept >= letters_in_both;
}

// How well a removal or an addition reads when it begins at `first`: best with a whole line, then with a
// word.
int merit(const WordEdits& edits, std::size_t first) {
  if (first == 0 || is_line_end(edits[first - 1].second)) return 2;
  return is_word(edits[first].second) ? 1 : 0;
}

// The same edits can often be told in several places: of "- A\n- B\n", taking out the last line may read as
// "B\n- ". Slides each lone removal or addition back over equal pieces to where it reads best.
void slide(WordEdits& edits, std::size_t first, std::size_t last) {
  const auto change = edits[first].first;
  auto best = merit(edits, first);
  std::size_t steps = 0;
  auto from = first;
  auto to = last;
  for (std::size_t moved = 1;
       from > 0 && edits[from - 1].first == Change::kept && edits[from - 1].second == edits[to - 1].second;
       ++moved) {
    --from;
    --to;
    if (merit(edits, from) > best) {
      best = merit(edits, from);
      steps = moved;
    }
  }
  for (std::size_t step = 0; step < steps; ++step) {
    edits[--first].first = change;
    edits[--last].first = Change::kept;
  }
}

void slide_lone_runs(WordEdits& edits) {
  for (std::size_t first = 0; first < edits.size();) {
    auto last = first + 1;
    while (last < edits.size() && edits[last].first == edits[first].first) ++last;
    const bool lone = edits[first].first != Change::kept &&
                      (first == 0 || edits[first - 1].first == Change::kept) &&
                      (last == edits.size() || edits[last].first == Change::kept);
    if (lone) slide(edits, first, last);
    first = last;
  }
}

}  // namespace

std::vector<int> named(const std::vector<std::string_view>& pieces, std::map<std::string_view, int>& names) {
  std::vector<int> numbers;
  numbers.reserve(pieces.size());
  for (const auto piece : pieces)
    numbers.push_back(names.emplace(piece, static_cast<int>(names.size())).first->second);
  return numbers;
}

std::optional<WordEdits> word_edits(std::string_view before, std::string_view after, std::size_t edits_max) {
  const auto old_pieces = pieces_of(before);
  const auto new_pieces = pieces_of(after);
  std::map<std::string_view, int> names;
  const auto changes = shortest_edits(named(old_pieces, names), named(new_pieces, names), edits_max);
  if (!changes) return std::nullopt;
  WordEdits edits;
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  for (const auto change : *changes) {
    edits.emplace_back(change, change == Change::added ? new_pieces[new_at] : old_pieces[old_at]);
    if (change != Change::added) ++old_at;
    if (change != Change::removed) ++new_at;
  }
  if (!is_much_alike(edits, letters_of_words(old_pieces) + letters_of_words(new_pieces))) return std::nullopt;
  slide_lone_runs(edits);
  return edits;
}

}  // namespace reeve::consultation
