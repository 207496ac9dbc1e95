#include <algorithm>

#include "finance/explaining.hpp"
#include "finance/finance_pages.hpp"
#include "finance/statement_views.hpp"
#include "kernel/figures/prose.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

// The picker: every figure of the month with the reference that stands for it, to be copied into the words.
Html picker(const MonthBook& month) {
  Html all;
  for (std::size_t at = 0; at < month.book.size(); ++at) {
    const auto& statement = month.book[at];
    Table rows{.caption = statement.shape->title,
               .caption_classes = "govuk-table__caption--s",
               .head = {web::Cell{"Line"}}};
    for (std::size_t column = 0; column < statement.columns.size(); ++column)
      rows.head.push_back(web::Cell{statement.title(column)});
    for (std::size_t line = 0; line < statement.lines.size(); ++line) {
      Row row{.cells = {web::Cell{statement.lines[line].label}}};
      for (std::size_t column = 0; column < statement.columns.size(); ++column)
        row.cells.push_back(
            web::Cell{el("code", "{" + figures::reference_to(month.book, {at, line, column}) + "}")});
      rows.rows.push_back(std::move(row));
    }
    all += table(rows);
  }
  return details({.summary = "Figures to refer to", .content = all});
}

// The note of the address; nothing when no line has it. "overview" is what stands above all notes.
std::optional<std::string> reference_of(const Visit& visit, const MonthBook& month) {
  const auto& asked = visit.at("note");
  if (asked == "overview") return std::string();
  if (!asked.empty() && !lines_of_note(month.book, asked).empty()) return asked;
  return std::nullopt;
}

bool holds(const Visit& visit, const std::string& office) {
  const auto& offices = visit.person->offices;
  return std::find(offices.begin(), offices.end(), office) != offices.end();
}

// The Chief Finance Officer writes all words; another office what it is asked to explain.
bool may_write(const Visit& visit, const MonthBook& month, const std::string& reference) {
  if (visit.may("finance.update")) return true;
  const auto asked = to_explain(month);
  return std::any_of(asked.begin(), asked.end(),
                     [&](const auto& one) { return one.reference == reference && holds(visit, one.office); });
}

Refusals not_ours() { return {{"These words are another office's to write.", "variances to explain"}}; }

Response words_view(Visit& visit, const MonthBook& month, const std::string& reference,
                    const Refusals& problems) {
  if (auto open = may_change(month.month); !open) return refused_page(visit, open.refusals());
  if (!may_write(visit, month, reference)) return refused_page(visit, not_ours());
  const auto* said = month.said(reference);
  const auto title = reference.empty() ? std::string("Overview")
                                       : "Note " + reference + ": " + lines_of_note(month.book, reference);
  const auto& form = visit.request.form;
  return show(
      visit,
      {.title = title,
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = month.month.label(), .href = month_address(visit, month.month)},
                  {.text = title}},
       .problems = problems},
      group(el("h1", cls("govuk-heading-xl"), title),
            post_form(visit, month_address(visit, month.month, "words/" + visit.at("note")),
                      textarea({.label = {.text = "What is said"},
                                .name = "words",
                                .value = form.has("words") ? std::string(form.get("words"))
                                         : said            ? said->words
                                                           : std::string(),
                                .hint = group(
                                    "Let figures come from the tables: ",
                                    el("code", "{revenue.net-budget.forecast | £m 1dp}"), " for a number, ",
                                    el("code", "{revenue.net-budget.variance | adverse or favourable}"),
                                    " for the word that follows its sign."),
                                .error = problem_of(problems, "words"),
                                .rows = 8}),
                      button({.text = "Save the words"})),
            picker(month)),
      problems.empty() ? 200 : 422);
}

Response words_get(Visit& visit) {
  const auto month = month_of(visit);
  const auto reference = month ? reference_of(visit, *month) : std::nullopt;
  return reference ? words_view(visit, *month, *reference, {}) : not_found(visit);
}

Response words_post(Visit& visit) {
  const auto month = month_of(visit);
  const auto reference = month ? reference_of(visit, *month) : std::nullopt;
  if (!reference) return not_found(visit);
  if (!may_write(visit, *month, *reference)) return refused_page(visit, not_ours());
  const auto saved = say(visit.work(), *month, *reference, std::string(visit.request.form.get("words")));
  if (!saved) return words_view(visit, *month, *reference, saved.refusals());
  return done_and_back(month_address(visit, month->month), "saved");
}

// Figures typed by hand become references to the cells that have them.
Response bind_post(Visit& visit) {
  const auto month = month_of(visit);
  const auto reference = month ? reference_of(visit, *month) : std::nullopt;
  const auto* said = reference ? month->said(*reference) : nullptr;
  if (!said) return not_found(visit);
  const auto saved =
      say(visit.work(), *month, *reference, figures::bound_to_cells(month->book, said->words).text);
  if (!saved) return refused_page(visit, saved.refusals());
  return done_and_back(month_address(visit, month->month), "saved");
}

}  // namespace

Routes words_routes() {
  const auto explain = Allow::may("finance.explain");
  return {get("/work/{body}/finance/{month}/words/{note}", explain, "The words of a note, or of the overview",
              words_get),
          post("/work/{body}/finance/{month}/words/{note}", explain, "Save the words of a note", words_post),
          post("/work/{body}/finance/{month}/words/{note}/bind", Allow::may("finance.update"),
               "Let typed figures follow the tables", bind_post)};
}

}  // namespace reeve::finance
