#include "consultation/consultation.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/edition_store.hpp"

namespace reeve::consultation {
namespace {

using storage::Work;

void insert_event(Work& work, const Draft& draft, const char* what, storage::Columns more) {
  const auto last = work.session().find<1>("select max(number) from draft_event where draft_id = :draft",
                                           {{"draft", draft.id}});
  storage::Columns row{{"id", work.fresh_id()},
                       {"draft_id", draft.id},
                       {"number", std::to_string((*last)[0].integer() + 1)},
                       {"what", what}};
  row.insert(row.end(), more.begin(), more.end());
  work.insert("draft_event", with_hand(work, std::move(row)));
}

const Section* section_of(const Edition& edition, const std::string& id) {
  for (const auto& section : edition.sections)
    if (section.id == id) return &section;
  return nullptr;
}

}  // namespace

Outcome<Done> open_window(Work& work, const Draft& draft, Window window) {
  if (auto may = may_open_window(draft, window, work.now().today); !may) return may;
  insert_event(work, draft, "opened_for_comment",
               {{"edition_id", draft.latest().id},
                {"opens_on", calendar::iso(window.opens_on)},
                {"closes_on", calendar::iso(window.closes_on)}});
  work.record("comments_opened", draft.id, clause_of(draft.kind));
  return Done{};
}

Outcome<Done> close_window(Work& work, const Draft& draft, const std::string& reason) {
  if (auto may = may_close_window(draft, reason, work.now().today); !may) return may;
  insert_event(work, draft, "closed", {{"note", storage::trimmed_or_nothing(reason)}});
  work.record("comments_closed", draft.id);
  return Done{};
}

Outcome<Done> comment(Work& work, const Draft& draft, const std::string& section, const std::string& words) {
  if (auto may = may_comment(draft, work.now().today); !may) return may;
  const auto* edition = shown_to_panel(draft, work.now().today);
  if (!section.empty() && !section_of(*edition, section))
    return Refusal{
        "The section you commented on is not in the edition that is out for comment now. Choose it again.",
        {},
        "section"};
  auto checked = check_comment(words);
  if (!checked) return checked.refusals();
  work.insert("draft_comment", with_hand(work, {{"id", work.fresh_id()},
                                                {"draft_id", draft.id},
                                                {"number", std::to_string(draft.comments.size() + 1)},
                                                {"edition_id", edition->id},
                                                {"section_id", storage::trimmed_or_nothing(section)},
                                                {"text", *checked}}));
  work.record("comment_made", draft.id, clause_of(draft.kind));
  return Done{};
}

Outcome<Done> answer_comment(Work& work, const Draft& draft, const std::string& comment,
                             const std::string& decision, const std::string& words) {
  if (auto may = may_answer(draft); !may) return may;
  if (!draft.comment(comment)) return Refusal{"That comment is not one on this draft.", {}, "answer"};
  Refusals problems;
  const auto decided = decision_of(decision);
  if (!decided) problems.push_back({"Choose whether the comment is accepted.", {}, "decision"});
  const auto checked = check_answer(words);
  if (!checked) problems.push_back(checked.refusal());
  if (!problems.empty()) return problems;
  const auto last = work.session().find<1>(
      "select max(number) from draft_comment_answer where comment_id = :comment", {{"comment", comment}});
  work.insert("draft_comment_answer", with_hand(work, {{"id", work.fresh_id()},
                                                       {"comment_id", comment},
                                                       {"number", std::to_string((*last)[0].integer() + 1)},
                                                       {"decision", std::string(key(*decided))},
                                                       {"answer", *checked}}));
  work.record("comment_answered", draft.id, clause_of(draft.kind));
  return Done{};
}

Outcome<Done> adopt(Work& work, const Draft& draft) {
  if (auto may = may_adopt(draft, work.now().today); !may) return may;
  insert_event(work, draft, "adopted", {{"edition_id", draft.latest().id}});
  work.record("draft_adopted", draft.id, clause_of(draft.kind));
  return Done{};
}

Outcome<Done> withdraw(Work& work, const Draft& draft, const std::string& reason) {
  if (auto may = may_withdraw(draft, reason); !may) return may;
  insert_event(work, draft, "withdrawn", {{"note", storage::trimmed_or_nothing(reason)}});
  work.record("draft_withdrawn", draft.id);
  return Done{};
}

void record_publication(Work& work) {
  for (const auto& draft : drafts(work.session())) {
    if (!shown_to_public(draft) || draft.last("published")) continue;
    insert_event(work, draft, "published", {{"edition_id", shown_to_public(draft)->id}});
    work.record("draft_published", draft.id, clause_of(draft.kind));
  }
}

}  // namespace reeve::consultation
