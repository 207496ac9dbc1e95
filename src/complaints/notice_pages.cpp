#include "casework/case_views.hpp"
#include "casework/casework.hpp"
#include "complaints/appointment_store.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/notice_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr std::string_view address = "/work/{body}/complaints/notices";
constexpr std::string_view take_back = "/work/{body}/complaints/notices/{notice}/take-back";

std::string take_back_address(const Visit& visit, const Notice& notice) {
  return work_address(visit, "complaints/notices/" + notice.id + "/take-back");
}

Html list(Visit& visit) {
  Table rows{.caption = "Notices, the latest first",
             .head = {web::Cell{"From"}, web::Cell{"What the body does"}, web::Cell{"Force told on"},
                      web::Cell{"Where it can be read"}, web::Cell{"Recorded wrongly?"}}};
  bool found = false;  // the first that has begun and counts is the one that holds
  for (const auto& notice : notices(visit.session())) {
    const bool now = !found && notice.taken_back.empty() && notice.from <= visit.now.today;
    found = found || now;
    rows.rows.push_back(row_of(
        web::Cell{calendar::in_words(notice.from)},
        web::Cell{std::string(in_words(notice.model)) + (now ? ". Holds today" : "")},
        web::Cell{calendar::in_words(notice.notified_on)}, web::Cell{notice.words},
        notice.taken_back.empty()
            ? web::Cell{el(
                  "a", cls("govuk-link"), href(take_back_address(visit, notice)), "Take it back",
                  el("span", cls("govuk-visually-hidden"), " (", calendar::in_words(notice.from), ")"))}
            : web::Cell{"Taken back: " + notice.taken_back}));
  }
  return rows.rows.empty() ? el("p", cls("govuk-body"),
                                "None is recorded: the protocols that are adopted say what the body does.")
                           : table(rows);
}

Response notices_page(Visit& visit, Refusals problems) {
  const auto& form = visit.request.form;
  const auto title = "What the body does in complaints about the police";
  std::vector<Choice> models;
  for (const auto model : {Model::reviews, Model::contact, Model::informing})
    models.push_back({.value = std::string(code_of(model)), .text = std::string(in_words(model))});
  const auto fields = group(
      radios({.legend = {.text = "From then on"},
              .name = "model",
              .items = models,
              .value = std::string(form.get("model")),
              .error = problem_of(problems, "model")}),
      day_field({.name = "notified_on", .label = "The day the chief officer was notified"}, form, problems),
      day_field({.name = "from", .label = "From which day"}, form, problems),
      textarea({.label = {.text = "Where the notice, and the response to the consultation, can be read"},
                .name = "words",
                .value = std::string(form.get("words")),
                .error = problem_of(problems, "words"),
                .rows = 3}),
      button({.text = "Continue"}));
  problems = led_to_boxes(led_to_boxes(std::move(problems), "from"), "notified_on");
  const int status = problems.empty() ? 200 : 422;
  return show(visit,
              {.title = title,
               .crumbs = crumbs(visit, title),
               .problems = std::move(problems),
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), title), list(visit),
                    el("h2", cls("govuk-heading-l"), "A notice under section 13A"),
                    post_form(visit, work_address(visit, "complaints/notices"), fields)),
              status);
}

// What the body, its form and its guide do from then on.
std::string_view consequence(Model model) {
  switch (model) {
    case Model::reviews:
      return "No complaint about the police begins here: the form is closed, the guide sends people to the "
             "force, and "
             "nobody can open one. Reviews go on.";
    case Model::contact:
      return "Complaints about the police begin here. Once one is recorded, the force tells the complainant "
             "how it "
             "stands.";
    case Model::informing:
      return "Complaints about the police begin here. Once one is recorded, this body goes on telling the "
             "complainant how it stands.";
  }
  return {};
}

// A notice that is entered late changes nothing that began meanwhile, and nobody who has an appointment.
Html overtaken_view(Visit& visit, const Notice& notice) {
  std::vector<Html> items;
  for (const auto& reference : casework::begun_since(visit.session(), "force_complaint", notice.from))
    items.push_back(el("li", "Began already, and keeps what it holds: ", reference));
  if (notice.model == Model::reviews)
    for (const auto& day : days_offered(visit.session(), std::max(notice.from, visit.now.today)))
      if (day.taken > 0)
        items.push_back(el("li", text::counted(day.taken, "appointment is", "appointments are"),
                           " booked on ", calendar::in_words(day.on), ": speak to them, or cancel"));
  return items.empty() ? Html{}
                       : group(el("h2", cls("govuk-heading-m"), "What this does not change"),
                               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

Response check_page(Visit& visit, const Notice& notice) {
  const auto title = "Check the notice";
  SummaryList rows;
  rows.rows = {{.key = "From then on", .value = in_words(notice.model)},
               {.key = "Chief officer notified on", .value = calendar::in_words_with_day(notice.notified_on)},
               {.key = "From", .value = calendar::in_words_with_day(notice.from)},
               {.key = "Where it can be read", .value = notice.words}};
  return show(visit, {.title = title, .crumbs = crumbs(visit, title)},
              group(el("h1", cls("govuk-heading-xl"), title), summary_list(rows),
                    el("p", cls("govuk-body"), consequence(notice.model),
                       " Cases that begin before that day go on under the notice that held then."),
                    overtaken_view(visit, notice),
                    confirm_form(visit, work_address(visit, "complaints/notices"), "Record the notice")));
}

Response notices_post(Visit& visit) {
  const auto& form = visit.request.form;
  if (wants_change(form)) return notices_page(visit, {});
  Refusals problems;
  const auto model = model_of(form.get("model"));
  if (!model) problems.push_back({"Choose what the body does from then on.", {}, "model"});
  const auto notified_on = read_day(form, "notified_on");
  const auto from = read_day(form, "from");
  for (const auto* day : {&notified_on, &from})
    if (!*day) problems.insert(problems.end(), day->refusals().begin(), day->refusals().end());
  if (!problems.empty()) return notices_page(visit, problems);
  const Notice notice{*model, *from, *notified_on, std::string(text::trim(form.get("words")))};
  if (const auto fits = check_notice(notice); !fits) return notices_page(visit, fits.refusals());
  if (!is_confirmed(form)) return check_page(visit, notice);
  if (const auto kept = keep_notice(visit.work(), notice); !kept) return notices_page(visit, kept.refusals());
  return done_and_back(work_address(visit, "complaints/notices"), "saved");
}

std::optional<Notice> notice_of(Visit& visit) {
  for (auto& notice : notices(visit.session()))
    if (notice.id == visit.at("notice") && notice.taken_back.empty()) return std::move(notice);
  return std::nullopt;
}

Response take_back_page(Visit& visit, const Notice& notice, const Refusals& problems) {
  const auto title = "Take the notice back";
  return show(
      visit, {.title = title, .crumbs = crumbs(visit, title), .problems = problems},
      group(el("span", cls("govuk-caption-xl"), in_words(notice.model), ", from ",
               calendar::in_words(notice.from)),
            el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"),
               "It stays in the list with your reason and no longer counts: the notice before it does. Cases "
               "that began under it keep what they hold. If the body itself changed its mind, record another "
               "notice instead."),
            take_back_form(visit, take_back_address(visit, notice), problems)),
      problems.empty() ? 200 : 422);
}

Response take_back_get(Visit& visit) {
  const auto notice = notice_of(visit);
  return notice ? take_back_page(visit, *notice, {}) : not_found(visit);
}

Response take_back_post(Visit& visit) {
  const auto notice = notice_of(visit);
  if (!notice) return not_found(visit);
  const auto done =
      take_back_notice(visit.work(), notice->id, std::string(text::trim(visit.request.form.get("reason"))));
  if (!done) return take_back_page(visit, *notice, done.refusals());
  return done_and_back(work_address(visit, "complaints/notices"), "saved");
}

}  // namespace

Routes notice_routes() {
  return {get(address, Allow::may("complaints.set_up"), "What the body does in complaints about the police",
              [](Visit& visit) { return notices_page(visit, {}); }),
          post(address, Allow::may("complaints.set_up"), "Record a notice under section 13A", notices_post),
          get(take_back, Allow::may("complaints.set_up"), "Take back a notice that was recorded wrongly",
              take_back_get),
          post(take_back, Allow::may("complaints.set_up"), "Take back a notice that was recorded wrongly",
               take_back_post)};
}

}  // namespace reeve::complaints
