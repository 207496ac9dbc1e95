#include <fmt/format.h>

#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/party_views.hpp"
#include "casework/standing_fact_store.hpp"
#include "kernel/bytes.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

std::vector<Index> starters(const Visit& visit, const Edition& edition) {
  if (!has_part_in(visit, edition)) return {};
  return roles_for(visit, edition, takers_of(edition.start()));
}

Html person_fields(const Edition& edition, const Fields& form, const Refusals& problems) {
  const auto person = person_of(edition);
  if (person == none) return {};
  return group(el("h2", cls("govuk-heading-l"), edition.roles[static_cast<std::size_t>(person)].title),
               party_fields(form, problems));
}

Response form_page(Visit& visit, const Adoption& adoption, Refusals problems) {
  const auto& edition = *adoption.edition;
  const auto title = "New: " + edition.title;
  const auto form_id = std::string(visit.request.form.get("form"));
  Html fields = group(hidden_input("form", form_id.empty() ? bytes::hex(bytes::random(16)) : form_id),
                      hidden_input("under", calendar::iso(adoption.from)));
  fields += step_fields(edition, asked_of(*visit.record, edition, edition.start(), visit.now.today),
                        visit.request.form, problems);
  fields += person_fields(edition, visit.request.form, problems);
  const int status = problems.empty() ? 200 : 422;
  return show(visit,
              {.title = title,
               .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = title}},
               .problems = std::move(problems)},
              group(el("h1", cls("govuk-heading-xl"), title),
                    post_form(visit, work_address(visit, "cases/new/" + edition.name), fields,
                              button({.text = "Open the case"}))),
              status);
}

Response start_get(Visit& visit) {
  const auto adoption = adoption_on(*visit.record, visit.at("protocol"), visit.now.today);
  if (!adoption || starters(visit, *adoption->edition).empty()) return not_found(visit);
  return form_page(visit, *adoption, {});
}

Response start_post(Visit& visit) {
  // The form asked by the edition of that day: today's, or an earlier one when the case began under it.
  const auto under = calendar::parse_date(visit.request.form.get("under")).value_or(visit.now.today);
  const auto adoption =
      adoption_on(visit.work().session(), visit.at("protocol"), std::min(under, visit.now.today));
  if (!adoption) return not_found(visit);
  const auto& edition = *adoption->edition;
  const auto roles = starters(visit, edition);
  if (roles.empty()) return not_found(visit);
  const auto asked = asked_of(*visit.record, edition, edition.start(), visit.now.today);
  auto facts = casework::read_facts(edition, asked.needs, asked.may_say, visit.request.form);
  if (!facts) return form_page(visit, *adoption, facts.refusals());
  Event start{.name = "start",
              .on = begins_on(edition, *facts, visit.now.today),
              .role = edition.roles[static_cast<std::size_t>(roles.front())].name,
              .facts = std::move(facts).value()};
  if (const auto then = adoption_on(visit.work().session(), edition.name, start.on);
      then && then->edition->id() != edition.id())
    return form_page(
        visit, *then,
        Refusals{{fmt::format("On {} this body worked by edition {}, so the case runs under it. Here are "
                              "its questions: look at your answers again, and open the case.",
                              calendar::in_words(start.on), then->edition->edition)}});
  auto opened = open_case(visit.work(), edition.name, prefix_of(edition.name), std::move(start),
                          std::string(visit.request.form.get("form")));
  if (!opened) return form_page(visit, *adoption, opened.refusals());
  if (const auto person = person_of(edition); person != none) {
    const auto party = read_party(edition.roles[static_cast<std::size_t>(person)].name, visit.request.form);
    if (const auto kept = keep_party(visit.work(), *opened, party); !kept)
      return form_page(visit, *adoption, kept.refusals());
  }
  if (const auto sent = carry_out(visit.work(), *opened, opened->events.front(), sending_of(visit, *opened));
      !sent)
    return form_page(visit, *adoption, sent.refusals());
  return done_and_back(case_address(visit, *opened), "case_opened");
}

}  // namespace

Routes start_routes() {
  return {get("/work/{body}/cases/new/{protocol}", Allow::may("cases.keep"), "Open a case", start_get),
          post("/work/{body}/cases/new/{protocol}", Allow::may("cases.keep"), "Open a case", start_post)};
}

}  // namespace reeve::casework
