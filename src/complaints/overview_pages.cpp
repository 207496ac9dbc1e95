#include "complaints/complaints_pages.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

struct Part {
  std::string_view act, rest, words, says;
};
constexpr Part parts[] = {
    {"complaints.report", "complaints/report", "In numbers",
     "A quarter and its year, to print for the panel"},
    {"complaints.report", "complaints/questions", "Six questions",
     "A year of complaints about the police, as the pilot of the reforms asked"},
    {"complaints.report", "complaints/samples", "Samples of files",
     "Drawn so that anyone can draw them again"},
    {"complaints.appointments", "complaints/appointments", "Appointments",
     "Times that are offered, and who took one"},
    {"complaints.set_up", "complaints/contact", "How the team can be reached", "Shown to the public"},
    {"complaints.set_up_panel", "complaints/contact/panel", "How the panel can be reached",
     "Shown to the public"},
    {"complaints.set_up", "complaints/notices", "What the body does",
     "Notices about complaints about the police"},
    {"complaints.publish", "complaints/publish", "Publish the numbers",
     "What came, how it ended, what was in time"},
    {"complaints.publish", "complaints/details", "Details that are published",
     "When the panel has decided so, after both sides could speak"},
    {"record.read_looks", "looks", "Who looked", "Every look at personal data"},
    {"cases.erase", "retention", "How long they are kept", "What is due to be erased"}};

Response overview_get(Visit& visit) {
  std::vector<Html> items;
  for (const auto& part : parts)
    if (visit.may(part.act))
      items.push_back(el("li", el("a", cls("govuk-link"), href(work_address(visit, part.rest)), part.words),
                         ": ", part.says, "."));
  return show(visit,
              {.title = "Complaints", .crumbs = {{.text = "Complaints"}}, .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Complaints"), el("ul", cls("govuk-list"), items),
                    el("p", cls("govuk-body"),
                       el("a", cls("govuk-link"), href("/" + visit.at("body") + "/complain"),
                          "The form for the public"))));
}

}  // namespace

std::vector<Crumb> crumbs(const Visit& visit, std::string_view here) {
  return {{.text = "Complaints", .href = work_address(visit, "complaints")}, {.text = here}};
}

Routes overview_routes() {
  return {get("/work/{body}/complaints", Allow::may("complaints.report"), "What there is about complaints",
              overview_get)};
}

}  // namespace reeve::complaints
