#include "precept/scrutiny.hpp"

#include <gtest/gtest.h>

#include "precept/timeline_file.hpp"

namespace reeve::precept {
namespace {

using Standing = PreceptStep::Standing;

calendar::Date day(std::string_view iso) { return calendar::parse_date(iso).value(); }

std::vector<MemberVote> votes(int veto, int support, int absent) {
  std::vector<MemberVote> all;
  for (int at = 0; at < veto; ++at) all.push_back({"v" + std::to_string(at), Vote::veto});
  for (int at = 0; at < support; ++at) all.push_back({"s" + std::to_string(at), Vote::support});
  for (int at = 0; at < absent; ++at) all.push_back({"a" + std::to_string(at), Vote::absent});
  return all;
}

PreceptCase february_2026() {
  auto read = read_timeline(
      "leicestershire.toml",
      "year = 2026\nnotified = \"2026-01-30\"\nproposed = \"11.00\"\nreported = \"2026-02-04\"\n"
      "verdict = \"too low\"\nrevised = \"2026-02-10\"\nrevised_to = \"15.00\"\n");
  EXPECT_TRUE(read);
  return case_of(*read);
}

TEST(Precept, Two_thirds_are_of_all_members_and_not_of_those_present) {
  EXPECT_EQ(counted(votes(0, 9, 0)).needed(), 6);
  EXPECT_EQ(counted(votes(0, 12, 0)).needed(), 8);
  EXPECT_EQ(counted(votes(0, 13, 0)).needed(), 9);
  EXPECT_EQ(counted(votes(0, 20, 0)).needed(), 14);
  EXPECT_TRUE(counted(votes(8, 1, 3)).is_veto());
  EXPECT_FALSE(counted(votes(7, 0, 5)).is_veto()) << "all seven present, and still no veto";
}

TEST(Precept, The_dates_are_the_regulations) {
  const auto dates = precept_dates(2026);
  EXPECT_EQ(calendar::iso(dates.notify), "2026-02-01");
  EXPECT_EQ(calendar::iso(dates.report), "2026-02-08");
  EXPECT_EQ(calendar::iso(dates.revise), "2026-02-15");
  EXPECT_EQ(calendar::iso(dates.report_again), "2026-02-22");
  EXPECT_EQ(calendar::iso(dates.respond), "2026-03-01");
  EXPECT_EQ(calendar::iso(dates.issue), "2026-02-28");
  EXPECT_EQ(calendar::iso(precept_dates(2028).issue), "2028-02-29");
}

TEST(Precept, A_veto_for_being_too_low_asks_for_more) {
  const auto steps = steps_of(february_2026(), day("2026-02-11"));
  ASSERT_EQ(steps.size(), 5U);
  EXPECT_EQ(steps[1].standing, Standing::done);
  EXPECT_NE(steps[1].says.find("as too low"), std::string::npos);
  EXPECT_EQ(steps[2].standing, Standing::done);
  EXPECT_NE(steps[2].says.find("\u00a315 on Band D"), std::string::npos) << steps[2].says;
  EXPECT_EQ(steps[3].standing, Standing::to_come);
  EXPECT_EQ(steps[4].standing, Standing::to_come);
}

TEST(Precept, A_revision_to_the_wrong_side_is_not_right) {
  auto precept = february_2026();
  precept.revised_to = money::Money::pounds(10);
  EXPECT_EQ(steps_of(precept, day("2026-02-11"))[2].standing, Standing::wrong);
  precept.veto = Veto::too_high;
  EXPECT_EQ(steps_of(precept, day("2026-02-11"))[2].standing, Standing::done);
}

TEST(Precept, A_late_report_loses_the_veto) {
  auto precept = february_2026();
  precept.reported = Taken{day("2026-02-09")};
  const auto steps = steps_of(precept, day("2026-02-11"));
  ASSERT_EQ(steps.size(), 3U) << "no revision and no second report";
  EXPECT_EQ(steps[1].standing, Standing::late);
  EXPECT_NE(steps[1].says.find("falls away"), std::string::npos);
}

TEST(Precept, A_veto_without_the_votes_is_none) {
  auto precept = february_2026();
  precept.votes = votes(7, 0, 5);
  const auto steps = steps_of(precept, day("2026-02-11"));
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[1].standing, Standing::wrong);
  EXPECT_NE(steps[1].says.find("7 of 12 members voted for a veto (7 were present); it takes 8"),
            std::string::npos)
      << steps[1].says;
}

TEST(Precept, What_was_due_and_is_not_recorded_is_said) {
  PreceptCase precept{.year = 2026,
                      .proposed = money::Money::pounds(14),
                      .flexibility = money::Money::pounds(12),
                      .votes = {}};
  const auto steps = steps_of(precept, day("2026-02-02"));
  EXPECT_EQ(steps[0].standing, Standing::missing);
  EXPECT_NE(steps[0].says.find("without a referendum"), std::string::npos);
  EXPECT_EQ(steps[1].standing, Standing::to_come);
}

TEST(Precept, A_step_whose_day_is_not_known_is_done_and_neither_in_time_nor_late) {
  PreceptCase precept{.year = 2019, .notified = Taken{}, .proposed = money::Money::pounds(24)};
  EXPECT_EQ(steps_of(precept, day("2019-09-24"))[0].standing, Standing::undated);
  precept.veto = Veto::too_high;
  precept.reported = Taken{};
  EXPECT_FALSE(veto_stands(precept)) << "a veto must be known to be in time";
}

TEST(Precept, A_file_with_something_wrong_is_refused_by_line) {
  const auto read = read_timeline("p.toml",
                                  "year = 26\nproposed = \"11.001\"\nverdict = \"too much\"\nreported = \"4 "
                                  "February\"\nwho = \"x\"\n[votes]\nchair = \"yes\"\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.refusals().size(), 6U);
  EXPECT_EQ(read_timeline("p.toml", "year = ").refusal().field, "p.toml:1");
}

}  // namespace
}  // namespace reeve::precept
