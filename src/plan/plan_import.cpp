#include "plan/plan_import.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"
#include "plan/import_lookup.hpp"
#include "plan/indicator_import.hpp"
#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

using storage::Work;

// Reads what the record has already, so that a second import adds to it.
ImportLookup lookup(storage::Session& session) {
  ImportLookup known;
  for (const auto& [id, title] : session.read<2>("select id, title from plan order by id"))
    known.plans.emplace_back(title, id);
  for (const auto& [plan, number, id, title] :
       session.read<4>("select plan_id, number, id, title from pillar")) {
    const std::pair key{plan.text(), static_cast<int>(number.integer())};
    known.pillars[key] = id;
    known.pillar_titles[key] = title;
  }
  for (const auto& [label, id] : session.read<2>("select label, id from period")) known.periods[label] = id;
  for (const auto& [id, code, name] :
       session.read<3>("select id, code, name from legend_entry order by starts_on")) {
    known.legend[code] = id;
    known.legend[name] = id;
  }
  for (const auto& [slug] :
       session.read<1>("select slug from commitment union all select slug from indicator"))
    known.slugs.insert(slug);
  return known;
}

// A line of the journal is read whole, so a long file is written down in several.
constexpr std::size_t rows_a_line = 1000;

class Import {
 public:
  Import(Work& work, const ImportTables& tables, ImportLookup known, ImportProgress progress)
      : work_(work), tables_(tables), known_(std::move(known)), progress_(std::move(progress)) {}

  ImportSummary run() {
    each("papers", [this](auto& t, auto& row) { paper(t, row); });
    each("plans", [this](auto& t, auto& row) { plan(t, row); });
    each("legend", [this](auto& t, auto& row) { legend(t, row); });
    each("pillars", [this](auto& t, auto& row) { pillar(t, row); });
    open_periods();
    each("theme_pages", [this](auto& t, auto& row) { page(t, row); });
    each("themes", [this](auto& t, auto& row) { theme(t, row); });
    each("commitments", [this](auto& t, auto& row) { commitment(t, row); });
    if (const auto* table = find("indicators")) {
      import_indicators(work_, *table, known_);
      recorded(*table);
    }
    each("headlines", [this](auto& t, auto& row) { headline(t, row); });
    each("achievements", [this](auto& t, auto& row) { achievement(t, row); });
    each("risks", [this](auto& t, auto& row) { risk(t, row); });
    each("commissioning_spend_by_theme", [this](auto& t, auto& row) { spend(t, row); });
    each("plan_commitments", [this](auto& t, auto& row) { content(t, row); });
    each("plan_figures", [this](auto& t, auto& row) { figure(t, row); });
    each("plan_refresh", [this](auto& t, auto& row) { refresh(t, row); });
    each("engagement", [this](auto& t, auto& row) { engagement(t, row); });
    return std::move(summary_);
  }

 private:
  const ImportTable* find(std::string_view file) const {
    const auto found = tables_.find(file);
    return found == tables_.end() ? nullptr : &found->second;
  }

  void line(const ImportTable& table) {
    work_.record("imported_" + std::string(table.shape->file),
                 known_.plans.empty() ? "" : known_.plans.front().second);
  }

  void recorded(const ImportTable& table) {
    line(table);
    summary_.rows.emplace_back(std::string(table.shape->file), table.rows.size());
  }

  template <typename Visit>
  void each(std::string_view file, Visit visit) {
    const auto* table = find(file);
    if (!table) return;
    position_ = 0;
    for (const auto& row : table->rows) {
      ++position_;
      visit(*table, row);
      if (position_ % rows_a_line != 0) continue;
      line(*table);
      if (progress_) progress_(position_, table->file_name);
    }
    recorded(*table);
  }

  std::string position() const { return std::to_string(position_); }
  int pillar_number(const ImportTable& t, const ImportRow& row) const {
    return std::stoi(t.at(row, "pillar_no"));
  }

  std::string plan_named(const std::string& title, const std::string& source) {
    if (auto id = known_.plan_id(title); !id.empty()) return id;
    const auto id = work_.fresh_id();
    work_.insert("plan", {{"id", id}, {"title", title}, {"source", source}});
    known_.plans.emplace_back(title, id);
    return id;
  }

  void paper(const ImportTable& t, const ImportRow& row) {
    work_.insert("paper", {{"id", work_.fresh_id()},
                           {"name", t.at(row, "paper")},
                           {"title", t.at(row, "title")},
                           {"dated", t.maybe(row, "dated")}});
  }

  void plan(const ImportTable& t, const ImportRow& row) {
    const auto id = plan_named(t.at(row, "plan"), t.at(row, "source"));
    work_.update("plan", id, {{"term", t.maybe(row, "term")}, {"published", t.maybe(row, "published")}});
  }

  void legend(const ImportTable& t, const ImportRow& row) {
    const auto id = work_.fresh_id();
    work_.insert("legend_entry", {{"id", id},
                                  {"starts_on", t.at(row, "starts_on")},
                                  {"code", t.at(row, "code")},
                                  {"name", t.at(row, "name")},
                                  {"meaning", t.at(row, "meaning")},
                                  {"position", t.at(row, "position")},
                                  {"symbol", t.at(row, "symbol")},
                                  {"colour", t.at(row, "colour")},
                                  {"source", t.at(row, "source")}});
    known_.legend[t.at(row, "code")] = known_.legend[t.at(row, "name")] = id;
  }

  void pillar(const ImportTable& t, const ImportRow& row) {
    const auto plan = plan_named(t.at(row, "plan"), t.at(row, "source"));
    const std::pair key{plan, pillar_number(t, row)};
    const auto id = work_.fresh_id();
    work_.insert("pillar", {{"id", id},
                            {"plan_id", plan},
                            {"number", t.at(row, "pillar_no")},
                            {"title", t.at(row, "pillar")},
                            {"contents_label", t.maybe(row, "plan_contents_label")},
                            {"contents_page", t.maybe(row, "plan_contents_page")},
                            {"lead_members", t.maybe(row, "lead_members")},
                            {"lead_offices", t.maybe(row, "lead_offices")},
                            {"other_labels", t.maybe(row, "other_printed_labels")},
                            {"source", t.at(row, "source")}});
    known_.pillars[key] = id;
    known_.pillar_titles[key] = t.at(row, "pillar");
  }

  // A period follows the plan whose pillars its themes name.
  std::string plan_of_period(const std::string& label) const {
    const auto* themes = find("themes");
    for (const auto& [title, plan] : known_.plans) {
      const bool all =
          !themes || std::all_of(themes->rows.begin(), themes->rows.end(), [&, id = plan](const auto& row) {
            if (themes->at(row, "period") != label) return true;
            const auto pillar = known_.pillar_titles.find({id, pillar_number(*themes, row)});
            return pillar != known_.pillar_titles.end() && pillar->second == themes->at(row, "pillar");
          });
      if (all) return plan;
    }
    return known_.plans.front().second;
  }

  void open_periods() {
    const auto* pages = find("theme_pages");
    if (!pages) return;
    std::set<Quarter, std::less<>> quarters;
    for (const auto& row : pages->rows) quarters.insert(*parse_quarter(pages->at(row, "period")));
    std::vector<Quarter> in_order(quarters.begin(), quarters.end());
    std::sort(in_order.begin(), in_order.end(), [](auto a, auto b) { return first_day(a) < first_day(b); });
    for (const auto& quarter : in_order) {
      const auto label = label_of(quarter);
      const auto id = work_.fresh_id();
      const auto plan = plan_of_period(label);
      work_.insert("period", {{"id", id},
                              {"plan_id", plan},
                              {"label", label},
                              {"slug", slug_of(quarter)},
                              {"starts_on", calendar::iso(first_day(quarter))},
                              {"ends_on", calendar::iso(last_day(quarter))},
                              {"imported", "1"}});
      record_event(work_, id, "imported", "");
      known_.periods[label] = id;
      known_.period_plan[label] = plan;
      summary_.periods.push_back(label);
    }
  }

  std::string pillar_id(const ImportTable& t, const ImportRow& row) const {
    return known_.pillars.at({known_.period_plan.at(t.at(row, "period")), pillar_number(t, row)});
  }
  std::string page_id(const ImportTable& t, const ImportRow& row) const {
    return known_.pages.at({t.at(row, "period"), t.at(row, "theme")});
  }

  void page(const ImportTable& t, const ImportRow& row) {
    const std::pair key{t.at(row, "period"), t.at(row, "page_theme")};
    page_of_theme_[{key.first, t.at(row, "theme")}] = {key.second, t.at(row, "source")};
    if (known_.pages.contains(key)) return;
    const auto id = work_.fresh_id();
    work_.insert("theme_page", {{"id", id},
                                {"period_id", known_.periods.at(key.first)},
                                {"pillar_id", pillar_id(t, row)},
                                {"position", position()},
                                {"title", key.second},
                                {"slug", text::slug(key.second)}});
    known_.pages[key] = id;
  }

  void theme(const ImportTable& t, const ImportRow& row) {
    const auto& [page, page_source] = page_of_theme_.at({t.at(row, "period"), t.at(row, "theme")});
    work_.insert("theme", {{"id", work_.fresh_id()},
                           {"period_id", known_.periods.at(t.at(row, "period"))},
                           {"pillar_id", pillar_id(t, row)},
                           {"theme_page_id", known_.pages.at({t.at(row, "period"), page})},
                           {"number", t.at(row, "theme_no")},
                           {"title", t.at(row, "theme")},
                           {"cover_label", t.maybe(row, "cover_label_printed")},
                           {"detail_label", t.maybe(row, "detail_page_label_printed")},
                           {"detail_page", t.maybe(row, "detail_page_no_printed")},
                           {"shares_page_with", t.maybe(row, "shares_detail_page_with")},
                           {"cover_digit", t.maybe(row, "cover_digit_printed")},
                           {"page_source", page_source},
                           {"source", t.at(row, "source")}});
  }

  std::string commitment_id(const ImportTable& t, const ImportRow& row, const std::string& plan) {
    const auto& number = t.at(row, "commitment_no");
    if (!number.empty())
      if (const auto found =
              work_.session().find<1>("select id from commitment where plan_id = :plan and number = :number",
                                      {{"plan", plan}, {"number", number}}))
        return (*found)[0];
    const auto id = work_.fresh_id();
    const auto& label = t.at(row, "label");
    const auto slug = known_.fresh_slug(commitment_slug(number, label));
    work_.insert("commitment", {{"id", id},
                                {"plan_id", plan},
                                {"number", t.maybe(row, "commitment_no")},
                                {"sort_key", sort_key(number, slug)},
                                {"slug", slug},
                                {"parent_number", t.maybe(row, "parent_no")},
                                {"origin", t.maybe(row, "origin").value_or("not_recorded")}});
    return id;
  }

  void word(const std::string& commitment, const std::string& period, const ImportTable& t,
            const ImportRow& row) {
    const auto last = work_.session().find<2>(
        "select edition, label from wording where commitment_id = :id order by edition desc limit 1",
        {{"id", commitment}});
    if (last && (*last)[1].text() == t.at(row, "label")) return;
    work_.insert("wording", {{"id", work_.fresh_id()},
                             {"commitment_id", commitment},
                             {"edition", std::to_string(last ? (*last)[0].integer() + 1 : 1)},
                             {"label", t.at(row, "label")},
                             {"from_period_id", period},
                             {"source", t.at(row, "source")}});
  }

  void commitment(const ImportTable& t, const ImportRow& row) {
    const auto& label = t.at(row, "period");
    const auto& period = known_.periods.at(label);
    const auto id = commitment_id(t, row, known_.period_plan.at(label));
    word(id, period, t, row);
    const auto& status = t.at(row, "rag");
    work_.insert("commitment_line",
                 {{"id", work_.fresh_id()},
                  {"commitment_id", id},
                  {"period_id", period},
                  {"starts_on", calendar::iso(first_day(*parse_quarter(label)))},
                  {"theme_page_id", page_id(t, row)},
                  {"position", position()},
                  {"printed_row", t.maybe(row, "shared_printed_row")},
                  {"mark_last", t.maybe(row, "mark_*")},
                  {"mark_this", t.maybe(row, "mark_*2")},
                  {"status_in_source", status.empty() ? std::optional<std::string>("lost") : std::nullopt},
                  {"source", t.at(row, "source")},
                  {"note", t.maybe(row, "note")}});
    if (!status.empty())
      work_.insert("status", {{"id", work_.fresh_id()},
                              {"commitment_id", id},
                              {"period_id", period},
                              {"legend_entry_id", known_.legend.at(status)},
                              {"reason", t.maybe(row, "reason")},
                              {"decided_at", calendar::iso(work_.now().instant)},
                              {"account", work_.actor().account},
                              {"office", work_.actor().office}});
  }

  void headline(const ImportTable& t, const ImportRow& row) {
    const bool cover = t.at(row, "level") == "cover";
    work_.insert("headline", {{"id", work_.fresh_id()},
                              {"period_id", known_.periods.at(t.at(row, "period"))},
                              {"pillar_id", pillar_id(t, row)},
                              {"theme_page_id", cover ? std::nullopt : std::optional(page_id(t, row))},
                              {"position", t.at(row, "order")},
                              {"label", t.at(row, "label")},
                              {"source", t.at(row, "source")}});
  }

  void achievement(const ImportTable& t, const ImportRow& row) {
    work_.insert("achievement", {{"id", work_.fresh_id()},
                                 {"theme_page_id", page_id(t, row)},
                                 {"position", t.at(row, "order")},
                                 {"label", t.at(row, "label")},
                                 {"source", t.at(row, "source")}});
  }

  void risk(const ImportTable& t, const ImportRow& row) {
    work_.insert("risk", {{"id", work_.fresh_id()},
                          {"theme_page_id", page_id(t, row)},
                          {"position", t.at(row, "order")},
                          {"label", t.at(row, "label")},
                          {"value", t.maybe(row, "value")},
                          {"unit", t.maybe(row, "unit")},
                          {"source", t.at(row, "source")}});
  }

  // Files without a plan column speak of the first plan.
  std::optional<std::string> first_plan_pillar(const ImportTable& t, const ImportRow& row) const {
    if (t.at(row, "pillar_no").empty()) return std::nullopt;
    return known_.pillars.at({known_.plans.front().second, pillar_number(t, row)});
  }

  void spend(const ImportTable& t, const ImportRow& row) {
    work_.insert("commissioning_spend", {{"id", work_.fresh_id()},
                                         {"period_label", t.at(row, "period")},
                                         {"pillar_id", first_plan_pillar(t, row)},
                                         {"theme", t.at(row, "theme")},
                                         {"position", position()},
                                         {"printed", t.at(row, "value_printed")},
                                         {"value", t.maybe(row, "value")},
                                         {"unit", t.maybe(row, "unit")},
                                         {"source", t.at(row, "source")}});
  }

  void content(const ImportTable& t, const ImportRow& row) {
    work_.insert("plan_content", {{"id", work_.fresh_id()},
                                  {"pillar_id", first_plan_pillar(t, row)},
                                  {"kind", t.at(row, "kind")},
                                  {"position", position()},
                                  {"label", t.at(row, "label")},
                                  {"source", t.at(row, "source")}});
  }

  void figure(const ImportTable& t, const ImportRow& row) {
    work_.insert("plan_figure", {{"id", work_.fresh_id()},
                                 {"plan_id", known_.plans.front().second},
                                 {"pillar_id", first_plan_pillar(t, row)},
                                 {"position", position()},
                                 {"label", t.at(row, "label")},
                                 {"value", t.at(row, "value")},
                                 {"unit", t.at(row, "unit")},
                                 {"qualifier", t.maybe(row, "qualifier")},
                                 {"as_at", t.maybe(row, "as_at_or_period")},
                                 {"source", t.at(row, "source")}});
  }

  void refresh(const ImportTable& t, const ImportRow& row) {
    work_.insert("refresh_item", {{"id", work_.fresh_id()},
                                  {"plan_id", known_.plans.front().second},
                                  {"pillar_id", first_plan_pillar(t, row)},
                                  {"position", position()},
                                  {"item", t.at(row, "item")},
                                  {"kind", t.at(row, "kind")},
                                  {"detail", t.maybe(row, "detail")},
                                  {"value", t.maybe(row, "value")},
                                  {"unit", t.maybe(row, "unit")},
                                  {"source", t.at(row, "source")}});
  }

  void engagement(const ImportTable& t, const ImportRow& row) {
    work_.insert("engagement", {{"id", work_.fresh_id()},
                                {"period_label", t.at(row, "period")},
                                {"position", position()},
                                {"channel", t.at(row, "channel")},
                                {"measure", t.at(row, "measure")},
                                {"value", t.maybe(row, "value")},
                                {"unit", t.maybe(row, "unit")},
                                {"qualifier", t.maybe(row, "qualifier")},
                                {"source", t.at(row, "source")}});
  }

  Work& work_;
  const ImportTables& tables_;
  ImportLookup known_;
  ImportProgress progress_;
  ImportSummary summary_;
  std::size_t position_ = 0;
  std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>>
      page_of_theme_;  // -> (page, source)
};

Outcome<ImportTables> shaped(std::vector<ImportFile> files) {
  ImportTables tables;
  Refusals problems;
  for (auto& file : files) {
    std::vector<ImportRow> rows;
    for (auto& row : file.table.rows) rows.push_back({row.line, std::move(row.cells)});
    const auto left = import_problems_max - std::min(import_problems_max, problems.size());
    auto table =
        check_shape(*find_shape(file.file), file.file_name, file.table.columns, std::move(rows), left);
    if (table)
      tables.emplace(file.file, std::move(table).value());
    else
      problems.insert(problems.end(), table.refusals().begin(), table.refusals().end());
  }
  if (!problems.empty()) return problems;
  return tables;
}

}  // namespace

Outcome<ImportSummary> import_plan(Work& work, std::vector<ImportFile> files, ImportProgress progress) {
  auto tables = shaped(std::move(files));
  if (!tables) return tables.refusals();
  auto known = lookup(work.session());
  if (known.plans.empty() && !tables->contains("plans") && !tables->contains("pillars"))
    return Refusal{
        "The record has no plan yet: the first import needs pillars.csv (and plans.csv for the term).",
        "import order"};
  if (auto problems = check_references(*tables, known); !problems.empty()) return problems;
  return Import(work, *tables, std::move(known), std::move(progress)).run();
}

}  // namespace reeve::plan
