#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/quarter.hpp"
#include "plan/structure_store.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

// What was just sent stands in the field again; before that, `known`.
std::string sent(const Visit& visit, std::string_view name, const std::string& known = {}) {
  return visit.request.form.has(name) ? std::string(visit.request.form.get(name)) : known;
}

// A page may have two forms with a "why": what was sent, and what is wrong with it, belong to the one that
// was sent.
Html why_field(const Visit& visit, const Refusals& problems, std::string_view label, std::string_view hint,
               bool was_sent = true) {
  return textarea({.label = {.text = label},
                   .name = "why",
                   .id = was_sent ? "why" : "other-why",
                   .value = was_sent ? sent(visit, "why") : "",
                   .hint = std::string(hint) + "It is published.",
                   .error = was_sent ? problem_of(problems, "why") : std::string(),
                   .rows = 3});
}

Html one_line(const Visit& visit, const Refusals& problems, std::string_view name, std::string_view label,
              std::string_view hint, const std::string& known = {}) {
  return input({.label = {.text = label},
                .name = std::string(name),
                .value = sent(visit, name, known),
                .hint = hint.empty() ? Content() : Content(hint),
                .error = problem_of(problems, name)});
}

struct Crumbs {
  const Visit& visit;
  const Report& report;

  std::vector<Crumb> to(const ThemePage& page, std::string last) const {
    return {{.text = report.period.label, .href = quarter_address(visit, report.period)},
            {.text = page.title, .href = quarter_address(visit, report.period, "themes/" + page.slug)},
            {.text = std::move(last)}};
  }
};

Response form_page(const Visit& visit, std::string title, std::vector<Crumb> crumbs, const Refusals& problems,
                   const Html& main) {
  auto heading = el("h1", cls("govuk-heading-xl"), title);
  return show(visit,
              {.title = std::move(title),
               .crumbs = std::move(crumbs),
               .problems = problems,
               .done = done_words(visit.request)},
              group(heading, main), problems.empty() ? 200 : 422);
}

// Commitments and indicators that join.

Response new_commitment_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  return form_page(
      visit, "Add a commitment", Crumbs{visit, *report}.to(*page, "Add a commitment"), problems,
      post_form(visit, quarter_address(visit, report->period, "themes/" + page->slug + "/new-commitment"),
                one_line(visit, problems, "number", "Number (optional)",
                         "Like 88 or 9(d). A number is never given twice."),
                one_line(visit, problems, "label", "What is promised", ""),
                select({.label = {.text = "Where it comes from"},
                        .name = "origin",
                        .value = sent(visit, "origin", "added_in_term"),
                        .options = {{.text = "Added during the term", .value = "added_in_term"},
                                    {.text = "Manifesto", .value = "manifesto"},
                                    {.text = "Not recorded", .value = "not_recorded"}},
                        .error = problem_of(problems, "origin")}),
                why_field(visit, problems, "Why", "Why it is added now. "),
                button({.text = "Add the commitment"})));
}

Response new_commitment_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  const auto added = add_commitment(
      visit.work(), *report, *page,
      {sent(visit, "number"), sent(visit, "label"), sent(visit, "origin"), sent(visit, "why")});
  if (!added) return new_commitment_view(visit, added.refusals());
  return done_and_back(quarter_address(visit, report->period, "commitments/" + *added), "added");
}

Response new_indicator_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  return form_page(
      visit, "Add an indicator", Crumbs{visit, *report}.to(*page, "Add an indicator"), problems,
      post_form(visit, quarter_address(visit, report->period, "themes/" + page->slug + "/new-indicator"),
                one_line(visit, problems, "name", "Name", ""),
                one_line(visit, problems, "unit", "Unit", "percent, cases, GBP, GBP_thousand, GBP_million"),
                wanted_field(sent(visit, "wanted", "not_recorded"), "", problem_of(problems, "wanted")),
                why_field(visit, problems, "Why", "Why it is measured from now on. "),
                button({.text = "Add the indicator"})));
}

Response new_indicator_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  const auto added =
      add_indicator(visit.work(), *report, *page,
                    {sent(visit, "name"), sent(visit, "unit"), sent(visit, "wanted"), sent(visit, "why")});
  if (!added) return new_indicator_view(visit, added.refusals());
  return done_and_back(quarter_address(visit, report->period, "indicators/" + *added), "added");
}

// Themes.

Response new_theme_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  std::vector<SelectOption> pillars;
  for (const auto& pillar : report->pillars)
    pillars.push_back({.text = std::to_string(pillar.number) + ". " + pillar.title,
                       .value = std::to_string(pillar.number)});
  return form_page(visit, "Add a theme",
                   {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                    {.text = "Add a theme"}},
                   problems,
                   post_form(visit, quarter_address(visit, report->period, "new-theme"),
                             select({.label = {.text = "Pillar"},
                                     .name = "pillar",
                                     .value = sent(visit, "pillar"),
                                     .options = std::move(pillars),
                                     .error = problem_of(problems, "pillar")}),
                             one_line(visit, problems, "title", "Name of the theme", ""),
                             button({.text = "Add the theme"})));
}

Response new_theme_post(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const Pillar* chosen = nullptr;
  for (const auto& pillar : report->pillars)
    if (std::to_string(pillar.number) == sent(visit, "pillar")) chosen = &pillar;
  if (!chosen) return new_theme_view(visit, {{"Choose a pillar from the list.", {}, "pillar"}});
  const auto added = add_theme(visit.work(), *report, *chosen, sent(visit, "title"));
  if (!added) return new_theme_view(visit, added.refusals());
  return done_and_back(quarter_address(visit, report->period, "themes/" + *added), "added");
}

Response rename_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  return form_page(
      visit, "Rename a theme", Crumbs{visit, *report}.to(*page, "Rename"), problems,
      post_form(visit, quarter_address(visit, report->period, "themes/" + page->slug + "/rename"),
                one_line(visit, problems, "title", "Name of the theme",
                         "From " + report->period.label + " on. Earlier reports keep the name they had.",
                         page->title),
                button({.text = "Rename the theme"})));
}

Response rename_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* page = theme_of(visit, report);
  if (!page) return not_found(visit);
  if (auto renamed = rename_theme(visit.work(), *report, *page, sent(visit, "title")); !renamed)
    return rename_view(visit, renamed.refusals());
  return done_and_back(quarter_address(visit, report->period, "themes/" + page->slug), "renamed");
}

// Changes to what is reported.

std::string commitment_address(const Visit& visit, const Report& report, const CommitmentLine& line,
                               std::string_view rest) {
  return quarter_address(visit, report.period, "commitments/" + line.slug + "/" + std::string(rest));
}
std::string indicator_address(const Visit& visit, const Report& report, const IndicatorLine& line,
                              std::string_view rest) {
  return quarter_address(visit, report.period, "indicators/" + line.slug + "/" + std::string(rest));
}

// What will happen, before it happens.
Html retire_block(const Visit& visit, const Report& report, const std::string& retired,
                  const std::string& retire_at, const std::string& put_back_at, const Refusals& problems,
                  bool rewords = false) {
  const auto& label = report.period.label;
  if (!retired.empty())
    return group(
        el("h2", cls("govuk-heading-m"), "Report it again"),
        el("p", cls("govuk-body"), "It is no longer reported from " + label + " on: " + retired),
        post_form(visit, put_back_at, button({.text = "Put it back", .kind = ButtonKind::secondary})));
  return group(
      el("h2", cls("govuk-heading-m"), "Stop reporting it"),
      el("p", cls("govuk-body"),
         "It stays in the report for " + label +
             " with the reason, needs no update there, and is not carried into the next quarter. "
             "Earlier reports "
             "and its own page keep its history. Until " +
             label + " is signed off it can be put back."),
      post_form(visit, retire_at, why_field(visit, problems, "Why it is no longer reported", "", !rewords),
                button({.text = "Stop reporting it", .kind = ButtonKind::warning})));
}

Response change_commitment_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  const auto* page = report->page(line->page_id);
  std::vector<SelectOption> themes;
  for (const auto& known : report->pages) themes.push_back({.text = known.title, .value = known.slug});
  const bool rewords = visit.request.form.has("label");
  return form_page(
      visit, "Change a commitment", Crumbs{visit, *report}.to(*page, "Change"), problems,
      group(
          el("p", cls("govuk-body-l"),
             line->number.empty() ? line->label : line->number + ". " + line->label),
          el("h2", cls("govuk-heading-m"), "Put it in other words"),
          post_form(visit, commitment_address(visit, *report, *line, "wording"),
                    one_line(visit, problems, "label", "What is promised",
                             "From " + report->period.label + " on. Earlier reports keep the words they had.",
                             line->label),
                    why_field(visit, problems, "Why the words change", "", rewords),
                    button({.text = "Save the wording"})),
          el("h2", cls("govuk-heading-m"), "Move it to another theme"),
          post_form(visit, commitment_address(visit, *report, *line, "theme"),
                    select({.label = {.text = "Theme"},
                            .name = "theme",
                            .value = page->slug,
                            .options = std::move(themes),
                            .error = problem_of(problems, "theme")}),
                    button({.text = "Move it", .kind = ButtonKind::secondary})),
          retire_block(visit, *report, line->retired, commitment_address(visit, *report, *line, "retire"),
                       commitment_address(visit, *report, *line, "put-back"), problems, rewords)));
}

// The change is made and its commitment shown, or refused on the page it came from.
template <typename Change>
Response change_commitment(Visit& visit, Change change, std::string_view done) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  if (auto changed = change(*report, *line); !changed)
    return change_commitment_view(visit, changed.refusals());
  return done_and_back(quarter_address(visit, report->period, "commitments/" + line->slug), done);
}

Response wording_post(Visit& visit) {
  return change_commitment(
      visit,
      [&](const auto& report, const auto& line) {
        return reword(visit.work(), report, line, {sent(visit, "label"), sent(visit, "why")});
      },
      "saved");
}

Response retire_commitment_post(Visit& visit) {
  return change_commitment(
      visit,
      [&](const auto& report, const auto& line) {
        return retire(visit.work(), report, line, sent(visit, "why"));
      },
      "retired");
}

Response put_back_commitment_post(Visit& visit) {
  return change_commitment(
      visit, [&](const auto& report, const auto& line) { return put_back(visit.work(), report, line); },
      "put_back");
}

Response move_post(Visit& visit) {
  const auto report = report_of(visit);
  const auto* line = commitment_of(visit, report);
  if (!line) return not_found(visit);
  const ThemePage* chosen = nullptr;
  for (const auto& page : report->pages)
    if (page.slug == sent(visit, "theme")) chosen = &page;
  if (!chosen) return change_commitment_view(visit, {{"Choose a theme from the list.", {}, "theme"}});
  if (auto moved = move_to(visit.work(), *report, *line, *chosen); !moved)
    return change_commitment_view(visit, moved.refusals());
  return done_and_back(quarter_address(visit, report->period, "themes/" + chosen->slug), "moved");
}

Response change_indicator_view(Visit& visit, const Refusals& problems) {
  const auto report = report_of(visit);
  const auto* line = indicator_of(visit, report);
  if (!line) return not_found(visit);
  return form_page(
      visit, "Change an indicator", Crumbs{visit, *report}.to(*report->page(line->page_id), "Change"),
      problems,
      group(el("p", cls("govuk-body-l"), line->name),
            retire_block(visit, *report, line->retired, indicator_address(visit, *report, *line, "retire"),
                         indicator_address(visit, *report, *line, "put-back"), problems)));
}

template <typename Change>
Response change_indicator(Visit& visit, Change change, std::string_view done) {
  const auto report = report_of(visit);
  const auto* line = indicator_of(visit, report);
  if (!line) return not_found(visit);
  if (auto changed = change(*report, *line); !changed)
    return change_indicator_view(visit, changed.refusals());
  return done_and_back(quarter_address(visit, report->period, "indicators/" + line->slug), done);
}

Response retire_indicator_post(Visit& visit) {
  return change_indicator(
      visit,
      [&](const auto& report, const auto& line) {
        return retire(visit.work(), report, line, sent(visit, "why"));
      },
      "retired");
}

Response put_back_indicator_post(Visit& visit) {
  return change_indicator(
      visit, [&](const auto& report, const auto& line) { return put_back(visit.work(), report, line); },
      "put_back");
}

Handler page_of(Response (*view)(Visit&, const Refusals&)) {
  return [view](Visit& visit) { return view(visit, {}); };
}

}  // namespace

Routes structure_routes() {
  const auto may = Allow::may("plan.restructure");
  return {get("/work/{body}/quarters/{period}/new-theme", may, "The form to add a theme",
              page_of(new_theme_view)),
          post("/work/{body}/quarters/{period}/new-theme", may, "Add a theme", new_theme_post),
          get("/work/{body}/quarters/{period}/themes/{theme}/rename", may, "The form to rename a theme",
              page_of(rename_view)),
          post("/work/{body}/quarters/{period}/themes/{theme}/rename", may, "Rename a theme", rename_post),
          get("/work/{body}/quarters/{period}/themes/{theme}/new-commitment", may,
              "The form to add a commitment", page_of(new_commitment_view)),
          post("/work/{body}/quarters/{period}/themes/{theme}/new-commitment", may, "Add a commitment",
               new_commitment_post),
          get("/work/{body}/quarters/{period}/themes/{theme}/new-indicator", may,
              "The form to add an indicator", page_of(new_indicator_view)),
          post("/work/{body}/quarters/{period}/themes/{theme}/new-indicator", may, "Add an indicator",
               new_indicator_post),
          get("/work/{body}/quarters/{period}/commitments/{commitment}/change", may,
              "The forms to change a commitment", page_of(change_commitment_view)),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/wording", may,
               "Put a commitment in other words", wording_post),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/theme", may,
               "Move a commitment to another theme", move_post),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/retire", may,
               "Stop reporting a commitment", retire_commitment_post),
          post("/work/{body}/quarters/{period}/commitments/{commitment}/put-back", may,
               "Report a commitment again", put_back_commitment_post),
          get("/work/{body}/quarters/{period}/indicators/{indicator}/change", may,
              "The form to stop reporting an indicator", page_of(change_indicator_view)),
          post("/work/{body}/quarters/{period}/indicators/{indicator}/retire", may,
               "Stop reporting an indicator", retire_indicator_post),
          post("/work/{body}/quarters/{period}/indicators/{indicator}/put-back", may,
               "Report an indicator again", put_back_indicator_post)};
}

}  // namespace reeve::plan
