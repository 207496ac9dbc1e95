#include <algorithm>

#include "kernel/text.hpp"
#include "plan/plan.hpp"
#include "plan/plan_pages.hpp"
#include "plan/public_views.hpp"
#include "plan/quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

std::string due_words(const Period& period) {
  return period.due_on ? day_words(*period.due_on) : "No day set";
}

// Leads to a page that says what will happen before it does.
Html act_link(const Visit& visit, const Period& period, std::string_view act, std::string_view words,
              ButtonKind kind = ButtonKind::primary) {
  return button({.text = words, .kind = kind, .href = quarter_address(visit, period, act)});
}

Html open_form(const Visit& visit, const std::vector<Period>& known, const Refusals& problems) {
  const auto suggested = known.empty() ? std::string() : label_of(next(*parse_quarter(known.front().label)));
  const auto& form = visit.request.form;
  return group(el("h2", cls("govuk-heading-l"), "Open a quarter"),
               post_form(visit, work_address(visit, "quarters"),
                         input({.label = {.text = "Quarter"},
                                .name = "quarter",
                                .value = form.has("quarter") ? std::string(form.get("quarter")) : suggested,
                                .hint = "Like Q2 2019/20",
                                .error = problem_of(problems, "quarter"),
                                .classes = "govuk-input--width-10"}),
                         input({.label = {.text = "Day by which owners update"},
                                .name = "due_on",
                                .value = std::string(form.get("due_on")),
                                .hint = "Like 2019-10-18. Reminders go out before and after it.",
                                .error = problem_of(problems, "due_on"),
                                .classes = "govuk-input--width-10"}),
                         button({.text = "Open the quarter"})));
}

Response quarters_view(Visit& visit, const Refusals& problems) {
  const auto known = periods(*visit.record);
  Table rows{.caption = "Periods in the record",
             .head = {web::Cell{"Period"}, web::Cell{"From"}, web::Cell{"To"}, web::Cell{"Updates due"},
                      web::Cell{"How it stands"}}};
  for (const auto& period : known)
    rows.rows.push_back(
        web::Row{{web::Cell{el("a", cls("govuk-link"), href(quarter_address(visit, period)), period.label)},
                  web::Cell{day_words(period.starts_on)}, web::Cell{day_words(period.ends_on)},
                  web::Cell{due_words(period)}, web::Cell{state_words(period.state)}}});
  return show(visit,
              {.title = "Quarters",
               .crumbs = {{.text = "Quarters"}},
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Quarters"), table(rows),
                    visit.may("plan.open_quarter") ? open_form(visit, known, problems) : Html{}),
              problems.empty() ? 200 : 422);
}

Response open_post(Visit& visit) {
  const auto quarter = parse_quarter(text::trim(visit.request.form.get("quarter")));
  const auto due_text = text::trim(visit.request.form.get("due_on"));
  const auto due = calendar::parse_date(due_text);
  Refusals problems;
  if (!quarter) problems.push_back({"Write the quarter like Q2 2019/20.", {}, "quarter"});
  if (!due_text.empty() && !due) problems.push_back({"Write the day like 2019-10-18.", {}, "due_on"});
  if (!problems.empty()) return quarters_view(visit, problems);
  const auto opened = open_quarter(visit.work(), *quarter, due);
  if (!opened) return quarters_view(visit, opened.refusals());
  return done_and_back(work_address(visit, "quarters/" + *opened), "opened");
}

Task theme_task(const Visit& visit, const Report& report, const ThemePage& page) {
  const auto open_in = [&](const auto& lines) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const auto& line) { return line.page_id == page.id && line.is_due(); });
  };
  const auto left = open_in(report.commitments) + open_in(report.indicators);
  const auto* certified = report.certification(page.id);
  Content status = certified   ? Content("Certified")
                   : left == 0 ? Content(tag({.text = "Ready to certify"}))
                               : Content(tag({.text = text::counted(left, "to update", "to update")}));
  return {.title = page.title,
          .href = quarter_address(visit, report.period, "themes/" + page.slug),
          .hint = certified ? "By the " + visit.authority.title_of(certified->office) : std::string(),
          .status = std::move(status)};
}

Html theme_lists(const Visit& visit, const Report& report) {
  Html blocks;
  for (const auto& pillar : report.pillars) {
    std::vector<Task> tasks;
    for (const auto& page : report.pages)
      if (page.pillar_id == pillar.id) tasks.push_back(theme_task(visit, report, page));
    blocks += group(
        el("h2", cls("govuk-heading-m"), "Pillar " + std::to_string(pillar.number) + ": " + pillar.title),
        task_list({.tasks = std::move(tasks), .id_prefix = "pillar-" + std::to_string(pillar.number)}));
  }
  return blocks;
}

Html acts(const Visit& visit, const Report& report) {
  const auto& period = report.period;
  Html forms;
  if (can_be_updated(period) && visit.may("plan.sign_off")) {
    const auto ready = may_sign_off(report);
    forms += ready ? act_link(visit, period, "sign-off", "Sign off " + period.label)
                   : el("p", cls("govuk-body"),
                        "It can be signed off when every theme is certified: " +
                            text::counted(static_cast<long long>(ready.refusals().size()), "theme is",
                                          "themes are") +
                            " not yet.");
  }
  if (may_publish(period) && visit.may("plan.publish"))
    forms += act_link(visit, period, "publish", "Publish " + period.label);
  if ((period.state == "signed_off" || period.state == "published") && visit.may("plan.sign_off"))
    forms +=
        act_link(visit, period, "reopen", period.state == "published" ? "Open a correction" : "Open again",
                 ButtonKind::secondary);
  return forms;
}

Response quarter_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto& period = report->period;
  const auto questions = data_quality(*report);
  std::vector<SummaryRow> facts{
      {.key = "How it stands", .value = state_words(period.state)},
      {.key = "Updates due", .value = due_words(period)},
      {.key = "Questions before signing",
       .value = el("a", cls("govuk-link"), href(quarter_address(visit, period, "questions")),
                   text::counted(static_cast<long long>(questions.size()), "question", "questions"))},
      {.key = "Mine to update",
       .value = el("a", cls("govuk-link"), href(quarter_address(visit, period, "mine")), "See what is mine")},
      {.key = "Preview",
       .value = el("a", cls("govuk-link"), href(quarter_address(visit, period, "preview")),
                   "See the report as it would be published")}};
  return show(
      visit,
      {.title = period.label,
       .crumbs = {{.text = "Quarters", .href = work_address(visit, "quarters")}, {.text = period.label}},
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), period.label), summary_list({.rows = std::move(facts)}),
            theme_lists(visit, *report),
            can_be_updated(period) && visit.may("plan.restructure")
                ? el("p", cls("govuk-body"),
                     el("a", cls("govuk-link"), href(quarter_address(visit, period, "new-theme")),
                        "Add a theme"))
                : Html{},
            acts(visit, *report)));
}

// By theme, in the order of the report: whoever answers works through one theme at a time.
Html questions_by_theme(const Visit& visit, const Report& report, const std::vector<Question>& questions,
                        bool blocking) {
  Html blocks;
  for (const auto& page : report.pages) {
    std::vector<Html> items;
    for (const auto& question : questions)
      if (question.page_id == page.id && question.blocks == blocking)
        items.push_back(
            el("li", el("a", cls("govuk-link"), href(quarter_address(visit, report.period, question.address)),
                        question.sentence)));
    if (!items.empty())
      blocks += group(el("h3", cls("govuk-heading-s"), page.title), el("ul", cls("govuk-list"), items));
  }
  return blocks;
}

Response questions_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto questions = data_quality(*report);
  const auto section = [&](bool blocking, std::string_view title, std::string_view says) {
    const auto count = std::count_if(questions.begin(), questions.end(),
                                     [&](const auto& question) { return question.blocks == blocking; });
    return group(
        el("h2", cls("govuk-heading-l"), std::string(title) + " (" + text::with_thousands(count) + ")"),
        el("p", cls("govuk-body"), says), questions_by_theme(visit, *report, questions, blocking));
  };
  return show(
      visit,
      {.title = "Questions before signing",
       .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                  {.text = "Questions"}}},
      group(el("h1", cls("govuk-heading-xl"), "Questions before signing"),
            section(true, "Needed first", "A theme cannot be certified while one of these is open."),
            section(false, "Worth answering", "A careful reader will ask. They do not stop the report.")));
}

Response mine_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  Table rows{
      .caption = "Yours in " + report->period.label,
      .head = {web::Cell{"What"}, web::Cell{"Theme"}, web::Cell{"This period"}, web::Cell{"Last period"}}};
  const auto link = [&](const std::string& rest, const std::string& words) {
    return web::Cell{el("a", cls("govuk-link"), href(quarter_address(visit, report->period, rest)), words)};
  };
  for (const auto& line : report->commitments)
    if (line.owner == visit.person->account)
      rows.rows.push_back(
          web::Row{{link("commitments/" + line.slug, line.number + " " + line.label),
                    web::Cell{report->page(line.page_id)->title}, web::Cell{status_of(*report, line)},
                    web::Cell{last_status_of(*report, line)}}});
  for (const auto& line : report->indicators)
    if (line.owner == visit.person->account)
      rows.rows.push_back(
          web::Row{{link("indicators/" + line.slug, line.name), web::Cell{report->page(line.page_id)->title},
                    web::Cell{value_words(line)}, web::Cell{value_words(line.last)}}});
  return show(visit,
              {.title = "Yours",
               .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                          {.text = "Yours"}}},
              group(el("h1", cls("govuk-heading-xl"), "Yours to update"),
                    el("p", cls("govuk-body"), "Updates are due: " + due_words(report->period) + "."),
                    rows.rows.empty() ? el("p", cls("govuk-body"),
                                           "Nothing in this quarter is in your name. A Policy Officer says "
                                           "who owns what, on the page of each commitment and indicator.")
                                      : table(rows)));
}

Response preview_view(Visit& visit) {
  const auto report = report_of(visit);
  if (!report) return not_found(visit);
  const auto plan = load_plan(*visit.record, report->period.plan_id);
  const auto publisher = load_publisher(*visit.record, visit.at("body"), visit.authority, plan);
  const Place place{"/" + visit.at("body") + "/", "/assets/"};
  Html pages;
  for (const auto& page : report->pages)
    pages += group(el("h2", cls("govuk-heading-l"), page.title),
                   theme_content(publisher, place, *report, page, 3));
  return show(visit,
              {.title = "Preview of " + report->period.label,
               .crumbs = {{.text = report->period.label, .href = quarter_address(visit, report->period)},
                          {.text = "Preview"}}},
              group(el("h1", cls("govuk-heading-xl"), "Preview of " + report->period.label),
                    warning_text({.content = "This is a draft. It is not public."}),
                    cover_content(publisher, place, *report, 2, false), pages));
}

Response workspace_view(Visit& visit) {
  const auto known = periods(*visit.record);
  std::vector<Html> items;
  for (const auto& period : known)
    if (visit.may("plan.read_drafts"))
      items.push_back(el("li", el("a", cls("govuk-link"), href(quarter_address(visit, period)), period.label),
                         ": " + state_words(period.state)));
  std::vector<Html> offices;
  for (const auto& office : visit.person->offices)
    offices.push_back(el("li", visit.authority.title_of(office)));
  return show(
      visit, {.title = "Workspace"},
      group(el("h1", cls("govuk-heading-xl"), "Workspace"),
            offices.empty() ? el("p", cls("govuk-body"), "You hold no office in this body today.")
                            : group(el("p", cls("govuk-body"), "You act here as:"),
                                    el("ul", cls("govuk-list govuk-list--bullet"), offices)),
            items.empty()
                ? Html{}
                : group(el("h2", cls("govuk-heading-m"), "Quarters"), el("ul", cls("govuk-list"), items)),
            visit.may("plan.read_consultation")
                ? el("p", cls("govuk-body"),
                     el("a", cls("govuk-link"), href(work_address(visit, "drafts")), "Drafts for comment"))
                : Html{}));
}

}  // namespace

Routes quarter_routes() {
  const auto read = Allow::may("plan.read_drafts");
  return {get("/work/{body}", Allow::signed_in(), "The workspace of a body", workspace_view),
          get("/work/{body}/quarters", read, "Quarters and how they stand",
              [](Visit& visit) { return quarters_view(visit, {}); }),
          post("/work/{body}/quarters", Allow::may("plan.open_quarter"), "Open a quarter", open_post),
          get("/work/{body}/quarters/{period}", read, "A quarter and its themes", quarter_view),
          get("/work/{body}/quarters/{period}/questions", read, "Questions before signing", questions_view),
          get("/work/{body}/quarters/{period}/mine", read, "What is mine to update", mine_view),
          get("/work/{body}/quarters/{period}/preview", read, "The report as it would be published",
              preview_view)};
}

}  // namespace reeve::plan
