#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/draft_views.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

// To where the comment or the answer now stands, which is far down the page.
Response back_to_comments(const Visit& visit, const Draft& draft, std::string_view done) {
  return see_other(draft_address(visit, draft) + "?done=" + std::string(done) + "#comments");
}

// A comment stands on the text its writer read: an edition put out in the meantime is read first.
Outcome<Done> has_read_what_is_out(const Visit& visit, const Draft& draft) {
  if (auto may = may_comment(draft, visit.now.today); !may) return may;
  const auto& out = *shown_to_panel(draft, visit.now.today);
  if (visit.request.form.get("edition") == std::to_string(out.number)) return Done{};
  return Refusal{edition_words(out) +
                     " was put out for comment while you were writing. Your words are kept here: read the "
                     "edition, then send them.",
                 "comment window", "comment"};
}

Response comment_post(Visit& visit) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  if (const auto has_read = has_read_what_is_out(visit, *draft); !has_read)
    return draft_page(visit, *draft, has_read.refusals());
  const auto& form = visit.request.form;
  const auto said =
      comment(visit.work(), *draft, std::string(form.get("section")), std::string(form.get("comment")));
  if (!said) return draft_page(visit, *draft, said.refusals());
  return back_to_comments(visit, *draft, "commented");
}

Response answer_post(Visit& visit) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  const auto& form = visit.request.form;
  const auto* comment = draft->comment(form.get("comment"));
  const auto answered = answer_comment(visit.work(), *draft, std::string(form.get("comment")),
                                       std::string(form.get("decision")), std::string(form.get("answer")));
  if (!answered) {
    auto problems = answered.refusals();
    if (comment)
      for (auto& problem : problems)
        if (!problem.field.empty()) problem.field += "-" + std::to_string(comment->number);
    return draft_page(visit, *draft, problems);
  }
  return back_to_comments(visit, *draft, "answered");
}

}  // namespace

Routes comment_routes() {
  return {post("/work/{body}/drafts/{draft}/comments", Allow::may("plan.comment"), "Comment on a draft",
               comment_post),
          post("/work/{body}/drafts/{draft}/answers", Allow::may("plan.revise"), "Answer a comment",
               answer_post)};
}

}  // namespace reeve::consultation
