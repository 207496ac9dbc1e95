#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

std::string theme_address(const Visit& visit, const Report& report, const ThemePage& page,
                          std::string_view rest = "") {
  return quarter_address(visit, report.period,
                         "themes/" + page.slug + (rest.empty() ? "" : "/" + std::string(rest)));
}

Table commitments_table(const Visit& visit, const Report& report, const ThemePage& page) {
  Table rows{.caption = "Commitments",
             .head = {web::Cell{"Number"}, web::Cell{"Commitment"}, web::Cell{"This period"},
                      web::Cell{"Last period"}}};
  for (const auto& line : report.commitments)
    if (line.page_id == page.id)
      rows.rows.push_back(web::Row{
          {web::Cell{line.number.empty() ? "None" : line.number},
           web::Cell{el("a", cls("govuk-link"),
                        href(quarter_address(visit, report.period, "commitments/" + line.slug)), line.label)},
           web::Cell{status_of(report, line)}, web::Cell{last_status_of(report, line)}}});
  return rows;
}

Table indicators_table(const Visit& visit, const Report& report, const ThemePage& page) {
  Table rows{.caption = "Indicators",
             .head = {web::Cell{"Indicator"}, figure("This period"), figure("Last period")}};
  for (const auto& line : report.indicators)
    if (line.page_id == page.id)
      rows.rows.push_back(web::Row{
          {web::Cell{el("a", cls("govuk-link"),
                        href(quarter_address(visit, report.period, "indicators/" + line.slug)), line.name)},
           figure(value_words(line)), figure(value_words(line.last))}});
  return rows;
}

Html remove_form(const Visit& visit, const Report& report, const ThemePage& page, std::string_view kind,
                 const std::string& id, const std::string& label) {
  return el("form", attr("method", "post"),
            attr("action", theme_address(visit, report, page, "words/remove")), csrf_field(visit),
            hidden_input("kind", kind), hidden_input("id", id),
            button({.text = group("Remove", el("span", cls("govuk-visually-hidden"), ": " + label)),
                    .kind = ButtonKind::secondary,
                    .classes = "govuk-!-margin-bottom-0"}));
}

Html words_block(const Visit& visit, const Report& report, const ThemePage& page, std::string_view kind,
                 std::string title, const std::vector<std::pair<std::string, std::string>>& lines,
                 const Refusals& problems) {
  const bool open = can_be_updated(report.period) && visit.may("plan.update");
  Table rows{.caption = std::move(title),
             .head = {web::Cell{"Line"}, web::Cell{"Act"}},
             .first_cell_is_header = false};
  for (const auto& [id, label] : lines)
    rows.rows.push_back(
        web::Row{{web::Cell{label},
                  web::Cell{open ? remove_form(visit, report, page, kind, id, label) : web::text("")}}});
  const bool mine = visit.request.form.get("kind") == kind;
  const auto field = std::string(kind) + "-label";
  Html form;
  if (open)
    form = post_form(visit, theme_address(visit, report, page, "words"), hidden_input("kind", kind),
                     input({.label = {.text = "Add a line to: " + rows.caption},
                            .name = "label",
                            .id = mine ? "label" : field,
                            .error = mine ? problem_of(problems, "label") : std::string()}),
                     button({.text = "Add", .kind = ButtonKind::secondary}));
  return group(lines.empty() ? el("h2", cls("govuk-heading-m"), rows.caption) : table(rows),
               lines.empty() ? el("p", cls("govuk-body"), "None yet.") : Html{}, form);
}

Html words(const Visit& visit, const Report& report, const ThemePage& page, const Refusals& problems) {
  std::vector<std::pair<std::string, std::string>> headlines, achievements, risks;
  for (const auto& item : report.headlines)
    if (item.page_id == page.id) headlines.emplace_back(item.id, item.label);
  for (const auto& item : report.achievements)
    if (item.page_id == page.id) achievements.emplace_back(item.id, item.label);
  for (const auto& item : report.risks)
    if (item.page_id == page.id) risks.emplace_back(item.id, item.label);
  return group(
      words_block(visit, report, page, "headline", "Headlines", headlines, problems),
      words_block(visit, report, page, "achievement", "Activities and achievements", achievements, problems),
      words_block(visit, report, page, "risk", "Risks and challenges", risks, problems));
}

Html certify_form(const Visit& visit, const Report& report, const ThemePage& page) {
  const auto* standing = report.certification(page.id);
  if (standing)
    return inset_text({.content = "Certified by the " + visit.authority.title_of(standing->office) +
                                  ". Any change to this theme takes the certificate away."});
  if (!visit.may("plan.certify") || !can_be_updated(report.period)) return {};
  if (const auto ready = may_certify(report, page); !ready) {
    std::vector<Html> items;
    for (const auto& refusal : ready.refusals())
      items.push_back(
          el("li", el("a", cls("govuk-link"), href(quarter_address(visit, report.period, refusal.field)),
                      refusal.sentence)));
    return group(el("h2", cls("govuk-heading-m"), "Before this theme can be certified"),
                 el("ul", cls("govuk-list"), items));
  }
  return el("form", attr("method", "post"), attr("action", theme_address(visit, report, page, "certify")),
            csrf_field(visit), el("h2", cls("govuk-heading-m"), "Certify"),
            el("p", cls("govuk-body"),
               "You say that this theme is complete and right for " + report.period.label + "."),
            input({.label = {.text = "Note (optional)"}, .name = "note"}),
            button({.text = "Certify this theme", .prevent_double_click = true}));
}

Html structure_links(const Visit& visit, const Report& report, const ThemePage& page) {
  if (!can_be_updated(report.period) || !visit.may("plan.restructure")) return {};
  std::vector<Html> items;
  for (const auto& [rest, does] : {std::pair("new-commitment", "Add a commitment"),
                                   {"new-indicator", "Add an indicator"},
                                   {"rename", "Rename this theme"}})
    items.push_back(
        el("li", el("a", cls("govuk-link"), href(theme_address(visit, report, page, rest)), does)));
  return el("ul", cls("govuk-list"), items);
}

Response theme_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  return show(
      visit,
      {.title = page->title + ", " + report->period.label,
       .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                  {.text = page->title}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(el("span", cls("govuk-caption-xl"), report->period.label),
            el("h1", cls("govuk-heading-xl"), page->title), certify_form(visit, *report, *page),
            table(commitments_table(visit, *report, *page)), table(indicators_table(visit, *report, *page)),
            structure_links(visit, *report, *page), words(visit, *report, *page, problems)),
      problems.empty() ? 200 : 422);
}

std::optional<PointKind> kind_of(std::string_view kind) {
  if (kind == "headline") return PointKind::headline;
  if (kind == "achievement") return PointKind::achievement;
  if (kind == "risk") return PointKind::risk;
  return std::nullopt;
}

Response words_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  const auto kind = kind_of(visit.request.form.get("kind"));
  if (!page || !kind) return not_found(visit);
  if (auto added =
          add_point(visit.work(), *report, *page, *kind, std::string(visit.request.form.get("label")));
      !added)
    return theme_view(visit, added.refusals());
  return done_and_back(theme_address(visit, *report, *page), "added");
}

Response remove_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  const auto kind = kind_of(visit.request.form.get("kind"));
  if (!page || !kind) return not_found(visit);
  if (auto removed = remove_point(visit.work(), *report, *kind, std::string(visit.request.form.get("id")));
      !removed)
    return refused_page(visit, removed.refusals());
  return done_and_back(theme_address(visit, *report, *page), "removed");
}

Response certify_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  if (auto certified = certify(visit.work(), *report, *page, std::string(visit.request.form.get("note")));
      !certified)
    return refused_page(visit, certified.refusals());
  return done_and_back(quarter_address(visit, report->period), "certified");
}

}  // namespace

Routes theme_routes() {
  const std::string_view at = "/work/{body}/quarters/{period}/themes/{theme}";
  return {get(at, Allow::may("plan.read_drafts"), "A theme of a quarter",
              [](Visit& visit) { return theme_view(visit, {}); }),
          post("/work/{body}/quarters/{period}/themes/{theme}/words", Allow::may("plan.update"),
               "Add a headline, an achievement or a risk", words_post),
          post("/work/{body}/quarters/{period}/themes/{theme}/words/remove", Allow::may("plan.update"),
               "Remove a headline, an achievement or a risk", remove_post),
          post("/work/{body}/quarters/{period}/themes/{theme}/certify", Allow::may("plan.certify"),
               "Certify a theme", certify_post)};
}

}  // namespace reeve::plan
