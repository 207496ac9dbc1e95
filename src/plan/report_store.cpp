#include <algorithm>
#include <map>
#include <set>

#include "plan/plan.hpp"

namespace reeve::plan_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::plan {
namespace {

using storage::Cell;
using storage::Session;

// A period with its last event. The columns every query of periods asks for, in one place.
constexpr std::string_view period_columns =
    "select p.id, p.label, p.slug, p.starts_on, p.ends_on, p.due_on, p.imported, p.plan_id, e.what, e.at "
    "from period p "
    "join period_event e on e.id = (select id from period_event where period_id = p.id order by number desc "
    "limit 1) ";

Period period_of(const std::array<Cell, 10>& row) {
  return {row[0], row[1], row[2], row[3], row[4], row[5].optional(), row[6].text() == "1",
          row[7], row[8], row[9]};
}

std::vector<LegendEntry> legend_on(Session& record, const std::string& day) {
  std::vector<LegendEntry> legend;
  for (const auto& [id, code, name, meaning, symbol, colour, position, starts_on, source] :
       record.read<9>("select id, code, name, meaning, symbol, colour, position, starts_on, source from "
                      "legend_entry "
                      "where starts_on = (select max(starts_on) from legend_entry where starts_on <= :day) "
                      "order by position",
                      {{"day", day}}))
    legend.push_back(
        {id, code, name, meaning, symbol, colour, static_cast<int>(position.integer()), starts_on, source});
  return legend;
}

// The latest status of every commitment in a period, one query.
std::map<std::string, Status> statuses(Session& record, const std::string& period) {
  std::map<std::string, Status> found;
  for (const auto& [commitment, entry, reason, at, account, office] :
       record.read<6>("select commitment_id, legend_entry_id, reason, decided_at, account, office from "
                      "status where period_id = :period order by decided_at, id",
                      {{"period", period}}))
    found[commitment] = {entry, reason, at, account, office};
  return found;
}

std::map<std::string, IndicatorValue> values(Session& record, const std::string& period) {
  std::map<std::string, IndicatorValue> found;
  for (const auto& [indicator, printed, sign, number, mark, mark_column, basis, as_at, comparator, note,
                    source, at, account, office, unit] :
       record.read<15>("select indicator_id, printed, sign, number, mark, mark_column, basis, as_at, "
                       "comparator, note, source, recorded_at, account, office, unit "
                       "from indicator_value where period_id = :period order by recorded_at, id",
                       {{"period", period}}))
    found[indicator] = {printed,    sign, number, mark, mark_column, basis,  as_at,
                        comparator, note, source, at,   account,     office, unit};
  return found;
}

template <typename Map>
auto value_in(const Map& map, const std::string& key) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(key);
  if (found == map.end()) return std::nullopt;
  return found->second;
}

void load_structure(Session& record, Report& report) {
  for (const auto& [id, number, title, leads, source] : record.read<5>(
           "select id, number, title, lead_offices, source from pillar where plan_id = :plan order by number",
           {{"plan", report.period.plan_id}}))
    report.pillars.push_back({id, static_cast<int>(number.integer()), title, leads, source});
  for (const auto& [id, pillar, title, slug, position] :
       record.read<5>("select id, pillar_id, title, slug, position from theme_page where period_id = :period "
                      "order by position",
                      {{"period", report.period.id}}))
    report.pages.push_back({id, pillar, title, slug, static_cast<int>(position.integer())});
  for (const auto& [pillar, page, number, title, source] :
       record.read<5>("select t.pillar_id, t.theme_page_id, t.number, t.title, t.source from theme t join "
                      "pillar p on p.id = t.pillar_id "
                      "where t.period_id = :period order by p.number, t.number",
                      {{"period", report.period.id}}))
    report.themes.push_back({pillar, page, static_cast<int>(number.integer()), title, source});
}

void load_commitments(Session& record, Report& report) {
  const auto now = statuses(record, report.period.id);
  const auto last = report.before ? statuses(record, report.before->id) : std::map<std::string, Status>{};
  std::set<std::string> lost_before;
  if (report.before)
    for (const auto& [commitment] : record.read<1>("select commitment_id from commitment_line where "
                                                   "period_id = :period and status_in_source = 'lost'",
                                                   {{"period", report.before->id}}))
      lost_before.insert(commitment);
  std::multimap<std::string, Evidence> evidence;
  for (const auto& [commitment, id, title, address] :
       record.read<4>("select commitment_id, id, title, address from evidence where period_id = :period "
                      "order by added_at, id",
                      {{"period", report.period.id}}))
    evidence.insert({commitment, {id, title, address}});
  for (const auto& [commitment, line, number, slug, label, parent, printed, origin, owner, page, mark_last,
                    mark_this, lost, source, note, retired, reworded] :
       record.read<17>(
           "select c.id, l.id, c.number, c.slug, w.label, c.parent_number, l.printed_row, c.origin, c.owner, "
           "l.theme_page_id, l.mark_last, l.mark_this, "
           "l.status_in_source, l.source, l.note, l.retired, "
           "case when w.starts_on = l.starts_on then w.reason end "
           "from commitment_line l join commitment c on c.id = l.commitment_id "
           "join wording w on w.id = (select x.id from wording x where x.commitment_id = c.id and "
           "x.starts_on <= :starts order by x.starts_on desc, x.edition desc limit 1) "
           "where l.period_id = :period order by c.sort_key, l.position",
           {{"starts", report.period.starts_on}, {"period", report.period.id}})) {
    CommitmentLine found{commitment,
                         line,
                         number,
                         slug,
                         label,
                         parent,
                         printed,
                         origin,
                         owner,
                         page,
                         mark_last,
                         mark_this,
                         lost.text() == "lost",
                         lost_before.contains(commitment.text()),
                         source,
                         note,
                         value_in(now, commitment),
                         value_in(last, commitment),
                         {},
                         retired,
                         reworded};
    for (auto [at, end] = evidence.equal_range(commitment); at != end; ++at)
      found.evidence.push_back(at->second);
    report.commitments.push_back(std::move(found));
  }
}

void load_indicators(Session& record, Report& report) {
  const auto now = values(record, report.period.id);
  const auto last =
      report.before ? values(record, report.before->id) : std::map<std::string, IndicatorValue>{};
  for (const auto& [id, name, slug, unit, measure, wanted, owner, page, source, note, retired] :
       record.read<11>("select i.id, i.name, i.slug, i.unit, i.measure, i.wanted, i.owner, l.theme_page_id, "
                       "l.source, l.note, l.retired "
                       "from indicator_line l join indicator i on i.id = l.indicator_id where l.period_id = "
                       ":period order by l.position",
                       {{"period", report.period.id}})) {
    report.indicators.push_back({id, name, slug, unit, measure, wanted, owner, page, source, note,
                                 value_in(now, id), value_in(last, id), retired});
    auto& line = report.indicators.back();
    for (auto* value : {&line.last, &line.now}) {
      if (!*value) continue;
      if ((*value)->unit.empty()) (*value)->unit = unit.text();
      line.unit = (*value)->unit;
    }
  }
}

void load_words(Session& record, Report& report) {
  const storage::Parameters period{{"period", report.period.id}};
  for (const auto& [id, pillar, page, position, label, source] :
       record.read<6>("select h.id, h.pillar_id, h.theme_page_id, h.position, h.label, h.source from "
                      "headline h join pillar p on p.id = h.pillar_id "
                      "left join theme_page t on t.id = h.theme_page_id "
                      "where h.period_id = :period "
                      "order by p.number, coalesce(t.position, 0), h.position, h.id",
                      period))
    report.headlines.push_back({id, pillar, page, static_cast<int>(position.integer()), label, source});
  for (const auto& [id, page, position, label, source] :
       record.read<5>("select a.id, a.theme_page_id, a.position, a.label, a.source from achievement a join "
                      "theme_page t on t.id = a.theme_page_id "
                      "where t.period_id = :period order by t.position, a.position, a.id",
                      period))
    report.achievements.push_back({id, page, static_cast<int>(position.integer()), label, {}, {}, source});
  for (const auto& [id, page, position, label, value, unit, source] :
       record.read<7>("select r.id, r.theme_page_id, r.position, r.label, r.value, r.unit, r.source from "
                      "risk r join theme_page t on t.id = r.theme_page_id "
                      "where t.period_id = :period order by t.position, r.position, r.id",
                      period))
    report.risks.push_back({id, page, static_cast<int>(position.integer()), label, value, unit, source});
}

// A certificate stands until something on its page changes: the last change of each page is one query. Any
// line of the journal about the page counts, so that an act added later spends it too.
void load_certifications(Session& record, Report& report) {
  std::map<std::string, std::string> changed;
  for (const auto& [page, at] : record.read<2>(
           "select page, max(at) from ("
           " select l.theme_page_id as page, s.decided_at as at from status s join commitment_line l on "
           "l.commitment_id = s.commitment_id and l.period_id = s.period_id where s.period_id = :p1"
           " union all select l.theme_page_id, v.recorded_at from indicator_value v join indicator_line l on "
           "l.indicator_id = v.indicator_id and l.period_id = v.period_id where v.period_id = :p2"
           " union all select l.theme_page_id, e.added_at from evidence e join commitment_line l on "
           "l.commitment_id = e.commitment_id and l.period_id = e.period_id where e.period_id = :p3"
           " union all select j.subject, j.at from journal j join theme_page t on t.id = j.subject where "
           "t.period_id = :p4 and j.what <> 'theme_certified'"
           ") as changes group by page",
           {{"p1", report.period.id},
            {"p2", report.period.id},
            {"p3", report.period.id},
            {"p4", report.period.id}}))
    changed[page] = at;
  std::map<std::string, Certification> standing;
  for (const auto& [page, at, account, office, note] :
       record.read<5>("select c.theme_page_id, c.at, c.account, c.office, c.note from certification c join "
                      "theme_page t on t.id = c.theme_page_id "
                      "where t.period_id = :period order by c.at, c.id",
                      {{"period", report.period.id}}))
    if (at.text() >= changed[page]) standing[page] = {page, at, account, office, note};
  for (auto& [page, certification] : standing) report.certifications.push_back(std::move(certification));
}

void load_spend(Session& record, Report& report) {
  for (const auto& [label, pillar, theme, printed, value, unit, source] :
       record.read<7>("select period_label, pillar_id, theme, printed, value, unit, source from "
                      "commissioning_spend order by period_label, position",
                      {}))
    report.spend.push_back({label, pillar, theme, printed, value, unit, source});
}

}  // namespace

storage::SchemaPart schema() {
  return {"plan", storage::migrations_in(plan_files::files(), "schema/"), {}, {}};
}

std::vector<Period> periods(Session& record) {
  std::vector<Period> found;
  for (const auto& row : record.read<10>(std::string(period_columns) + "order by p.starts_on desc"))
    found.push_back(period_of(row));
  return found;
}

std::optional<Period> find_period(Session& record, const std::string& slug) {
  const auto row = record.find<10>(std::string(period_columns) + "where p.slug = :slug", {{"slug", slug}});
  if (!row) return std::nullopt;
  return period_of(*row);
}

Report load_report(Session& record, const Period& period) {
  Report report;
  report.period = period;
  if (const auto before = record.find<10>(
          std::string(period_columns) + "where p.starts_on < :starts order by p.starts_on desc limit 1",
          {{"starts", period.starts_on}}))
    report.before = period_of(*before);
  report.legend = legend_on(record, period.ends_on);
  load_structure(record, report);
  load_commitments(record, report);
  load_indicators(record, report);
  load_words(record, report);
  load_certifications(record, report);
  load_spend(record, report);
  for (const auto& [at, why] : record.read<2>("select at, note from period_event where period_id = :period "
                                              "and what = 'correction_opened' order by number",
                                              {{"period", period.id}}))
    report.corrections.emplace_back(at, why);
  return report;
}

}  // namespace reeve::plan
