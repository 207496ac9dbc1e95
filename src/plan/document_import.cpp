#include "plan/rows_import.hpp"

namespace reeve::plan {
namespace {

std::string position(const ImportHand& hand) { return std::to_string(hand.position); }

// Files without a plan column speak of the first plan.
std::optional<std::string> first_plan_pillar(const ImportHand& hand, const ImportTable& t,
                                             const ImportRow& row) {
  if (t.at(row, "pillar_no").empty()) return std::nullopt;
  return hand.known.pillars.at({hand.known.plans.front().title, std::stoi(t.at(row, "pillar_no"))});
}

void add_paper(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  if (!hand.known.papers.insert({t.at(row, "paper"), t.at(row, "title")}).second) return;
  hand.work.insert("paper", {{"id", hand.work.fresh_id()},
                             {"name", t.at(row, "paper")},
                             {"title", t.at(row, "title")},
                             {"dated", t.maybe(row, "dated")}});
}

void add_short_form(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  if (!hand.known.short_forms.insert({t.at(row, "term"), t.at(row, "meaning")}).second) return;
  hand.work.insert("short_form", {{"id", hand.work.fresh_id()},
                                  {"term", t.at(row, "term")},
                                  {"meaning", t.at(row, "meaning")},
                                  {"source", t.at(row, "source")}});
}

void add_plan(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  if (hand.known.plan(t.at(row, "plan"))) return;
  const auto id = hand.work.fresh_id();
  hand.work.insert("plan", {{"id", id},
                            {"title", t.at(row, "plan")},
                            {"term", t.maybe(row, "term")},
                            {"published", t.maybe(row, "published")},
                            {"source", t.at(row, "source")}});
  hand.known.plans.push_back({id, t.at(row, "plan"), t.at(row, "term"), t.at(row, "published")});
}

void add_status(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  auto& legend = hand.known.legends[t.at(row, "starts_on")];
  for (const auto& known : legend)
    if (known.code == t.at(row, "code")) return;
  const auto id = hand.work.fresh_id();
  hand.work.insert("legend_entry", {{"id", id},
                                    {"starts_on", t.at(row, "starts_on")},
                                    {"code", t.at(row, "code")},
                                    {"name", t.at(row, "name")},
                                    {"meaning", t.at(row, "meaning")},
                                    {"position", t.at(row, "position")},
                                    {"symbol", t.at(row, "symbol")},
                                    {"colour", t.at(row, "colour")},
                                    {"source", t.at(row, "source")}});
  legend.push_back({id, t.at(row, "code"), t.at(row, "name")});
}

void add_pillar(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  const auto& title = t.at(row, "plan");
  const PillarKey key{title, std::stoi(t.at(row, "pillar_no"))};
  if (hand.known.pillars.contains(key)) return;
  if (!hand.known.plan(title)) {  // pillars.csv alone: the plan is known by its title only
    const auto id = hand.work.fresh_id();
    hand.work.insert("plan", {{"id", id}, {"title", title}, {"source", t.at(row, "source")}});
    hand.known.plans.push_back({id, title, "", ""});
  }
  const auto id = hand.work.fresh_id();
  hand.work.insert("pillar", {{"id", id},
                              {"plan_id", hand.known.plan(title)->id},
                              {"number", t.at(row, "pillar_no")},
                              {"title", t.at(row, "pillar")},
                              {"contents_label", t.maybe(row, "plan_contents_label")},
                              {"contents_page", t.maybe(row, "plan_contents_page")},
                              {"lead_members", t.maybe(row, "lead_members")},
                              {"lead_offices", t.maybe(row, "lead_offices")},
                              {"other_labels", t.maybe(row, "other_printed_labels")},
                              {"source", t.at(row, "source")}});
  hand.known.pillars[key] = id;
  hand.known.pillar_titles[key] = t.at(row, "pillar");
}

void add_spend(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("commissioning_spend", {{"id", hand.work.fresh_id()},
                                           {"period_label", t.at(row, "period")},
                                           {"pillar_id", first_plan_pillar(hand, t, row)},
                                           {"theme", t.at(row, "theme")},
                                           {"position", position(hand)},
                                           {"printed", t.at(row, "value_printed")},
                                           {"value", t.maybe(row, "value")},
                                           {"unit", t.maybe(row, "unit")},
                                           {"source", t.at(row, "source")}});
}

void add_content(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("plan_content", {{"id", hand.work.fresh_id()},
                                    {"pillar_id", first_plan_pillar(hand, t, row)},
                                    {"kind", t.at(row, "kind")},
                                    {"position", position(hand)},
                                    {"label", t.at(row, "label")},
                                    {"source", t.at(row, "source")}});
}

void add_figure(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("plan_figure", {{"id", hand.work.fresh_id()},
                                   {"plan_id", hand.known.plans.front().id},
                                   {"pillar_id", first_plan_pillar(hand, t, row)},
                                   {"position", position(hand)},
                                   {"label", t.at(row, "label")},
                                   {"value", t.at(row, "value")},
                                   {"unit", t.at(row, "unit")},
                                   {"qualifier", t.maybe(row, "qualifier")},
                                   {"as_at", t.maybe(row, "as_at_or_period")},
                                   {"source", t.at(row, "source")}});
}

void add_refresh(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("refresh_item", {{"id", hand.work.fresh_id()},
                                    {"plan_id", hand.known.plans.front().id},
                                    {"pillar_id", first_plan_pillar(hand, t, row)},
                                    {"position", position(hand)},
                                    {"item", t.at(row, "item")},
                                    {"kind", t.at(row, "kind")},
                                    {"detail", t.maybe(row, "detail")},
                                    {"value", t.maybe(row, "value")},
                                    {"unit", t.maybe(row, "unit")},
                                    {"source", t.at(row, "source")}});
}

void add_engagement(ImportHand& hand, const ImportTable& t, const ImportRow& row) {
  hand.work.insert("engagement", {{"id", hand.work.fresh_id()},
                                  {"period_label", t.at(row, "period")},
                                  {"position", position(hand)},
                                  {"channel", t.at(row, "channel")},
                                  {"measure", t.at(row, "measure")},
                                  {"value", t.maybe(row, "value")},
                                  {"unit", t.maybe(row, "unit")},
                                  {"qualifier", t.maybe(row, "qualifier")},
                                  {"source", t.at(row, "source")}});
}

}  // namespace

const std::vector<ImportStep>& document_steps() {
  static const std::vector<ImportStep> steps{{"papers", add_paper},
                                             {"glossary", add_short_form},
                                             {"plans", add_plan},
                                             {"legend", add_status},
                                             {"pillars", add_pillar},
                                             {"commissioning_spend_by_theme", add_spend},
                                             {"plan_commitments", add_content},
                                             {"plan_figures", add_figure},
                                             {"plan_refresh", add_refresh},
                                             {"engagement", add_engagement}};
  return steps;
}

}  // namespace reeve::plan
