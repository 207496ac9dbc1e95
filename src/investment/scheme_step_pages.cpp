#include "investment/investment_pages.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::investment {
namespace {

using namespace web;

struct StepForm {
  What what;
  std::string_view pattern;
  std::string title, words_label, button;
};

const std::vector<StepForm>& forms() {
  static const std::vector<StepForm> all{
      {What::recommended, "/work/{body}/investment/schemes/{scheme}/recommended", "Record a recommendation",
       "What is recommended, and to whom", "Record it"},
      {What::decided, "/work/{body}/investment/schemes/{scheme}/decided", "Record the decision",
       "Reasons of the board", "Record the decision"},
      {What::awarded, "/work/{body}/investment/schemes/{scheme}/awarded", "Award money",
       "What it is awarded for", "Award the money"},
      {What::reported, "/work/{body}/investment/schemes/{scheme}/reported", "Report progress",
       "What was done", "Save the progress"},
      {What::evaluated, "/work/{body}/investment/schemes/{scheme}/evaluated", "Evaluate",
       "What it changed for its money", "Save the evaluation"}};
  return all;
}

Html verdict_field(const Visit& visit, const StepForm& form, const Refusals& problems) {
  const auto& known = verdicts_of(form.what);
  if (known.empty()) return {};
  Radios field{.legend = {.text = form.what == What::decided ? "What is decided" : "How it stands"},
               .name = "verdict",
               .value = std::string(visit.request.form.get("verdict")),
               .error = problem_of(problems, "verdict")};
  for (const auto verdict : known)
    field.items.push_back({.value = std::string(code_of(verdict)), .text = in_words(verdict)});
  return radios(field);
}

Html amount_field(const Visit& visit, const Book& book, const Scheme& scheme, const Refusals& problems) {
  const auto* fund = book.fund(scheme.fund);
  return pounds_field(
      {.name = "amount",
       .label = "How much",
       .hint = fund ? Content(fund->title + ": " + left_in_words(*fund, book.schemes) + ".") : Content()},
      visit.request.form, problems);
}

Response step_view(Visit& visit, const StepForm& form, const Refusals& problems) {
  const auto book = book_of(visit);
  const auto* scheme = book.scheme(visit.at("scheme"));
  if (!scheme) return not_found(visit);
  if (const auto may = may_step(*scheme, form.what); !may) return refused_page(visit, may.refusals());
  return below_investment(
      visit, form.title, problems,
      group(el("p", cls("govuk-body-l"), scheme->title),
            post_form(visit, scheme_address(visit, *scheme, code_of(form.what)),
                      day_field({.label = "Day"}, visit.request.form, problems),
                      verdict_field(visit, form, problems),
                      form.what == What::awarded ? amount_field(visit, book, *scheme, problems) : Html{},
                      textarea({.label = {.text = form.words_label},
                                .name = "words",
                                .value = std::string(visit.request.form.get("words")),
                                .error = problem_of(problems, "words"),
                                .rows = 5}),
                      button({.text = form.button, .prevent_double_click = true}))));
}

Response step_post(Visit& visit, const StepForm& form) {
  auto book = book_of(visit);
  const auto* scheme = book.scheme(visit.at("scheme"));
  if (!scheme) return not_found(visit);
  const auto& sent = visit.request.form;
  Refusals problems;
  Step step{.what = form.what,
            .verdict = verdict_called(sent.get("verdict")).value_or(Verdict::none),
            .words = std::string(sent.get("words"))};
  const auto day = read_day(sent, "day");
  if (day)
    step.day = *day;
  else
    problems = day.refusals();
  if (form.what == What::awarded) step.amount = read_pounds(sent, "amount", problems);
  if (problems.empty()) {
    const auto address = scheme_address(visit, *scheme);
    const auto taken = take(visit.work(), book, scheme->slug, step);
    if (taken) return done_and_back(address, "saved");
    problems = taken.refusals();
  }
  return step_view(visit, form, led_to_boxes(std::move(problems), "day"));
}

Response take_back_view(Visit& visit, const Refusals& problems) {
  const auto book = book_of(visit);
  const auto* scheme = book.scheme(visit.at("scheme"));
  if (!scheme) return not_found(visit);
  const auto last = may_take_back(*scheme, "a reason");
  if (!last) return refused_page(visit, last.refusals());
  if (!visit.may(act_of(*last)))
    return refused_page(visit, {{"The last step is another office's. Only they take it back.", "scheme"}});
  return below_investment(
      visit, "Take back: " + text::lower(in_words(*last)), problems,
      group(el("p", cls("govuk-body-l"), scheme->title),
            el("p", cls("govuk-body"),
               "For a step that was recorded wrongly. It stays in the journal, with your reason."),
            take_back_form(visit, scheme_address(visit, *scheme, "take-back"), problems)));
}

Response take_back_post(Visit& visit) {
  const auto book = book_of(visit);
  const auto* scheme = book.scheme(visit.at("scheme"));
  if (!scheme) return not_found(visit);
  const auto last = may_take_back(*scheme, "a reason");
  if (!last || !visit.may(act_of(*last))) return take_back_view(visit, {});
  if (const auto taken = take_back(visit.work(), *scheme, std::string(visit.request.form.get("reason")));
      !taken)
    return take_back_view(visit, taken.refusals());
  return done_and_back(scheme_address(visit, *scheme), "taken_back");
}

}  // namespace

Routes scheme_step_routes() {
  const auto take_back = Allow::may("investment.take_back");
  Routes all{get("/work/{body}/investment/schemes/{scheme}/take-back", take_back,
                 "What taking back a step does", [](Visit& visit) { return take_back_view(visit, {}); }),
             post("/work/{body}/investment/schemes/{scheme}/take-back", take_back,
                  "Take back the last step of a scheme", take_back_post)};
  for (const auto& form : forms()) {
    all.push_back(get(form.pattern, Allow::may(act_of(form.what)), "The form of a scheme's step",
                      [&form](Visit& visit) { return step_view(visit, form, {}); }));
    all.push_back(post(form.pattern, Allow::may(act_of(form.what)), "Record a scheme's step",
                       [&form](Visit& visit) { return step_post(visit, form); }));
  }
  return all;
}

}  // namespace reeve::investment
