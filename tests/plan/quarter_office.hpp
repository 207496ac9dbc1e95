// The small office of the tests of rules: a quarter of two pages, three commitments and two indicators, all
// of it said, owned and certified; each test takes one thing away.
#pragma once

#include "plan/report.hpp"

namespace reeve::plan {

inline Period office_period(const char* label, const char* slug, const char* starts_on, const char* state) {
  Period period;
  period.id = slug;
  period.label = label;
  period.slug = slug;
  period.starts_on = starts_on;
  period.plan_id = "plan";
  period.state = state;
  return period;
}

inline CommitmentLine office_commitment(const char* number, const char* slug, const char* label,
                                        const char* page, const char* status) {
  CommitmentLine line;
  line.commitment_id = slug;
  line.number = number;
  line.slug = slug;
  line.label = label;
  line.owner = "account-owner";
  line.page_id = page;
  line.now = Status{status, "", "2019-10-01T12:00:00.000000Z", "account-owner", "theme_owner"};
  return line;
}

inline IndicatorLine office_indicator(const char* name, const char* slug, const char* page,
                                      const char* printed) {
  IndicatorLine line;
  line.indicator_id = slug;
  line.name = name;
  line.slug = slug;
  line.wanted = "up";
  line.owner = "account-owner";
  line.page_id = page;
  line.now = IndicatorValue{};
  line.now->printed = printed;
  line.now->comparator = "Q2 2018/19";
  return line;
}

inline Report office_report() {
  Report report;
  report.period = office_period("Q2 2019/20", "q2-2019-20", "2019-07-01", "opened");
  report.before = office_period("Q1 2019/20", "q1-2019-20", "2019-04-01", "published");
  report.legend = {{"legend-green", "green", "Completed", "Completed", "✔", "green", 1},
                   {"legend-yellow", "yellow", "In progress", "In progress", "▶", "yellow", 2},
                   {"legend-red", "red", "Challenging", "Challenging", "▲", "red", 3}};
  report.pillars = {{"pillar-1", 1, "Protecting People", "", ""},
                    {"pillar-2", 2, "Working Together", "", ""}};
  report.pages = {{"page-1", "pillar-1", "Vulnerability", "vulnerability", 1},
                  {"page-2", "pillar-2", "Engagement", "engagement", 2}};
  report.commitments = {
      office_commitment("9", "9", "Problem Solving Forum", "page-1", "legend-yellow"),
      office_commitment("86", "86", "Proactive knife crime awareness", "page-1", "legend-green"),
      office_commitment("", "rural-crime-team", "Rural crime team", "page-1", "legend-green")};
  report.commitments[0].last = Status{"legend-yellow", "", "", "", ""};
  report.indicators = {office_indicator("Recorded Hate Crime", "indicator-hate", "page-1", "-23.4%"),
                       office_indicator("Facebook total reach", "indicator-reach", "page-2", "71,652")};
  report.indicators[0].last = IndicatorValue{};
  report.indicators[0].last->printed = "+1.1%";
  for (const auto& page : report.pages)
    report.certifications.push_back({page.id, "2019-10-10", "account-policy", "policy_officer", ""});
  return report;
}

}  // namespace reeve::plan
