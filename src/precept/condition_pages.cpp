#include <algorithm>

#include "precept/precept_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Response ask_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  const auto& form = visit.request.form;
  return below_precept(
      visit, precept, "Add what the panel asks for", problems,
      post_form(visit, precept_address(visit, precept, "conditions"),
                input({.label = {.text = "The list it stands in"},
                       .name = "heading",
                       .value = form.has("heading")          ? std::string(form.get("heading"))
                                : precept.conditions.empty() ? std::string()
                                                             : precept.conditions.back().heading,
                       .hint = "Like Areas of focus, or Directions of the minister",
                       .error = problem_of(problems, "heading")}),
                textarea({.label = {.text = "What the panel asks for"},
                          .name = "words",
                          .value = std::string(form.get("words")),
                          .error = problem_of(problems, "words"),
                          .rows = 3}),
                button({.text = "Add it"})));
}

Response ask_post(Visit& visit) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto& form = visit.request.form;
  const auto asked =
      ask(visit.work(), *precept, std::string(form.get("heading")), std::string(form.get("words")), "");
  if (!asked) return ask_view(visit, *precept, asked.refusals());
  return done_and_back(precept_address(visit, *precept), "added");
}

const Condition* condition_of(const Visit& visit, const Precept& precept) {
  const auto found = std::find_if(precept.conditions.begin(), precept.conditions.end(), [&](const auto& one) {
    return std::to_string(one.number) == visit.at("number");
  });
  return found == precept.conditions.end() ? nullptr : &*found;
}

Response tell_view(Visit& visit, const Precept& precept, const Condition& condition,
                   const Refusals& problems) {
  const auto& form = visit.request.form;
  Radios standing{.legend = {.text = "How it stands"},
                  .name = "standing",
                  .value = form.has("standing") ? std::string(form.get("standing")) : "under_way",
                  .error = problem_of(problems, "standing")};
  for (const auto one : {Standing::under_way, Standing::kept, Standing::not_kept})
    standing.items.push_back({.value = std::string(code_of(one)), .text = in_words(one)});
  return below_precept(visit, precept, "What became of: " + condition.words, problems,
                       post_form(visit, precept_address(visit, precept, "conditions/" + visit.at("number")),
                                 day_field({.label = "As at"}, form, problems),
                                 textarea({.label = {.text = "What was done"},
                                           .name = "words",
                                           .value = std::string(form.get("words")),
                                           .error = problem_of(problems, "words"),
                                           .rows = 5}),
                                 radios(standing), button({.text = "Save"})));
}

Response tell_post(Visit& visit) {
  const auto precept = precept_of(visit);
  const auto* condition = precept ? condition_of(visit, *precept) : nullptr;
  if (!condition) return not_found(visit);
  const auto& form = visit.request.form;
  Refusals problems;
  Progress said{.words = std::string(form.get("words"))};
  const auto day = read_day(form, "day");
  if (day)
    said.day = *day;
  else
    problems = day.refusals();
  const auto standing = standing_called(form.get("standing"));
  if (!standing) problems.push_back({"Say how it stands.", {}, "standing"});
  said.standing = standing.value_or(Standing::under_way);
  if (problems.empty()) {
    const auto told = tell(visit.work(), *condition, said);
    if (told) return done_and_back(precept_address(visit, *precept), "saved");
    problems = told.refusals();
  }
  return tell_view(visit, *precept, *condition, led_to_boxes(std::move(problems), "day"));
}

}  // namespace

Routes condition_routes() {
  const auto report = Allow::may("precept.report");
  const auto tell = Allow::may("precept.tell");
  return {
      get("/work/{body}/precepts/{year}/conditions", report, "Add what the panel asks for",
          with_precept(ask_view)),
      post("/work/{body}/precepts/{year}/conditions", report, "Add what the panel asks for", ask_post),
      get("/work/{body}/precepts/{year}/conditions/{number}", tell, "What became of what the panel asked for",
          [](Visit& visit) {
            const auto precept = precept_of(visit);
            const auto* condition = precept ? condition_of(visit, *precept) : nullptr;
            return condition ? tell_view(visit, *precept, *condition, {}) : not_found(visit);
          }),
      post("/work/{body}/precepts/{year}/conditions/{number}", tell,
           "Say what became of what the panel asked for", tell_post)};
}

}  // namespace reeve::precept
