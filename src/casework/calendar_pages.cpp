#include "accounts/accounts.hpp"
#include "casework/case_pages.hpp"
#include "casework/ical.hpp"
#include "kernel/identity/secrets.hpp"
#include "mail/settings.hpp"
#include "web/components/button.hpp"
#include "web/components/messages.hpp"

namespace reeve::casework {
namespace {

using namespace web;

constexpr int most_dates = 500;

Response calendar_page(Visit& visit) {
  const auto title = "Your dates in your own calendar";
  return show(
      visit,
      {.title = title, .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = title}}},
      group(el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"),
               "Your calendar can fetch what is due in your offices: what, by when, and the reference. "
               "Nobody is named in it."),
            el("p", cls("govuk-body"),
               "A new address takes the place of one you made before, which then shows nothing."),
            post_form(visit, work_address(visit, "calendar"), button({.text = "Make an address"}))));
}

Response calendar_post(Visit& visit) {
  auto& work = visit.work();
  const auto& account = visit.person->account;
  const auto secret = identity::make_secret_address();
  const storage::Columns row =
      storage::with_hand(work, {{"secret_hash", identity::id_of_secret_address(secret)}});
  if (work.session().find<1>("select id from calendar_link where id = :id", {{"id", account}})) {
    work.update("calendar_link", account, row);
  } else {
    auto fresh = row;
    fresh.emplace_back("id", account);
    work.insert("calendar_link", fresh);
  }
  work.record("calendar_link_made", account);
  const auto url = mail::settings_from_environment().public_url;
  const auto address = (url.empty() ? std::string(visit.request.header("host")) : url) + "/" +
                       visit.at("body") + "/calendar/" + secret;
  return show(
      visit,
      {.title = "The address for your calendar",
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = "Your calendar"}}},
      group(el("h1", cls("govuk-heading-xl"), "The address for your calendar"),
            inset_text({.content = address, .classes = "reeve-typed"}),
            el("p", cls("govuk-body"),
               "Copy it into your calendar as a calendar to subscribe to. It cannot be shown again.")));
}

Response feed_get(Visit& visit) {
  auto& record = *visit.record;
  const auto row = record.find<1>("select id from calendar_link where secret_hash = :hash",
                                  {{"hash", identity::id_of_secret_address(visit.at("secret"))}});
  if (!row) return not_found(visit);
  // What the person may see today, not what they might when the address was made.
  const auto offices = accounts::offices_held(record, (*row)[0], visit.now.today);
  std::vector<CalendarDay> days;
  if (!visit.authority.office_that_may("cases.read", offices).empty())
    for (const auto& item : work_of(record, offices, "", most_dates).items)
      if (item.dated())
        days.push_back(
            {item.id, calendar::parse_date(item.due_on).value(), item.words + " (" + item.reference + ")"});
  Response response;
  response.content_type = "text/calendar; charset=utf-8";
  response.body = ical_of(visit.body_name, days, visit.now.instant);
  return response;
}

}  // namespace

Routes calendar_routes() {
  return {get("/work/{body}/calendar", Allow::may("cases.read"), "An address for one's own calendar",
              calendar_page),
          post("/work/{body}/calendar", Allow::may("cases.read"), "Make an address for one's own calendar",
               calendar_post),
          get("/{body}/calendar/{secret}", Allow::outside(),
              "What is due in a person's offices, as a calendar", feed_get)};
}

}  // namespace reeve::casework
