#include "complaints/complaints_pages.hpp"
#include "complaints/notice_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr std::string_view address = "/work/{body}/complaints/notices";

Html list(storage::Session& record) {
  Table rows{.caption = "Notices, the latest first",
             .head = {web::Cell{"From"}, web::Cell{"What the body does"}, web::Cell{"Force told on"},
                      web::Cell{"Where it can be read"}}};
  for (const auto& notice : notices(record))
    rows.rows.push_back(row_of(web::Cell{calendar::in_words(notice.from)},
                               web::Cell{std::string(in_words(notice.model))},
                               web::Cell{calendar::in_words(notice.notified_on)}, web::Cell{notice.words}));
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
      button({.text = "Record the notice"}));
  problems = led_to_boxes(led_to_boxes(std::move(problems), "from"), "notified_on");
  const int status = problems.empty() ? 200 : 422;
  return show(visit,
              {.title = title,
               .crumbs = crumbs(visit, title),
               .problems = std::move(problems),
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), title), list(visit.session()),
                    el("h2", cls("govuk-heading-l"), "A notice under section 13A"),
                    post_form(visit, work_address(visit, "complaints/notices"), fields)),
              status);
}

Response notices_post(Visit& visit) {
  const auto& form = visit.request.form;
  Refusals problems;
  const auto model = model_of(form.get("model"));
  if (!model) problems.push_back({"Choose what the body does from then on.", {}, "model"});
  const auto notified_on = read_day(form, "notified_on");
  const auto from = read_day(form, "from");
  for (const auto* day : {&notified_on, &from})
    if (!*day) problems.insert(problems.end(), day->refusals().begin(), day->refusals().end());
  if (!problems.empty()) return notices_page(visit, problems);
  const auto kept =
      keep_notice(visit.work(), {*model, *from, *notified_on, std::string(text::trim(form.get("words")))});
  if (!kept) return notices_page(visit, kept.refusals());
  return done_and_back(work_address(visit, "complaints/notices"), "saved");
}

}  // namespace

Routes notice_routes() {
  return {get(address, Allow::may("complaints.set_up"), "What the body does in complaints about the police",
              [](Visit& visit) { return notices_page(visit, {}); }),
          post(address, Allow::may("complaints.set_up"), "Record a notice under section 13A", notices_post)};
}

}  // namespace reeve::complaints
