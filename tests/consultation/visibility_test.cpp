#include <gtest/gtest.h>

#include "consultation/consulted_drafts.hpp"

namespace reeve::consultation {
namespace {

std::string shown(const Draft& draft, const char* on) {
  const auto* edition = shown_to_panel(draft, day(on));
  return edition ? edition->id : "";
}

TEST(WhatThePanelSees, is_nothing_while_a_draft_is_being_written) {
  EXPECT_EQ(shown(ToldDraft().edition("2019-09-02"), "2019-09-24"), "");
}

TEST(WhatThePanelSees, is_nothing_before_the_first_day_to_comment) {
  const auto draft = ToldDraft().opened("2019-09-20", "2019-09-24", "2019-10-11");
  EXPECT_EQ(shown(draft, "2019-09-23"), "");
  EXPECT_EQ(shown(draft, "2019-09-24"), "edition-1");
}

TEST(WhatThePanelSees, stays_the_edition_that_was_put_out_whatever_is_saved_later) {
  const auto draft = ToldDraft()
                         .edition("2019-09-10")
                         .opened("2019-09-20", "2019-09-24", "2019-10-11")
                         .edition("2019-10-01");
  EXPECT_EQ(shown(draft, "2019-10-02"), "edition-2");
  EXPECT_EQ(shown(draft, "2019-12-01"), "edition-2") << "closed, and edition 3 was never put out";
}

TEST(WhatThePanelSees, is_the_later_edition_once_it_is_put_out) {
  const auto draft = ToldDraft()
                         .opened("2019-09-24", "2019-09-24", "2019-10-11")
                         .edition("2019-10-01")
                         .opened("2019-10-02", "2019-09-24", "2019-10-11");
  EXPECT_EQ(shown(draft, "2019-10-02"), "edition-2");
}

TEST(WhatThePanelSees, is_not_a_window_that_was_put_off_before_it_opened) {
  const auto draft = ToldDraft()
                         .opened("2019-09-20", "2019-10-01", "2019-10-11")
                         .opened("2019-09-25", "2019-10-10", "2019-10-20");
  EXPECT_EQ(shown(draft, "2019-10-05"), "") << "the first window was replaced before its first day";
  EXPECT_EQ(shown(draft, "2019-10-10"), "edition-1");
}

TEST(WhatThePanelSees, stays_while_a_second_window_is_awaited) {
  const auto draft = ToldDraft()
                         .opened("2019-09-24", "2019-09-24", "2019-10-01")
                         .edition("2019-10-05")
                         .opened("2019-10-06", "2019-10-10", "2019-10-20");
  EXPECT_EQ(shown(draft, "2019-10-07"), "edition-1");
  EXPECT_EQ(shown(draft, "2019-10-10"), "edition-2");
}

TEST(WhatThePanelSees, is_the_adopted_text_after_adoption) {
  const auto draft = ToldDraft()
                         .opened("2019-09-24", "2019-09-24", "2019-10-11")
                         .edition("2019-10-14")
                         .adopted("2019-10-15");
  EXPECT_EQ(shown(draft, "2019-10-15"), "edition-2");
}

TEST(WhatThePanelSees, ends_when_a_draft_is_withdrawn) {
  EXPECT_EQ(
      shown(ToldDraft().opened("2019-09-24", "2019-09-24", "2019-10-11").event("withdrawn", "2019-09-30"),
            "2019-09-30"),
      "");
}

TEST(WhatThePublicSees, is_adopted_drafts_alone) {
  EXPECT_EQ(shown_to_public(ToldDraft()), nullptr);
  EXPECT_EQ(shown_to_public(ToldDraft().opened("2019-09-24", "2019-09-24", "2019-10-11")), nullptr);
  const ToldDraft adopted =
      ToldDraft().opened("2019-09-24", "2019-09-24", "2019-10-11").adopted("2019-10-15");
  EXPECT_EQ(shown_to_public(adopted)->id, "edition-1");
}

}  // namespace
}  // namespace reeve::consultation
