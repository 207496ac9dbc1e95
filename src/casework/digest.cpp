#include "casework/digest.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"

namespace reeve::casework {

std::optional<Digest> digest_of(const std::vector<DigestLine>& lines, const calendar::WorkingDays& days,
                                calendar::Date today, const std::string& where) {
  if (!days.covers(today) || !days.is_working(today)) return std::nullopt;
  const auto soon = days.nth_after(today, 2).value_or(today);
  std::string late, now, coming;
  long long late_count = 0, today_count = 0, soon_count = 0;
  for (const auto& line : lines) {
    const auto due = calendar::parse_date(line.due_on);
    const auto reminder = calendar::parse_date(line.remind_on);
    if (!due || (*due > soon && !(reminder && *reminder <= today))) continue;
    const auto says =
        fmt::format("- {}: {}, {}\n", line.reference, line.words, calendar::in_words_with_day(*due));
    if (*due < today)
      late += says, ++late_count;
    else if (*due == today)
      now += says, ++today_count;
    else
      coming += says, ++soon_count;
  }
  if (late_count + today_count + soon_count == 0) return std::nullopt;
  std::string body;
  if (!late.empty()) body += "Late\n" + late + "\n";
  if (!now.empty()) body += "Due today\n" + now + "\n";
  if (!coming.empty()) body += "Due soon\n" + coming + "\n";
  body += where.empty() ? "Sign in to see the cases.\n" : "See them here:\n" + where + "\n";
  return Digest{fmt::format("Cases: {} late, {} due today, {} soon", late_count, today_count, soon_count),
                body};
}

}  // namespace reeve::casework
