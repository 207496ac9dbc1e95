#include <algorithm>

#include "kernel/text.hpp"
#include "plan/public_views.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::plan {
namespace {

using namespace web;

const Place home_place{"", "assets/"};
const Place inner_place{"../", "../assets/"};

std::string named(const ListedCommitment& row) { return row.number.empty() ? "Not numbered" : row.number; }

Html latest_report_link(const Tracker& tracker) {
  if (tracker.reports.empty()) return {};
  const auto& period = tracker.reports.front().period;
  return button(
      {.text = "Read the report for " + period.label, .href = "reports/" + period.slug + "/index.html"});
}

Table pillar_table(const Tracker& tracker) {
  const auto& report = tracker.reports.front();
  Table rows{
      .caption = "The pillars of the plan, " + report.period.label,
      .head = {web::Cell{"Pillar"}, figure("Commitments"), figure("Indicators"), web::Cell{"Panel lead"}}};
  for (const auto& pillar : report.pillars) {
    const auto on_pillar = [&](const std::string& page) { return report.page(page)->pillar_id == pillar.id; };
    const auto commitments = std::count_if(report.commitments.begin(), report.commitments.end(),
                                           [&](const auto& line) { return on_pillar(line.page_id); });
    const auto indicators = std::count_if(report.indicators.begin(), report.indicators.end(),
                                          [&](const auto& line) { return on_pillar(line.page_id); });
    rows.rows.push_back(web::Row{
        {web::Cell{
             el("a", cls("govuk-link"),
                href("reports/" + report.period.slug + "/index.html#pillar-" + std::to_string(pillar.number)),
                std::to_string(pillar.number) + ". " + pillar.title)},
         figure(std::to_string(commitments)), figure(std::to_string(indicators)),
         web::Cell{pillar.lead_offices.empty() ? "Not recorded" : pillar.lead_offices}}});
  }
  return rows;
}

// What the papers lost is said in words, not counted as if nobody had decided.
Html lost_words(const Report& report, long long lost) {
  if (!lost) return {};
  return inset_text(
      {.content = "The papers for " + report.period.label + " showed a status for " +
                  text::counted(lost, "commitment", "commitments") +
                  " as a colour in a picture. The colours did not survive in the text this record was "
                  "made from. They are marked \"Not recorded in the source\"; none was guessed."});
}

Html status_counts(const Tracker& tracker) {
  const auto& report = tracker.reports.front();
  std::vector<SummaryRow> rows;
  const auto row = [&](Content name, auto fits) {
    const auto count = std::count_if(report.commitments.begin(), report.commitments.end(), fits);
    if (count)
      rows.push_back({.key = std::move(name), .value = text::counted(count, "commitment", "commitments")});
    return count;
  };
  for (const auto& entry : report.legend)
    row(status_tag(tag_of(entry)), [&](const auto& line) {
      return line.retired.empty() && line.now && line.now->legend_entry_id == entry.id;
    });
  const auto lost =
      row("Not recorded in the source", [](const auto& line) { return !line.now && line.status_lost; });
  row("Not decided", [](const auto& line) { return line.is_due(); });
  row("No longer reported", [](const auto& line) { return !line.retired.empty(); });
  return group(summary_list({.rows = std::move(rows)}), lost_words(report, lost));
}

Html filter_form(const Tracker*, const CommitmentFilter& filter, const std::vector<ListedCommitment>& all,
                 const std::vector<LegendEntry>& legend) {
  std::vector<SelectOption> pillars{{.text = "All pillars", .value = ""}};
  for (const auto& row : all)
    if (std::none_of(pillars.begin(), pillars.end(),
                     [&](const auto& known) { return known.value == row.pillar_number; }))
      pillars.push_back({.text = row.pillar_number + ". " + row.pillar, .value = row.pillar_number});
  std::sort(pillars.begin() + 1, pillars.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
  std::vector<SelectOption> statuses{{.text = "All statuses", .value = ""}};
  for (const auto& entry : legend) statuses.push_back({.text = entry.name, .value = entry.code});
  statuses.push_back({.text = "Not recorded or not decided", .value = "none"});
  return el("form", attr("method", "get"), attr("action", "index.html"), cls("reeve-search"),
            attr("role", "search"),
            input({.label = {.text = "Number or words"},
                   .name = "q",
                   .value = filter.query,
                   .hint = "For example 86, or knife crime",
                   .classes = "govuk-input--width-20"}),
            select({.label = {.text = "Pillar"},
                    .name = "pillar",
                    .value = filter.pillar,
                    .options = std::move(pillars)}),
            select({.label = {.text = "Status"},
                    .name = "status",
                    .value = filter.status,
                    .options = std::move(statuses)}),
            button({.text = "Find commitments"}));
}

std::string trend_words(const std::vector<CommitmentMoment>& moments) {
  return moments.size() == 1 ? "It is in one published report."
                             : "It is in " + std::to_string(moments.size()) + " published reports.";
}

}  // namespace

Html home_page(const Publisher& publisher, const Tracker& tracker) {
  auto frame = public_frame(publisher, home_place, publisher.plan_title, Section::home);
  return page(
      frame,
      group(
          el("span", cls("govuk-caption-xl"), publisher.body_name),
          el("h1", cls("govuk-heading-xl"), publisher.plan_title),
          el("p", cls("govuk-body-l"), "What was promised, how it stands, and where every figure came from."),
          el("p", cls("govuk-body"), "Look up a commitment by its number or by a word:"),
          el("form", attr("method", "get"), attr("action", "commitments/index.html"), cls("reeve-search"),
             attr("role", "search"),
             input({.label = {.text = "Number or words"}, .name = "q", .classes = "govuk-input--width-20"}),
             button({.text = "Find commitments", .kind = ButtonKind::secondary})),
          el("h2", cls("govuk-heading-l"), "How commitments stand, " + tracker.reports.front().period.label),
          status_counts(tracker), latest_report_link(tracker), table(pillar_table(tracker))));
}

Html commitments_page(const Publisher& publisher, const Place& place,
                      const std::vector<ListedCommitment>& all, const CommitmentFilter& filter,
                      const std::vector<LegendEntry>& legend, bool answers_search) {
  auto frame = public_frame(publisher, place, "Commitments", Section::commitments);
  const auto found = matching(all, filter);
  Table rows{.caption = text::counted(static_cast<long long>(found.size()), "commitment", "commitments") +
                        (answers_search ? " found" : ""),
             .head = {web::Cell{"Number"}, web::Cell{"Commitment"}, web::Cell{"Theme"}, web::Cell{"Status"},
                      web::Cell{"Latest report"}},
             .id = "commitments"};
  for (const auto* row : found) {
    const auto entry = std::find_if(legend.begin(), legend.end(),
                                    [&](const auto& known) { return known.code == row->status_code; });
    rows.rows.push_back(web::Row{
        {web::Cell{named(*row)}, web::Cell{el("a", cls("govuk-link"), href(row->slug + ".html"), row->label)},
         web::Cell{row->theme},
         web::Cell{entry == legend.end() ? web::text(row->status) : status_tag(tag_of(*entry))},
         web::Cell{row->period}}});
  }
  return page(
      frame,
      group(el("h1", cls("govuk-heading-xl"), "Commitments"), filter_form(nullptr, filter, all, legend),
            answers_search ? el("p", cls("govuk-body"),
                                el("a", cls("govuk-link"), href("index.html"), "Show all commitments"))
                           : Html{},
            found.empty() ? inset_text({.content = "No commitment fits. Try fewer words, or another status."})
                          : table(rows)));
}

Html commitment_page(const Publisher& publisher, const Tracker& tracker,
                     const TrackedCommitment& commitment) {
  const auto name =
      commitment.number.empty() ? "Commitment without a number" : "Commitment " + commitment.number;
  auto frame = public_frame(publisher, inner_place, name + ": " + commitment.label, Section::commitments);
  frame.breadcrumbs = {{.text = "Commitments", .href = "index.html"}, {.text = name}};
  const auto& latest = commitment.latest();
  Table history{
      .caption = "How it stood, report by report",
      .head = {web::Cell{"Report"}, web::Cell{"Status"}, web::Cell{"Reason"}, web::Cell{"Mark printed"},
               web::Cell{"Wording"}, web::Cell{"Where this comes from"}}};
  for (const auto& moment : commitment.moments) {
    const auto& report = tracker.of(moment.report);
    const auto& line = *moment.line;
    std::vector<Html> evidence;
    for (const auto& item : line.evidence)
      evidence.push_back(el("div", el("a", cls("govuk-link"), href(safe_address(item.address)), item.title)));
    const auto source = where_from(publisher, inner_place, line);
    history.rows.push_back(web::Row{
        {web::Cell{el("a", cls("govuk-link"),
                      href("../reports/" + report.period.slug + "/" + moment.page->slug + ".html"),
                      report.period.label)},
         web::Cell{status_of(report, line)},
         web::Cell{group(line.now && !line.now->reason.empty() ? line.now->reason : "None given", evidence)},
         web::Cell{mark_words(line.mark_this)},
         web::Cell{line.reworded.empty() ? web::text(line.label)
                                         : group(line.label, el("div", "Reworded: ", line.reworded))},
         web::Cell{source}}});
  }
  std::vector<SummaryRow> facts{
      {.key = "Pillar", .value = std::to_string(commitment.pillar->number) + ". " + commitment.pillar->title},
      {.key = "Theme", .value = commitment.moments.front().page->title},
      {.key = "Origin",
       .value = latest.origin == "manifesto"       ? "Manifesto"
                : latest.origin == "added_in_term" ? "Added during the term"
                                                   : "Not recorded"}};
  if (!latest.parent_number.empty())
    facts.push_back({.key = "Part of",
                     .value = el("a", cls("govuk-link"),
                                 href(text::replace_all(text::slug(latest.parent_number), "-", "") + ".html"),
                                 "Commitment " + latest.parent_number)});
  if (!latest.printed_row.empty())
    facts.push_back({.key = "Printed on one line with", .value = latest.printed_row});
  if (!latest.note.empty()) facts.push_back({.key = "Note", .value = latest.note});
  if (auto forms = short_forms_in(publisher, {commitment.label}); !forms.empty())
    facts.push_back({.key = "Short forms", .value = std::move(forms)});
  return page(frame, group(el("span", cls("govuk-caption-xl"), name),
                           el("h1", cls("govuk-heading-xl"), commitment.label),
                           el("p", cls("govuk-body"), trend_words(commitment.moments)),
                           summary_list({.rows = std::move(facts)}), table(history)));
}

Html changes_page(const Publisher& publisher, const Tracker& tracker) {
  auto frame = public_frame(publisher, home_place, "What changed", Section::changes);
  if (tracker.reports.size() < 2)
    return page(
        frame,
        group(
            el("h1", cls("govuk-heading-xl"), "What changed"),
            inset_text(
                {.content = "One report has been published, so there is nothing to compare it with yet."})));
  const auto notes = changes(tracker);
  const auto block = [&](std::string_view kind, std::string title, std::string_view none, bool compares,
                         bool says_why) {
    Table rows{.caption = std::move(title), .head = {web::Cell{"What"}}};
    if (compares) rows.head.insert(rows.head.end(), {web::Cell{"Before"}, web::Cell{"Now"}});
    if (says_why) rows.head.push_back(web::Cell{"Why"});
    for (const auto& note : notes) {
      if (note.kind != kind) continue;
      web::Row row{{web::Cell{el("a", cls("govuk-link"), href(note.address), note.title)}}};
      if (compares) {
        const auto shown = [](const LegendEntry* entry, const std::string& words) {
          return entry ? status_tag(tag_of(*entry)) : web::text(words.empty() ? "None" : words);
        };
        row.cells.push_back(web::Cell{shown(note.before_entry, note.before)});
        row.cells.push_back(web::Cell{
            group(shown(note.after_entry, note.after), note.worse ? el("strong", " (worse)") : Html{})});
      }
      if (says_why) row.cells.push_back(web::Cell{note.reason.empty() ? "No reason recorded" : note.reason});
      rows.rows.push_back(std::move(row));
    }
    return rows.rows.empty()
               ? group(el("h2", cls("govuk-heading-m"), rows.caption), el("p", cls("govuk-body"), none))
               : table(rows);
  };
  return page(
      frame,
      group(el("h1", cls("govuk-heading-xl"), "What changed"),
            el("p", cls("govuk-body-l"),
               "Between " + tracker.of(1).period.label + " and " + tracker.of(0).period.label +
                   ", the report before it in the record."),
            block("status", "Statuses that changed", "No recorded status changed.", true, true),
            block("indicator", "Indicators with a new value", "No indicator changed.", true, true),
            block("reworded", "Commitments in other words", "None.", true, true),
            block("retired", "No longer reported from now on", "None.", false, true),
            block("added", "Commitments listed now that were not before", "None.", false, true),
            block("no_longer_listed", "Commitments listed before that are not now", "None.", false, false)));
}

Html reports_page(const Publisher& publisher, const Tracker& tracker) {
  auto frame = public_frame(publisher, inner_place, "Reports", Section::reports);
  Table rows{.caption = "Published reports",
             .head = {web::Cell{"Period"}, web::Cell{"From"}, web::Cell{"To"}, figure("Commitments"),
                      figure("Indicators"), web::Cell{"Corrected since"}}};
  for (const auto& report : tracker.reports)
    rows.rows.push_back(web::Row{
        {web::Cell{el("a", cls("govuk-link"), href(report.period.slug + "/index.html"), report.period.label)},
         web::Cell{day_words(report.period.starts_on)}, web::Cell{day_words(report.period.ends_on)},
         figure(std::to_string(report.commitments.size())), figure(std::to_string(report.indicators.size())),
         web::Cell{report.corrections.empty() ? "No" : report.corrections.back().second}}});
  return page(frame, group(el("h1", cls("govuk-heading-xl"), "Reports"), table(rows)));
}

Html about_page(const Publisher& publisher, const std::string& public_key) {
  auto frame = public_frame(publisher, home_place, "About this record", Section::about);
  return page(
      frame,
      group(el("h1", cls("govuk-heading-xl"), "About this record"),
            el("p", cls("govuk-body"),
               "Each publication is frozen when it is made: its files are listed with their SHA-256 sums in "
               "a manifest, the manifest is signed, and it names the publication before it. Nothing "
               "published is changed afterwards; a correction is a new edition that says what changed."),
            el("h2", cls("govuk-heading-m"), "Check it yourself"),
            el("p", cls("govuk-body"), "Download a snapshot from the ",
               el("a", cls("govuk-link"), href("snapshots/index.html"), "list of snapshots"), " and run:"),
            el("pre", cls("reeve-code"), attr("tabindex", "0"),
               "reeve verify --snapshot FILE --key " + public_key),
            el("h2", cls("govuk-heading-m"), id("accessibility"), "Accessibility"),
            el("p", cls("govuk-body"),
               "These pages aim at WCAG 2.2 AA. They work without JavaScript, on a small screen, with a "
               "screen reader, and printed. The web page of a report is the accessible original; the PDF is "
               "tagged and made from it."),
            el("h2", cls("govuk-heading-m"), "Figures as printed"),
            el("p", cls("govuk-body"),
               "Figures brought in from printed papers are kept exactly as printed, even where they disagree "
               "with each other. What a paper does not print, or what was lost from it, is said to be "
               "missing and is never filled in.")));
}

}  // namespace reeve::plan
