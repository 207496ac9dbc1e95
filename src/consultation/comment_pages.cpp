#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

Response comment_post(Visit& visit) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  const auto& form = visit.request.form;
  const auto said =
      comment(visit.work(), *draft, std::string(form.get("section")), std::string(form.get("comment")));
  if (!said) return draft_page(visit, *draft, said.refusals());
  return done_and_back(draft_address(visit, *draft), "commented");
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
  return done_and_back(draft_address(visit, *draft), "answered");
}

}  // namespace

Routes comment_routes() {
  return {post("/work/{body}/drafts/{draft}/comments", Allow::may("plan.comment"), "Comment on a draft",
               comment_post),
          post("/work/{body}/drafts/{draft}/answers", Allow::may("plan.revise"), "Answer a comment",
               answer_post)};
}

}  // namespace reeve::consultation
