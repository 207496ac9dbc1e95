#include "consultation/consultation.hpp"
#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/draft_views.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

constexpr std::pair<std::string_view, std::string_view> sentences[] = {
    {"made", "The draft is made. Nobody outside the office sees it."},
    {"edition_saved", "The edition is saved. Nobody outside the office sees it until you put it out."},
    {"out_for_comment", "The draft is put out for comment."},
    {"closed", "Comments are closed."},
    {"commented", "Your comment is sent."},
    {"answered", "The comment is answered."},
    {"adopted", "The draft is adopted. It is part of the next publication."},
    {"withdrawn", "The draft is withdrawn."}};

// What a draft can be of: each plan and each financial year of the record, told apart by its kind.
std::vector<Choice> subjects(storage::Session& record) {
  std::vector<Choice> choices;
  for (const auto& [id, title] : plans(record))
    choices.push_back({.value = std::string(key(Kind::plan_refresh)) + ":" + id,
                       .text = "Refresh of the " + title,
                       .hint = "Begins with the plan as it stands."});
  for (const auto& year : years(record))
    choices.push_back({.value = std::string(key(Kind::annual_report)) + ":" + year,
                       .text = "Annual report for " + year,
                       .hint = "Begins with what the quarterly reports of the year say."});
  return choices;
}

Html make_form(const Visit& visit, const Refusals& problems) {
  if (!visit.may("plan.revise")) return {};
  auto choices = subjects(*visit.record);
  if (choices.empty())
    return el(
        "p", cls("govuk-body"),
        "A draft is made from the plan and the quarterly reports in the record. The record has none yet.");
  const auto& form = visit.request.form;
  return group(
      el("h2", cls("govuk-heading-l"), "Make a draft"),
      post_form(
          visit, work_address(visit, "drafts"),
          radios({.legend = {.text = "What it is"},
                  .name = "of",
                  .items = std::move(choices),
                  .value = std::string(form.get("of")),
                  .error = problem_of(problems, "of")}),
          input(
              {.label = {.text = "Title"},
               .name = "title",
               .value = std::string(form.get("title")),
               .hint = "Like \"Police and Crime Plan: refresh of September 2019\". It names the public page.",
               .error = problem_of(problems, "title")}),
          button({.text = "Make the draft", .prevent_double_click = true})));
}

// The panel is told first of all what waits for it.
Html asked_of_panel(const Visit& visit) {
  if (!visit.may("plan.comment")) return {};
  std::vector<Html> items;
  for (const auto& open : open_for_comment(*visit.record, visit.now.today))
    items.push_back(
        el("li", el("a", cls("govuk-link"), href(work_address(visit, "drafts/" + open.slug)), open.title),
           ": comment by the end of " + calendar::in_words(open.closes_on) + ". " +
               (open.comments == 0 ? "No comments" : text::counted(open.comments, "comment", "comments")) +
               " so far."));
  if (items.empty()) return el("p", cls("govuk-body"), "No draft is open for your comments today.");
  return group(el("h2", cls("govuk-heading-m"), "Open for your comments"),
               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

std::string last_day_of(const Visit& visit, const Draft& draft) {
  const auto stage = stage_of(draft, visit.now.today);
  if (stage == Stage::withdrawn) return "No longer taken";
  if (stage == Stage::announced && !sees_everything(visit)) return "Not open yet";
  const auto windows = windows_of(draft);
  return windows.empty() ? "Not set" : last_day_words(windows.back());
}

web::Row list_row(const Visit& visit, const Draft& draft) {
  return {{web::Cell{el("a", cls("govuk-link"), href(draft_address(visit, draft)), draft.title)},
           web::Cell{about_words(draft)}, web::Cell{stage_words(draft, visit.now.today)},
           web::Cell{last_day_of(visit, draft)}, figure(std::to_string(draft.comments.size())),
           figure(std::to_string(draft.unanswered()))}};
}

Response list_view(Visit& visit, const Refusals& problems) {
  Table rows{.caption = "Drafts",
             .head = {web::Cell{"Draft"}, web::Cell{"What it is"}, web::Cell{"How it stands"},
                      web::Cell{"Last day to comment"}, figure("Comments"), figure("Not answered")}};
  for (const auto& draft : drafts(*visit.record))
    if (edition_for(visit, draft)) rows.rows.push_back(list_row(visit, draft));
  return show(
      visit,
      {.title = "Drafts for comment",
       .crumbs = {{.text = "Drafts for comment"}},
       .problems = problems,
       .done = done_here(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), "Drafts for comment"), asked_of_panel(visit),
            rows.rows.empty() ? el("p", cls("govuk-body"), "There is no draft to read.") : table(rows),
            make_form(visit, problems)),
      problems.empty() ? 200 : 422);
}

Response make_post(Visit& visit) {
  const auto& form = visit.request.form;
  const auto of = form.get("of");
  const auto kind = kind_of(of.substr(0, of.find(':')));
  if (!kind || of.find(':') == std::string_view::npos) {
    Refusals problems{{"Choose what the draft is.", {}, "of"}};
    if (const auto title = check_title(form.get("title")); !title) problems.push_back(title.refusal());
    return list_view(visit, problems);
  }
  const auto slug = make_draft(
      visit.work(), {*kind, std::string(of.substr(of.find(':') + 1)), std::string(form.get("title"))});
  if (!slug) return list_view(visit, slug.refusals());
  return done_and_back(work_address(visit, "drafts/" + *slug), "made");
}

}  // namespace

std::string draft_address(const Visit& visit, const Draft& draft, std::string_view rest) {
  return work_address(visit, "drafts/" + draft.slug) + (rest.empty() ? "" : "/" + std::string(rest));
}

bool sees_everything(const Visit& visit) { return visit.may("plan.read_drafts"); }

const Edition* edition_for(const Visit& visit, const Draft& draft) {
  return sees_everything(visit) ? &draft.latest() : shown_to_panel(draft, visit.now.today);
}

std::optional<Draft> draft_of(Visit& visit) {
  auto& record = visit.session();
  auto draft = find_draft(record, visit.at("draft"));
  if (!draft || !edition_for(visit, *draft)) return std::nullopt;
  return draft;
}

std::string done_here(const Request& request) {
  for (const auto& [code, words] : sentences)
    if (request.query.get("done") == code) return std::string(words);
  return {};
}

Routes list_routes() {
  return {get("/work/{body}/drafts", Allow::may("plan.read_consultation"),
              "Drafts of the plan and of annual reports", [](Visit& visit) { return list_view(visit, {}); }),
          post("/work/{body}/drafts", Allow::may("plan.revise"), "Make a draft", make_post)};
}

}  // namespace reeve::consultation
