#include "publishing/workbook_wire.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace reeve::publishing {
namespace {

WorkbookAnswer two_sheets() {
  return std::vector<RawSheet>{{"Figures", {{1, {"a", "b"}}, {7, {"", "\u0175"}}}}, {"Notes", {}}};
}

TEST(WorkbookWire, An_answer_arrives_as_it_was_sent) {
  const auto answer = answer_in(packed(two_sheets()));
  ASSERT_TRUE(answer && *answer);
  EXPECT_EQ((*answer)->at(0).name, "Figures");
  EXPECT_EQ((*answer)->at(0).rows.at(1).line, 7U);
  EXPECT_EQ((*answer)->at(0).rows.at(1).cells.at(1), "\u0175");
}

TEST(WorkbookWire, Refusals_arrive_as_they_were_sent) {
  const Refusal refusal{"The file is damaged.", "a rule", "figures.ods"};
  const auto answer = answer_in(packed(WorkbookAnswer(refusal)));
  ASSERT_TRUE(answer && !*answer);
  EXPECT_EQ(answer->refusal(), refusal);
}

TEST(WorkbookWire, An_answer_cut_short_or_too_long_is_none) {
  const std::string whole = packed(two_sheets());
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(answer_in(whole.substr(0, length)));
  EXPECT_FALSE(answer_in(whole + "x"));
}

TEST(WorkbookWire, Text_that_is_not_utf8_or_holds_nul_is_no_answer) {
  EXPECT_FALSE(answer_in(packed(WorkbookAnswer(std::vector<RawSheet>{{"\xFF", {}}}))));
  EXPECT_FALSE(answer_in(packed(WorkbookAnswer(std::vector<RawSheet>{{std::string(1, '\0'), {}}}))));
}

RC_GTEST_PROP(WorkbookWire, A_hijacked_child_cannot_break_its_parent, (const std::string& noise)) {
  const std::string whole = packed(two_sheets());
  const auto at = *rc::gen::inRange<std::size_t>(0, whole.size());
  (void)answer_in(noise);
  (void)answer_in("S" + noise);
  (void)answer_in(whole.substr(0, at) + noise + whole.substr(at));
}

}  // namespace
}  // namespace reeve::publishing
