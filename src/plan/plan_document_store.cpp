#include "kernel/text.hpp"
#include "plan/plan_document.hpp"

namespace reeve::plan {

std::string kind_words(const std::string& kind) {
  static const std::pair<std::string_view, std::string_view> known[] = {
      {"achievement_to_date", "Achieved so far"},
      {"spr_threat", "Threats in the Strategic Policing Requirement"},
      {"issue", "Issues"},
      {"force_priority", "Priorities of the force"},
      {"partner_priority", "Priorities of partners"},
      {"manifesto_commitment", "Commitments from the manifesto"},
      {"added_during_term", "Commitments added during the term"}};
  for (const auto& [code, words] : known)
    if (code == kind) return std::string(words);
  auto words = text::replace_all(kind, "_", " ");
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

PlanDocument load_plan(storage::Session& record, const std::string& plan_id) {
  PlanDocument plan;
  plan.id = plan_id;
  if (const auto row = record.find<4>("select title, term, published, source from plan where id = :id",
                                      {{"id", plan_id}})) {
    plan.title = (*row)[0];
    plan.term = (*row)[1];
    plan.published = (*row)[2];
    plan.source = (*row)[3];
  }
  for (const auto& [id, number, title, leads, source] : record.read<5>(
           "select id, number, title, lead_offices, source from pillar where plan_id = :plan order by number",
           {{"plan", plan_id}}))
    plan.pillars.push_back({id, static_cast<int>(number.integer()), title, leads, source});
  for (const auto& [pillar, kind, label, source] :
       record.read<4>("select c.pillar_id, c.kind, c.label, c.source from plan_content c join pillar p on "
                      "p.id = c.pillar_id where p.plan_id = :plan order by p.number, c.position",
                      {{"plan", plan_id}}))
    plan.contents.push_back({pillar, kind, label, source});
  for (const auto& [pillar, label, value, unit, qualifier, as_at, source] :
       record.read<7>("select pillar_id, label, value, unit, qualifier, as_at, source from plan_figure where "
                      "plan_id = :plan order by position",
                      {{"plan", plan_id}}))
    plan.figures.push_back({pillar, label, value, unit, qualifier, as_at, source});
  for (const auto& [pillar, item, kind, detail, value, unit, source] :
       record.read<7>("select pillar_id, item, kind, detail, value, unit, source from refresh_item where "
                      "plan_id = :plan order by position",
                      {{"plan", plan_id}}))
    plan.refresh.push_back({pillar, item, kind, detail, value, unit, source});
  for (const auto& [period, channel, measure, value, unit, qualifier, source] :
       record.read<7>("select period_label, channel, measure, value, unit, qualifier, source from engagement "
                      "order by position"))
    plan.engagement.push_back({period, channel, measure, value, unit, qualifier, source});
  for (const auto& [label, pillar, theme, printed, value, unit, source] :
       record.read<7>("select period_label, pillar_id, theme, printed, value, unit, source from "
                      "commissioning_spend order by position"))
    plan.spend.push_back({label, pillar, theme, printed, value, unit, source});
  for (const auto& [term, meaning] : record.read<2>("select term, meaning from short_form order by term"))
    plan.short_forms.emplace_back(term, meaning);
  for (const auto& [name, title, dated] :
       record.read<3>("select name, title, dated from paper order by name"))
    plan.papers.push_back({name, title, dated});
  for (const auto& [title, number, pillar] :
       record.read<3>("select l.title, p.number, p.title from pillar p join plan l on l.id = p.plan_id where "
                      "l.id <> :plan order by l.title, p.number",
                      {{"plan", plan_id}}))
    plan.other_plans.emplace_back(title, number.text() + ". " + pillar.text());
  return plan;
}

}  // namespace reeve::plan
