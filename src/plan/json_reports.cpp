#include <boost/json.hpp>

#include "kernel/canonical.hpp"
#include "plan/publication.hpp"
#include "plan/report_json.hpp"

namespace reeve::plan {
namespace {

namespace json = boost::json;

json::value maybe(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::object legend_of(const LegendEntry& entry) {
  return {{"code", entry.code},         {"name", entry.name},     {"meaning", entry.meaning},
          {"position", entry.position}, {"symbol", entry.symbol}, {"colour", entry.colour}};
}

json::value status_of(const Report& report, const std::optional<Status>& status) {
  if (!status) return nullptr;
  const auto* entry = report.legend_entry(status->legend_entry_id);
  return json::object{{"code", entry ? entry->code : ""},
                      {"name", entry ? entry->name : ""},
                      {"reason", maybe(status->reason)},
                      {"decided_at", status->decided_at},
                      {"office", status->office}};
}

json::value value_of(const std::optional<IndicatorValue>& value) {
  if (!value) return nullptr;
  return json::object{{"printed", maybe(value->printed)},  {"number", maybe(value->number)},
                      {"mark", maybe(value->mark)},        {"basis", maybe(value->basis)},
                      {"as_at", maybe(value->as_at)},      {"comparator", maybe(value->comparator)},
                      {"note", maybe(value->note)},        {"source", maybe(value->source)},
                      {"recorded_at", value->recorded_at}, {"office", value->office}};
}

json::object commitment_of(const Report& report, const CommitmentLine& line) {
  json::array evidence;
  for (const auto& item : line.evidence)
    evidence.push_back({{"title", item.title}, {"address", item.address}});
  return {{"number", maybe(line.number)},
          {"slug", line.slug},
          {"label", line.label},
          {"parent", maybe(line.parent_number)},
          {"theme_page", report.page(line.page_id)->title},
          {"origin", line.origin},
          {"printed_with", maybe(line.printed_row)},
          {"mark_last", maybe(line.mark_last)},
          {"mark", maybe(line.mark_this)},
          {"status", status_of(report, line.now)},
          {"status_last", status_of(report, line.last)},
          {"status_lost_from_source", line.status_lost},
          {"no_longer_reported", maybe(line.retired)},
          {"evidence", std::move(evidence)},
          {"source", maybe(line.source)},
          {"note", maybe(line.note)}};
}

json::array points_of(const Report& report, const std::vector<Point>& points) {
  json::array all;
  for (const auto& point : points)
    all.push_back({{"theme_page", report.page(point.page_id)->title},
                   {"label", point.label},
                   {"value", maybe(point.value)},
                   {"unit", maybe(point.unit)},
                   {"source", maybe(point.source)}});
  return all;
}

}  // namespace

std::string report_json(const Report& report) {
  json::array legend;
  for (const auto& entry : report.legend) legend.push_back(legend_of(entry));
  json::array pages;
  for (const auto& page : report.pages)
    pages.push_back(
        {{"title", page.title}, {"slug", page.slug}, {"pillar", report.pillar(page.pillar_id)->number}});
  json::array commitments;
  for (const auto& line : report.commitments) commitments.push_back(commitment_of(report, line));
  json::array indicators;
  for (const auto& line : report.indicators)
    indicators.push_back({{"name", line.name},
                          {"slug", line.slug},
                          {"theme_page", report.page(line.page_id)->title},
                          {"unit", maybe(line.unit)},
                          {"wanted", line.wanted},
                          {"value", value_of(line.now)},
                          {"value_last", value_of(line.last)},
                          {"source", maybe(line.source)}});
  json::array headlines;
  for (const auto& headline : report.headlines)
    headlines.push_back(
        {{"pillar", report.pillar(headline.pillar_id)->number},
         {"theme_page", headline.page_id.empty() ? json::value(nullptr)
                                                 : json::value(report.page(headline.page_id)->title)},
         {"label", headline.label},
         {"source", maybe(headline.source)}});
  return canonical(json::object{
      {"period",
       {{"label", report.period.label},
        {"starts_on", report.period.starts_on},
        {"ends_on", report.period.ends_on}}},
      {"compared_with", report.before ? json::value(report.before->label) : json::value(nullptr)},
      {"legend", std::move(legend)},
      {"theme_pages", std::move(pages)},
      {"commitments", std::move(commitments)},
      {"indicators", std::move(indicators)},
      {"headlines", std::move(headlines)},
      {"achievements", points_of(report, report.achievements)},
      {"risks", points_of(report, report.risks)}});
}

std::string commitments_json(const Publisher& publisher, const std::vector<ListedCommitment>& all,
                             const std::vector<LegendEntry>& legend) {
  json::array rows;
  for (const auto& row : all)
    rows.push_back({{"number", row.number},
                    {"slug", row.slug},
                    {"label", row.label},
                    {"theme_page", row.theme},
                    {"pillar_number", row.pillar_number},
                    {"pillar", row.pillar},
                    {"period", row.period},
                    {"status_code", row.status_code},
                    {"status", row.status}});
  json::array entries;
  for (const auto& entry : legend) entries.push_back(legend_of(entry));
  return canonical(json::object{{"body", publisher.body_name},
                                {"plan", publisher.plan_title},
                                {"legend", std::move(entries)},
                                {"commitments", std::move(rows)}});
}

std::vector<ListedCommitment> read_listed(std::string_view commitments, std::vector<LegendEntry>& legend) {
  const auto value = parse_canonical(commitments);
  if (!value) throw storage::Fault("The published commitments cannot be read.");
  const auto words = [](const json::value& row, const char* key) {
    return std::string(row.at(key).as_string());
  };
  for (const auto& entry : value->at("legend").as_array())
    legend.push_back({"", words(entry, "code"), words(entry, "name"), words(entry, "meaning"),
                      words(entry, "symbol"), words(entry, "colour"),
                      static_cast<int>(entry.at("position").as_int64())});
  std::vector<ListedCommitment> all;
  for (const auto& row : value->at("commitments").as_array())
    all.push_back({words(row, "number"), words(row, "slug"), words(row, "label"), words(row, "theme_page"),
                   words(row, "pillar_number"), words(row, "pillar"), words(row, "period"),
                   words(row, "status_code"), words(row, "status")});
  return all;
}

std::pair<std::string, std::string> parse_names(std::string_view commitments) {
  const auto value = parse_canonical(commitments);
  if (!value) throw storage::Fault("The published commitments cannot be read.");
  return {std::string(value->at("body").as_string()), std::string(value->at("plan").as_string())};
}

std::string tracker_json(const Publisher& publisher, const Tracker& tracker) {
  json::array commitments;
  for (const auto& commitment : tracker.commitments) {
    json::array history;
    for (const auto& moment : commitment.moments) {
      auto one = commitment_of(tracker.of(moment.report), *moment.line);
      one["period"] = tracker.of(moment.report).period.label;
      history.push_back(std::move(one));
    }
    commitments.push_back({{"number", maybe(commitment.number)},
                           {"slug", commitment.slug},
                           {"label", commitment.label},
                           {"pillar", commitment.pillar->number},
                           {"history", std::move(history)}});
  }
  json::array indicators;
  for (const auto& indicator : tracker.indicators) {
    json::array history;
    for (const auto& moment : indicator.moments)
      history.push_back(
          {{"period", tracker.of(moment.report).period.label}, {"value", value_of(moment.line->now)}});
    indicators.push_back({{"name", indicator.name},
                          {"slug", indicator.slug},
                          {"unit", maybe(indicator.moments.front().line->unit)},
                          {"wanted", indicator.moments.front().line->wanted},
                          {"history", std::move(history)}});
  }
  return canonical(json::object{{"body", publisher.body_name},
                                {"plan", publisher.plan_title},
                                {"commitments", std::move(commitments)},
                                {"indicators", std::move(indicators)}});
}

std::string plan_json(const PlanDocument& plan) {
  json::array contents;
  const auto number = [&](const std::string& id) -> json::value {
    for (const auto& pillar : plan.pillars)
      if (pillar.id == id) return pillar.number;
    return nullptr;
  };
  for (const auto& content : plan.contents)
    contents.push_back({{"pillar", number(content.pillar_id)},
                        {"kind", content.kind},
                        {"label", content.label},
                        {"source", content.source}});
  json::array figures;
  for (const auto& figure : plan.figures)
    figures.push_back({{"pillar", number(figure.pillar_id)},
                       {"label", figure.label},
                       {"value", figure.value},
                       {"unit", figure.unit},
                       {"qualifier", maybe(figure.qualifier)},
                       {"as_at", maybe(figure.as_at)},
                       {"source", figure.source}});
  json::array refresh;
  for (const auto& item : plan.refresh)
    refresh.push_back({{"pillar", number(item.pillar_id)},
                       {"item", item.item},
                       {"kind", item.kind},
                       {"detail", maybe(item.detail)},
                       {"value", maybe(item.value)},
                       {"unit", maybe(item.unit)},
                       {"source", item.source}});
  json::array engagement;
  for (const auto& item : plan.engagement)
    engagement.push_back({{"period", item.period_label},
                          {"channel", item.channel},
                          {"measure", item.measure},
                          {"value", maybe(item.value)},
                          {"unit", maybe(item.unit)},
                          {"qualifier", maybe(item.qualifier)},
                          {"source", item.source}});
  json::array pillars;
  for (const auto& pillar : plan.pillars)
    pillars.push_back({{"number", pillar.number}, {"title", pillar.title}, {"source", pillar.source}});
  return canonical(json::object{{"title", plan.title},
                                {"term", maybe(plan.term)},
                                {"published", maybe(plan.published)},
                                {"pillars", std::move(pillars)},
                                {"contents", std::move(contents)},
                                {"figures", std::move(figures)},
                                {"refresh", std::move(refresh)},
                                {"engagement", std::move(engagement)}});
}

}  // namespace reeve::plan
