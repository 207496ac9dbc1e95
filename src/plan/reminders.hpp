// Who is reminded of a quarter's updates, on which day, and in which words. Rules, without a database.
//
// Before the due day: 7 days and 1 day before. After it: the day after, then every 7 days. Never twice within
// 5 days, so whoever was reminded on the day before hears again 5 days later, not 2; a day on which the
// program was not running is made up for after the due day. On the day after, the policy officers are told
// once who is missing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "plan/report.hpp"

namespace reeve::plan {

struct Outstanding {
  std::vector<std::string> commitments;  // without a status: "86. Resources for ..."
  std::vector<std::string> indicators;   // without a value

  bool empty() const { return commitments.empty() && indicators.empty(); }
};

struct Owner {
  std::string account;  // empty: nobody is named
  std::string display_name;
  std::string address;  // empty: no open account, or no office held here today
  Outstanding outstanding;
  std::optional<calendar::Date> last_reminded_on;
};

// What a report still wants, by owner; those who owe nothing are left out. Only accounts are filled in.
std::vector<Owner> owners_of(const Report& report);

bool is_reminded(const Period& period, const Owner& owner, calendar::Date today);
// `last_told_on`: when the policy officers were last told about this quarter.
bool is_digest_due(const Period& period, const std::vector<Owner>& owners,
                   std::optional<calendar::Date> last_told_on, calendar::Date today);
// False spares loading a report: nobody could be written to today whatever it holds.
bool is_reminding_day(const Period& period, calendar::Date today);

struct Letter {
  std::string subject;
  std::string body;
};
// Where the updates are made; an empty address means that the site's own is not known.
struct Desk {
  std::string body_name;
  std::string address;
};
Letter reminder_letter(const Period& period, const Owner& owner, const Desk& desk, calendar::Date today);
Letter digest_letter(const Period& period, const std::vector<Owner>& owners, const Desk& desk);

}  // namespace reeve::plan
