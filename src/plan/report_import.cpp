#include <algorithm>
#include <set>
#include <tuple>

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"
#include "plan/quarter.hpp"
#include "plan/rows_import.hpp"

namespace reeve::plan {
namespace {

std::string position(const ImportHand& hand) { return std::to_string(hand.position); }

std::string pillar_id(const ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  return hand.known.pillars.at(
      {hand.known.period_plan.at(t.at(row, "period")), std::stoi(t.at(row, "pillar_no"))});
}
const std::string& page_id(const ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  return hand.known.pages.at({t.at(row, "period"), t.at(row, "theme")});
}
std::string starts_on(const std::string& label) { return calendar::iso(first_day(*parse_quarter(label))); }

// Who, when and in which office, on what an import enters as a decision or a figure.
void sign(const ImportHand& hand, storage::Columns& row, const char* when) {
  row.emplace_back(when, calendar::iso(hand.work.now().instant));
  row.emplace_back("account", hand.work.actor().account);
  row.emplace_back("office", hand.work.actor().office);
}

void add_page(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const std::pair key{t.at(row, "period"), t.at(row, "page_theme")};
  if (hand.known.pages.contains(key)) return;
  const auto id = hand.work.fresh_id();
  hand.work.insert("theme_page", {{"id", id},
                                  {"period_id", hand.known.periods.at(key.first)},
                                  {"pillar_id", pillar_id(hand, t, row)},
                                  {"position", position(hand)},
                                  {"title", key.second},
                                  {"slug", text::slug(key.second)}});
  hand.known.pages[key] = id;
}

void add_theme(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& pages = hand.tables.at("theme_pages");
  const auto stands_on = std::find_if(pages.rows.begin(), pages.rows.end(), [&](const auto& page) {
    return pages.at(page, "period") == t.at(row, "period") && pages.at(page, "theme") == t.at(row, "theme");
  });
  hand.work.insert("theme", {{"id", hand.work.fresh_id()},
                             {"period_id", hand.known.periods.at(t.at(row, "period"))},
                             {"pillar_id", pillar_id(hand, t, row)},
                             {"theme_page_id",
                              hand.known.pages.at({t.at(row, "period"), pages.at(*stands_on, "page_theme")})},
                             {"number", t.at(row, "theme_no")},
                             {"title", t.at(row, "theme")},
                             {"cover_label", t.maybe(row, "cover_label_printed")},
                             {"detail_label", t.maybe(row, "detail_page_label_printed")},
                             {"detail_page", t.maybe(row, "detail_page_no_printed")},
                             {"shares_page_with", t.maybe(row, "shares_detail_page_with")},
                             {"cover_digit", t.maybe(row, "cover_digit_printed")},
                             {"page_source", pages.at(*stands_on, "source")},
                             {"source", t.at(row, "source")}});
}

std::string commitment_id(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& plan = hand.known.period_plan.at(t.at(row, "period"));
  const auto& number = t.at(row, "commitment_no");
  const std::pair key{plan, number};
  if (const auto known = hand.known.commitments.find(key);
      !number.empty() && known != hand.known.commitments.end())
    return known->second;
  const auto id = hand.work.fresh_id();
  const auto slug = hand.known.fresh_slug(commitment_slug(number, t.at(row, "label")));
  hand.work.insert("commitment", {{"id", id},
                                  {"plan_id", hand.known.plan(plan)->id},
                                  {"number", t.maybe(row, "commitment_no")},
                                  {"sort_key", sort_key(number, slug)},
                                  {"slug", slug},
                                  {"parent_number", t.maybe(row, "parent_no")},
                                  {"origin", t.maybe(row, "origin").value_or("not_recorded")}});
  if (!number.empty()) hand.known.commitments[key] = id;
  return id;
}

void add_wording(ImportHand& hand, const std::string& commitment, const std::string& period,
                 const KnownWording& wording, const std::string& source) {
  hand.work.insert("wording", {{"id", hand.work.fresh_id()},
                               {"commitment_id", commitment},
                               {"edition", std::to_string(wording.edition)},
                               {"label", wording.label},
                               {"from_period_id", period},
                               {"starts_on", wording.starts_on},
                               {"source", source}});
  auto& all = hand.known.wordings[commitment];
  all.insert(std::upper_bound(all.begin(), all.end(), wording,
                              [](const auto& left, const auto& right) {
                                return std::tie(left.starts_on, left.edition) <
                                       std::tie(right.starts_on, right.edition);
                              }),
             wording);
}

// A wording counts from its period on. When a period comes in after a later one, its wording must not flow
// into that one: the wording the later period had is written down there.
void word(ImportHand& hand, const std::string& commitment, const std::string& period, const ImportTable& t,
          const ImportRow& row) {
  const auto day = starts_on(t.at(row, "period"));
  const auto known = hand.known.wordings[commitment];
  const auto* before = wording_on(known, day);
  if (before && before->label == t.at(row, "label")) return;
  const int edition = static_cast<int>(known.size()) + 1;
  add_wording(hand, commitment, period, {day, t.at(row, "label"), edition}, t.at(row, "source"));
  if (!before) return;
  const auto later = hand.work.session().find<3>(
      "select l.period_id, l.starts_on, l.source from commitment_line l where l.commitment_id = :id and "
      "l.starts_on > :day order by l.starts_on limit 1",
      {{"id", commitment}, {"day", day}});
  if (!later) return;
  const auto& [later_period, later_day, source] = *later;
  const auto* after = wording_on(known, later_day.text());
  if (after->starts_on > day && after->starts_on <= later_day.text()) return;
  add_wording(hand, commitment, later_period, {later_day.text(), after->label, edition + 1}, source);
}

const KnownStatus& status_of(const ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto ends_on = calendar::iso(last_day(*parse_quarter(t.at(row, "period"))));
  for (const auto& known : *legend_on(hand.known.legends, ends_on))
    if (known.code == t.at(row, "rag") || known.name == t.at(row, "rag")) return known;
  throw std::logic_error("a status that check_references let through");
}

void add_commitment(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& period = hand.known.periods.at(t.at(row, "period"));
  const auto id = commitment_id(hand, t, row);
  word(hand, id, period, t, row);
  // A status is lost when the source has none; a commitment no longer reported had none to lose.
  const bool retired = !t.at(row, "retired").empty();
  const bool lost = t.at(row, "rag").empty() && !retired;
  hand.work.insert("commitment_line",
                   {{"id", hand.work.fresh_id()},
                    {"commitment_id", id},
                    {"period_id", period},
                    {"starts_on", starts_on(t.at(row, "period"))},
                    {"theme_page_id", page_id(hand, t, row)},
                    {"position", position(hand)},
                    {"printed_row", t.maybe(row, "shared_printed_row")},
                    {"mark_last", t.maybe(row, "mark_*")},
                    {"mark_this", t.maybe(row, "mark_*2")},
                    {"status_in_source", lost ? std::optional<std::string>("lost") : std::nullopt},
                    {"retired", t.maybe(row, "retired")},
                    {"source", t.at(row, "source")},
                    {"note", t.maybe(row, "note")}});
  if (t.at(row, "rag").empty()) return;
  storage::Columns status{{"id", hand.work.fresh_id()},
                          {"commitment_id", id},
                          {"period_id", period},
                          {"legend_entry_id", status_of(hand, t, row).id},
                          {"reason", t.maybe(row, "reason")}};
  sign(hand, status, "decided_at");
  hand.work.insert("status", std::move(status));
}

void add_headline(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const bool cover = t.at(row, "level") == "cover";
  hand.work.insert("headline",
                   {{"id", hand.work.fresh_id()},
                    {"period_id", hand.known.periods.at(t.at(row, "period"))},
                    {"pillar_id", pillar_id(hand, t, row)},
                    {"theme_page_id", cover ? std::nullopt : std::optional(page_id(hand, t, row))},
                    {"position", t.at(row, "order")},
                    {"label", t.at(row, "label")},
                    {"source", t.at(row, "source")}});
}

void add_achievement(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("achievement", {{"id", hand.work.fresh_id()},
                                   {"theme_page_id", page_id(hand, t, row)},
                                   {"position", t.at(row, "order")},
                                   {"label", t.at(row, "label")},
                                   {"source", t.at(row, "source")}});
}

void add_risk(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("risk", {{"id", hand.work.fresh_id()},
                            {"theme_page_id", page_id(hand, t, row)},
                            {"position", t.at(row, "order")},
                            {"label", t.at(row, "label")},
                            {"value", t.maybe(row, "value")},
                            {"unit", t.maybe(row, "unit")},
                            {"source", t.at(row, "source")}});
}

std::string indicator_id(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& plan = hand.known.period_plan.at(t.at(row, "period"));
  const auto& name = t.at(row, "indicator");
  const auto& page = t.at(row, "theme");
  if (const auto known = hand.known.indicators.find({plan, name, page}); known != hand.known.indicators.end())
    return known->second;
  const bool by_page = hand.by_page.contains(name);
  const std::vector<std::string> key{plan, name, by_page ? page : ""};
  if (const auto known = hand.known.indicators.find(key); known != hand.known.indicators.end())
    return known->second;
  const auto id = hand.work.fresh_id();
  const auto slug = text::slug(by_page ? name + " " + page : name);
  hand.work.insert("indicator", {{"id", id},
                                 {"plan_id", hand.known.plan(plan)->id},
                                 {"name", name},
                                 {"only_on_page", by_page ? std::optional(page) : std::nullopt},
                                 {"slug", hand.known.fresh_slug(slug.empty() ? "indicator" : slug)},
                                 {"unit", t.maybe(row, "unit")},
                                 {"measure", t.maybe(row, "measure_kind")},
                                 {"wanted", t.maybe(row, "wanted").value_or("not_recorded")}});
  hand.known.indicators[key] = id;
  return id;
}

void add_value(ImportHand& hand, const ImportTable& t, const ImportRow& row, const std::string& indicator,
               const std::string& period) {
  storage::Columns value{{"id", hand.work.fresh_id()},
                         {"indicator_id", indicator},
                         {"period_id", period},
                         {"printed", t.maybe(row, "value_printed")},
                         {"sign", t.maybe(row, "sign")},
                         {"number", t.maybe(row, "value")},
                         {"unit", t.maybe(row, "unit")},
                         {"mark", t.maybe(row, "direction_mark")},
                         {"mark_column", t.maybe(row, "mark_column")},
                         {"basis", t.maybe(row, "basis")},
                         {"as_at", t.maybe(row, "as_at")},
                         {"comparator", t.maybe(row, "comparator_period")},
                         {"note", t.maybe(row, "note")},
                         {"source", t.at(row, "source")}};
  sign(hand, value, "recorded_at");
  hand.work.insert("indicator_value", std::move(value));
}

void add_indicator(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& period = hand.known.periods.at(t.at(row, "period"));
  const auto id = indicator_id(hand, t, row);
  hand.work.insert("indicator_line", {{"id", hand.work.fresh_id()},
                                      {"indicator_id", id},
                                      {"period_id", period},
                                      {"theme_page_id", page_id(hand, t, row)},
                                      {"position", position(hand)},
                                      {"retired", t.maybe(row, "retired")},
                                      {"source", t.at(row, "source")},
                                      {"note", t.maybe(row, "note")}});
  // Shown on several pages of a period, it has one value.
  if (hand.known.valued.insert({id, period}).second) add_value(hand, t, row, id, period);
}

}  // namespace

std::set<std::string> indicators_by_page(const ImportTables& tables) {
  const auto found = tables.find("indicators");
  if (found == tables.end()) return {};
  const auto& t = found->second;
  using Value = std::tuple<std::string, std::string, std::string>;        // as printed, unit, basis
  std::map<std::pair<std::string, std::string>, std::set<Value>> values;  // (period, name) -> what is said
  for (const auto& row : t.rows)
    values[{t.at(row, "period"), t.at(row, "indicator")}].insert(
        {t.at(row, "value_printed"), t.at(row, "unit"), t.at(row, "basis")});
  std::set<std::string> names;
  for (const auto& [key, said] : values)
    if (said.size() > 1) names.insert(key.second);
  return names;
}

const std::vector<ImportStep>& report_steps() {
  static const std::vector<ImportStep> steps{{"theme_pages", add_page},
                                             {"themes", add_theme},
                                             {"commitments", add_commitment},
                                             {"indicators", add_indicator},
                                             {"headlines", add_headline},
                                             {"achievements", add_achievement},
                                             {"risks", add_risk}};
  return steps;
}

std::vector<std::string> open_periods(ImportHand& hand) {
  const auto pages = hand.tables.find("theme_pages");
  if (pages == hand.tables.end()) return {};
  std::map<std::string, Quarter> quarters;  // by their first day
  for (const auto& row : pages->second.rows) {
    const auto quarter = *parse_quarter(pages->second.at(row, "period"));
    quarters[calendar::iso(first_day(quarter))] = quarter;
  }
  const auto pillars = pillars_after(hand.tables, hand.known);
  std::vector<std::string> labels;
  for (const auto& [day, quarter] : quarters) {
    const auto label = label_of(quarter);
    const auto id = hand.work.fresh_id();
    const auto plan = plan_of_period(hand.tables, pillars, label);
    hand.work.insert("period", {{"id", id},
                                {"plan_id", hand.known.plan(plan)->id},
                                {"label", label},
                                {"slug", slug_of(quarter)},
                                {"starts_on", day},
                                {"ends_on", calendar::iso(last_day(quarter))},
                                {"imported", "1"}});
    record_event(hand.work, id, "imported", "");
    hand.known.periods[label] = id;
    hand.known.period_plan[label] = plan;
    labels.push_back(label);
  }
  return labels;
}

}  // namespace reeve::plan
