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
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
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
                              button({.text = "Continue"}))),
              status);
}

// Whoever is to be written to and has not said where.
Html not_reached(const Party& party) {
  if (can_be_reached(party)) return {};
  return warning_text({.content =
                           "Nobody has said how this person is reached. You can open the case all the same, "
                           "and say it later."});
}

// Nothing is recorded yet: the day decides every date that follows, so it is read once more.
Response check_page(Visit& visit, const Adoption& adoption, const Event& start, const Added& added,
                    const Party& party) {
  constexpr int long_ago = 90;
  const CaseFile file{.id = {}, .reference = {}, .adoption = adoption};
  SummaryList who;
  for (const auto& [key, value] : in_words(party)) who.rows.push_back({.key = key, .value = value});
  const int days = visit.now.today - start.on;
  return show(
      visit,
      {.title = "Check before the case is opened",
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")},
                  {.text = "New: " + adoption.edition->title}}},
      group(
          el("span", cls("govuk-caption-xl"), "New: ", adoption.edition->title, ", ",
             calendar::in_words_with_day(start.on)),
          el("h1", cls("govuk-heading-xl"), "Check before the case is opened"),
          days > long_ago
              ? warning_text({.content = "That is " + std::to_string(days) + " days ago. Is the year right?"})
              : Html{},
          facts_view(*adoption.edition, start), who.rows.empty() ? Html{} : summary_list(who),
          not_reached(party), preview(file, start, added, {}, visit.now.today),
          confirm_form(visit, work_address(visit, "cases/new/" + adoption.edition->name), "Open the case")));
}

Response start_get(Visit& visit) {
  const auto adoption = adoption_on(*visit.record, visit.at("protocol"), visit.now.today);
  if (!adoption || starters(visit, *adoption->edition).empty()) return not_found(visit);
  return form_page(visit, *adoption, {});
}

Response start_post(Visit& visit) {
  // The form asked by the edition of that day: today's, or an earlier one when the case began under it.
  const auto under = calendar::parse_date(visit.request.form.get("under")).value_or(visit.now.today);
  auto adoption = adoption_on(visit.work().session(), visit.at("protocol"), std::min(under, visit.now.today));
  if (!adoption) return not_found(visit);
  const auto keeps = adoption->edition;
  const auto& edition = *keeps;
  const auto roles = starters(visit, edition);
  if (roles.empty()) return not_found(visit);
  if (wants_change(visit.request.form)) return form_page(visit, *adoption, {});
  const auto asked = asked_of(*visit.record, edition, edition.start(), visit.now.today);
  auto facts = casework::read_facts(edition, asked.needs, asked.may_say, visit.request.form);
  if (!facts) return form_page(visit, *adoption, facts.refusals());
  Event start{.name = "start",
              .on = begins_on(edition, *facts, visit.now.today),
              .role = edition.roles[static_cast<std::size_t>(roles.front())].name,
              .facts = std::move(facts).value()};
  auto then = adoption_on(visit.work().session(), edition.name, start.on);
  if (!then)
    return form_page(visit, *adoption,
                     Refusals{{fmt::format("On {} this body did not work by this protocol yet. Look at the "
                                           "day again.",
                                           calendar::in_words(start.on))}});
  if (then->edition->id() != edition.id())
    return form_page(
        visit, *then,
        Refusals{{fmt::format("On {} this body worked by edition {}, so the case runs under it. Here are "
                              "its questions: look at your answers again, and open the case.",
                              calendar::in_words(start.on), then->edition->edition)}});
  adoption = std::move(then);  // the same text, maybe with other times
  const auto person = person_of(edition);
  const auto party =
      person == none ? Party{}
                     : read_party(edition.roles[static_cast<std::size_t>(person)].name, visit.request.form);
  if (!is_confirmed(visit.request.form)) {
    const CaseFile empty{.id = {}, .reference = {}, .adoption = *adoption};
    if (const auto fits = check_party(party); !fits && person != none)
      return form_page(visit, *adoption, fits.refusals());
    if (const auto said = add_standing_facts(visit.session(), edition, start); !said)
      return form_page(visit, *adoption, said.refusals());
    const auto added = check_event(empty, start, days_of(visit, empty), visit.now.today);
    if (!added) return form_page(visit, *adoption, added.refusals());
    return check_page(visit, *adoption, start, *added, party);
  }
  auto opened = open_case(visit.work(), edition.name, prefix_of(edition.name), std::move(start),
                          std::string(visit.request.form.get("form")));
  if (!opened) return form_page(visit, *adoption, opened.refusals());
  if (person != none)
    if (const auto kept = keep_party(visit.work(), *opened, party); !kept)
      return form_page(visit, *adoption, kept.refusals());
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
