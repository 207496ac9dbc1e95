#include "accounts/accounts.hpp"
#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

std::string address_of(const Visit& visit, const Report& report, const IndicatorLine& line,
                       std::string_view rest = "") {
  return quarter_address(visit, report.period,
                         "indicators/" + line.slug + (rest.empty() ? "" : "/" + std::string(rest)));
}

// What stands in a field: what was just sent, else this period's value, else what was said last time.
std::string filled(const Visit& visit, std::string_view field, const std::string& now,
                   const std::string& last) {
  if (visit.request.form.has(field)) return std::string(visit.request.form.get(field));
  return now.empty() ? last : now;
}

Html value_form(const Visit& visit, const Report& report, const IndicatorLine& line,
                const Refusals& problems) {
  const auto now = line.now.value_or(IndicatorValue{});
  const auto last = line.last.value_or(IndicatorValue{});
  return post_form(
      visit, address_of(visit, report, line),
      input({.label = {.text = "Value for " + report.period.label},
             .name = "printed",
             .value = filled(visit, "printed", now.printed, ""),
             .hint = "As it is to be printed: 94%, +1.1%, GOOD, TBC, N/A, 2,000,000+",
             .error = problem_of(problems, "printed"),
             .classes = "govuk-input--width-20"}),
      input(
          {.label = {.text = "Unit"},
           .name = "unit",
           .value = filled(visit, "unit", line.unit, ""),
           .hint = "percent, cases, GBP, GBP_thousand, GBP_million; change it only when the measure changed",
           .error = problem_of(problems, "unit"),
           .classes = "govuk-input--width-20"}),
      select({.label = {.text = "Trend mark"},
              .name = "mark",
              .value = filled(visit, "mark", now.mark, ""),
              .options = {{.text = "None", .value = ""},
                          {.text = "Up", .value = "^"},
                          {.text = "Down", .value = "v"},
                          {.text = "Level", .value = "-"}},
              .hint = "Which way it moved, not whether that is welcome",
              .error = problem_of(problems, "mark")}),
      input({.label = {.text = "Basis"},
             .name = "basis",
             .value = filled(visit, "basis", now.basis, last.basis),
             .hint = "YTD, rolling, year, point in time",
             .error = problem_of(problems, "basis"),
             .classes = "govuk-input--width-20"}),
      input({.label = {.text = "As at"},
             .name = "as_at",
             .value = filled(visit, "as_at", now.as_at, ""),
             .error = problem_of(problems, "as_at"),
             .classes = "govuk-input--width-20"}),
      input({.label = {.text = "Compared with"},
             .name = "comparator",
             .value = filled(visit, "comparator", now.comparator, ""),
             .hint = "A period, or: not reported nationally",
             .error = problem_of(problems, "comparator"),
             .classes = "govuk-input--width-20"}),
      textarea({.label = {.text = "Note"},
                .name = "note",
                .value = filled(visit, "note", now.note, ""),
                .hint = "Why it moved. It is published.",
                .error = problem_of(problems, "note"),
                .rows = 3}),
      button({.text = "Save the value"}));
}

Html owner_form(Visit& visit, const Report& report, const IndicatorLine& line) {
  return el("form", attr("method", "post"), attr("action", address_of(visit, report, line, "owner")),
            csrf_field(visit), owner_field(visit, line.owner),
            wanted_field(line.wanted, "What the office hopes for, in every quarter"),
            button({.text = "Save owner and direction", .kind = ButtonKind::secondary}));
}

Response indicator_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* line = indicator_of(visit, report);
  if (!line) return not_found(visit);
  const auto* page = report->page(line->page_id);
  const bool open = can_be_updated(report->period) && visit.may("plan.update");
  std::vector<SummaryRow> facts{
      {.key = report->before ? "Value in " + report->before->label : "Last value",
       .value = value_words(line->last)},
      {.key = "Basis then",
       .value = line->last && !line->last->basis.empty() ? line->last->basis : "Not recorded"},
      {.key = "Value in " + report->period.label, .value = value_words(*line)},
      {.key = "Unit", .value = line->unit.empty() ? "Not recorded" : line->unit}};
  return show(visit,
              {.title = line->name + ", " + report->period.label,
               .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                          {.text = page->title,
                           .href = quarter_address(visit, report->period, "themes/" + page->slug)},
                          {.text = line->name}},
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("span", cls("govuk-caption-xl"), report->period.label),
                    el("h1", cls("govuk-heading-xl"), line->name), summary_list({.rows = std::move(facts)}),
                    open ? value_form(visit, *report, *line, problems)
                         : inset_text({.content = may_update(report->period)
                                                      ? "Your office may read this but not change it."
                                                      : may_update(report->period).refusal().sentence}),
                    visit.may("plan.assign") ? owner_form(visit, *report, *line) : Html{},
                    can_be_updated(report->period) && visit.may("plan.restructure")
                        ? el("p", cls("govuk-body"),
                             el("a", cls("govuk-link"), href(address_of(visit, *report, *line, "change")),
                                "Stop reporting it, or report it again"))
                        : Html{}),
              problems.empty() ? 200 : 422);
}

Response value_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = indicator_of(visit, report);
  if (!line) return not_found(visit);
  const auto& form = visit.request.form;
  const auto field = [&](std::string_view name) { return std::string(form.get(name)); };
  const ValueUpdate update{field("printed"),    field("mark"), field("basis"), field("as_at"),
                           field("comparator"), field("note"), field("unit")};
  if (auto recorded = record_value(visit.work(), *report, *line, update); !recorded)
    return indicator_view(visit, recorded.refusals());
  return done_and_back(address_of(visit, *report, *line), "saved");
}

Response owner_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = indicator_of(visit, report);
  const std::string owner(visit.request.form.get("owner"));
  if (!line || (!owner.empty() && !accounts::find_account(*visit.installation, owner)))
    return not_found(visit);
  if (auto assigned = assign_owner(visit.work(), "indicator", line->indicator_id, owner); !assigned)
    return refused_page(visit, assigned.refusals());
  if (visit.request.form.has("wanted"))
    if (auto wanted =
            want_direction(visit.work(), line->indicator_id, std::string(visit.request.form.get("wanted")));
        !wanted)
      return refused_page(visit, wanted.refusals());
  return done_and_back(address_of(visit, *report, *line), "saved");
}

}  // namespace

Routes indicator_routes() {
  return {get("/work/{body}/quarters/{period}/indicators/{indicator}", Allow::may("plan.read_drafts"),
              "An indicator in a quarter", [](Visit& visit) { return indicator_view(visit, {}); }),
          post("/work/{body}/quarters/{period}/indicators/{indicator}", Allow::may("plan.update"),
               "Record an indicator's value", value_post),
          post("/work/{body}/quarters/{period}/indicators/{indicator}/owner", Allow::may("plan.assign"),
               "Say who owns an indicator", owner_post)};
}

}  // namespace reeve::plan
