// Bank holidays that were proclaimed since the program was made: what they move is shown before they are
// added.
#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/holiday_store.hpp"
#include "kernel/text.hpp"
#include "mail/settings.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;

constexpr std::string_view address = "/work/{body}/holidays";
constexpr std::size_t most_shown = 50;
constexpr const char* page_title = "Bank holidays";

std::vector<Crumb> crumbs_to(const Visit& visit, std::string_view here) {
  std::vector<Crumb> crumbs{{.text = "Protocols", .href = work_address(visit, "protocols")}};
  if (here == page_title) return {crumbs.front(), {.text = here}};
  return {crumbs.front(), {.text = page_title, .href = work_address(visit, "holidays")}, {.text = here}};
}

Html holidays_view(storage::Session& record) {
  Table rows{
      .caption = "Proclaimed since, and counted",
      .head = {web::Cell{"Day"}, web::Cell{"What it is called"}, web::Cell{"Where it was proclaimed"}}};
  for (const auto& holiday : proclaimed_holidays(record))
    rows.rows.push_back(row_of(web::Cell{calendar::in_words_with_day(holiday.day)}, web::Cell{holiday.name},
                               web::Cell{holiday.source}));
  return rows.rows.empty() ? el("p", cls("govuk-body"), "None was added.") : table(rows);
}

Html add_form(const Visit& visit, const Refusals& problems) {
  const auto& form = visit.request.form;
  return group(
      el("h2", cls("govuk-heading-l"), "Add a bank holiday"),
      post_form(
          visit, work_address(visit, "holidays"),
          day_field({.name = "day", .label = "The day", .hint = "You see what it moves before it is added"},
                    form, problems),
          input({.label = {.text = "What it is called"},
                 .name = "name",
                 .value = std::string(form.get("name")),
                 .error = problem_of(problems, "name")}),
          input({.label = {.text = "Where it was proclaimed"},
                 .name = "source",
                 .value = std::string(form.get("source")),
                 .hint = "The Gazette and its date, or the page of GOV.UK",
                 .error = problem_of(problems, "source")}),
          button({.text = "Continue"})));
}

Response page(Visit& visit, const Refusals& problems) {
  const auto days = working_days(*visit.record, calendar::Jurisdiction::england_and_wales);
  if (!days) throw storage::Fault(days.refusal().sentence);
  return show(
      visit,
      {.title = page_title,
       .crumbs = crumbs_to(visit, page_title),
       .problems = led_to_boxes(problems, "day"),
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), page_title),
            el("p", cls("govuk-body"), calendar::calendar_in_words(days->holidays())),
            holidays_view(*visit.record), visit.may("cases.adopt") ? add_form(visit, problems) : Html{}),
      problems.empty() ? 200 : 422);
}

Outcome<Holiday> read_holiday(const Fields& form) {
  const auto day = read_day(form, "day");
  if (!day) return day.refusals();
  return Holiday{*day, std::string(text::trim(form.get("name"))),
                 std::string(text::trim(form.get("source")))};
}

Html moves_view(const Visit& visit, const std::vector<CaseMoves>& all) {
  std::vector<std::string> lines;
  std::size_t left = 0;
  for (const auto& moves : all)
    if (lines.size() < most_shown && moves.may_be_seen_by(visit.person->offices))
      lines.push_back(moves.reference + ": " + text::join(moves.sentences, " "));
    else
      ++left;
  return group(
      el("h2", cls("govuk-heading-m"), "Dates that move"), lines.empty() ? Html{} : bullets(lines),
      left == 0 ? Html{}
                : el("p", cls("govuk-body"), lines.empty() ? "" : "And ",
                     text::counted(static_cast<long long>(left), "case", "cases"),
                     lines.empty() ? " that you do not see here." : " more."),
      el("p", cls("govuk-body"),
         "The offices that owe what moves are sent a message. Whoever is outside and was told one of these "
         "dates is sent a letter with the new one."));
}

Response check_page(Visit& visit, const Holiday& holiday, const std::vector<CaseMoves>& all) {
  const auto title = "Check before it is added";
  return show(visit, {.title = title, .crumbs = crumbs_to(visit, title)},
              group(el("span", cls("govuk-caption-xl"), calendar::in_words_with_day(holiday.day)),
                    el("h1", cls("govuk-heading-xl"), title),
                    el("p", cls("govuk-body"), holiday.name, ". Proclaimed: ", holiday.source),
                    all.empty() ? el("p", cls("govuk-body"), "No date of an open case moves.")
                                : moves_view(visit, all),
                    el("p", cls("govuk-body"), "A holiday that was added is not taken back."),
                    confirm_form(visit, work_address(visit, "holidays"), "Add it")));
}

Response add_post(Visit& visit) {
  const auto& form = visit.request.form;
  if (wants_change(form)) return page(visit, {});
  const auto holiday = read_holiday(form);
  if (!holiday) return page(visit, holiday.refusals());
  if (!is_confirmed(form)) {
    const auto all = holiday_moves(*visit.record, *holiday, visit.now.today);
    return all ? check_page(visit, *holiday, *all) : page(visit, all.refusals());
  }
  const auto url = mail::settings_from_environment().public_url;
  const auto all = proclaim(visit.work(), *holiday, *visit.installation,
                            url.empty() ? url : url + work_address(visit, "cases"));
  if (!all) return page(visit, all.refusals());
  return done_and_back(work_address(visit, "holidays"), "holiday_added");
}

}  // namespace

Routes holiday_routes() {
  return {get(address, Allow::may("cases.read"), "Bank holidays that were proclaimed",
              [](Visit& visit) { return page(visit, {}); }),
          post(address, Allow::may("cases.adopt"), "Add a bank holiday", add_post)};
}

}  // namespace reeve::casework
