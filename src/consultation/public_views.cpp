#include "consultation/public_views.hpp"

#include "consultation/draft_views.hpp"
#include "kernel/calendar/instant.hpp"
#include "web/components/lists.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

const plan::Place below{"../", "../assets/"};  // pages stand in drafts/

std::string day_words(const std::string& at) {
  return calendar::in_words(calendar::in_london(calendar::parse_instant(at).value()).date);
}

PageFrame frame_of(const plan::Publisher& publisher, const std::string& title) {
  return plan::public_frame(publisher, below, title, plan::Section::plan);
}

// Each time the panel was asked, to the day comments were really taken.
Html windows_words(const Draft& draft) {
  std::vector<Html> lines;
  for (const auto& window : windows_of(draft)) {
    auto words =
        "From " + calendar::in_words(window.opens_on) + " to " + calendar::in_words(window.last_day());
    if (window.closed_early)
      words += ". The last day was to be " + calendar::in_words(window.closes_on) +
               "; comments were closed early: " + window.closed_early->note;
    lines.push_back(el("p", cls("govuk-body"), words));
  }
  return group(lines);
}

Html facts(const plan::Publisher& publisher, const Draft& draft, const Edition& final_text) {
  const auto* adopted = draft.last("adopted");
  std::vector<SummaryRow> rows{
      {.key = "What it is", .value = about_words(draft)},
      {.key = "Adopted", .value = plan::office_words(publisher, adopted->office, adopted->at)},
      {.key = "Comments", .value = windows_words(draft)},
      {.key = "Text", .value = edition_words(final_text) + ", against edition 1: " + draft.first().note}};
  return summary_list({.rows = std::move(rows)});
}

Html comments_part(const plan::Publisher& publisher, const Draft& draft) {
  const OfficeWords words = [&](const std::string& office, const std::string& at) {
    return plan::office_words(publisher, office, at);
  };
  Html blocks = el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("comments"), "Comments and answers");
  if (draft.comments.empty()) blocks += el("p", cls("govuk-body"), "The panel made no comments.");
  for (const auto& comment : draft.comments) blocks += comment_view(draft, comment, words);
  return blocks;
}

Html text_part(const Draft& draft, const Edition& final_text, const std::vector<TrackedSection>& tracked) {
  if (final_text.number == draft.first().number)
    return group(el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("text"), "The text"),
                 sections_view(final_text.sections));
  return group(
      el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("text"), "The text"),
      sections_view(final_text.sections),
      el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("amendments"), "Amendments to edition 1"),
      amendments_view(amendments(tracked)),
      el("h2", cls("govuk-heading-l govuk-!-margin-top-8"), id("changes"), "The text with changes marked"),
      el("p", cls("govuk-body"), "Words taken out are struck through; words put in are underlined."),
      tracked_view(tracked, draft.first(), final_text));
}

}  // namespace

web::Html public_draft_view(const plan::Publisher& publisher, const Draft& draft) {
  const auto& final_text = *shown_to_public(draft);
  const auto tracked = track(draft.first().sections, final_text.sections);
  auto frame = frame_of(publisher, draft.title);
  frame.breadcrumbs = {{.text = "Drafts and comments", .href = "index.html"}, {.text = draft.title}};
  return page(frame,
              group(el("h1", cls("govuk-heading-xl"), draft.title), facts(publisher, draft, final_text),
                    text_part(draft, final_text, tracked), comments_part(publisher, draft)));
}

web::Html public_index_view(const plan::Publisher& publisher, const std::vector<Draft>& adopted) {
  std::vector<SummaryRow> rows;
  for (const auto& draft : adopted)
    rows.push_back({.key = el("a", cls("govuk-link"), href(draft.slug + ".html"), draft.title),
                    .value = about_words(draft) + ". Adopted on " + day_words(draft.last("adopted")->at)});
  return page(frame_of(publisher, "Drafts and comments"),
              group(el("h1", cls("govuk-heading-xl"), "Drafts and comments"),
                    el("p", cls("govuk-body"),
                       "Refreshes of the plan and annual reports that the panel commented on: what changed, "
                       "what was said, and what was answered."),
                    summary_list({.rows = std::move(rows)})));
}

}  // namespace reeve::consultation
