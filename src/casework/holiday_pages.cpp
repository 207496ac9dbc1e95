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

Html take_back_fields(const Holiday& holiday) {
  return group(hidden_input("act", "take_back"), hidden_input("was", calendar::iso(holiday.day)));
}

Html take_back_button(const Visit& visit, const Holiday& holiday) {
  return post_form(
      visit, work_address(visit, "holidays"), take_back_fields(holiday),
      button({.text = group("Take it back", el("span", cls("govuk-visually-hidden"), ": ", holiday.name)),
              .kind = ButtonKind::secondary}));
}

Html holidays_view(Visit& visit) {
  Table rows{
      .caption = "Proclaimed since, and counted",
      .head = {web::Cell{"Day"}, web::Cell{"What it is called"}, web::Cell{"Where it was proclaimed"}}};
  const bool may = visit.may("cases.adopt");
  if (may) rows.head.push_back(web::Cell{"If it was a mistake"});
  for (const auto& holiday : proclaimed_holidays(*visit.record)) {
    auto row = row_of(web::Cell{calendar::in_words_with_day(holiday.day)}, web::Cell{holiday.name},
                      web::Cell{holiday.source});
    if (may) row.cells.push_back(web::Cell{take_back_button(visit, holiday)});
    rows.rows.push_back(std::move(row));
  }
  return rows.rows.empty() ? el("p", cls("govuk-body"), "None has been added.") : table(rows);
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
  return show(visit,
              {.title = page_title,
               .crumbs = crumbs_to(visit, page_title),
               .problems = led_to_boxes(problems, "day"),
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), page_title),
                    el("p", cls("govuk-body"), calendar::calendar_in_words(days->holidays())),
                    holidays_view(visit), visit.may("cases.adopt") ? add_form(visit, problems) : Html{}),
              problems.empty() ? 200 : 422);
}

Outcome<HolidayChange> read_change(Visit& visit) {
  const auto& form = visit.request.form;
  if (form.get("act") == "take_back") {
    for (auto& holiday : proclaimed_holidays(*visit.record))
      if (calendar::iso(holiday.day) == form.get("was"))
        return HolidayChange{HolidayChange::Is::taken_back, std::move(holiday),
                             std::string(text::trim(form.get("reason")))};
    return Refusal{"It was taken back already."};
  }
  const auto day = read_day(form, "day");
  if (!day) return day.refusals();
  return HolidayChange{
      HolidayChange::Is::added,
      {*day, std::string(text::trim(form.get("name"))), std::string(text::trim(form.get("source")))}};
}

// "And 3 more cases.", when there are any.
Html left_out_view(std::size_t count, std::string_view before, std::string_view after) {
  if (count == 0) return {};
  return el("p", cls("govuk-body"), before, text::counted(static_cast<long long>(count), "case", "cases"),
            after);
}

std::string in_words(const CaseMoves& moves) {
  auto all = moves.sentences;
  all.insert(all.end(), moves.stranded.begin(), moves.stranded.end());
  return moves.reference + ": " + text::join(all, " ");
}

Html moves_view(const Visit& visit, const std::vector<CaseMoves>& all) {
  std::vector<std::string> lines;
  std::size_t beyond = 0, hidden = 0;
  for (const auto& moves : all)
    if (!moves.may_be_seen_by(visit.person->offices))
      ++hidden;
    else if (lines.size() == most_shown)
      ++beyond;
    else
      lines.push_back(in_words(moves));
  return group(
      el("h2", cls("govuk-heading-m"), "Dates that move"), lines.empty() ? Html{} : bullets(lines),
      left_out_view(beyond, "And in ", " more."),
      left_out_view(hidden, "And in ", " in which your office has no part."),
      el("p", cls("govuk-body"),
         "The offices that owe what moves are sent a message. Whoever is outside and owes one of these "
         "dates, or was told one in a letter, is sent a letter with the new one."));
}

Response check_page(Visit& visit, const HolidayChange& change, const Refusals& problems) {
  const auto all = moves_by(*visit.record, change, visit.now.today);
  if (!all) return page(visit, all.refusals());
  const bool adds = change.is == HolidayChange::Is::added;
  const auto title = adds ? "Check before it is added" : "Check before it is taken back";
  const auto here = work_address(visit, "holidays");
  return show(
      visit, {.title = title, .crumbs = crumbs_to(visit, title), .problems = problems},
      group(el("span", cls("govuk-caption-xl"), calendar::in_words_with_day(change.holiday.day)),
            el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"), change.holiday.name, ". Proclaimed: ", change.holiday.source),
            adds ? Html{} : el("p", cls("govuk-body"), "The day is counted as a working day again."),
            all->empty() ? el("p", cls("govuk-body"), "No date of an open case moves.")
                         : moves_view(visit, *all),
            adds ? confirm_form(visit, here, "Add it")
                 : take_back_form(visit, here, problems,
                                  group(take_back_fields(change.holiday), hidden_input("step", "decide")))),
      problems.empty() ? 200 : 422);
}

Response change_post(Visit& visit) {
  const auto& form = visit.request.form;
  if (wants_change(form)) return page(visit, {});
  const auto change = read_change(visit);
  if (!change) return page(visit, change.refusals());
  const bool adds = change->is == HolidayChange::Is::added;
  if (adds ? !is_confirmed(form) : form.get("step") != "decide") return check_page(visit, *change, {});
  const auto url = mail::settings_from_environment().public_url;
  const auto all = change_calendar(visit.work(), *change, *visit.installation,
                                   url.empty() ? url : url + work_address(visit, "cases"));
  if (!all) return adds ? page(visit, all.refusals()) : check_page(visit, *change, all.refusals());
  return done_and_back(work_address(visit, "holidays"), adds ? "holiday_added" : "holiday_taken_back");
}

}  // namespace

Routes holiday_routes() {
  return {get(address, Allow::may("cases.read"), "Bank holidays that were proclaimed",
              [](Visit& visit) { return page(visit, {}); }),
          post(address, Allow::may("cases.adopt"), "Add a bank holiday, or take one back", change_post)};
}

}  // namespace reeve::casework
