#include "kernel/figures/text_claims.hpp"

#include <algorithm>
#include <optional>

#include "kernel/figures/direction.hpp"
#include "kernel/figures/mention.hpp"
#include "kernel/figures/shape_rules.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

struct Sentence {
  std::string_view text;
  std::string note;  // R1, when it stands in that note
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "R1", "C12" at the start of a line.
std::string note_at(std::string_view line) {
  std::size_t end = 1;
  while (end < line.size() && is_digit(line[end])) ++end;
  const bool is_note = line.size() > 2 && is_upper(line[0]) && end > 1 && end <= 3 && end < line.size() &&
                       (line[end] == ' ' || line[end] == '\t' || line[end] == ':');
  return is_note ? std::string(line.substr(0, end)) : std::string();
}

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> found;
  std::size_t start = 0;
  for (std::size_t line_end = 0; start < text.size(); start = line_end + 1) {
    line_end = std::min(text.find('\n', start), text.size());
    const auto line = text::trim(text.substr(start, line_end - start));
    const auto note = note_at(line);
    std::size_t from = note.size();
    for (std::size_t at = from; at < line.size(); ++at) {
      const bool ends =
          line[at] == '.' &&
          (at + 1 == line.size() || (line[at + 1] == ' ' && at + 2 < line.size() && is_upper(line[at + 2])));
      if (!ends && at + 1 < line.size()) continue;
      const auto sentence = text::trim(line.substr(from, at + 1 - from));
      if (!sentence.empty()) found.push_back({sentence, note});
      from = at + 1;
    }
  }
  return found;
}

struct Subject {
  std::size_t statement = 0;
  std::vector<std::size_t> lines;
};

std::string without_total(std::string label) { return label.starts_with("total ") ? label.substr(6) : label; }

// How well a label names the line of a sentence: 0 not at all; what a share is "of" names it less than
// anything else.
std::size_t naming(const std::string& folded_sentence, const std::string& label) {
  const auto at = (" " + folded_sentence + " ").find(" " + label + " ");
  if (at == std::string::npos || label.starts_with("opening") || label.starts_with("closing")) return 0;
  const bool is_whole = at >= 3 && folded_sentence.substr(at - 3, 3) == "of ";
  return label.size() + (is_whole ? 0 : 1000);
}

std::vector<std::string> labels_of(const Statement& statement, const StatementLine& line) {
  std::vector<std::string> labels{without_total(text::folded(line.label))};
  const auto& own = statement.shape->lines[line.in_shape];
  if (!own.any)
    for (const auto& label : own.labels) labels.push_back(without_total(text::folded(label)));
  return labels;
}

std::optional<Subject> subject_of_note(const Book& book, const std::string& note) {
  if (note.empty()) return std::nullopt;
  for (std::size_t s = 0; s < book.size(); ++s) {
    Subject subject{.statement = s, .lines = {}};
    for (std::size_t line = 0; line < book[s].lines.size(); ++line)
      if (book[s].lines[line].reference == note) subject.lines.push_back(line);
    if (!subject.lines.empty()) return subject;
  }
  return std::nullopt;
}

std::optional<Subject> subject_named(const Book& book, std::string_view sentence) {
  const auto folded = text::folded(sentence);
  std::optional<Subject> found;
  std::size_t best = 0;
  for (std::size_t s = 0; s < book.size(); ++s)
    for (std::size_t line = 0; line < book[s].lines.size(); ++line)
      for (const auto& label : labels_of(book[s], book[s].lines[line]))
        if (const auto name = naming(folded, label); name > best) {
          best = name;
          found = Subject{.statement = s, .lines = {line}};
        }
  return found;
}

struct ColumnWord {
  std::string_view word;
  std::initializer_list<Meaning> meanings;  // the first the statement has
};
const ColumnWord column_words[] = {{"variance", {Meaning::variance}},
                                   {"adverse", {Meaning::variance}},
                                   {"favourable", {Meaning::variance}},
                                   {"overspend", {Meaning::variance}},
                                   {"underspend", {Meaning::variance}},
                                   {"slip", {Meaning::variance}},
                                   {"revised budget", {Meaning::revised_budget}},
                                   {"original budget", {Meaning::original_budget}},
                                   {"budget", {Meaning::revised_budget, Meaning::original_budget}},
                                   {"opening", {Meaning::opening}},
                                   {"closing", {Meaning::closing}},
                                   {"forecast", {Meaning::forecast, Meaning::closing}},
                                   {"predicted", {Meaning::forecast, Meaning::closing}},
                                   {"outturn", {Meaning::forecast, Meaning::closing}},
                                   {"to date", {Meaning::actual}}};
// After a figure these say that it was a difference: "£0.476m below the revised budget".
constexpr std::string_view difference_words[] = {"below",  "above", "under", "over",
                                                 "higher", "lower", "more",  "less"};

// The column that the last of these words names.
std::optional<std::size_t> column_before(const Statement& statement, std::string_view words) {
  const auto folded = " " + text::folded(words) + " ";
  std::optional<std::size_t> found;
  std::size_t last = 0;
  for (const auto& [word, meanings] : column_words) {
    const auto at = folded.rfind(" " + std::string(word) + " ");
    if (at == std::string::npos || (found && at + word.size() <= last)) continue;
    for (const auto meaning : meanings)
      if (const auto column = statement.column(meaning)) {
        found = column;
        last = at + word.size();
        break;
      }
  }
  return found;
}

bool says_difference(std::string_view words) {
  const auto folded = " " + text::folded(words) + " ";
  return std::any_of(std::begin(difference_words), std::end(difference_words), [&](std::string_view word) {
    return folded.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

std::string cells_in_words(const Statement& statement, const Subject& subject, std::size_t column,
                           std::optional<std::size_t> over) {
  std::vector<std::string> labels;
  for (const auto line : subject.lines) labels.push_back(statement.lines[line].label);
  auto words = text::join(labels, " + ") + " | " + statement.columns[column].head;
  if (over) words += " / " + statement.columns[*over].head;
  return words;
}

class Reading {
 public:
  explicit Reading(const Book& book) : book_(book) {}

  void read(const Sentence& sentence) {
    const auto of_note = subject_of_note(book_, sentence.note);
    const auto named = subject_named(book_, sentence.text);
    if (sentence.note != note_) subject_.reset();
    note_ = sentence.note;
    if (of_note)
      subject_ = of_note;
    else if (named)
      subject_ = named;
    const auto mentions = mentions_in(sentence.text);
    for (std::size_t at = 0; at < mentions.size(); ++at) {
      const auto from = at == 0 ? 0 : mentions[at - 1].at + mentions[at - 1].length;
      const auto end = mentions[at].at + mentions[at].length;
      const auto to = at + 1 < mentions.size() ? mentions[at + 1].at : sentence.text.size();
      // A share in brackets after an amount belongs to it, and the words after belong to both.
      const auto beyond =
          at + 1 < mentions.size() && mentions[at + 1].unit == "percent" ? sentence.text.size() : to;
      propose(sentence, mentions[at], sentence.text.substr(from, mentions[at].at - from),
              sentence.text.substr(end, beyond - end));
    }
    last_column_.reset();
  }

  TextReading take() && { return std::move(reading_); }

 private:
  void propose(const Sentence& sentence, const Mention& mention, std::string_view before,
               std::string_view after) {
    Claim claim{.id = "T" + std::to_string(reading_.proposals.size() + 1),
                .reference = sentence.note,
                .label = std::string(sentence.text.substr(mention.at, mention.length)),
                .value = mention.value,
                .unit = mention.unit,
                .direction = {},
                .file = {},
                .cells = {}};
    const auto written = claim.label;
    if (!point_at(claim, mention, before, after) && !point_at_only_fit(claim, mention)) {
      reading_.unread.push_back({written, std::string(sentence.text)});
      return;
    }
    auto verdict = check_claim(book_, claim);
    reading_.proposals.push_back({std::move(claim), std::string(sentence.text), std::move(verdict)});
  }

  bool point_at(Claim& claim, const Mention& mention, std::string_view before, std::string_view after) {
    if (!subject_) return false;
    const auto& statement = book_[subject_->statement];
    const auto variance = statement.column(Meaning::variance);
    const auto near = std::string(before) + " " + std::string(after.substr(0, after.find(',')));
    auto column = column_before(statement, before);
    if (says_difference(near) && (!column || (mention.unit == "percent" && !is_balance(statement, *column))))
      column = variance;
    if (!column && mention.unit == "percent") column = last_column_;
    if (!column) return false;
    last_column_ = column;
    std::optional<std::size_t> over;
    if (mention.unit == "percent" && column == variance) over = base_of(statement);
    if (mention.unit == "percent" && !over && statement.shape->policies.empty()) return false;
    claim.file = statement.file;
    claim.cells = cells_in_words(statement, *subject_, *column, over);
    if (column == variance && direction_in(near)) claim.direction = near;
    return true;
  }

  static bool is_balance(const Statement& statement, std::size_t column) {
    const auto meaning = statement.meaning(column);
    return meaning == Meaning::opening || meaning == Meaning::closing;
  }

  static std::optional<std::size_t> base_of(const Statement& statement) {
    if (const auto revised = statement.column(Meaning::revised_budget)) return revised;
    return statement.column(Meaning::original_budget);
  }

  // Words that name nothing, but one cell alone has this figure.
  bool point_at_only_fit(Claim& claim, const Mention& mention) const {
    const auto unit = unit_of(mention.unit);
    if (!unit) return false;
    const auto cells = cells_that_print(book_, read_figure(mention.value, *unit));
    if (cells.size() != 1) return false;
    const auto& cell = cells.front();
    claim.file = book_[cell.statement].file;
    claim.cells =
        cells_in_words(book_[cell.statement], {cell.statement, {cell.line}}, cell.column, std::nullopt);
    return true;
  }

  const Book& book_;
  TextReading reading_;
  std::optional<Subject> subject_;
  std::optional<std::size_t> last_column_;
  std::string note_;
};

}  // namespace

TextReading read_claims(const Book& book, std::string_view text) {
  Reading reading(book);
  for (const auto& sentence : sentences_of(text)) reading.read(sentence);
  return std::move(reading).take();
}

}  // namespace reeve::figures
