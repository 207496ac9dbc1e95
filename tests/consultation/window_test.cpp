#include <gmock/gmock.h>

#include "consultation/consulted_drafts.hpp"

namespace reeve::consultation {
namespace {

using testing::HasSubstr;

ToldDraft refresh_of_2019() { return ToldDraft().opened("2019-09-20", "2019-09-24", "2019-10-11"); }

TEST(CommentWindow, is_shut_before_anyone_opens_it) {
  EXPECT_EQ(may_comment(ToldDraft(), day("2019-09-24")).refusal().sentence,
            "This draft is not open for comment.");
}

TEST(CommentWindow, refuses_a_comment_on_the_day_before_its_first_and_names_the_day) {
  EXPECT_EQ(may_comment(refresh_of_2019(), day("2019-09-23")).refusal().sentence,
            "The first day to comment is 24 September 2019.");
}

TEST(CommentWindow, takes_comments_on_its_first_and_on_its_last_day) {
  EXPECT_TRUE(may_comment(refresh_of_2019(), day("2019-09-24")));
  EXPECT_TRUE(may_comment(refresh_of_2019(), day("2019-10-11")));
}

TEST(CommentWindow, refuses_a_comment_on_the_day_after_its_last_and_names_the_day) {
  EXPECT_EQ(may_comment(refresh_of_2019(), day("2019-10-12")).refusal().sentence,
            "The last day to comment was 11 October 2019.");
}

TEST(CommentWindow, ends_at_midnight_in_london_not_in_utc) {
  const auto minutes_before =
      calendar::now_at(calendar::parse_instant("2019-10-11T22:59:00.000000Z").value());
  const auto minutes_after = calendar::now_at(calendar::parse_instant("2019-10-11T23:01:00.000000Z").value());
  EXPECT_TRUE(may_comment(refresh_of_2019(), minutes_before.today));
  EXPECT_FALSE(may_comment(refresh_of_2019(), minutes_after.today));
}

TEST(CommentWindow, may_last_one_day_but_not_end_before_it_begins) {
  EXPECT_TRUE(may_open_window(ToldDraft(), {day("2019-09-24"), day("2019-09-24")}, day("2019-09-24")));
  const auto refused =
      may_open_window(ToldDraft(), {day("2019-09-24"), day("2019-09-23")}, day("2019-09-20"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().field, "closes_on");
}

TEST(CommentWindow, does_not_begin_in_the_past) {
  const auto refused =
      may_open_window(ToldDraft(), {day("2019-09-19"), day("2019-10-11")}, day("2019-09-20"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().field, "opens_on");
}

TEST(CommentWindow, does_not_end_in_the_past) {
  for (const auto* first : {"2019-09-20", "2019-09-10"})
    EXPECT_EQ(may_open_window(ToldDraft(), {day(first), day("2019-09-19")}, day("2019-09-20"))
                  .refusals()
                  .back()
                  .sentence,
              "The last day to comment, 19 September 2019, is in the past.");
}

TEST(CommentWindow, that_is_given_more_time_stays_one_and_lasts_to_the_day_it_really_closed) {
  const auto draft = refresh_of_2019()
                         .opened("2019-10-01", "2019-09-24", "2019-10-18")
                         .event("closed", "2019-10-02")
                         .opened("2019-10-07", "2019-10-08", "2019-10-09")
                         .opened("2019-10-07", "2019-10-14", "2019-10-15");
  const auto windows = windows_of(draft);
  ASSERT_EQ(windows.size(), 2U);
  EXPECT_EQ(windows[0].opens_on, day("2019-09-24"));
  EXPECT_EQ(windows[0].closes_on, day("2019-10-18"));
  EXPECT_EQ(windows[0].last_day(), day("2019-10-02"));
  EXPECT_EQ(last_day_words(windows[0]), "2 October 2019, closed early");
  EXPECT_EQ(windows[1].opens_on, day("2019-10-14")) << "put off before its first day";
  EXPECT_EQ(last_day_words(windows[1]), "15 October 2019");
}

TEST(CommentWindow, can_be_made_longer_while_open_but_not_shorter) {
  const auto draft = refresh_of_2019();
  EXPECT_TRUE(may_open_window(draft, {day("2019-09-24"), day("2019-10-18")}, day("2019-10-01")));
  EXPECT_THAT(
      may_open_window(draft, {day("2019-09-24"), day("2019-10-10")}, day("2019-10-01")).refusal().sentence,
      HasSubstr("It can be later, not earlier"));
  EXPECT_EQ(may_open_window(draft, {day("2019-10-02"), day("2019-10-18")}, day("2019-10-01")).refusal().field,
            "opens_on");
}

TEST(CommentWindow, closes_early_only_with_a_reason_and_says_so) {
  EXPECT_EQ(may_close_window(refresh_of_2019(), " ", day("2019-10-01")).refusal().field, "reason");
  EXPECT_TRUE(may_close_window(refresh_of_2019(), "Sent by mistake", day("2019-10-01")));
  EXPECT_FALSE(may_close_window(refresh_of_2019(), "Late", day("2019-10-12")));
  const auto closed = refresh_of_2019().event("closed", "2019-10-01");
  EXPECT_THAT(may_comment(closed, day("2019-10-01")).refusal().sentence, HasSubstr("closed early"));
}

TEST(Comments, have_from_one_to_five_thousand_characters_not_bytes) {
  EXPECT_EQ(check_comment(" \n ").refusal().field, "comment");
  EXPECT_EQ(*check_comment(" One\r\ntwo "), "One\ntwo");
  std::string longest;
  for (int at = 0; at < 5000; ++at) longest += "é";
  EXPECT_TRUE(check_comment(longest));
  EXPECT_THAT(check_comment(longest + "é").refusal().sentence, HasSubstr("5,001"));
}

TEST(Adoption, waits_until_the_panel_was_asked_and_its_window_is_over) {
  EXPECT_THAT(may_adopt(ToldDraft(), day("2019-10-12")).refusal().sentence, HasSubstr("has not been asked"));
  EXPECT_THAT(may_adopt(refresh_of_2019(), day("2019-09-23")).refusal().sentence,
              HasSubstr("comments open on 24 September 2019"));
  EXPECT_THAT(may_adopt(refresh_of_2019(), day("2019-10-11")).refusal().sentence,
              HasSubstr("until the end of 11 October 2019"));
  EXPECT_TRUE(may_adopt(refresh_of_2019(), day("2019-10-12")));
}

TEST(Adoption, waits_until_every_comment_is_answered_and_names_each_that_is_not) {
  const auto draft = refresh_of_2019().comment(true).comment(false).comment(false);
  const auto refused = may_adopt(draft, day("2019-10-14"));
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.refusals().size(), 2U);
  EXPECT_EQ(refused.refusals()[0].sentence, "Answer comment 2 first.");
  EXPECT_THAT(refused.refusals()[0].clause, HasSubstr("s.5(6)"));
  EXPECT_TRUE(may_adopt(refresh_of_2019().comment(true), day("2019-10-14")));
}

TEST(Adoption, happens_once_and_ends_all_change) {
  const auto draft = refresh_of_2019().adopted("2019-10-14");
  EXPECT_FALSE(may_adopt(draft, day("2019-10-15")));
  EXPECT_FALSE(may_edit(draft));
  EXPECT_FALSE(may_answer(draft));
  EXPECT_FALSE(may_withdraw(draft, "Changed our mind"));
  EXPECT_FALSE(may_open_window(draft, {day("2019-10-20"), day("2019-10-30")}, day("2019-10-15")));
}

}  // namespace
}  // namespace reeve::consultation
