#include <map>

#include "consultation/consulting_acts.hpp"

namespace reeve::consultation {
namespace {

using storage::Session;

std::optional<calendar::Date> day(const storage::Cell& cell) {
  return cell.is_null() ? std::nullopt : calendar::parse_date(cell.text());
}

void load_editions(Session& record, Draft& draft) {
  std::map<std::string, std::vector<Section>> sections;
  for (const auto& [edition, id, section_key, heading, words] :
       record.read<5>("select s.edition_id, s.id, s.section_key, s.heading, s.text from draft_section s join "
                      "draft_edition e on e.id = s.edition_id "
                      "where e.draft_id = :draft order by e.number, s.position",
                      {{"draft", draft.id}}))
    sections[edition].push_back({id, section_key, heading, words});
  for (const auto& [id, number, note, at, account, office] :
       record.read<6>("select id, number, note, made_at, account, office from draft_edition where draft_id = "
                      ":draft order by number",
                      {{"draft", draft.id}}))
    draft.editions.push_back(
        {id, static_cast<int>(number.integer()), note, at, account, office, std::move(sections[id])});
}

void load_events(Session& record, Draft& draft) {
  for (const auto& [what, edition, opens, closes, note, at, account, office] :
       record.read<8>("select what, edition_id, opens_on, closes_on, note, at, account, office from "
                      "draft_event where draft_id = :draft order by number",
                      {{"draft", draft.id}}))
    draft.events.push_back({what, edition, day(opens), day(closes), note, at, account, office});
}

void load_comments(Session& record, Draft& draft) {
  std::map<std::string, Answer> answers;
  for (const auto& [comment, decision, words, at, account, office] :
       record.read<6>("select a.comment_id, a.decision, a.answer, a.at, a.account, a.office from "
                      "draft_comment_answer a join draft_comment c on c.id = a.comment_id "
                      "where c.draft_id = :draft order by a.number",
                      {{"draft", draft.id}}))
    answers[comment] = {decision_of(decision.text()).value(), words, at, account, office};
  for (const auto& [id, number, edition, section, words, at, account, office] :
       record.read<8>("select id, number, edition_id, section_id, text, at, account, office from "
                      "draft_comment where draft_id = :draft order by number",
                      {{"draft", draft.id}})) {
    const auto answer = answers.find(id);
    draft.comments.push_back({id, static_cast<int>(number.integer()), edition, section, words, at, account,
                              office,
                              answer == answers.end() ? std::nullopt : std::optional(answer->second)});
  }
}

Draft load(Session& record, const std::array<storage::Cell, 5>& row) {
  Draft draft{
      .id = row[0], .slug = row[1], .kind = kind_of(row[2].text()).value(), .title = row[3], .about = row[4]};
  load_editions(record, draft);
  load_events(record, draft);
  load_comments(record, draft);
  return draft;
}

}  // namespace

std::vector<Draft> drafts(Session& record) {
  std::vector<Draft> found;
  for (const auto& row :
       record.read<5>("select d.id, d.slug, d.kind, d.title, d.about from draft d join draft_edition e on "
                      "e.draft_id = d.id and e.number = 1 order by e.made_at desc, d.id desc"))
    found.push_back(load(record, row));
  return found;
}

std::optional<Draft> find_draft(Session& record, const std::string& slug) {
  const auto row =
      record.find<5>("select id, slug, kind, title, about from draft where slug = :slug", {{"slug", slug}});
  if (!row) return std::nullopt;
  return load(record, *row);
}

}  // namespace reeve::consultation
