#include <fmt/format.h>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/outside_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/identity/secrets.hpp"
#include "mail/outbox.hpp"
#include "mail/settings.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

constexpr int usual_days = 14;

// What a secret address can be for: "look complainant", "comment complainant".
std::vector<web::Choice> purposes(const CaseFile& file, const protocol::Timeline& timeline) {
  const auto& edition = file.edition();
  std::vector<web::Choice> all;
  for (std::size_t at = 0; at < edition.roles.size(); ++at)
    if (const auto& role = edition.roles[at]; role.stands_outside())
      all.push_back({.value = "look " + role.name,
                     .text = role.title + (static_cast<Index>(at) == person_of(edition)
                                               ? ": to see where the case stands"
                                               : ": to see what is asked of them, and what we wrote")});
  for (const auto& open : open_decisions(edition, timeline)) {
    if (!open.why_not.empty()) continue;
    const auto& decision = edition.decisions[static_cast<std::size_t>(open.decision)];
    for (const auto taker : takers_of(decision))
      if (const auto& role = edition.roles[static_cast<std::size_t>(taker)]; role.stands_outside())
        all.push_back({.value = decision.name + " " + role.name,
                       .text = role.title + ": to answer once, “" + decision.words + "”"});
  }
  return all;
}

// Two weeks from today, or the first day by which somebody outside owes something, when that is sooner.
calendar::Date usual_until(const CaseFile& file, const protocol::Timeline& timeline, calendar::Date today) {
  auto until = today + usual_days;
  for (const auto& run : timeline.runs) {
    const auto owner = file.edition().duties[static_cast<std::size_t>(run.duty)].owner;
    if (run.is == Run::Is::owed && run.due && run.due->is == Due::Is::dated && run.due->on >= today &&
        owner != none && file.edition().roles[static_cast<std::size_t>(owner)].stands_outside())
      until = std::min(until, run.due->on);
  }
  return until;
}

Response form_page(Visit& visit, const CaseFile& file, Refusals problems) {
  const auto& sent = visit.request.form;
  const auto timeline = file.derived(days_of(visit, file), visit.now.today);
  const auto until = usual_until(file, timeline, visit.now.today);
  const Fields usual({{"until-day", std::to_string(until.day())},
                      {"until-month", std::to_string(until.month())},
                      {"until-year", std::to_string(until.year())}});
  const auto title = "Give somebody outside an address";
  auto led = led_to_boxes(problems, "until");
  const int status = problems.empty() ? 200 : 422;
  return show(
      visit, {.title = title, .crumbs = crumbs_of(visit, file, title), .problems = std::move(led)},
      group(el("span", cls("govuk-caption-xl"), file.reference), el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"),
               "Whoever has the address can use it without an account. It is shown to you once."),
            post_form(visit, case_address(visit, file, "link"),
                      radios({.legend = {.text = "What it is for"},
                              .name = "purpose",
                              .items = purposes(file, timeline),
                              .value = std::string(sent.get("purpose")),
                              .error = problem_of(problems, "purpose")}),
                      day_field({.name = "until", .label = "The last day to answer"},
                                sent.has("until-day") ? sent : usual, problems),
                      checkboxes({.name = "mail",
                                  .items = {{.value = "yes", .text = "Send it by e-mail as well"}},
                                  .values = sent.all("mail")}),
                      button({.text = "Make the address"})),
            post_form(visit, case_address(visit, file, "link"), hidden_input("act", "take_back"),
                      button({.text = "Take back addresses of this case", .kind = ButtonKind::secondary}))),
      status);
}

// To whom it was sent by e-mail; empty: to nobody.
std::string mailed(Visit& visit, const CaseFile& file, const std::string& role, const std::string& address,
                   const std::string& secret) {
  if (visit.request.form.get("mail") != "yes") return {};
  for (const auto& party : reachable(visit.work().session(), file)) {
    if (party.role != role || party.email.empty()) continue;
    mail::put_in_outbox(
        visit.work(),
        {.account = file.id + "/" + role,
         .address = party.email,
         .subject = fmt::format("An address for you: {}", file.reference),
         .body = fmt::format("Use this address for {}:\n{}\n\nWho has it can use it, so keep it to "
                             "yourself.\n",
                             file.reference, address),
         .reason = "case_link",
         .subject_key = identity::id_of_secret_address(secret),
         .from_name = sender_of(visit.work().session(), file.edition())});
    return party.email;
  }
  return {};
}

Response made_page(Visit& visit, const CaseFile& file, const std::string& role, const std::string& folder,
                   const std::string& secret) {
  const auto address =
      mail::address_at(visit.request.header("host"), "/" + visit.at("body") + "/" + folder + "/" + secret);
  const auto to = mail::settings_from_environment().public_url.empty()
                      ? std::string()
                      : mailed(visit, file, role, address, secret);
  return show(visit, {.title = "The address", .crumbs = crumbs_of(visit, file, "The address")},
              group(el("span", cls("govuk-caption-xl"), file.reference),
                    el("h1", cls("govuk-heading-xl"), "The address"),
                    inset_text({.content = address, .classes = "reeve-typed"}),
                    el("p", cls("govuk-body"),
                       to.empty() ? "It was not sent to anybody. Copy it now: it cannot be shown again."
                                  : "It was sent by e-mail. It cannot be shown again."),
                    el("p", cls("govuk-body"),
                       el("a", cls("govuk-link"), href(case_address(visit, file)), "Back to the case"))));
}

Response take_back_page(Visit& visit, const CaseFile& file) {
  const auto title = "Take the addresses back";
  std::vector<std::string> theirs;
  for (const auto& link : links_in_use(visit.session(), file, visit.now.today))
    theirs.push_back(title_of_role(file.edition(), file.edition().role(link.role)) +
                     (link.until ? ", to answer until " + calendar::in_words(*link.until)
                                 : std::string(", to see where it stands")));
  const auto back = el("p", cls("govuk-body"),
                       el("a", cls("govuk-link"), href(case_address(visit, file)), "Back to the case"));
  if (theirs.empty())
    return show(visit, {.title = title, .crumbs = crumbs_of(visit, file, title)},
                group(el("h1", cls("govuk-heading-xl"), title),
                      el("p", cls("govuk-body"), "No address of this case works any more."), back));
  return show(
      visit, {.title = title, .crumbs = crumbs_of(visit, file, title)},
      group(el("span", cls("govuk-caption-xl"), file.reference), el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"), "These stop working at once, and cannot be brought back:"),
            bullets(theirs),
            el("p", cls("govuk-body"),
               "Whoever complained then has no page of their own until you give them another address."),
            post_form(visit, case_address(visit, file, "link"), hidden_input("act", "take_back_now"),
                      button({.text = "Take them back"})),
            back));
}

Response link_get(Visit& visit) {
  const auto file = case_of(visit);
  return file ? form_page(visit, *file, {}) : not_found(visit);
}

Response link_post(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  if (visit.request.form.get("act") == "take_back") return take_back_page(visit, *file);
  if (visit.request.form.get("act") == "take_back_now") {
    take_back_links(visit.work(), *file);
    return done_and_back(case_address(visit, *file), "links_taken_back");
  }
  const auto purpose = std::string(visit.request.form.get("purpose"));
  const auto space = purpose.find(' ');
  if (space == std::string::npos)
    return form_page(visit, *file, Refusals{{"Choose what the address is for.", {}, "purpose"}});
  const auto what = purpose.substr(0, space);
  const auto role = purpose.substr(space + 1);
  const auto known = file->edition().role(role);
  if (known == none || !file->edition().roles[static_cast<std::size_t>(known)].stands_outside())
    return not_found(visit);
  if (what == "look")
    return made_page(visit, *file, role, "complain/status", make_link_to_look(visit.work(), *file, role));
  const auto until = read_day(visit.request.form, "until");
  if (!until) return form_page(visit, *file, until.refusals());
  const auto secret = make_link_to_answer(visit.work(), *file, role, what, *until);
  if (!secret) return form_page(visit, *file, secret.refusals());
  return made_page(visit, *file, role, "answer", *secret);
}

}  // namespace

Routes link_routes() {
  constexpr std::string_view link = "/work/{body}/cases/{reference}/link";
  return {get(link, Allow::may("cases.keep"), "Give somebody outside an address", link_get),
          post(link, Allow::may("cases.keep"), "Give somebody outside an address", link_post)};
}

}  // namespace reeve::casework
