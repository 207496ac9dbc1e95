// The quarter: opened, updated by those who own things, certified theme by theme, signed off, published;
// after that corrected only by a new edition. Every act returns a refusal with a sentence when its rule says
// no.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"
#include "plan/period.hpp"
#include "plan/report.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

// Rules, without a database. A period's state is its last event.
bool can_be_updated(const Period& period);  // opened, reopened, correction_opened
Outcome<Done> may_update(const Period& period);
Outcome<Done> may_sign_off(const Report& report);
Outcome<Done> may_publish(const Period& period);
Outcome<Done> may_reopen(const Period& period);  // signed off or published
Outcome<Done> may_certify(const Report& report, const ThemePage& page);
std::string state_words(const std::string& state);

struct StatusUpdate {
  std::string legend_code;
  std::string reason;
};
// The legend entry, or what is wrong with each field. A reason is required when the status gets worse.
Outcome<const LegendEntry*> check_status(const Report& report, const CommitmentLine& line,
                                         const StatusUpdate& update);

struct ValueUpdate {
  std::string printed, mark, basis, as_at, comparator, note;
  std::string unit = {};  // empty: the line's
};
Outcome<Done> check_value(const ValueUpdate& update);
// The digits of a printed figure, when it is one: "+1.1%" is 1.1, "2,000,000+" is 2000000, "GOOD" is nothing.
std::string number_in(std::string_view printed);
Outcome<Done> check_evidence(const std::string& title, const std::string& address);
enum class PointKind { headline, achievement, risk };

// Acts. Each writes its rows and its journal line; the caller commits.
Outcome<std::string> open_quarter(storage::Work& work, Quarter quarter,
                                  std::optional<calendar::Date> due_on);  // the slug
Outcome<Done> decide_status(storage::Work& work, const Report& report, const CommitmentLine& line,
                            const StatusUpdate& update);
Outcome<Done> record_value(storage::Work& work, const Report& report, const IndicatorLine& line,
                           const ValueUpdate& update);
Outcome<Done> add_evidence(storage::Work& work, const Report& report, const CommitmentLine& line,
                           const std::string& title, const std::string& address);
Outcome<Done> add_point(storage::Work& work, const Report& report, const ThemePage& page, PointKind kind,
                        const std::string& label);
Outcome<Done> remove_point(storage::Work& work, const Report& report, PointKind kind, const std::string& id);
Outcome<Done> certify(storage::Work& work, const Report& report, const ThemePage& page,
                      const std::string& note);
Outcome<Done> sign_off(storage::Work& work, const Report& report);
Outcome<Done> reopen(storage::Work& work, const Period& period,
                     const std::string& reason);  // signed off or published
Outcome<Done> assign_owner(storage::Work& work, const std::string& table, const std::string& id,
                           const std::string& account);
// Which way the body hopes an indicator goes: up, down, neither. Kept apart from the trend mark.
Outcome<Done> want_direction(storage::Work& work, const std::string& indicator, const std::string& wanted);
// Everything on the pages of one pillar; how many were given to them.
std::size_t assign_pillar(storage::Work& work, const Report& report, const std::string& pillar_id,
                          const std::string& account);
void record_event(storage::Work& work, const std::string& period, std::string_view what,
                  const std::string& note);

}  // namespace reeve::plan
