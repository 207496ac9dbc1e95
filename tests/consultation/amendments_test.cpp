#include "consultation/amendments.hpp"

#include <gmock/gmock.h>

namespace reeve::consultation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(const std::vector<Section>& before, const std::vector<Section>& after) {
  std::vector<std::string> lines;
  for (const auto& one : amendments(track(before, after)))
    lines.push_back(one.section + " | " + amendment_words(one.what, one.kind) + " | " + one.before + " | " +
                    one.after);
  return lines;
}

const std::vector<Section> plan{{"", "p1", "Pillar 1", "# Issues\n- Mental health\n- Hate crime incidents"},
                                {"", "p3", "Pillar 3", "# Priorities\n- Reoffending"},
                                {"", "c", "Contact", "Telephone 01202 or 01305"}};

TEST(Amendments, are_none_between_equal_texts) { EXPECT_THAT(told(plan, plan), IsEmpty()); }

TEST(Amendments, of_the_refresh_of_2019_are_found_not_typed) {
  const std::vector<Section> refreshed{
      {"", "intro", "Introduction", "Update of September 2019"},
      {"", "p1", "Pillar 1", "# Issues\n- Mental health\n- Veterans\n- Hate crime"},
      {"", "p3", "Pillar 3", "# Priorities\n- Reoffending\n- Probation reforms"},
      {"", "c", "Contact", "Telephone 01202"}};
  EXPECT_THAT(told(plan, refreshed),
              ElementsAre("Introduction | Section added |  | Update of September 2019",
                          "Pillar 1 | Words added |  | - Veterans", "Pillar 1 | Words removed | incidents | ",
                          "Pillar 3 | Words added |  | - Probation reforms",
                          "Contact | Words removed | or 01305 | "));
}

TEST(Amendments, name_a_section_taken_out_and_keep_its_place) {
  const auto tracked = track(plan, {plan[0], plan[2]});
  ASSERT_EQ(tracked.size(), 3U);
  EXPECT_EQ(tracked[1].key, "p3");
  EXPECT_EQ(tracked[1].whole, Change::removed);
  EXPECT_THAT(told(plan, {plan[0], plan[2]}),
              ElementsAre("Pillar 3 | Section removed | # Priorities\n- Reoffending | "));
}

TEST(Amendments, tell_a_new_heading_from_a_new_section) {
  auto renamed = plan;
  renamed[1].heading = "Pillar 3: Prevention";
  EXPECT_THAT(told(plan, renamed),
              ElementsAre("Pillar 3: Prevention | Heading changed | Pillar 3 | Pillar 3: Prevention"));
}

TEST(Amendments, do_not_hide_that_a_section_moved) {
  EXPECT_THAT(told(plan, {plan[0], plan[2], plan[1]}), ElementsAre("Pillar 3 | Section moved |  | "));
}

TEST(Amendments, leave_out_blank_lines) {
  auto spaced = plan;
  spaced[1].text = "# Priorities\n\n- Reoffending";
  EXPECT_THAT(told(plan, spaced), IsEmpty());
}

}  // namespace
}  // namespace reeve::consultation
