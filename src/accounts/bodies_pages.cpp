// The way to the workspace: into the only body somebody works for, or to choose one of several. Each body is
// read by its own rights; nothing of one stands in the record of another.
#include "accounts/account_pages.hpp"
#include "kernel/text.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

std::string offices_in_words(const Visit& visit, const std::vector<std::string>& offices) {
  std::vector<std::string> titles;
  for (const auto& office : offices) titles.emplace_back(visit.authority.title_of(office));
  return text::join(titles, ", ");
}

Response bodies_get(Visit& visit, const Waiting& waiting) {
  const auto bodies = visit.bodies();
  if (bodies.size() == 1) return see_other("/work/" + bodies.front().slug);
  if (bodies.empty()) return see_other(visit.home.empty() ? "/account" : visit.home);
  Table rows{.caption = "Each has a record of its own",
             .head = {Cell{"Body"}, Cell{"You act there as"}, Cell{"In cases"}}};
  for (const auto& body : bodies)
    rows.rows.push_back(row_of(Cell{el("a", cls("govuk-link"), href("/work/" + body.slug), body.name)},
                               Cell{offices_in_words(visit, body.offices)},
                               Cell{waiting(*body.record, body.offices, visit.now.today)}));
  return show(visit, {.title = "Choose a body", .crumbs = {}},
              group(el("h1", cls("govuk-heading-xl"), "Choose a body"), table(rows)));
}

}  // namespace

Routes bodies_routes(Waiting waiting) {
  return {get("/work", Allow::signed_in(), "The workspace, or the choice of one",
              [waiting = std::move(waiting)](Visit& visit) { return bodies_get(visit, waiting); })};
}

}  // namespace reeve::accounts
