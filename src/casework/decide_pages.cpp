#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

struct Deciding {
  CaseFile file = {};
  Index decision = none;
  std::vector<Index> roles;

  const Decision& what() const { return file.edition().decisions[static_cast<std::size_t>(decision)]; }
};

std::optional<Deciding> deciding(Visit& visit) {
  auto file = case_of(visit);
  if (!file) return std::nullopt;
  const auto decision = file->edition().decision(visit.at("decision"));
  if (decision == none || decision == 0) return std::nullopt;
  std::vector<Index> by;
  for (const auto& who : file->edition().decisions[static_cast<std::size_t>(decision)].by)
    by.push_back(who.role);
  auto roles = roles_for(visit, file->edition(), by);
  if (roles.empty()) return std::nullopt;
  return Deciding{std::move(*file), decision, std::move(roles)};
}

Response form_page(const Visit& visit, const Deciding& on, Refusals problems) {
  const auto& what = on.what();
  Html fields = group(seen_field(on.file), happened_field(visit, problems));
  fields += role_field(on.file.edition(), on.roles, visit.request.form, problems);
  for (const auto fact : what.needs)
    fields += fact_field(on.file.edition().facts[static_cast<std::size_t>(fact)], visit.request.form,
                         problems, true);
  for (const auto fact : what.may_say)
    fields += fact_field(on.file.edition().facts[static_cast<std::size_t>(fact)], visit.request.form,
                         problems, false);
  problems = led_to_boxes(std::move(problems), "on");
  const int status = problems.empty() ? 200 : 422;
  return show(
      visit,
      {.title = what.words, .crumbs = crumbs_of(visit, on.file, what.words), .problems = std::move(problems)},
      group(el("span", cls("govuk-caption-xl"), on.file.reference),
            el("h1", cls("govuk-heading-xl"), what.words),
            el("p", cls("govuk-body govuk-hint"), shown(what.clause)),
            post_form(visit, case_address(visit, on.file, "decide/" + what.name), fields,
                      button({.text = "Continue"}))),
      status);
}

Response decide_get(Visit& visit) {
  const auto on = deciding(visit);
  return on ? form_page(visit, *on, {}) : not_found(visit);
}

Outcome<Event> read_event(const Visit& visit, const Deciding& on) {
  Refusals problems;
  const auto gather = [&](const auto& outcome) {
    if (!outcome) problems.insert(problems.end(), outcome.refusals().begin(), outcome.refusals().end());
  };
  const auto& form = visit.request.form;
  const auto day = read_day(form, "on");
  const auto role = read_role(on.file.edition(), on.roles, form);
  auto facts = casework::read_facts(on.file.edition(), on.what().needs, on.what().may_say, form);
  gather(day);
  gather(role);
  gather(facts);
  if (!problems.empty()) return problems;
  return Event{.what = Event::What::decided,
               .name = on.what().name,
               .on = *day,
               .role = *role,
               .who = visit.person->account,
               .facts = std::move(facts).value()};
}

Response confirm_page(Visit& visit, const Deciding& on, const Event& event) {
  const auto days = days_of(visit, on.file);
  const auto added = check_event(on.file, event, days, visit.now.today);
  if (!added) return form_page(visit, on, added.refusals());
  const auto letters =
      letters_of(on.file, added->after, event, days,
                 {visit.body_name, names_of(visit.work().session(), on.file.id), visit.now.today});
  if (!letters) return form_page(visit, on, letters.refusals());
  return show(
      visit, {.title = "Check before it is recorded", .crumbs = crumbs_of(visit, on.file, on.what().words)},
      group(el("span", cls("govuk-caption-xl"), on.what().words, ", ", calendar::in_words_with_day(event.on)),
            el("h1", cls("govuk-heading-xl"), "Check before it is recorded"),
            preview(on.file, event, *added, *letters),
            post_form(visit, case_address(visit, on.file, "decide/" + on.what().name),
                      hidden_fields(visit.request.form), hidden_input("confirmed", "yes"),
                      button({.text = letters->empty() ? "Record it" : "Record it and send"}))));
}

Response decide_post(Visit& visit) {
  auto on = deciding(visit);
  if (!on) return not_found(visit);
  if (const auto seen = check_seen(on->file, visit.request.form); !seen)
    return form_page(visit, *on, seen.refusals());
  const auto event = read_event(visit, *on);
  if (!event) return form_page(visit, *on, event.refusals());
  if (visit.request.form.get("confirmed") != "yes") return confirm_page(visit, *on, *event);
  const auto kept = keep_confirmed(visit, on->file, *event);
  if (!kept) return form_page(visit, *on, kept.refusals());
  return done_and_back(*kept, "step_recorded");
}

}  // namespace

Routes decide_routes() {
  return {get("/work/{body}/cases/{reference}/decide/{decision}", Allow::may("cases.decide"),
              "Record a step of a case", decide_get),
          post("/work/{body}/cases/{reference}/decide/{decision}", Allow::may("cases.decide"),
               "Record a step of a case", decide_post)};
}

}  // namespace reeve::casework
