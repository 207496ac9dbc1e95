#include "web/staff_frame.hpp"

#include <algorithm>

#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"

namespace reeve::web {
namespace {

constexpr std::pair<std::string_view, std::string_view> sentences[] = {
    {"saved", "Saved."},
    {"added", "Added."},
    {"removed", "Removed."},
    {"certified", "Certified."},
    {"signed_off", "Signed off."},
    {"published", "Published. The public pages show it now."},
    {"reopened", "Opened again."},
    {"opened", "The quarter is open."},
    {"retired", "It is no longer reported from this quarter on."},
    {"put_back", "It is reported again."},
    {"moved", "Moved."},
    {"renamed", "Renamed."},
    {"sent", "Sent."},
    {"month_opened", "The month is open."},
    {"month_closed", "The month is closed."},
    {"taken", "Taken into the month."},
    {"signed", "Signed. The public will see the reason beside the figure."},
    {"precept_opened", "The precept is open. Nobody but the commissioner's office sees it yet."},
    {"panel_notified", "The panel is notified, and its members and clerk are sent the letter."},
    {"report_recorded", "The panel's report is recorded, and the commissioner's office is sent it."},
    {"precept_revised", "Revised. The panel is sent the letter."},
    {"precept_issued", "Issued. The panel is sent the response."},
    {"taken_back", "Taken back. It can be recorded again."},
    {"submitted", "Submitted."},
    {"case_opened", "The case is open."},
    {"step_recorded", "Recorded."},
    {"step_sent", "Recorded. Its letters are sent by e-mail, or wait in Letters to post."},
    {"clock_stopped", "The clock stands still."},
    {"clock_started", "The clock runs again."},
    {"time_extended", "There is more time."},
    {"event_undone", "Undone. It is kept and does not count."},
    {"links_taken_back", "Taken back. No address that was given for this case can be used any more."},
    {"people_erased", "Erased. What was decided, when and by which office stays."},
    {"protocol_adopted", "Adopted. Cases that run already keep their edition and times."},
    {"case_moved", "Decided. If dates moved, whoever counts on them is told."},
    {"holiday_added",
     "Added. Every open case is counted again, and whoever counts on a date that moved is told."},
    {"holiday_taken_back",
     "Taken back. Every open case is counted again, and whoever counts on a date that moved is told."},
    {"adoption_taken_back", "Taken back. An edition can be adopted from that day again."},
    {"password", "Your password is changed. Sign in with the new one."}};

NavigationItem item(std::string_view words, std::string address, const std::string& path) {
  const bool active = path.starts_with(address);
  return {.text = words, .href = std::move(address), .active = active};
}

std::vector<NavigationItem> navigation(const Visit& visit) {
  if (!visit.record) return {};
  const auto& path = visit.request.path;
  std::vector<NavigationItem> items;
  if (visit.may("plan.read_drafts")) {
    items.push_back(item("Quarters", work_address(visit, "quarters"), path));
    items.push_back(item("Commitments", work_address(visit, "commitments"), path));
  }
  if (visit.may("finance.read")) items.push_back(item("Money", work_address(visit, "finance"), path));
  if (visit.may("investment.read"))
    items.push_back(item("Investment", work_address(visit, "investment"), path));
  if (visit.may("precept.read")) items.push_back(item("Precept", work_address(visit, "precepts"), path));
  if (visit.may("cases.read")) items.push_back(item("Cases", work_address(visit, "cases"), path));
  if (visit.may("complaints.report"))
    items.push_back(item("Complaints", work_address(visit, "complaints"), path));
  if (visit.may("plan.read_consultation"))
    items.push_back(item("Drafts for comment", work_address(visit, "drafts"), path));
  if (visit.may("record.appoint")) items.push_back(item("Offices", work_address(visit, "offices"), path));
  if (visit.may("record.read_outbox"))
    items.push_back(item("Messages", work_address(visit, "messages"), path));
  if (visit.may("record.read_journal"))
    items.push_back(item("Journal", work_address(visit, "journal"), path));
  return items;
}

}  // namespace

std::string work_address(const Visit& visit, std::string_view rest) {
  return "/work/" + visit.at("body") + (rest.empty() ? "" : "/" + std::string(rest));
}

Html csrf_field(const Visit& visit) {
  return void_el("input", attr("type", "hidden"), attr("name", "csrf"),
                 attr("value", visit.person ? visit.person->csrf : ""));
}

std::string problem_of(const Refusals& problems, std::string_view field) {
  for (const auto& problem : problems)
    if (problem.field == field) return problem.sentence;
  return {};
}

Html summary_of(const Refusals& problems) {
  if (problems.empty()) return {};
  ErrorSummary summary;
  for (const auto& problem : problems)
    summary.errors.push_back(FieldError{reeve::shown(problem), problem.field});
  return error_summary(summary);
}

Response show(const Visit& visit, const StaffPage& shown, const Html& main, int status) {
  PageFrame frame;
  const auto body = visit.record ? visit.body_name : std::string("Reeve");
  frame.title = shown.title;
  frame.has_errors = !shown.problems.empty();
  frame.body_name = body;
  frame.body_href = visit.record ? work_address(visit, "") : "/work";
  frame.service_name = "Workspace";
  frame.service_href = frame.body_href;
  frame.navigation_label = "Workspace";
  frame.navigation = navigation(visit);
  if (visit.record) {
    frame.breadcrumbs = {{.text = "Workspace", .href = frame.body_href}};
    frame.breadcrumbs.insert(frame.breadcrumbs.end(), shown.crumbs.begin(), shown.crumbs.end());
  }
  if (visit.person) {
    const auto office = visit.office.empty() ? std::string() : ", " + visit.authority.title_of(visit.office);
    frame.signed_in = SignedIn{.office = visit.person->display_name + office,
                               .sign_out_action = "/sign-out",
                               .csrf_field = csrf_field(visit)};
  }
  frame.footer.links = {{.text = "Your account", .href = "/account"}};
  if (visit.record)
    frame.footer.links.push_back({.text = "Public pages", .href = "/" + visit.at("body") + "/"});

  auto above = summary_of(shown.problems);
  if (above.empty() && !shown.done.empty())
    above = notification_banner({.content = shown.done, .success = true});
  return {status, "text/html; charset=utf-8", page(frame, group(above, main)).bytes, {}};
}

void show_when_kept(Visit& visit) {
  visit.after_commit = [show_it = visit.show_publication, slug = visit.at("body")] { show_it(slug); };
}

namespace {

// No fact of a protocol has a hyphen in its name.
constexpr const char* next_act = "check-act";

}  // namespace

Html confirm_form(const Visit& visit, const std::string& address, std::string_view words) {
  Html fields;
  for (const auto& [name, value] : visit.request.form.pairs())
    if (name != "csrf" && name != next_act) fields += hidden_input(name, value);
  return post_form(
      visit, address, fields,
      button_group(
          {button({.text = words, .name = next_act, .value = "confirm", .prevent_double_click = true}),
           button({.text = "Change something",
                   .kind = ButtonKind::secondary,
                   .name = next_act,
                   .value = "change"})}));
}

bool is_confirmed(const Fields& form) { return form.get(next_act) == "confirm"; }
bool wants_change(const Fields& form) { return form.get(next_act) == "change"; }

Response not_found(const Visit& visit) {
  return show(visit, {.title = "Page not found"},
              group(el("h1", cls("govuk-heading-xl"), "Page not found"),
                    el("p", cls("govuk-body"),
                       "If you typed the address, check it. If you followed a link, what it led to is not in "
                       "this record.")),
              404);
}

Response refused_page(const Visit& visit, const Refusals& refusals) {
  std::vector<Html> lines;
  for (const auto& refusal : refusals) lines.push_back(el("li", shown(refusal)));
  return show(visit, {.title = "This cannot be done", .problems = {}},
              group(el("h1", cls("govuk-heading-xl"), "This cannot be done"),
                    el("ul", cls("govuk-list govuk-list--bullet"), lines),
                    el("p", cls("govuk-body"), "Nothing was changed. Go back to the page you came from.")),
              409);
}

Response done_and_back(const std::string& address, std::string_view what) {
  return see_other(address + (address.find('?') == std::string::npos ? "?done=" : "&done=") +
                   std::string(what));
}

std::string done_words(const Request& request) {
  for (const auto& [code, words] : sentences)
    if (request.query.get("done") == code) return std::string(words);
  return {};
}

}  // namespace reeve::web
