#include <algorithm>

#include "kernel/text.hpp"
#include "plan/reminders.hpp"

namespace reeve::plan {
namespace {

using calendar::Date;

Date due_day(const Period& period) { return calendar::parse_date(period.due_on.value()).value(); }

std::string counted(const Outstanding& outstanding) {
  std::vector<std::string> parts;
  if (const auto count = outstanding.commitments.size(); count > 0)
    parts.push_back(text::counted(static_cast<long long>(count), "commitment", "commitments"));
  if (const auto count = outstanding.indicators.size(); count > 0)
    parts.push_back(text::counted(static_cast<long long>(count), "indicator", "indicators"));
  return text::join(parts, " and ");
}

std::string updates(const Outstanding& outstanding) {
  return text::counted(static_cast<long long>(outstanding.commitments.size() + outstanding.indicators.size()),
                       "update", "updates");
}

std::string due_sentence(Date due, Date today) {
  const auto day = calendar::in_words_with_day(due);
  if (today > due) return "Updates were due by " + day + ".";
  if (due - today == 1) return "Updates are due by tomorrow, " + day + ".";
  return "Updates are due by " + day + ", in " + text::counted(due - today, "day", "days") + ".";
}

// Enough to know what is meant; the page has them all.
std::string list(std::string_view heading, const std::vector<std::string>& names) {
  constexpr std::size_t listed_max = 25;
  if (names.empty()) return {};
  std::string lines = std::string(heading) + "\n";
  for (std::size_t at = 0; at < std::min(names.size(), listed_max); ++at) lines += "- " + names[at] + "\n";
  if (names.size() > listed_max) lines += "- and " + std::to_string(names.size() - listed_max) + " more\n";
  return lines + "\n";
}

std::string where(std::string_view act, const Desk& desk, const Period& period) {
  if (desk.address.empty()) return std::string(act) + ": sign in and open " + period.label + ".\n\n";
  return std::string(act) + ":\n" + desk.address + "\n\n";
}

std::string missing_line(const Owner& owner) {
  const auto what = counted(owner.outstanding);
  if (owner.account.empty()) return "- Nobody is named as owner: " + what + "\n";
  const auto name =
      owner.display_name.empty() ? std::string("An owner without an account") : owner.display_name;
  return "- " + name + ": " + what +
         (owner.address.empty() ? " (gets no reminders: no account or office here)" : "") + "\n";
}

}  // namespace

Letter reminder_letter(const Period& period, const Owner& owner, const Desk& desk, Date today) {
  const auto due = due_day(period);
  const auto& outstanding = owner.outstanding;
  return {.subject = period.label + ": " + updates(outstanding) +
                     (today > due ? " overdue since " : " due by ") + calendar::in_words(due),
          .body = "Hello\n\nYou are named as the owner of " + counted(outstanding) +
                  " without an update for " + period.label + ". " + due_sentence(due, today) + "\n\n" +
                  list("Commitments without a status:", outstanding.commitments) +
                  list("Indicators without a value:", outstanding.indicators) +
                  where("Update them here", desk, period) + desk.body_name + "\n"};
}

Letter digest_letter(const Period& period, const std::vector<Owner>& owners, const Desk& desk) {
  std::string lines;
  for (const auto& owner : owners)
    if (!owner.outstanding.empty()) lines += missing_line(owner);
  return {.subject = period.label + ": updates not received",
          .body = "Hello\n\nUpdates for " + period.label + " were due by " +
                  calendar::in_words_with_day(due_day(period)) + ". These have not been made:\n\n" + lines +
                  "\nOwners are reminded again every 7 days.\n\n" +
                  where("See the quarter here", desk, period) + desk.body_name + "\n"};
}

}  // namespace reeve::plan
