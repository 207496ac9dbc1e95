// What deriving costs: one case of forty events, and many cases after a bank holiday was added. Against a
// naive derivation of the same dates, which steps over the days one at a time.
#include <fmt/format.h>

#include <chrono>
#include <stdexcept>

#include "kernel/calendar/counting.hpp"
#include "kernel/calendar/shipped.hpp"
#include "kernel/embedded.hpp"
#include "kernel/protocol/timeline.hpp"

namespace {

using namespace reeve;
using namespace reeve::protocol;
using Clock = std::chrono::steady_clock;

template <typename Act>
double microseconds_each(int times, const Act& act) {
  const auto begun = Clock::now();
  for (int round = 0; round < times; ++round) act(round);
  return std::chrono::duration<double, std::micro>(Clock::now() - begun).count() / times;
}

Event decided(int& id, const char* name, calendar::Date on, const char* role,
              std::vector<std::pair<std::string, Value>> facts = {}) {
  return {.id = fmt::format("{:06}", ++id),
          .number = id,
          .name = name,
          .on = on,
          .role = role,
          .facts = std::move(facts)};
}

// A complaint that takes every turn: acknowledged, triaged with pauses and extensions, heard, adjourned.
std::vector<Event> long_case(calendar::Date day) {
  int id = 0;
  const auto words = std::string("What was said of it.");
  std::vector<Event> events{
      decided(id, "start", day, "service_manager", {{"received", day}, {"door", std::string("email")}}),
      decided(id, "record", day, "service_manager", {{"concerns", std::string("conduct")}}),
      decided(id, "acknowledge", day + 1, "service_manager"),
      decided(id, "refer_to_triage", day + 4, "service_manager")};
  for (int turn = 0; turn < 6; ++turn) {
    events.push_back({.id = fmt::format("{:06}", ++id),
                      .number = id,
                      .what = Event::What::paused,
                      .name = "awaiting_reply",
                      .on = day + 6 + 4 * turn,
                      .role = "chief_executive"});
    events.push_back({.id = fmt::format("{:06}", ++id),
                      .number = id,
                      .what = Event::What::resumed,
                      .name = "awaiting_reply",
                      .on = day + 8 + 4 * turn,
                      .role = "chief_executive"});
  }
  events.push_back({.id = fmt::format("{:06}", ++id),
                    .number = id,
                    .what = Event::What::extended,
                    .name = "triage_report",
                    .on = day + 9,
                    .role = "monitoring_officer",
                    .by = 5});
  events.push_back(decided(id, "report_triage", day + 36, "chief_executive",
                           {{"findings", words}, {"recommendation", std::string("sub_committee")}}));
  events.push_back(decided(id, "convene_after_triage", day + 37, "service_manager"));
  events.push_back(decided(id, "comment", day + 44, "commissioner", {{"comments", words}}));
  events.push_back(decided(id, "send_papers", day + 50, "service_manager", {{"hearing_on", day + 60}}));
  for (int turn = 0; turn < 18; ++turn)
    events.push_back(decided(id, "adjourn", day + 60 + 2 * turn, "sub_committee",
                             {{"hearing_on", day + 62 + 2 * turn}, {"reasons", words}}));
  events.push_back(decided(id, "agree_resolved", day + 98, "chair",
                           {{"considered", std::vector<std::string>{"handling"}}, {"reasons", words}}));
  return events;
}

// What most open cases hold: opened, recorded, acknowledged, in triage.
std::vector<Event> short_case(calendar::Date day) {
  auto events = long_case(day);
  events.resize(4);
  return events;
}

calendar::WorkingDays working_days(bool with_another_holiday) {
  auto holidays = calendar::shipped_bank_holidays(calendar::Jurisdiction::england_and_wales).value();
  if (with_another_holiday) holidays.names.emplace(calendar::Date(2026, 3, 10), "A new bank holiday");
  return calendar::WorkingDays(std::move(holidays));
}

}  // namespace

int main() {
  const auto path = "protocols/panel_complaint-2019-09.protocol";
  const auto edition = read_edition(path, embedded(path));
  if (!edition) throw std::runtime_error(edition.refusal().sentence);
  const auto terms = usual_terms(*edition);
  const auto days = working_days(false), after = working_days(true);
  const auto today = calendar::Date(2026, 12, 1);
  const auto long_one = long_case(calendar::Date(2026, 2, 2));
  const auto ended = derive(*edition, terms, long_one, days, today);
  if (!ended.misfits.empty() || long_one.size() != 40)
    throw std::runtime_error("the case of forty events does not fit");

  const double whole =
      microseconds_each(20'000, [&](int) { return derive(*edition, terms, long_one, days, today); });
  std::vector<std::vector<Event>> open;
  for (int each = 0; each < 1000; ++each) open.push_back(short_case(calendar::Date(2026, 2, 2) + each % 40));
  long long moved = 0;
  const double again = microseconds_each(200'000, [&](int round) {
    const auto& events = open[static_cast<std::size_t>(round % 1000)];
    const auto timeline = derive(*edition, terms, events, after, calendar::Date(2026, 4, 1));
    moved += timeline.nearest() ? 1 : 0;
  });
  const double stepped = microseconds_each(2'000, [&](int round) {
    const auto from = calendar::Date(2026, 2, 2) + round % 40;
    moved +=
        calendar::working_day_following(from, 3, days.holidays(), edition->day_zero)->date > from ? 1 : 0;
    moved +=
        calendar::working_day_following(from, 10, days.holidays(), edition->day_zero)->date > from ? 1 : 0;
  });
  fmt::print("| deriving | µs | goal |\n| --- | ---: | ---: |\n");
  fmt::print("| a case of 40 events | {:.1f} | 50 |\n", whole);
  fmt::print("| an open case of 4 events, after a new holiday | {:.2f} | 10 |\n", again);
  fmt::print("| the two dates of that case alone, line by line | {:.1f} | |\n", stepped);
  return moved > 0 ? 0 : 1;
}
