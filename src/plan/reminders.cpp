#include "plan/reminders.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

using calendar::Date;

constexpr int days_apart_min = 5;
constexpr int week = 7;

std::optional<Date> due_day(const Period& period) {
  if (!period.due_on || !can_be_updated(period)) return std::nullopt;
  return calendar::parse_date(*period.due_on);
}

bool is_day_before(int days_after_due) { return days_after_due == -week || days_after_due == -1; }

std::string name_of(const CommitmentLine& line) {
  return line.number.empty() ? line.label : line.number + ". " + line.label;
}

}  // namespace

std::vector<Owner> owners_of(const Report& report) {
  std::map<std::string, Outstanding> by_account;
  std::set<std::string> seen;  // an indicator may stand on several pages
  for (const auto& line : report.commitments)
    if (line.is_due() && seen.insert(line.commitment_id).second)
      by_account[line.owner].commitments.push_back(name_of(line));
  for (const auto& line : report.indicators)
    if (line.is_due() && seen.insert(line.indicator_id).second)
      by_account[line.owner].indicators.push_back(line.name);
  std::vector<Owner> owners;
  for (auto& [account, outstanding] : by_account)
    owners.push_back({.account = account,
                      .display_name = {},
                      .address = {},
                      .outstanding = std::move(outstanding),
                      .last_reminded_on = {}});
  return owners;
}

bool is_reminding_day(const Period& period, Date today) {
  const auto due = due_day(period);
  return due && (today > *due || is_day_before(today - *due));
}

bool is_reminded(const Period& period, const Owner& owner, Date today) {
  if (!is_reminding_day(period, today) || owner.address.empty() || owner.outstanding.empty()) return false;
  if (!owner.last_reminded_on) return true;
  const auto due = due_day(period).value();
  const bool chased_already = *owner.last_reminded_on > due;
  return today - *owner.last_reminded_on >= (chased_already ? week : days_apart_min);
}

bool is_digest_due(const Period& period, const std::vector<Owner>& owners, std::optional<Date> last_told_on,
                   Date today) {
  const auto due = due_day(period);
  if (!due || today <= *due || today - *due > week) return false;
  if (last_told_on && *last_told_on > *due) return false;
  return std::any_of(owners.begin(), owners.end(),
                     [](const Owner& owner) { return !owner.outstanding.empty(); });
}

}  // namespace reeve::plan
