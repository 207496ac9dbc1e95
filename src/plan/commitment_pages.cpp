#include "accounts/accounts.hpp"
#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

std::string address_of(const Visit& visit, const Report& report, const CommitmentLine& line,
                       std::string_view rest = "") {
  return quarter_address(visit, report.period,
                         "commitments/" + line.slug + (rest.empty() ? "" : "/" + std::string(rest)));
}

std::string name_of(const CommitmentLine& line) {
  return line.number.empty() ? "Commitment without a number" : "Commitment " + line.number;
}

Html status_form(const Visit& visit, const Report& report, const CommitmentLine& line,
                 const Refusals& problems) {
  Radios statuses{.legend = {.text = "Status for " + report.period.label},
                  .name = "status",
                  .error = problem_of(problems, "status")};
  for (const auto& entry : report.legend)
    statuses.items.push_back({.value = entry.code, .text = status_tag(tag_of(entry)), .hint = entry.meaning});
  const auto& form = visit.request.form;
  const auto* now = line.now ? report.legend_entry(line.now->legend_entry_id) : nullptr;
  statuses.value = form.has("status") ? std::string(form.get("status")) : now ? now->code : std::string();
  return post_form(visit, address_of(visit, report, line), radios(statuses),
                   textarea({.label = {.text = "Reason"},
                             .name = "reason",
                             .value = form.has("reason") ? std::string(form.get("reason"))
                                      : line.now         ? line.now->reason
                                                         : std::string(),
                             .hint = "Needed when the status got worse. It is published.",
                             .error = problem_of(problems, "reason"),
                             .rows = 4}),
                   button({.text = "Save the status"}));
}

Html evidence_block(const Visit& visit, const Report& report, const CommitmentLine& line,
                    const Refusals& problems, bool open) {
  std::vector<Html> items;
  for (const auto& item : line.evidence)
    items.push_back(el("li", el("a", cls("govuk-link"), href(safe_address(item.address)), item.title)));
  const auto& form = visit.request.form;
  return group(el("h2", cls("govuk-heading-m"), "Evidence"),
               items.empty() ? el("p", cls("govuk-body"), "No links yet.")
                             : el("ul", cls("govuk-list govuk-list--bullet"), items),
               open ? post_form(visit, address_of(visit, report, line, "evidence"),
                                input({.label = {.text = "What the link shows"},
                                       .name = "evidence_title",
                                       .value = std::string(form.get("evidence_title")),
                                       .error = problem_of(problems, "evidence_title")}),
                                input({.label = {.text = "Web address"},
                                       .name = "evidence_address",
                                       .value = std::string(form.get("evidence_address")),
                                       .error = problem_of(problems, "evidence_address"),
                                       .type = "url",
                                       .spellcheck = false}),
                                button({.text = "Add the link", .kind = ButtonKind::secondary}))
                    : Html{});
}

Html owner_form(Visit& visit, const std::string& action, const std::string& owner) {
  return el("form", attr("method", "post"), attr("action", action), csrf_field(visit),
            owner_field(visit, owner), button({.text = "Save the owner", .kind = ButtonKind::secondary}));
}

Response commitment_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  const auto* page = report->page(line->page_id);
  const bool open = can_be_updated(report->period) && visit.may("plan.update");
  std::vector<SummaryRow> facts{
      {.key = "Theme", .value = page->title},
      {.key = report->before ? "Status in " + report->before->label : "Last status",
       .value = last_status_of(*report, *line)},
      {.key = "Reason then",
       .value = line->last && !line->last->reason.empty() ? line->last->reason : "None given"},
      {.key = "Status in " + report->period.label, .value = status_of(*report, *line)}};
  return show(visit,
              {.title = name_of(*line) + ": " + line->label,
               .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                          {.text = page->title,
                           .href = quarter_address(visit, report->period, "themes/" + page->slug)},
                          {.text = name_of(*line)}},
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("span", cls("govuk-caption-xl"), name_of(*line) + ", " + report->period.label),
                    el("h1", cls("govuk-heading-xl"), line->label), summary_list({.rows = std::move(facts)}),
                    open ? status_form(visit, *report, *line, problems)
                         : inset_text({.content = may_update(report->period)
                                                      ? "Your office may read this but not change it."
                                                      : may_update(report->period).refusal().sentence}),
                    evidence_block(visit, *report, *line, problems, open),
                    visit.may("plan.assign")
                        ? owner_form(visit, address_of(visit, *report, *line, "owner"), line->owner)
                        : Html{},
                    can_be_updated(report->period) && visit.may("plan.restructure")
                        ? el("p", cls("govuk-body"),
                             el("a", cls("govuk-link"), href(address_of(visit, *report, *line, "change")),
                                "Change its wording or theme, or stop reporting it"))
                        : Html{}),
              problems.empty() ? 200 : 422);
}

Response status_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  const StatusUpdate update{std::string(visit.request.form.get("status")),
                            std::string(visit.request.form.get("reason"))};
  if (auto decided = decide_status(visit.work(), *report, *line, update); !decided)
    return commitment_view(visit, decided.refusals());
  return done_and_back(address_of(visit, *report, *line), "saved");
}

Response evidence_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  const auto& form = visit.request.form;
  if (auto added = add_evidence(visit.work(), *report, *line, std::string(form.get("evidence_title")),
                                std::string(form.get("evidence_address")));
      !added)
    return commitment_view(visit, added.refusals());
  return done_and_back(address_of(visit, *report, *line), "added");
}

Response owner_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  const std::string owner(visit.request.form.get("owner"));
  if (!line || (!owner.empty() && !accounts::find_account(*visit.installation, owner)))
    return not_found(visit);
  if (auto assigned = assign_owner(visit.work(), "commitment", line->commitment_id, owner); !assigned)
    return refused_page(visit, assigned.refusals());
  return done_and_back(address_of(visit, *report, *line), "saved");
}

}  // namespace

Routes commitment_routes() {
  return {get("/work/{body}/quarters/{period}/commitments/{commitment}", Allow::may("plan.read_drafts"),
              "A commitment in a quarter", [](Visit& visit) { return commitment_view(visit, {}); }),
          post("/work/{body}/quarters/{period}/commitments/{commitment}", Allow::may("plan.update"),
               "Decide a commitment's status", status_post),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/evidence", Allow::may("plan.update"),
               "Add evidence to a commitment", evidence_post),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/owner", Allow::may("plan.assign"),
               "Say who owns a commitment", owner_post)};
}

}  // namespace reeve::plan
