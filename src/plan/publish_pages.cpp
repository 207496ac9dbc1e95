#include "cli/signing_key.hpp"
#include "kernel/text.hpp"
#include "plan/plan.hpp"
#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/publish_quarter.hpp"
#include "plan/quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

// How the quarter stands, for whoever is about to put an office's name to it.
Html standing_summary(const Visit& visit, const Report& report) {
  Standing whole;
  for (const auto& entry : report.legend) whole.counts.emplace_back(&entry, 0);
  for (const auto& page : report.pages) {
    const auto standing = standing_of(report, page.id);
    for (std::size_t at = 0; at < whole.counts.size(); ++at)
      whole.counts[at].second += standing.counts[at].second;
    whole.lost += standing.lost;
    whole.not_yet += standing.not_yet;
  }
  std::vector<SummaryRow> rows;
  const auto commitments = [](int count) { return text::counted(count, "commitment", "commitments"); };
  for (const auto& [entry, count] : whole.counts)
    if (count) rows.push_back({.key = status_tag(tag_of(*entry)), .value = commitments(count)});
  if (whole.lost) rows.push_back({.key = "Not recorded in the source", .value = commitments(whole.lost)});
  if (whole.not_yet) rows.push_back({.key = "Not decided", .value = commitments(whole.not_yet)});
  rows.push_back({.key = "Indicators",
                  .value = text::counted(static_cast<long long>(report.indicators.size()), "line", "lines")});
  rows.push_back(
      {.key = "Questions a reader may ask",
       .value =
           el("a", cls("govuk-link"), href(quarter_address(visit, report.period, "questions")),
              text::counted(static_cast<long long>(data_quality(report).size()), "question", "questions"))});
  rows.push_back({.key = "The report",
                  .value = el("a", cls("govuk-link"), href(quarter_address(visit, report.period, "preview")),
                              "See it as it would be published")});
  return summary_list({.rows = std::move(rows)});
}

struct Confirmation {
  std::string title, act;         // "Publish Q2 2019/20", "publish"
  std::vector<std::string> says;  // what will happen, a sentence a line
  Refusals first;                 // what must come first; then nothing can be pressed
  ButtonKind kind = ButtonKind::primary;
};

Html what_comes_first(const Visit& visit, const Report& report, const Refusals& first) {
  std::vector<Html> items;
  for (const auto& refusal : first)
    items.push_back(
        el("li", refusal.field.empty()
                     ? web::text(refusal.sentence)
                     : el("a", cls("govuk-link"), href(quarter_address(visit, report.period, refusal.field)),
                          refusal.sentence)));
  return group(el("h2", cls("govuk-heading-m"), "What must come first"),
               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

Response confirm_view(const Visit& visit, const Report& report, const Confirmation& asked,
                      const Refusals& problems, const Html& fields = {}) {
  std::vector<Html> items;
  for (const auto& sentence : asked.says) items.push_back(el("li", sentence));
  const auto act =
      asked.first.empty()
          ? post_form(visit, quarter_address(visit, report.period, asked.act), fields,
                      button({.text = asked.title, .kind = asked.kind, .prevent_double_click = true}))
          : what_comes_first(visit, report, asked.first);
  return show(visit,
              {.title = asked.title,
               .crumbs = {{.text = report.period.label, .href = quarter_address(visit, report.period)},
                          {.text = asked.title}},
               .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), asked.title), standing_summary(visit, report),
                    el("h2", cls("govuk-heading-m"), "What this does"),
                    el("ul", cls("govuk-list govuk-list--bullet"), items), act,
                    el("p", cls("govuk-body"),
                       el("a", cls("govuk-link"), href(quarter_address(visit, report.period)),
                          "Go back without doing it"))),
              problems.empty() ? 200 : 422);
}

Response sign_off_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto may = may_sign_off(*report);
  const auto& label = report->period.label;
  return confirm_view(
      visit, *report,
      {"Sign off " + label,
       "sign-off",
       {"Your office says that every theme is certified and the report for " + label + " is right.",
        "Nobody can change the quarter while it is signed off. It is not public yet.",
        "Until it is published it can be opened again, with a reason."},
       may ? Refusals{} : may.refusals()},
      {});
}

Response sign_off_post(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  if (auto signed_off = sign_off(visit.work(), *report); !signed_off)
    return refused_page(visit, signed_off.refusals());
  return done_and_back(quarter_address(visit, report->period), "signed_off");
}

Response publish_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto may = may_publish(report->period);
  const auto& label = report->period.label;
  std::vector<std::string> says{
      "The report for " + label +
          " becomes public at once: its pages, the PDF, the spreadsheets and the data.",
      "The tracker, the list of what changed and the feed follow it.",
      "It is frozen and signed. What is published stays as it is for good: a correction is a new edition "
      "that says "
      "what changed."};
  if (!report->corrections.empty())
    says.push_back("It is a correction. Published with it: " + report->corrections.back().second);
  return confirm_view(visit, *report,
                      {"Publish " + label, "publish", std::move(says), may ? Refusals{} : may.refusals()},
                      {});
}

Response publish_post(Visit& visit, const PublicExtras& extras) {
  const auto key = cli::signing_key(*visit.installation);
  auto prepared = prepare_quarter(*visit.record, visit.at("body"), visit.authority, visit.at("period"),
                                  bytes::base64(key.public_key), extras, visit.now, [](std::string_view) {});
  if (!prepared) return refused_page(visit, prepared.refusals());
  const auto period = prepared->period;
  const auto published = publish_quarter(visit.work(), key, std::move(prepared).value(), extras);
  if (!published) return refused_page(visit, published.refusals());
  show_when_kept(visit);
  return done_and_back(quarter_address(visit, period), "published");
}

Response reopen_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto& period = report->period;
  const bool published = period.state == "published";
  const auto may = may_reopen(period);
  return confirm_view(
      visit, *report,
      {published ? "Open a correction" : "Open again",
       "reopen",
       {published ? "What is published stays public and unchanged while the correction is made."
                  : "The quarter can be changed again. It must be signed off once more.",
        "A theme that is changed must be certified again."},
       may ? Refusals{} : may.refusals(),
       ButtonKind::secondary},
      problems,
      textarea({.label = {.text = published ? "What is being corrected, and why" : "Why it is opened again"},
                .name = "reason",
                .value = std::string(visit.request.form.get("reason")),
                .hint = published ? "This is published with the new edition." : Content(),
                .error = problem_of(problems, "reason"),
                .rows = 3}));
}

Response reopen_post(Visit& visit) {
  const auto period = find_period(*visit.record, visit.at("period"));
  if (!period) return not_found(visit);
  if (auto opened = reopen(visit.work(), *period, std::string(visit.request.form.get("reason"))); !opened)
    return reopen_view(visit, opened.refusals());
  return done_and_back(quarter_address(visit, *period), "reopened");
}

}  // namespace

Routes publish_routes(const PublicExtras& extras) {
  const auto sign = Allow::may("plan.sign_off");
  const auto publish = Allow::may("plan.publish");
  return {get("/work/{body}/quarters/{period}/sign-off", sign, "What signing off does", sign_off_view),
          post("/work/{body}/quarters/{period}/sign-off", sign, "Sign off a quarter", sign_off_post),
          get("/work/{body}/quarters/{period}/reopen", sign, "What opening again does",
              [](Visit& visit) { return reopen_view(visit, {}); }),
          post("/work/{body}/quarters/{period}/reopen", sign, "Open a quarter again", reopen_post),
          get("/work/{body}/quarters/{period}/publish", publish, "What publishing does", publish_view),
          post("/work/{body}/quarters/{period}/publish", publish, "Publish a quarter",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::plan
