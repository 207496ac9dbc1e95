// The amounts at which variances must be explained.
#include <algorithm>

#include "finance/finance_pages.hpp"
#include "finance/shape_store.hpp"
#include "finance/threshold_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

std::vector<std::string> explaining_offices(const Visit& visit) {
  const auto* act = visit.authority.find_act("finance.explain");
  return act ? act->offices : std::vector<std::string>{};
}

// Those with a variance, in the order they stand in a month.
Shapes shapes_with_variances(storage::Session& record) {
  auto all = in_order(shapes_of(record));
  std::erase_if(all, [](const auto& shape) {
    return std::none_of(shape->columns.begin(), shape->columns.end(),
                        [](const auto& column) { return column.meaning == figures::Meaning::variance; });
  });
  return all;
}

// As it was set: with decimals when it has them.
std::string digits(figures::Amount amount, figures::Unit unit) {
  while (amount % figures::step(unit) != 0 && unit.decimals < 5) ++unit.decimals;
  return figures::in_brackets(amount, unit);
}

Html fields_of(const Visit& visit, const figures::Shape& shape, const std::vector<Threshold>& known,
               const Refusals& problems) {
  const auto& form = visit.request.form;
  const Threshold* set = nullptr;
  for (const auto& one : known)
    if (one.shape == shape.key) set = &one;
  const auto amount = "amount-" + shape.key, office = "office-" + shape.key;
  // Six fields of one name cannot be told apart by ear.
  const auto of_which = el("span", cls("govuk-visually-hidden"), " of " + shape.title);
  Select by{.label = {.text = group("Who explains it", of_which)},
            .name = office,
            .value = form.has(office) ? std::string(form.get(office))
                     : set            ? set->office
                                      : "chief_finance_officer",
            .options = {},
            .error = problem_of(problems, office)};
  for (const auto& one : explaining_offices(visit))
    by.options.push_back({.text = visit.authority.title_of(one), .value = one});
  return group(
      el("h2", cls("govuk-heading-m"), shape.title),
      input({.label = {.text = group("A variance of this much or more, in " + figures::words_of(shape.unit),
                                     of_which)},
             .name = amount,
             .value = form.has(amount) ? std::string(form.get(amount))
                      : set            ? digits(set->amount, shape.unit)
                                       : std::string(),
             .hint = "Leave it empty when none must be explained.",
             .error = problem_of(problems, amount),
             .inputmode = "decimal",
             .classes = "govuk-input--width-10"}),
      select(by));
}

Response thresholds_view(Visit& visit, const Refusals& problems) {
  const auto known = thresholds(*visit.record);
  Html fields;
  for (const auto& shape : shapes_with_variances(*visit.record))
    fields += fields_of(visit, *shape, known, problems);
  return show(
      visit,
      {.title = "Variances to explain",
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = "Variances to explain"}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), "Variances to explain"),
          el("p", cls("govuk-body"),
             "A month is closed once every variance of these amounts or more is explained. After the year's "
             "end the outturn is measured against the last published forecast."),
          post_form(visit, work_address(visit, "finance-thresholds"), fields, button({.text = "Save"}))),
      problems.empty() ? 200 : 422);
}

Response thresholds_post(Visit& visit) {
  const auto& form = visit.request.form;
  std::vector<Threshold> wanted;
  Refusals problems;
  for (const auto& shape : shapes_with_variances(*visit.record)) {
    const auto words = text::trim(form.get("amount-" + shape->key));
    Threshold one{shape->key, 0, std::string(form.get("office-" + shape->key))};
    if (!words.empty()) {
      const auto figure = figures::read_figure(words, shape->unit);
      one.amount = figure.kind == figures::CellKind::amount ? figure.amount : 0;
      if (const auto sound = check_threshold(one, explaining_offices(visit)); !sound)
        problems.insert(problems.end(), sound.refusals().begin(), sound.refusals().end());
    }
    wanted.push_back(std::move(one));
  }
  if (!problems.empty()) return thresholds_view(visit, problems);
  const auto known = thresholds(*visit.record);
  for (const auto& one : wanted) {
    const bool was_set =
        std::any_of(known.begin(), known.end(), [&](const auto& set) { return set.shape == one.shape; });
    if (one.amount > 0 || was_set) set_threshold(visit.work(), one);
  }
  return done_and_back(work_address(visit, "finance-thresholds"), "saved");
}

}  // namespace

Routes threshold_routes() {
  const auto close = Allow::may("finance.close");
  return {get("/work/{body}/finance-thresholds", close, "Which variances must be explained",
              [](Visit& visit) { return thresholds_view(visit, {}); }),
          post("/work/{body}/finance-thresholds", close, "Set which variances must be explained",
               thresholds_post)};
}

}  // namespace reeve::finance
