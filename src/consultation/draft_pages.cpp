#include <algorithm>

#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/draft_forms.hpp"
#include "consultation/draft_views.hpp"
#include "kernel/text.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

std::string at_words(const std::string& at) {
  return calendar::in_words(calendar::in_london(calendar::parse_instant(at).value()));
}

OfficeWords office_words(const Visit& visit) {
  return [&visit](const std::string& office, const std::string& at) {
    return visit.authority.title_of(office) + ", " + at_words(at);
  };
}

// {?edition=2}; for the panel only what is shown to it.
const Edition* edition_asked_for(const Visit& visit, const Draft& draft) {
  const auto asked = visit.request.query.get("edition");
  if (asked.empty() || !sees_everything(visit)) return edition_for(visit, draft);
  for (const auto& edition : draft.editions)
    if (std::to_string(edition.number) == asked) return &edition;
  return nullptr;
}

Html facts(const Visit& visit, const Draft& draft, const Edition& edition) {
  const auto office = office_words(visit);
  std::vector<SummaryRow> rows{
      {.key = "What it is", .value = about_words(draft)},
      {.key = "How it stands", .value = stage_words(draft, visit.now.today)},
      {.key = "Shown here",
       .value = edition_words(edition) + (edition.note.empty() ? "" : ": " + edition.note) + ". " +
                office(edition.office, edition.made_at)}};
  const bool knows_window = sees_everything(visit) || stage_of(draft, visit.now.today) != Stage::announced;
  if (const auto* window = draft.last("opened_for_comment"); window && knows_window)
    rows.push_back({.key = "Out for comment",
                    .value = edition_words(*draft.edition(window->edition_id)) + ", from " +
                             calendar::in_words(*window->opens_on) + " to the end of " +
                             calendar::in_words(*window->closes_on)});
  for (const auto& event : draft.events) {
    if (event.what == "closed")
      rows.push_back({.key = "Closed early", .value = office(event.office, event.at) + ": " + event.note});
    if (event.what == "withdrawn")
      rows.push_back({.key = "Withdrawn", .value = office(event.office, event.at) + ": " + event.note});
    if (event.what == "adopted") rows.push_back({.key = "Adopted", .value = office(event.office, event.at)});
  }
  return summary_list({.rows = std::move(rows)});
}

Html editions_table(const Visit& visit, const Draft& draft) {
  if (!sees_everything(visit)) return {};
  Table rows{.caption = "Editions",
             .head = {web::Cell{"Edition"}, web::Cell{"Saved"}, web::Cell{"By"}, web::Cell{"Note"}}};
  for (const auto& edition : draft.editions)
    rows.rows.push_back(web::Row{
        {web::Cell{el("a", cls("govuk-link"),
                      href(draft_address(visit, draft) + "?edition=" + std::to_string(edition.number)),
                      edition_words(edition))},
         web::Cell{at_words(edition.made_at)}, web::Cell{visit.authority.title_of(edition.office)},
         web::Cell{edition.note}}});
  return table(rows);
}

Html text_part(const Draft& draft, const Edition& edition) {
  if (edition.number == draft.first().number)
    return group(el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), "The text"),
                 sections_view(edition.sections));
  const auto tracked = track(draft.first().sections, edition.sections);
  return group(el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), "Amendments to edition 1"),
               amendments_view(amendments(tracked)),
               el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), "The text with changes marked"),
               el("p", cls("govuk-body"), "Words taken out are struck through; words put in are underlined."),
               tracked_view(tracked, draft.first(), edition));
}

bool is_said_at_comments(const Request& request) {
  const auto done = request.query.get("done");
  return done == "commented" || done == "answered";
}

Html comments_part(const Visit& visit, const Draft& draft, const Refusals& problems) {
  Html blocks = el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("comments"), "Comments");
  if (is_said_at_comments(visit.request) && problems.empty())
    blocks += notification_banner({.content = done_here(visit.request), .success = true, .heading_level = 3});
  if (draft.comments.empty()) blocks += el("p", cls("govuk-body"), "There are no comments.");
  for (const auto& comment : draft.comments)
    blocks += group(comment_view(draft, comment, office_words(visit)),
                    answer_form(visit, draft, comment, problems));
  return group(blocks, comment_form(visit, draft, problems));
}

Response with_draft(Visit& visit, const std::function<Outcome<Done>(storage::Work&, const Draft&)>& act,
                    std::string_view done) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  const auto outcome = act(visit.work(), *draft);
  if (!outcome) return draft_page(visit, *draft, outcome.refusals());
  return done_and_back(draft_address(visit, *draft), done);
}

Response window_post(Visit& visit) {
  return with_draft(
      visit,
      [&](storage::Work& work, const Draft& draft) -> Outcome<Done> {
        const auto opens = calendar::parse_date(text::trim(visit.request.form.get("opens_on")));
        const auto closes = calendar::parse_date(text::trim(visit.request.form.get("closes_on")));
        Refusals problems;
        if (!opens) problems.push_back({"Write the first day like 2019-09-24.", {}, "opens_on"});
        if (!closes) problems.push_back({"Write the last day like 2019-10-11.", {}, "closes_on"});
        if (!problems.empty()) return problems;
        return open_window(work, draft, {*opens, *closes});
      },
      "out_for_comment");
}

// Two forms on the page ask for a reason: the problem names the one that was sent.
Outcome<Done> with_field_of(std::string_view form, Outcome<Done> outcome) {
  if (outcome) return outcome;
  auto problems = outcome.refusals();
  for (auto& problem : problems)
    if (problem.field == "reason") problem.field = std::string(form) + "-reason";
  return problems;
}

Response close_post(Visit& visit) {
  return with_draft(
      visit,
      [&](storage::Work& work, const Draft& draft) {
        return with_field_of("close",
                             close_window(work, draft, std::string(visit.request.form.get("reason"))));
      },
      "closed");
}

Response withdraw_post(Visit& visit) {
  return with_draft(
      visit,
      [&](storage::Work& work, const Draft& draft) {
        return with_field_of("withdraw",
                             withdraw(work, draft, std::string(visit.request.form.get("reason"))));
      },
      "withdrawn");
}

// What is adopted is what was read: an edition saved in the meantime is looked at first.
Response adopt_post(Visit& visit) {
  return with_draft(
      visit,
      [&](storage::Work& work, const Draft& draft) -> Outcome<Done> {
        if (visit.request.form.get("edition") != std::to_string(draft.latest().number))
          return Refusal{edition_words(draft.latest()) +
                         " was saved since you looked. Read it, then adopt it."};
        return adopt(work, draft);
      },
      "adopted");
}

Response draft_get(Visit& visit) {
  const auto draft = draft_of(visit);
  return draft ? draft_page(visit, *draft, {}) : not_found(visit);
}

}  // namespace

Response draft_page(Visit& visit, const Draft& draft, const Refusals& problems) {
  const auto* edition = edition_asked_for(visit, draft);
  if (!edition) return not_found(visit);
  return show(
      visit,
      {.title = draft.title,
       .crumbs = {{.text = "Drafts for comment", .href = work_address(visit, "drafts")},
                  {.text = draft.title}},
       .problems = problems,
       .done = is_said_at_comments(visit.request) ? "" : done_here(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), draft.title),
            el("p", cls("govuk-body"), el("a", cls("govuk-link"), href("#comments"), "Jump to the comments")),
            facts(visit, draft, *edition), editions_table(visit, draft), text_part(draft, *edition),
            comments_part(visit, draft, problems), office_forms(visit, draft, problems)),
      problems.empty() ? 200 : 422);
}

Routes draft_routes() {
  return {get("/work/{body}/drafts/{draft}", Allow::may("plan.read_consultation"),
              "A draft: its text, what it changes, comments and answers", draft_get),
          post("/work/{body}/drafts/{draft}/window", Allow::may("plan.revise"),
               "Put the latest edition of a draft out for comment", window_post),
          post("/work/{body}/drafts/{draft}/close", Allow::may("plan.revise"),
               "Close comments before their last day", close_post),
          post("/work/{body}/drafts/{draft}/adopt", Allow::may("plan.publish"), "Adopt a draft", adopt_post),
          post("/work/{body}/drafts/{draft}/withdraw", Allow::may("plan.revise"), "Withdraw a draft",
               withdraw_post)};
}

}  // namespace reeve::consultation
