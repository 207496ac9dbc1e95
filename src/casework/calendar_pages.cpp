#include "accounts/accounts.hpp"
#include "casework/calendar_store.hpp"
#include "casework/case_pages.hpp"
#include "casework/ical.hpp"
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
  const auto secret = make_calendar_link(visit.work());
  const auto address =
      mail::address_at(visit.request.header("host"), "/" + visit.at("body") + "/calendar/" + secret);
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
  const auto account = account_of_calendar(record, visit.at("secret"));
  if (!account) return not_found(visit);
  // What the person may see today, not what they might when the address was made.
  const auto offices = accounts::offices_held(record, *account, visit.now.today);
  std::vector<CalendarDay> days;
  if (!visit.authority.office_that_may("cases.read", offices).empty())
    for (const auto& item : work_of(record, offices, "", most_dates).items)
      if (item.dated())
        days.push_back({item.id, calendar::parse_date(item.due_on).value(),
                        item.words_outside() + " (" + item.reference + ")"});
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
