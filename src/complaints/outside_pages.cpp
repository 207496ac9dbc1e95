#include "complaints/outside_pages.hpp"

#include <algorithm>

#include "casework/letter_store.hpp"
#include "casework/outside_store.hpp"
#include "complaints/intake_store.hpp"
#include "mail/settings.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"

namespace reeve::complaints {

using namespace web;

std::string outside_address(const Visit& visit, std::string_view rest) {
  return "/" + visit.at("body") + "/" + std::string(rest);
}

std::string address_for_messages(const Visit& visit, std::string_view rest) {
  const auto url = mail::settings_from_environment().public_url;
  return url.empty() ? url : url + outside_address(visit, rest);
}

std::string whole_address(const Visit& visit, std::string_view rest) {
  return mail::address_at(visit.request.header("host"), outside_address(visit, rest));
}

Response show_outside(Visit& visit, const Sections& sections, const OutsidePage& shown, const Html& main,
                      int status) {
  plan::Publisher publisher;
  publisher.slug = visit.at("body");
  publisher.body_name = shown.speaker.empty() ? visit.body_name : shown.speaker;
  publisher.sections = sections(*visit.record);  // a form that is only shown again begins no act
  auto frame = plan::public_frame(publisher, {outside_address(visit, ""), "/assets/"}, shown.title,
                                  plan::Section::elsewhere);
  frame.has_errors = !shown.problems.empty();
  frame.alternates.clear();
  frame.footer.note = "What you write here is not published.";
  return {status,
          "text/html; charset=utf-8",
          page(frame, group(summary_of(shown.problems), main)).bytes,
          {{"X-Robots-Tag", "noindex, nofollow"}}};
}

Response outside_not_found(Visit& visit, const Sections& sections) {
  return show_outside(
      visit, sections, {.title = "Page not found"},
      group(el("h1", cls("govuk-heading-xl"), "Page not found"),
            el("p", cls("govuk-body"),
               "If you copied the address from a letter, check each group of letters. An address that was "
               "used, or whose time has run out, is no longer known here."),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(outside_address(visit, "complain")), "Make a complaint"))),
      404);
}

std::optional<StatusOf> status_of(Visit& visit) {
  const auto link = casework::find_link(visit.session(), visit.at("secret"));
  if (!link || !link->decision.empty() || casework::why_not_usable(*link, visit.now.today))
    return std::nullopt;
  auto file = casework::find_case(visit.session(), link->reference);
  if (!file) return std::nullopt;
  return StatusOf{std::move(*file), link->role};
}

std::string status_address(const Visit& visit, std::string_view rest) {
  return outside_address(visit, "complain/status/" + visit.at("secret") + std::string(rest));
}

std::vector<const protocol::Decision*> steps_open_to(Visit& visit, const StatusOf& of) {
  std::vector<const protocol::Decision*> steps;
  const auto& edition = of.file.edition();
  const auto role = edition.role(of.role);
  if (of.file.erased || role == protocol::none || role != casework::person_of(edition)) return steps;
  const auto days = casework::working_days(visit.session(), edition.calendar);
  if (!days) throw storage::Fault(days.refusal().sentence);
  for (const auto& open : protocol::open_decisions(edition, of.file.derived(*days, visit.now.today))) {
    const auto& step = edition.decisions[static_cast<std::size_t>(open.decision)];
    const auto takers = protocol::takers_of(step);
    if (open.why_not.empty() && step.leads_to == protocol::none &&
        std::find(takers.begin(), takers.end(), role) != takers.end())
      steps.push_back(&step);
  }
  return steps;
}

Html letters_view(storage::Session& record, const casework::CaseFile& file, const std::string& role) {
  Html items;
  for (const auto& letter : casework::letters_sent(record, file.id))
    if (letter.role == role && !letter.words.empty() && letter.has_gone())
      items += details({.summary = letter.subject, .content = el("div", cls("reeve-letter"), letter.words)});
  return items.empty() ? Html{} : group(el("h2", cls("govuk-heading-m"), "What we wrote to you"), items);
}

namespace {

Html summary_of_contact(const Contact& known) {
  SummaryList rows;
  const auto row = [&](const char* key, const std::string& value) {
    if (!value.empty()) rows.rows.push_back({.key = key, .value = el("div", cls("reeve-typed"), value)});
  };
  row("Telephone", known.telephone);
  row("Relay service", known.relay);
  row("Address", known.address);
  row("Hours", known.hours);
  return summary_list(rows);
}

Html without_the_web(const Html& contacts) {
  return group(
      el("h2", cls("govuk-heading-m"), "If you would rather not do this online"),
      el("p", cls("govuk-body"), "Call or write. We ask the same questions and write down your answers."),
      contacts);
}

}  // namespace

Html contact_view(storage::Session& record, std::string_view form_or_protocol) {
  bool panel = false;
  for (const auto& form : door_forms())
    panel |= form.asks_about_officer && (form.slug == form_or_protocol || form.protocol == form_or_protocol);
  const auto known = contact(record, panel ? panel_team : police_team);
  return known ? without_the_web(summary_of_contact(*known)) : Html{};
}

Html contacts_view(storage::Session& record) {
  Html all;
  for (const auto& [team, about] :
       {std::pair(police_team, "About the police"), std::pair(panel_team, "About the commissioner")})
    if (const auto known = contact(record, team))
      all += group(el("h3", cls("govuk-heading-s"), about), summary_of_contact(*known));
  return all.empty() ? Html{} : without_the_web(all);
}

}  // namespace reeve::complaints
