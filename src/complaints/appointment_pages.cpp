#include "casework/casework.hpp"
#include "complaints/appointment_store.hpp"
#include "complaints/complaints_pages.hpp"
#include "kernel/text.hpp"
#include "mail/settings.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr std::string_view all_address = "/work/{body}/complaints/appointments";

std::string day_address(const Visit& visit, calendar::Date day) {
  return work_address(visit, "complaints/appointments/" + calendar::iso(day));
}

Html offer_form(const Visit& visit, const Refusals& problems) {
  const auto& sent = visit.request.form;
  const auto line = [&](const char* name, const char* label, const char* usual) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = sent.has(name) ? std::string(sent.get(name)) : usual,
                  .error = problem_of(problems, name),
                  .classes = "govuk-input--width-5"});
  };
  const auto how = std::string(sent.get("how"));
  return group(
      el("h2", cls("govuk-heading-l"), "Offer times"),
      post_form(visit, work_address(visit, "complaints/appointments"),
                day_field({.name = "from", .label = "From"}, sent, problems),
                day_field({.name = "to", .label = "To", .hint = "Weekends and bank holidays are left out"},
                          sent, problems),
                line("first", "The first begins at", "9:00"), line("last", "The last ends at", "17:00"),
                line("minutes", "Minutes for each", "30"),
                radios({.legend = {.text = "How people speak to you"},
                        .name = "how",
                        .items = {{.value = "telephone", .text = "By telephone"},
                                  {.value = "in_person", .text = "In person"}},
                        .value = how.empty() ? "telephone" : how,
                        .error = problem_of(problems, "how")}),
                input({.label = {.text = "Where, if in person"},
                       .name = "place",
                       .value = std::string(sent.get("place")),
                       .error = problem_of(problems, "place")}),
                button({.text = "Offer these times"})));
}

Response all_page(Visit& visit, Refusals problems) {
  auto& record = visit.session();
  Table rows{.caption = "Days on which times are offered",
             .head = {web::Cell{"Day"}, figure("Taken"), figure("Free")}};
  for (const auto& day : days_offered(record, visit.now.today))
    rows.rows.push_back(row_of(web::Cell{el("a", cls("govuk-link"), href(day_address(visit, day.on)),
                                            calendar::in_words_with_day(day.on))},
                               figure(std::to_string(day.taken)), figure(std::to_string(day.free))));
  const int status = problems.empty() ? 200 : 422;
  auto led = led_to_boxes(led_to_boxes(problems, "from"), "to");
  return show(visit,
              {.title = "Appointments",
               .crumbs = crumbs(visit, "Appointments"),
               .problems = std::move(led),
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Appointments"),
                    rows.rows.empty() ? el("p", cls("govuk-body"), "No times are offered yet.") : table(rows),
                    offer_form(visit, problems)),
              status);
}

Response offer_post(Visit& visit) {
  const auto& form = visit.request.form;
  const auto offered = read_days(form);
  if (!offered) return all_page(visit, offered.refusals());
  const auto days = casework::working_days(visit.work().session(), calendar::Jurisdiction::england_and_wales);
  if (!days) return all_page(visit, days.refusals());
  const auto slots = slots_of({.from = offered->from,
                               .to = offered->to,
                               .first = read_time(form.get("first")).value_or(-1),
                               .last = read_time(form.get("last")).value_or(-1),
                               .minutes = text::whole_number(form.get("minutes")).value_or(-1),
                               .how = std::string(form.get("how")),
                               .place = std::string(text::trim(form.get("place")))},
                              *days, visit.now.today);
  if (!slots) return all_page(visit, slots.refusals());
  offer(visit.work(), *slots);
  return done_and_back(work_address(visit, "complaints/appointments"), "added");
}

// The appointment whose form was sent; empty when the page is only looked at.
std::string written_for(const Visit& visit) {
  const auto found = visit.path.find("appointment");
  return found == visit.path.end() ? std::string() : found->second;
}

Html appointment_view(const Visit& visit, const Appointment& one, const Refusals& problems) {
  SummaryList rows{.card = SummaryCard{
                       .title = time_in_words(one.slot.minute) + ", " +
                                std::string(one.slot.how == "telephone" ? "by telephone" : one.slot.place)}};
  const auto row = [&](const char* key, const std::string& value) {
    if (!value.empty()) rows.rows.push_back({.key = key, .value = el("div", cls("reeve-typed"), value)});
  };
  row("Name", one.name);
  row("Telephone", one.telephone);
  row("E-mail", one.email);
  row("About", one.about);
  row("Needs", one.adjustments);
  row("Standing", one.standing == "booked"   ? "Booked"
                  : one.standing == "kept"   ? "Came, " + one.reference
                  : one.standing == "held"   ? "Came; no complaint was opened here"
                  : one.standing == "missed" ? "Did not come"
                                             : "Cancelled");
  Html acts;
  if (one.standing == "booked") {
    const auto address = day_address(visit, one.slot.on) + "/" + one.id;
    const auto act = [&](const char* what, const char* words) {
      return post_form(visit, address, hidden_input("act", what),
                       button({.text = group(words, el("span", cls("govuk-visually-hidden"), ", ", one.name)),
                               .kind = ButtonKind::secondary}));
    };
    acts = one.slot.on > visit.now.today ? act("cancel", "Cancel") : Html{};
    if (one.slot.on <= visit.now.today)
      acts += group(
          post_form(
              visit, address, hidden_input("act", "log"),
              textarea({.label = {.text = group("What was said",
                                                el("span", cls("govuk-visually-hidden"), " by ", one.name))},
                        .name = "said",
                        .id = "said-" + one.id,
                        .value = written_for(visit) == one.id ? std::string(visit.request.form.get("said"))
                                                              : one.about,
                        .error = problem_of(problems, "said-" + one.id)}),
              button({.text = "Log the complaint"})),
          act("held", "Came, and no complaint is opened here"), act("missed", "Did not come"));
  }
  return group(summary_list(rows), acts);
}

Response day_page(Visit& visit, calendar::Date day, const Refusals& problems) {
  auto& record = visit.session();
  Html all;
  for (const auto& one : appointments_on(record, day)) all += appointment_view(visit, one, problems);
  const auto title = "Appointments on " + calendar::in_words_with_day(day);
  auto trail = crumbs(visit, title);
  trail.insert(trail.end() - 1,
               {.text = "Appointments", .href = work_address(visit, "complaints/appointments")});
  return show(
      visit, {.title = title, .crumbs = trail, .problems = problems, .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), title),
          all.empty() ? el("p", cls("govuk-body"), "Nobody has taken a time on this day.") : all,
          post_form(visit, day_address(visit, day),
                    button({.text = "Take back the free times of this day", .kind = ButtonKind::secondary}))),
      problems.empty() ? 200 : 422);
}

Response day_get(Visit& visit) {
  const auto day = calendar::parse_date(visit.at("day"));
  return day ? day_page(visit, *day, {}) : not_found(visit);
}

Response day_post(Visit& visit) {
  const auto day = calendar::parse_date(visit.at("day"));
  if (!day) return not_found(visit);
  withdraw(visit.work(), *day);
  return done_and_back(work_address(visit, "complaints/appointments"), "removed");
}

Response act_post(Visit& visit) {
  const auto one = find_appointment(visit.work().session(), visit.at("appointment"));
  if (!one) return not_found(visit);
  const auto act = visit.request.form.get("act");
  if (act == "log") {
    const auto url = mail::settings_from_environment().public_url;
    const auto logged =
        log_complaint(visit.work(), *one, std::string(text::trim(visit.request.form.get("said"))),
                      {*visit.installation, url.empty() ? url : url + work_address(visit, "cases")});
    if (!logged) {
      auto problems = logged.refusals();
      for (auto& problem : problems)
        if (problem.field == "said") problem.field = "said-" + one->id;
      return day_page(visit, one->slot.on, problems);
    }
    return done_and_back(work_address(visit, "cases/" + *logged), "case_opened");
  }
  if (act != "missed" && act != "held" && act != "cancel") return not_found(visit);
  const auto ended = act == "missed" ? mark_missed(visit.work(), *one)
                     : act == "held" ? mark_held(visit.work(), *one)
                                     : cancel(visit.work(), *one);
  if (!ended) return day_page(visit, one->slot.on, ended.refusals());
  return done_and_back(day_address(visit, one->slot.on), "saved");
}

}  // namespace

Routes appointment_routes() {
  const auto may = Allow::may("complaints.appointments");
  return {
      get(all_address, may, "Appointments, day by day", [](Visit& visit) { return all_page(visit, {}); }),
      post(all_address, may, "Offer times for appointments", offer_post),
      looked_at("day",
                get("/work/{body}/complaints/appointments/{day}", may, "Appointments of a day", day_get)),
      post("/work/{body}/complaints/appointments/{day}", may, "Take back the free times of a day", day_post),
      looked_at("day",
                post("/work/{body}/complaints/appointments/{day}/{appointment}", may,
                     "Log what was said at an appointment, cancel it, or say that nobody came", act_post))};
}

}  // namespace reeve::complaints
