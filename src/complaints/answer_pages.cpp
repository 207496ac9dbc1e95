#include "casework/case_views.hpp"
#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/outside_store.hpp"
#include "casework/standing_fact_store.hpp"
#include "casework/timeline_words.hpp"
#include "complaints/outside_pages.hpp"
#include "web/components/button.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

struct Asked {
  casework::OutsideLink link;
  casework::CaseFile file;
  const protocol::Decision* decision = nullptr;  // of the file's edition
};

std::optional<Asked> asked_of(Visit& visit) {
  auto link = casework::find_link(visit.session(), visit.at("secret"));
  if (!link || link->decision.empty()) return std::nullopt;
  auto file = casework::find_case(visit.session(), link->reference);
  if (!file) return std::nullopt;
  Asked asked{std::move(*link), std::move(*file)};
  const auto& edition = asked.file.edition();
  const auto at = edition.decision(asked.link.decision);
  if (at == protocol::none) return std::nullopt;
  asked.decision = &edition.decisions[static_cast<std::size_t>(at)];
  return asked;
}

Response closed_page(Visit& visit, const Sections& sections, const Asked& asked, const std::string& why) {
  return show_outside(
      visit, sections,
      {.title = asked.file.reference, .speaker = casework::sender_of(visit.session(), asked.file.edition())},
      group(el("span", cls("govuk-caption-xl"), asked.file.reference),
            el("h1", cls("govuk-heading-xl"), "This cannot be answered here"),
            el("p", cls("govuk-body"), why), contact_view(visit.session(), asked.file.edition().name)),
      visit.request.method == Method::post ? 409 : 200);
}

std::string answer_address(const Visit& visit) {
  return outside_address(visit, "answer/" + visit.at("secret"));
}

Response form_page(Visit& visit, const Sections& sections, const Asked& asked, Refusals problems) {
  const auto fields =
      casework::step_fields(asked.file.edition(), *asked.decision, visit.request.form, problems);
  const int status = problems.empty() ? 200 : 422;
  return show_outside(
      visit, sections,
      {.title = words_of(*asked.decision),
       .problems = std::move(problems),
       .speaker = casework::sender_of(visit.session(), asked.file.edition())},
      group(el("span", cls("govuk-caption-xl"), asked.file.reference, ": ", asked.file.edition().title),
            el("h1", cls("govuk-heading-xl"), words_of(*asked.decision)),
            el("p", cls("govuk-body"), "You answer as: ",
               el("strong",
                  casework::title_of_role(asked.file.edition(), asked.file.edition().role(asked.link.role))),
               ". You can answer once, until ", calendar::in_words_with_day(*asked.link.until),
               ". The offices that deal with the case read it; it is not published."),
            letters_view(visit.session(), asked.file, asked.link.role),
            el("form", attr("method", "post"), attr("action", answer_address(visit)), flag("novalidate"),
               fields, button({.text = "Continue"})),
            contact_view(visit.session(), asked.file.edition().name)),
      status);
}

Response check_page(Visit& visit, const Sections& sections, const Asked& asked,
                    const protocol::Event& event) {
  const auto title = "Check before you send";
  return show_outside(
      visit, sections,
      {.title = title, .speaker = casework::sender_of(visit.session(), asked.file.edition())},
      group(el("span", cls("govuk-caption-xl"), asked.file.reference, ": ", words_of(*asked.decision)),
            el("h1", cls("govuk-heading-xl"), title), casework::facts_view(asked.file.edition(), event),
            el("p", cls("govuk-body"), "Once it is sent it stays as it is."),
            confirm_form(visit, answer_address(visit), "Send")));
}

Response done_page(Visit& visit, const Sections& sections, const Asked& asked) {
  return show_outside(
      visit, sections,
      {.title = "We have your answer", .speaker = casework::sender_of(visit.session(), asked.file.edition())},
      group(el("span", cls("govuk-caption-xl"), asked.file.reference),
            el("h1", cls("govuk-heading-xl"), "We have your answer"),
            el("p", cls("govuk-body"), "“", words_of(*asked.decision), "”, on ",
               calendar::in_words_with_day(visit.now.today), ".")));
}

// Everything that recording it would refuse, so that nobody checks what cannot be sent.
Refusals would_be_refused(Visit& visit, casework::CaseFile with, protocol::Event event,
                          const calendar::WorkingDays& days) {
  if (const auto fits = casework::settle_standing_facts(visit.session(), with, event); !fits)
    return fits.refusals();
  const auto added = casework::check_event(with, event, days, visit.now.today);
  if (!added) return added.refusals();
  with.events.push_back(event);
  const auto letters = casework::letters_of(visit.session(), with, added->after, event, days, {});
  return letters ? Refusals() : letters.refusals();
}

Response answer_get(Visit& visit, const Sections& sections) {
  const auto asked = asked_of(visit);
  if (!asked) return outside_not_found(visit, sections);
  if (const auto why = casework::why_not_usable(asked->link, visit.now.today))
    return closed_page(visit, sections, *asked, *why);
  return form_page(visit, sections, *asked, {});
}

Response answer_post(Visit& visit, const Sections& sections) {
  auto asked = asked_of(visit);
  if (!asked) return outside_not_found(visit, sections);
  if (const auto why = casework::why_not_usable(asked->link, visit.now.today))
    return closed_page(visit, sections, *asked, *why);
  if (wants_change(visit.request.form)) return form_page(visit, sections, *asked, {});
  auto facts = casework::read_facts(asked->file.edition(), asked->decision->needs, asked->decision->may_say,
                                    visit.request.form);
  if (!facts) return form_page(visit, sections, *asked, facts.refusals());
  protocol::Event event{.name = asked->decision->name,
                        .on = visit.now.today,
                        .role = asked->link.role,
                        .facts = std::move(facts).value()};
  if (!is_confirmed(visit.request.form)) {
    const auto days = casework::working_days(visit.session(), asked->file.edition().calendar);
    if (!days) throw storage::Fault(days.refusal().sentence);
    const auto problems = would_be_refused(visit, asked->file, event, *days);
    return problems.empty() ? check_page(visit, sections, *asked, event)
                            : form_page(visit, sections, *asked, problems);
  }
  if (const auto kept = casework::record_event(visit.work(), asked->file, std::move(event)); !kept)
    return form_page(visit, sections, *asked, kept.refusals());
  const auto sent =
      casework::carry_out(visit.work(), asked->file, asked->file.events.back(), {*visit.installation, ""});
  if (!sent) return form_page(visit, sections, *asked, sent.refusals());
  casework::use_link(visit.work(), asked->link);
  return done_page(visit, sections, *asked);
}

}  // namespace

Routes answer_routes(const Sections& sections) {
  const auto open = Allow::outside();
  return {get("/{body}/answer/{secret}", open, "One question to somebody outside",
              [sections](Visit& visit) { return answer_get(visit, sections); }),
          post("/{body}/answer/{secret}", open, "Answer one question, once",
               [sections](Visit& visit) { return answer_post(visit, sections); })};
}

}  // namespace reeve::complaints
