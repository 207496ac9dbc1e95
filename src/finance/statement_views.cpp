#include "finance/statement_views.hpp"

#include <algorithm>

#include "finance/explaining.hpp"
#include "finance/finding_words.hpp"
#include "kernel/figures/prose.hpp"
#include "kernel/text.hpp"
#include "web/components/chart.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::finance {
namespace {

using namespace web;
using figures::CellId;
using figures::Grade;

const Doubt* doubt_at(const std::vector<Doubt>& doubts, const CellId& cell) {
  const auto found =
      std::find_if(doubts.begin(), doubts.end(), [&](const auto& one) { return one.cell == cell; });
  return found == doubts.end() ? nullptr : &*found;
}

class Numbering {
 public:
  Numbering(const MonthBook& month, const figures::Report& report)
      : month_(month), report_(report), doubts_(finance::doubts(month, report)) {}

  Notes numbered() {
    for (const auto& story : report_.stories) add_story(story);
    for (const auto& finding : report_.findings)
      if (!finding.origin && finding.grade != Grade::rounding) add_finding(finding);
    for (const auto& finding : report_.findings)
      if (finding.grade == Grade::rounding) ++notes_.roundings;
    return std::move(notes_);
  }

 private:
  Note& begin(Grade grade, std::string title) {
    notes_.notes.push_back({.number = static_cast<int>(notes_.notes.size()) + 1,
                            .grade = grade,
                            .title = std::move(title),
                            .sentences = {},
                            .exception = nullptr,
                            .doubt = {}});
    return notes_.notes.back();
  }

  void mark(const CellId& cell, int number) {
    auto& numbers = notes_.at[cell];
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  }

  void attach(Note& note, const CellId& cell) {
    const auto* doubt = doubt_at(doubts_, cell);
    if (!doubt) return;
    if (doubt->exception && !note.exception) note.exception = doubt->exception;
    if (!doubt->exception && note.doubt.empty()) note.doubt = doubt->name;
  }

  void add_story(const std::vector<std::size_t>& story) {
    const auto& first = report_.origins[story.front()];
    auto& note = begin(Grade::break_, "It probably began at " + figures::title_of(month_.book, first.cell));
    for (const auto at : story) {
      const auto& origin = report_.origins[at];
      note.sentences.push_back(sentence_of(month_.book, origin));
      mark(origin.cell, note.number);
      attach(note, origin.cell);
      for (const auto finding : origin.findings) {
        const auto& explained = report_.findings[finding];
        note.sentences.push_back(title_of(month_.book, explained) + ". " +
                                 sentence_of(month_.book, explained));
        if (explained.cell) mark(*explained.cell, note.number);
      }
    }
  }

  void add_finding(const figures::Finding& finding) {
    auto& note =
        begin(finding.grade, std::string(title_of(finding.grade)) + ": " + title_of(month_.book, finding));
    note.sentences.push_back(sentence_of(month_.book, finding));
    if (!finding.cell) return;
    mark(*finding.cell, note.number);
    attach(note, *finding.cell);
  }

  const MonthBook& month_;
  const figures::Report& report_;
  std::vector<Doubt> doubts_;
  Notes notes_;
};

// The office's page has a place for every note, the public one for those that are written.
web::Cell note_cell(const MonthBook& month, const std::string& reference, bool is_office) {
  if (reference.empty() || (!is_office && !month.said(reference))) return {};
  return {el("a", cls("govuk-link"), href("#" + reference), reference)};
}

// What the file says of a line, and what the office says of it alone.
Html comment_of(const MonthBook& month, std::size_t at, const figures::StatementLine& line) {
  const auto* said = month.said(name_of_line(month.book[at], line));
  return group(line.comment, said ? prose_of(month, said->words) : Html{});
}

Html marks(const Notes& notes, const CellId& cell) {
  const auto found = notes.at.find(cell);
  if (found == notes.at.end()) return {};
  Html all;
  for (const auto number : found->second)
    all += group(" ", el("a", cls("govuk-link reeve-mark"), href("#note-" + std::to_string(number)),
                         el("span", cls("govuk-visually-hidden"), "see note "), std::to_string(number)));
  return all;
}

// A paragraph of the rendered text, from `begin` to `end`, in which each bound figure leads to its cell.
Html linked(const figures::Book& book, const figures::Prose& prose, std::size_t begin, std::size_t end) {
  Html all;
  auto at = begin;
  for (const auto& bound : prose.bound) {
    if (bound.at < at || bound.at + bound.length > end) continue;
    all += web::text(std::string_view(prose.text).substr(at, bound.at - at));
    all += el("a", cls("govuk-link reeve-figure"), href("#" + figures::reference_to(book, bound.cell)),
              std::string_view(prose.text).substr(bound.at, bound.length));
    at = bound.at + bound.length;
  }
  all += web::text(std::string_view(prose.text).substr(at, end - at));
  return all;
}

}  // namespace

std::string shown(const figures::Figure& figure, const figures::Unit& unit) {
  if (figure.kind == figures::CellKind::nil) return "–";
  if (figure.kind != figures::CellKind::amount) return "";
  auto as_printed = unit;
  while (figures::step(as_printed) > figure.step && figures::step(as_printed) > 1) ++as_printed.decimals;
  return figures::in_brackets(figure.amount, as_printed);
}

Notes notes_of(const MonthBook& month, const figures::Report& report) {
  return Numbering(month, report).numbered();
}

Html statement_table(const MonthBook& month, std::size_t at, const Notes& notes, const LineLink& link) {
  const auto& statement = month.book[at];
  const bool has_notes = std::any_of(statement.lines.begin(), statement.lines.end(), [&](const auto& line) {
    return !line.reference.empty() && (link || month.said(line.reference));
  });
  const bool has_words = std::any_of(statement.lines.begin(), statement.lines.end(), [&](const auto& line) {
    return !line.comment.empty() || month.said(name_of_line(statement, line));
  });
  Table table_of{.caption = statement.shape->title + ", " + figures::words_of(statement.shape->unit)};
  table_of.head.push_back({statement.shape->title});
  for (std::size_t column = 0; column < statement.columns.size(); ++column)
    table_of.head.push_back(figure(statement.title(column)));
  if (has_notes) table_of.head.push_back({"Note"});
  if (has_words) table_of.head.push_back({"Comment"});
  for (std::size_t line = 0; line < statement.lines.size(); ++line) {
    const auto& printed = statement.lines[line];
    const auto address = link ? link(statement, printed) : std::string();
    Row row{.total = !statement.shape->lines[printed.in_shape].is.empty()};
    row.cells.push_back(address.empty()
                            ? web::Cell{printed.label}
                            : web::Cell{el("a", cls("govuk-link"), href(address), printed.label)});
    for (std::size_t column = 0; column < statement.columns.size(); ++column)
      row.cells.push_back({.content = group(shown(printed.figures[column], statement.shape->unit),
                                            marks(notes, {at, line, column})),
                           .numeric = true,
                           .attributes = {web::id(figures::reference_to(month.book, {at, line, column}))}});
    if (has_notes) row.cells.push_back(note_cell(month, printed.reference, static_cast<bool>(link)));
    if (has_words) row.cells.push_back({comment_of(month, at, printed)});
    table_of.rows.push_back(std::move(row));
  }
  return table(table_of);
}

Html notes_list(const Notes& notes, const std::function<std::string(const Exception&)>& signed_by,
                const std::function<Html(const Note&)>& below) {
  Html all;
  for (const auto& note : notes.notes) {
    std::vector<Html> items;
    for (const auto& sentence : note.sentences) items.push_back(el("li", sentence));
    const bool is_story = items.size() > 1;
    all += el(
        "div", id("note-" + std::to_string(note.number)), cls("reeve-note"),
        el("h3", cls("govuk-heading-s"), "Note " + std::to_string(note.number) + ". " + note.title),
        el("ul",
           cls(is_story ? std::string_view("govuk-list govuk-list--bullet") : std::string_view("govuk-list")),
           items),
        note.exception ? inset_text({.content = group("Published all the same: ", note.exception->reason,
                                                      " (", signed_by(*note.exception), ")")})
                       : Html{},
        below ? below(note) : Html{});
  }
  if (notes.roundings)
    all += el("p", cls("govuk-body"),
              text::counted(static_cast<long long>(notes.roundings), "difference is", "differences are") +
                  " explained by rounding each figure as it is printed, and not marked.");
  return all;
}

Html statement_chart(const figures::Statement& statement) {
  ChartData data{.id = "chart-" + statement.shape->key,
                 .title = statement.shape->title + " by line",
                 .unit = figures::words_of(statement.shape->unit),
                 .kind = ChartKind::bar};
  for (const auto& line : statement.lines)
    if (statement.shape->lines[line.in_shape].is.empty()) data.periods.push_back(line.label);
  for (std::size_t column = 0; column < statement.columns.size(); ++column) {
    const auto meaning = statement.meaning(column);
    if (meaning == figures::Meaning::variance || meaning == figures::Meaning::transfer ||
        meaning == figures::Meaning::original_budget)
      continue;
    ChartSeries series{.name = statement.title(column), .values = {}};
    for (const auto& line : statement.lines) {
      if (!statement.shape->lines[line.in_shape].is.empty()) continue;
      const auto& figure = line.figures[column];
      const auto printed = shown(figure, statement.shape->unit);
      series.values.push_back(
          figure.kind == figures::CellKind::blank
              ? ChartValue{.printed = printed}
              : mark_at(printed, figure.amount / (figures::one(statement.shape->unit) / 100)));
    }
    data.series.push_back(std::move(series));
  }
  return data.periods.empty() || data.series.empty() ? Html{} : chart(data);
}

Html prose_of(const MonthBook& month, const std::string& words) {
  auto prose = figures::rendered(month.book, words);
  const auto shown_prose = prose ? std::move(prose).value() : figures::Prose{words, {}};
  const auto& text_of = shown_prose.text;
  Html all;
  for (std::size_t begin = 0; begin <= text_of.size();) {
    const auto end = std::min(text_of.find('\n', begin), text_of.size());
    if (!text::trim(std::string_view(text_of).substr(begin, end - begin)).empty())
      all += el("p", cls("govuk-body"), linked(month.book, shown_prose, begin, end));
    begin = end + 1;
  }
  return all;
}

}  // namespace reeve::finance
