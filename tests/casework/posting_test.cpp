// Letters that do not go by e-mail, as work of the office that sends them.
#include "casework/posting_store.hpp"

#include <gmock/gmock.h>

#include "casework/panel_case.hpp"
#include "storage/verify.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using storage::Work;
using testing::ElementsAre;
using testing::IsEmpty;

class LetterToPost : public PanelCase {
 protected:
  // "2019-04-24 Send the letter: ...", the first due first.
  std::vector<std::string> to_send(const std::string& office = "assurance_manager") {
    std::vector<std::string> all;
    for (const auto& item : work_of(*session, {office}, "").items)
      if (!item.letter.empty()) all.push_back(item.due_on + " " + item.words);
    return all;
  }
  Outcome<Done> acknowledge() {
    if (const auto recorded = decide("record", {{"concerns", std::string("conduct")}}); !recorded)
      return recorded.refusals();
    return decide("acknowledge");
  }
  Outcome<Done> signpost() {
    return decide("signpost", {{"concerns", std::string("force")}, {"right_body", std::string("The force")}});
  }
  std::string acknowledgement() { return "Send the letter: Your complaint " + reference + ": we have it"; }
};
REEVE_ON_BOTH_ENGINES(LetterToPost);

TEST_P(LetterToPost, a_letter_waits_until_somebody_says_that_it_has_gone) {
  ASSERT_TRUE(signpost());
  const auto waiting = [&](const std::string& office) {
    return letters_waiting(*session, {"panel_complaint"}, {office}).size();
  };
  EXPECT_EQ(waiting("assurance_manager"), 1U);
  EXPECT_THAT(letters_waiting(*session, {"police_review"}, {"assurance_manager"}), IsEmpty());
  const auto letter = letters_sent(*session, file().id).front();
  EXPECT_FALSE(letter.has_gone());
  const auto post = [&](Date on) {
    return act([&](Work& work) { return note_gone(work, file(), letter.id, on); });
  };
  EXPECT_EQ(post(Date(2019, 4, 17)).refusal().sentence, "The letter was written on 18 April 2019.");
  EXPECT_EQ(post(Date(2019, 4, 19)).refusal().sentence, "That day has not come yet.");
  EXPECT_TRUE(post(Date(2019, 4, 18)));
  EXPECT_FALSE(post(Date(2019, 4, 18)));
  EXPECT_EQ(waiting("assurance_manager"), 0U);
  EXPECT_TRUE(letters_sent(*session, file().id).front().has_gone());
}

TEST_P(LetterToPost, is_due_by_the_next_working_day_over_easter) {
  ASSERT_TRUE(acknowledge());  // on Maundy Thursday
  EXPECT_THAT(to_send(), ElementsAre("2019-04-23 " + acknowledgement()));
  EXPECT_THAT(to_send("chief_executive"), IsEmpty());
  post_all();
  EXPECT_THAT(to_send(), IsEmpty());
}

TEST_P(LetterToPost, is_due_with_what_its_step_did_when_that_is_sooner) {
  now = support::noon("2019-04-25");  // the third working day, the last for the acknowledgement
  ASSERT_TRUE(acknowledge());
  EXPECT_THAT(to_send(), ElementsAre("2019-04-25 " + acknowledgement()));
}

TEST_P(LetterToPost, is_due_at_once_when_its_step_is_late_and_keeps_what_it_rests_on) {
  now = support::noon("2019-05-02");
  ASSERT_TRUE(acknowledge());
  const auto items = work_of(*session, {"assurance_manager"}, "").items;
  const auto letter =
      std::find_if(items.begin(), items.end(), [](const WorkItem& item) { return !item.letter.empty(); });
  ASSERT_NE(letter, items.end());
  EXPECT_EQ(letter->due_on, "2019-05-02");
  EXPECT_EQ(letter->rests_on, static_cast<int>(protocol::RestsOn::protocol));
  EXPECT_EQ(letter->role, "To: Complainant");
  EXPECT_EQ(letter->words_outside(), "A letter to send") << "messages and calendars are read by others";
}

TEST_P(LetterToPost, is_due_at_once_when_a_time_runs_from_its_step) {
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("convene"));  // two weeks for comments run from here
  const auto all = to_send();
  ASSERT_FALSE(all.empty());
  for (const auto& one : all) EXPECT_EQ(one.substr(0, 10), "2019-04-18") << one;
}

TEST_P(LetterToPost, pages_of_work_go_on_over_letters) {
  ASSERT_TRUE(acknowledge());
  ASSERT_TRUE(decide("convene"));
  const auto count = work_of(*session, {"assurance_manager"}, "").items.size();
  std::size_t seen = 0;
  std::string after;
  do {
    const auto page = work_of(*session, {"assurance_manager"}, after, 1);
    seen += page.items.size();
    after = page.next;
  } while (!after.empty());
  EXPECT_EQ(seen, count);
}

TEST_P(LetterToPost, follows_its_step_when_that_is_undone_and_counts_again) {
  ASSERT_TRUE(acknowledge());
  const auto step = last_event();
  ASSERT_TRUE(undo(step));
  EXPECT_THAT(to_send(), IsEmpty());
  ASSERT_TRUE(undo(last_event()));
  EXPECT_THAT(to_send(), ElementsAre("2019-04-23 " + acknowledgement()));
}

TEST_P(LetterToPost, follows_a_step_that_lost_its_place) {
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  const auto recorded = last_event();
  ASSERT_TRUE(decide("convene"));
  EXPECT_FALSE(to_send().empty());
  ASSERT_TRUE(undo(recorded));
  EXPECT_THAT(to_send(), IsEmpty()) << "nothing is convened about what is not recorded";
}

TEST_P(LetterToPost, goes_to_another_office_when_the_first_is_kept_out) {
  ASSERT_TRUE(acknowledge());
  session->run("update case_letter set goes_from = 'chief_executive'");
  EXPECT_FALSE(to_send("chief_executive").empty());
  ASSERT_TRUE(decide("name_officer", {{"chief_executive_named", true}}));
  EXPECT_THAT(to_send("chief_executive"), IsEmpty());
  EXPECT_THAT(to_send(), ElementsAre("2019-04-23 " + acknowledgement()));
}

TEST_P(LetterToPost, counts_as_late_when_it_went_after_its_day_or_has_not_gone) {
  ASSERT_TRUE(acknowledge());  // to be posted by 23 April
  const auto late = [&](Date to) {
    return letters_late(*session, "panel_complaint", {"assurance_manager"}, Date(2019, 4, 1), to);
  };
  EXPECT_EQ(late(Date(2019, 4, 23)), 0) << "its day has not passed";
  EXPECT_EQ(late(Date(2019, 4, 24)), 1);
  now = support::noon("2019-04-29");
  post_all();
  EXPECT_EQ(late(Date(2019, 6, 30)), 1);
  EXPECT_EQ(letters_late(*session, "panel_complaint", {}, Date(2019, 7, 1), Date(2019, 9, 30)), 0);
}

TEST_P(LetterToPost, is_posted_when_no_server_took_it) {
  ASSERT_TRUE(act([&](Work& work) {
    return keep_party(
        work, file(),
        {.role = "complainant", .name = "A. Person", .email = "a@example.org", .channel = "email"});
  }));
  ASSERT_TRUE(acknowledge());
  EXPECT_THAT(to_send(), IsEmpty());
  EXPECT_THAT(bounced(*session), IsEmpty()) << "it is still being tried";
  session->run("update outbox set next_try_at = null, last_answer = '550 no such mailbox'");
  ASSERT_EQ(bounced(*session).size(), 1U);
  now = support::noon("2019-04-24");
  ASSERT_TRUE(act([&](Work& work) {
    post_what_bounced(work);
    return Outcome<Done>(Done{});
  }));
  EXPECT_THAT(to_send(), ElementsAre("2019-04-24 " + acknowledgement()));
  EXPECT_THAT(bounced(*session), IsEmpty());
  EXPECT_FALSE(letters_sent(*session, file().id).front().has_gone());
}

TEST_P(LetterToPost, of_a_letter_from_before_is_for_who_recorded_it) {
  ASSERT_TRUE(acknowledge());
  session->run("update case_letter set goes_from = null, goes_by = null, rests_on = null, goes_to = null");
  EXPECT_THAT(to_send(), ElementsAre("2019-04-18 " + acknowledgement()));
  EXPECT_EQ(letters_waiting(*session, {"panel_complaint"}, {}).front().goes_by, "2019-04-18");
}

TEST_P(LetterToPost, holds_up_the_erasure_of_an_ended_case) {
  ASSERT_TRUE(signpost());
  const auto may = [&] { return may_erase(*session, file(), "A request", now.today); };
  ASSERT_FALSE(may());
  EXPECT_EQ(may().refusal().sentence,
            "A letter of this case waits to be posted. Note first that it has gone, or undo the step that "
            "wrote it.");
  post_all();
  EXPECT_TRUE(may());
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

}  // namespace
}  // namespace reeve::casework
