#include "kernel/figures/prose.hpp"

#include <algorithm>
#include <optional>

#include "kernel/figures/direction.hpp"
#include "kernel/figures/mention.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

struct Choice {
  std::string_view form, up, down;
  bool by_merit;  // the sign's good or bad, not its more or less
};
constexpr Choice choices[] = {{"adverse or favourable", "adverse", "favourable", true},
                              {"above or below", "above", "below", false},
                              {"over or under", "over", "under", false},
                              {"higher or lower", "higher", "lower", false},
                              {"more or less", "more", "less", false}};
constexpr std::string_view forms =
    "Forms are £m 1dp, £k, £, number, % of STATEMENT.LINE.COLUMN 1dp, adverse or favourable, above or below, "
    "over or "
    "under, higher or lower, more or less.";

Outcome<CellId> cell_of(const Book& book, std::string_view reference) {
  const auto names = text::split(reference, ".");
  if (names.size() != 3)
    return Refusal{"\"" + std::string(reference) + "\" does not name a cell: write STATEMENT.LINE.COLUMN."};
  const auto statement =
      std::find_if(book.begin(), book.end(), [&](const auto& one) { return one.shape->key == names[0]; });
  if (statement == book.end()) return Refusal{"There is no statement \"" + names[0] + "\" here."};
  const auto line = std::find_if(statement->lines.begin(), statement->lines.end(),
                                 [&](const auto& one) { return one.key == names[1]; });
  if (line == statement->lines.end())
    return Refusal{"The statement " + names[0] + " has no line \"" + names[1] + "\"."};
  const auto column = statement->column(names[2]);
  if (!column) return Refusal{"The statement " + names[0] + " has no column \"" + names[2] + "\"."};
  return CellId{static_cast<std::size_t>(statement - book.begin()),
                static_cast<std::size_t>(line - statement->lines.begin()), *column};
}

// "1dp" at the end, taken off.
int take_decimals(std::string_view& form, int otherwise) {
  if (!form.ends_with("dp") || form.size() < 3) return otherwise;
  const char digit = form[form.size() - 3];
  if (digit < '0' || digit > '5') return otherwise;
  form = text::trim(form.substr(0, form.size() - 3));
  return digit - '0';
}

bool is_variance(const Book& book, const CellId& cell) {
  const auto& statement = book[cell.statement];
  return statement.meaning(cell.column) == Meaning::variance;
}

// Said by its size when a word beside it gives the direction.
Amount said(const Book& book, const CellId& cell) {
  const auto amount = figure_at(book, cell).amount;
  return is_variance(book, cell) && amount < 0 ? -amount : amount;
}

std::optional<std::string> as_amount(const Book& book, const CellId& cell, std::string_view form) {
  const auto decimals = take_decimals(form, -1);
  std::optional<Unit> unit;
  if (form == "\xC2\xA3") unit = Unit{true, Scale::ones, 0};
  if (form == "\xC2\xA3k") unit = Unit{true, Scale::thousands, 0};
  if (form == "\xC2\xA3m") unit = Unit{true, Scale::millions, 1};
  if (form == "number") unit = Unit{false, Scale::ones, 0};
  if (!unit) return std::nullopt;
  constexpr int most[] = {2, 5, 8};
  if (decimals >= 0) unit->decimals = std::min(decimals, most[static_cast<std::size_t>(unit->scale)]);
  return in_words(said(book, cell), *unit);
}

Outcome<std::string> as_share(const Book& book, const CellId& cell, std::string_view form) {
  const auto decimals = take_decimals(form, 1);
  const auto whole = cell_of(book, text::trim(form.substr(std::string_view("% of ").size())));
  if (!whole) return whole.refusals();
  const auto amount = figure_at(book, *whole).amount;
  if (amount == 0) return Refusal{"There is no share of nothing."};
  return in_percent(said(book, cell), amount, decimals);
}

Outcome<std::string> as_word(const Book& book, const CellId& cell, const Choice& choice) {
  const auto& statement = book[cell.statement];
  const auto& line = statement.lines[cell.line];
  const auto rise = rise_of(statement, line);
  if (!rise)
    return Refusal{"The statement " + statement.shape->key +
                   " compares nothing, so no word follows its sign."};
  if (*rise == 0) return std::string("on budget");
  if (!choice.by_merit) return std::string(*rise > 0 ? choice.up : choice.down);
  const bool adverse = *went(statement, {&line}, Direction::adverse);
  return std::string(adverse ? choice.up : choice.down);
}

Outcome<std::string> formed(const Book& book, const CellId& cell, std::string_view form) {
  if (form.empty()) return in_words(said(book, cell), book[cell.statement].shape->unit);
  if (form.starts_with("% of ")) return as_share(book, cell, form);
  for (const auto& choice : choices)
    if (form == choice.form) return as_word(book, cell, choice);
  if (auto amount = as_amount(book, cell, form)) return std::move(*amount);
  return Refusal{"\"" + std::string(form) + "\" is no form. " + std::string(forms)};
}

struct Piece {
  std::string_view literal;    // before the reference
  std::string_view reference;  // inside the braces
  bool has_reference = false;
};

// Cuts the text at its references. A reference that is not closed takes the rest, and names no cell.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{') continue;
    if (at + 1 < text.size() && text[at + 1] == '{') {
      pieces.push_back({.literal = text.substr(from, at + 1 - from), .reference = {}});
      from = ++at + 1;
      continue;
    }
    const auto end = std::min(text.find('}', at), text.size());
    pieces.push_back({text.substr(from, at - from), text.substr(at + 1, end - at - 1), true});
    from = std::min(end + 1, text.size());
    at = end;
  }
  pieces.push_back({.literal = text.substr(from), .reference = {}});
  return pieces;
}

}  // namespace

Outcome<Prose> rendered(const Book& book, std::string_view text) {
  Prose prose;
  Refusals problems;
  for (const auto& piece : pieces_of(text)) {
    prose.text += piece.literal;
    if (!piece.has_reference) continue;
    const auto bar = piece.reference.find('|');
    const auto cell = cell_of(book, text::trim(piece.reference.substr(0, bar)));
    const auto form =
        bar == std::string_view::npos ? std::string_view() : text::trim(piece.reference.substr(bar + 1));
    const auto words = cell ? formed(book, *cell, form) : Outcome<std::string>(cell.refusals());
    if (!words) {
      problems.push_back({"{" + std::string(piece.reference) + "}: " + words.refusal().sentence,
                          "reference to a figure", "text"});
      continue;
    }
    prose.bound.push_back({prose.text.size(), words->size(), *cell, std::string(piece.reference)});
    prose.text += *words;
  }
  if (!problems.empty()) return problems;
  return prose;
}

std::vector<Typed> typed_by_hand(const Book& book, std::string_view text) {
  std::vector<Typed> found;
  for (const auto& piece : pieces_of(text))
    for (const auto& mention : mentions_in(piece.literal)) {
      Typed typed{.at = static_cast<std::size_t>(piece.literal.data() - text.data()) + mention.at,
                  .length = mention.length,
                  .written = std::string(piece.literal.substr(mention.at, mention.length)),
                  .reference = {}};
      if (const auto unit = unit_of(mention.unit)) {
        const auto cells = cells_that_print(book, read_figure(mention.value, *unit));
        if (cells.size() == 1) typed.reference = reference_to(book, cells.front());
      }
      found.push_back(std::move(typed));
    }
  return found;
}

namespace {

// The reference that is rendered exactly as the figure was typed; empty when no form does it.
std::string reference_written_as(const Book& book, const Typed& typed) {
  if (typed.reference.empty()) return {};
  for (const auto* scale : {"\u00a3", "\u00a3k", "\u00a3m"})
    for (int decimals = 0; decimals <= 5; ++decimals) {
      const auto reference = "{" + typed.reference + " | " + scale + " " + std::to_string(decimals) + "dp}";
      if (const auto prose = rendered(book, reference); prose && prose->text == typed.written)
        return reference;
    }
  return {};
}

}  // namespace

BoundWords bound_to_cells(const Book& book, std::string_view text) {
  BoundWords words;
  std::size_t from = 0;
  for (const auto& typed : typed_by_hand(book, text)) {
    const auto reference = reference_written_as(book, typed);
    if (reference.empty()) continue;
    words.text += text.substr(from, typed.at - from);
    words.text += reference;
    from = typed.at + typed.length;
    ++words.bound;
  }
  words.text += text.substr(from);
  return words;
}

std::string reference_to(const Book& book, const CellId& cell) {
  const auto& statement = book[cell.statement];
  return statement.shape->key + "." + statement.lines[cell.line].key + "." +
         statement.shape->columns[statement.columns[cell.column].in_shape].key;
}

}  // namespace reeve::figures
