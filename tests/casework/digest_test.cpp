#include "casework/digest.hpp"

#include <gtest/gtest.h>

#include "kernel/calendar/shipped.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;

const calendar::WorkingDays& days() {
  static const calendar::WorkingDays days(
      calendar::shipped_bank_holidays(calendar::Jurisdiction::england_and_wales).value());
  return days;
}

const std::vector<DigestLine> lines{{"PC-2019-0001", "Acknowledge it", "2019-04-17"},
                                    {"PC-2019-0002", "Report", "2019-04-18"},
                                    {"PC-2019-0003", "Refer it", "2019-04-24"},
                                    {"PC-2019-0004", "Comment", "2019-04-25"}};

TEST(Digest, says_what_is_late_due_today_and_soon_over_easter) {
  const auto digest = digest_of(lines, days(), Date(2019, 4, 18), "");
  ASSERT_TRUE(digest);
  EXPECT_EQ(digest->subject, "Cases: 1 late, 1 due today, 1 soon");
  EXPECT_EQ(digest->body,
            "Late\n- PC-2019-0001: Acknowledge it, Wednesday 17 April 2019\n\nDue today\n- PC-2019-0002: "
            "Report, Thursday "
            "18 April 2019\n\nDue soon\n- PC-2019-0003: Refer it, Wednesday 24 April "
            "2019\n\n"
            "Sign in to see the cases.\n");
}

TEST(Digest, is_not_sent_on_a_closed_day_nor_when_nothing_presses) {
  EXPECT_FALSE(digest_of(lines, days(), Date(2019, 4, 19), ""));
  EXPECT_FALSE(digest_of({lines.back()}, days(), Date(2019, 4, 18), ""));
}

}  // namespace
}  // namespace reeve::casework
