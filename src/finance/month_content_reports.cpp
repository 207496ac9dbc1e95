#include "finance/month_content_reports.hpp"

#include "finance/explaining_views.hpp"
#include "finance/statement_views.hpp"
#include "kernel/text.hpp"
#include "web/components/messages.hpp"

namespace reeve::finance {
namespace {

using namespace web;

Html words_of_notes(const MonthBook& month) {
  Html all;
  for (const auto& reference : references_in(month.book)) {
    const auto* said = month.said(reference);
    if (!said) continue;
    all += el("div", id(reference),
              el("h3", cls("govuk-heading-s"), reference + ": " + lines_of_note(month.book, reference)),
              prose_of(month, said->words));
  }
  return all.empty() ? all : group(el("h2", cls("govuk-heading-l"), "Notes to the lines"), all);
}

// Where each line was read from, for the papers' figures; for a file that was brought, its name and hash.
Html sources_of(const plan::Publisher& publisher, const plan::Place& place, const MonthBook& month,
                std::size_t at) {
  std::vector<Html> items;
  for (const auto& line : month.book[at].lines)
    if (!line.source.empty())
      items.push_back(el("li", line.label + ": ", plan::source_words(publisher, place, line.source)));
  const auto& from = month.from[at];
  return group(el("p", cls("govuk-body-s"), "From the file " + from.file_name + ", SHA-256 ",
                  el("code", from.sha256.substr(0, 16)), "."),
               items.empty() ? Html{}
                             : details({.summary = "Where each line was printed",
                                        .content = el("ul", cls("govuk-list"), items)}));
}

// "Budget Management Fund: definition, holds in-year underspends": rows of a register of definitions whose
// first cell is a line's name.
Html said_elsewhere(const figures::Statement& statement, const std::vector<Register>& registers) {
  std::vector<Html> items;
  for (const auto& line : statement.lines)
    for (const auto& one : registers)
      for (const auto& row : one.rows) {
        if (!one.name.ends_with("definitions") || row.cells.empty() ||
            text::lower(row.cells.front().second) != text::lower(line.label))
          continue;
        std::vector<std::string> words;
        for (std::size_t at = 1; at < row.cells.size(); ++at)
          if (!row.cells[at].second.empty() && row.cells[at].first != "unit")
            words.push_back(row.cells[at].second);
        items.push_back(el("li", el("strong", line.label), ": " + text::join(words, ", ")));
      }
  if (items.empty()) return {};
  return details(
      {.summary = "What these are", .content = el("ul", cls("govuk-list govuk-list--bullet"), items)});
}

Html statements_of(const plan::Publisher& publisher, const plan::Place& place, const MonthBook& month,
                   const Notes& notes, const std::vector<Register>& registers) {
  Html all;
  for (std::size_t at = 0; at < month.book.size(); ++at) {
    const auto& statement = month.book[at];
    all += group(el("h2", cls("govuk-heading-l"), id(statement.shape->key), statement.shape->title),
                 el("p", cls("govuk-body"), statement.shape->explains), statement_table(month, at, notes, {}),
                 said_elsewhere(statement, registers), sources_of(publisher, place, month, at),
                 statement_chart(statement));
  }
  return all;
}

}  // namespace

Html month_content(const plan::Publisher& publisher, const plan::Place& place, const MonthBook& month,
                   const std::vector<Register>& registers) {
  const auto notes = notes_of(month, figures::check(month.book));
  const auto* overview = month.said("");
  const auto office = [&](const std::string& code) {
    const auto title = publisher.office_titles.find(code);
    return title == publisher.office_titles.end() ? code : title->second;
  };
  return group(
      overview ? prose_of(month, overview->words) : Html{}, outturn_view(month),
      variances_view(month, office), statements_of(publisher, place, month, notes, registers),
      words_of_notes(month), el("h2", cls("govuk-heading-l"), "Do the figures add up?"),
      el("p", cls("govuk-body"),
         "Every total, difference and agreement between the tables was checked before they were published. "
         "Nothing was changed: figures stand as they were brought in."),
      notes.notes.empty() ? el("p", cls("govuk-body"), "Everything adds up.") : Html{},
      notes_list(notes, [&](const Exception& exception) {
        return plan::office_words(publisher, exception.office, exception.at);
      }));
}

}  // namespace reeve::finance
