#include "complaints/complaints_pages.hpp"
#include "complaints/detail_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

std::optional<Detail> detail_of(Visit& visit) {
  for (auto& one : details_decided(visit.session(), visit.now.today, visit.person->offices))
    if (one.reference == visit.at("reference")) return std::move(one);
  return std::nullopt;
}

Response details_get(Visit& visit) {
  const auto title = "Details that are published";
  Table rows{.caption = "The latest first",
             .head = {web::Cell{"Case"}, web::Cell{"Decided on"}, web::Cell{"What is published"}}};
  for (const auto& one : details_decided(*visit.record, visit.now.today, visit.person->offices))
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"),
                            href(work_address(visit, "complaints/details/" + one.reference)), one.reference)},
               web::Cell{calendar::in_words(one.decided_on)},
               web::Cell{one.title.empty() ? "Not written yet" : one.title}));
  return show(
      visit, {.title = title, .crumbs = crumbs(visit, title), .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), title),
          el("p", cls("govuk-body"),
             "When the panel has decided, after both sides could speak, that details of a complaint are "
             "published, write them here. They go out with the next publication of complaints."),
          rows.rows.empty() ? el("p", cls("govuk-body"), "Nothing of the kind was decided.") : table(rows)));
}

Response form_page(Visit& visit, const Detail& detail, const Refusals& problems) {
  const auto& sent = visit.request.form;
  const auto value = [&](const char* name, const std::string& kept) {
    return sent.has(name) ? std::string(sent.get(name)) : kept;
  };
  const auto title = "Details of " + detail.reference;
  return show(
      visit, {.title = title, .crumbs = crumbs(visit, title), .problems = problems},
      group(el("h1", cls("govuk-heading-xl"), title),
            warning_text({.content =
                              "Anyone can read this. Name nobody who complained, no officer and no place "
                              "by which they could be found."}),
            post_form(visit, work_address(visit, "complaints/details/" + detail.reference),
                      input({.label = {.text = "Title"},
                             .name = "title",
                             .value = value("title", detail.title),
                             .error = problem_of(problems, "title")}),
                      textarea({.label = {.text = "What was complained of, what was decided and why"},
                                .name = "words",
                                .value = value("words", detail.words),
                                .error = problem_of(problems, "words"),
                                .rows = 10}),
                      button({.text = "Save for the next publication"}))),
      problems.empty() ? 200 : 422);
}

Response detail_get(Visit& visit) {
  const auto detail = detail_of(visit);
  return detail ? form_page(visit, *detail, {}) : not_found(visit);
}

Response detail_post(Visit& visit) {
  const auto detail = detail_of(visit);
  if (!detail) return not_found(visit);
  const auto words = [&](const char* name) { return std::string(text::trim(visit.request.form.get(name))); };
  const auto kept = keep_detail(visit.work(), detail->reference, words("title"), words("words"));
  if (!kept) return form_page(visit, *detail, kept.refusals());
  return done_and_back(work_address(visit, "complaints/details"), "saved");
}

}  // namespace

Routes detail_routes() {
  constexpr std::string_view one = "/work/{body}/complaints/details/{reference}";
  const auto publish = Allow::may("complaints.publish");
  return {get("/work/{body}/complaints/details", publish, "Details of complaints that are published",
              details_get),
          get(one, publish, "Details of a complaint", detail_get),
          post(one, publish, "Write details of a complaint", detail_post)};
}

}  // namespace reeve::complaints
