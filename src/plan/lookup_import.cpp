#include "plan/commitment_number.hpp"
#include "plan/rows_import.hpp"

namespace reeve::plan {
namespace {

void read_plans(storage::Session& record, ImportLookup& known) {
  for (const auto& [id, title, term, published] :
       record.read<4>("select id, title, term, published from plan order by id"))
    known.plans.push_back({id, title, term, published});
  for (const auto& [plan, number, id, title] : record.read<4>(
           "select l.title, p.number, p.id, p.title from pillar p join plan l on l.id = p.plan_id")) {
    const PillarKey key{plan.text(), static_cast<int>(number.integer())};
    known.pillars[key] = id;
    known.pillar_titles[key] = title;
  }
}

void read_commitments(storage::Session& record, ImportLookup& known) {
  for (const auto& [plan, number, id] : record.read<3>("select l.title, c.number, c.id from commitment c "
                                                       "join plan l on l.id = c.plan_id where c.number is "
                                                       "not null"))
    known.commitments[{plan.text(), number.text()}] = id;
  for (const auto& [id, starts_on, label, edition] : record.read<4>(
           "select commitment_id, starts_on, label, edition from wording order by starts_on, edition"))
    known.wordings[id].push_back({starts_on, label, static_cast<int>(edition.integer())});
}

}  // namespace

ImportLookup read_lookup(storage::Session& record) {
  ImportLookup known;
  read_plans(record, known);
  read_commitments(record, known);
  for (const auto& [term, meaning] : record.read<2>("select term, meaning from short_form"))
    known.short_forms[term] = meaning;
  for (const auto& [name, title] : record.read<2>("select name, title from paper"))
    known.papers[name] = title;
  for (const auto& [label, id] : record.read<2>("select label, id from period")) known.periods[label] = id;
  for (const auto& [id, starts_on, code, name] :
       record.read<4>("select id, starts_on, code, name from legend_entry order by starts_on, position"))
    known.legends[starts_on].push_back({id, code, name});
  for (const auto& [plan, name, page, id] : record.read<4>(
           "select l.title, i.name, i.only_on_page, i.id from indicator i join plan l on l.id = i.plan_id"))
    known.indicators[{plan.text(), name.text(), page.text()}] = id;
  known.slugs.insert(std::string(list_page));
  for (const auto& [slug] :
       record.read<1>("select slug from commitment union all select slug from indicator"))
    known.slugs.insert(slug);
  return known;
}

}  // namespace reeve::plan
