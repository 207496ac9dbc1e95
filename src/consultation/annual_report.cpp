#include "consultation/annual_report.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

using plan::Report;

std::string held_words(Held held) {
  switch (held) {
    case Held::in_the_record:
      return "in the record";
    case Held::being_corrected:
      return "in the record; a correction is being made, and what it has changed so far is in this text";
    case Held::not_published:
      return "not published yet, so left out";
    case Held::not_ended:
      return "not ended yet";
    case Held::missing:
      return "missing from the record";
  }
  return {};
}

Section about_section(const std::string& year, const std::vector<HeldQuarter>& quarters) {
  std::string lines;
  const auto in_record = std::count_if(quarters.begin(), quarters.end(),
                                       [](const HeldQuarter& one) { return is_published(one.held); });
  for (const auto& [quarter, how] : quarters)
    lines += "\n- " + plan::label_of(quarter) + ": " + held_words(how);
  return {"", "about", "What this report is made from",
          "Reports of " + std::to_string(in_record) + " of the four quarters of " + year +
              " are in the record." + lines};
}

// Pages of a pillar in one report.
std::set<std::string> pages_of(const Report& report, int pillar_number) {
  std::set<std::string> ids;
  for (const auto& page : report.pages) {
    const auto* pillar = report.pillar(page.pillar_id);
    if (pillar && pillar->number == pillar_number) ids.insert(page.id);
  }
  return ids;
}

std::string block(const std::string& heading, const std::vector<std::string>& lines) {
  std::string words = "# " + heading + "\n";
  for (const auto& line : lines) words += "- " + line + "\n";
  if (lines.empty()) words += "None in the record.\n";
  return words + "\n";
}

std::vector<std::string> headlines(const std::vector<Report>& quarters, int pillar_number) {
  std::vector<std::string> lines;
  for (const auto& report : quarters) {
    std::set<std::string> said;  // a headline of a theme may stand on the cover too
    for (const auto& headline : report.headlines) {
      const auto* pillar = report.pillar(headline.pillar_id);
      if (pillar && pillar->number == pillar_number && said.insert(headline.label).second)
        lines.push_back(report.period.label + ": " + headline.label);
    }
  }
  return lines;
}

std::vector<std::string> achievements(const std::vector<Report>& quarters, int pillar_number) {
  std::vector<std::string> lines;
  for (const auto& report : quarters) {
    const auto pages = pages_of(report, pillar_number);
    for (const auto& point : report.achievements)
      if (pages.contains(point.page_id)) lines.push_back(report.period.label + ": " + point.label);
  }
  return lines;
}

std::vector<std::string> standing(const Report& report, int pillar_number) {
  std::map<const plan::LegendEntry*, int> counts;
  plan::Standing all;
  for (const auto& page : pages_of(report, pillar_number)) {
    const auto one = plan::standing_of(report, page);
    for (const auto& [entry, count] : one.counts) counts[entry] += count;
    all.lost += one.lost;
    all.not_yet += one.not_yet;
  }
  std::vector<std::string> lines;
  for (const auto& entry : report.legend)
    if (const int count = counts[&entry]; count > 0)
      lines.push_back(entry.name + ": " + std::to_string(count));
  if (all.lost > 0) lines.push_back("Not recorded in the source: " + std::to_string(all.lost));
  if (all.not_yet > 0) lines.push_back("Not decided: " + std::to_string(all.not_yet));
  return lines;
}

std::string value_in(const Report& report, const std::string& indicator) {
  for (const auto& line : report.indicators) {
    if (line.indicator_id != indicator) continue;
    if (!line.now) return "not reported";
    return line.now->printed.empty() ? "no value printed" : line.now->printed;
  }
  return "not in that report";
}

// One name may stand for several indicators, each of its own page ("Commissioning Spend"): then the page is
// said too.
std::string name_of(const Report& report, const plan::IndicatorLine& line) {
  const bool is_alone = std::none_of(
      report.indicators.begin(), report.indicators.end(),
      [&](const auto& other) { return other.name == line.name && other.indicator_id != line.indicator_id; });
  const auto* page = report.page(line.page_id);
  return is_alone || !page ? line.name : line.name + " (" + page->title + ")";
}

std::vector<std::string> indicators(const std::vector<Report>& quarters, int pillar_number) {
  std::vector<std::string> lines;
  std::set<std::string> told;  // an indicator may stand on several pages
  for (const auto& report : quarters) {
    const auto pages = pages_of(report, pillar_number);
    for (const auto& line : report.indicators) {
      if (!pages.contains(line.page_id) || !told.insert(line.indicator_id).second) continue;
      std::vector<std::string> values;
      for (const auto& quarter : quarters)
        values.push_back(quarter.period.label + ": " + value_in(quarter, line.indicator_id));
      lines.push_back(name_of(report, line) + " – " + text::join(values, "; "));
    }
  }
  return lines;
}

Section pillar_section(const plan::Pillar& pillar, const std::vector<Report>& quarters) {
  const auto& last = quarters.back();
  const auto number = std::to_string(pillar.number);
  const auto words = block("Headlines", headlines(quarters, pillar.number)) +
                     block("How commitments stood in " + last.period.label, standing(last, pillar.number)) +
                     block("Indicators", indicators(quarters, pillar.number)) +
                     block("Achievements", achievements(quarters, pillar.number));
  return {"", "pillar-" + number, "Pillar " + number + ": " + pillar.title, std::string(text::trim(words))};
}

}  // namespace

std::vector<plan::Quarter> quarters_of(std::string_view year) {
  const auto first = plan::parse_quarter("Q1 " + std::string(year));
  if (!first) return {};
  std::vector<plan::Quarter> quarters{*first};
  while (quarters.size() < 4) quarters.push_back(plan::next(quarters.back()));
  return quarters;
}

bool is_published(Held held) { return held == Held::in_the_record || held == Held::being_corrected; }

// A correction is opened only of what is published, whatever was done to the quarter since.
Held held(plan::Quarter quarter, const Report* report, calendar::Date today) {
  if (!report) return plan::last_day(quarter) < today ? Held::missing : Held::not_ended;
  const auto& state = report->period.state;
  if (state == "published" || state == "imported") return Held::in_the_record;
  return report->corrections.empty() ? Held::not_published : Held::being_corrected;
}

std::vector<Section> annual_sections(const std::string& year, const std::vector<Report>& quarters,
                                     const std::vector<HeldQuarter>& held) {
  std::vector<Section> sections{about_section(year, held)};
  for (const auto& pillar : quarters.back().pillars) sections.push_back(pillar_section(pillar, quarters));
  return sections;
}

}  // namespace reeve::consultation
