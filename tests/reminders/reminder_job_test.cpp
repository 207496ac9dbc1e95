#include "plan/reminder_jobs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "reminders/quarter_office.hpp"
#include "storage/vault.hpp"

namespace reeve::plan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class ReminderJob : public testing::Test {
 protected:
  void SetUp() override {
    setenv("REEVE_PUBLIC_URL", "https://reeve.example.org/", 1);
    lead = dorset.add_account("lead@office.example.org", "Theme Lead", "theme_owner");
    other = dorset.add_account("other@office.example.org", "Other Lead", "theme_owner");
    officer = dorset.add_account("officer@office.example.org", "Policy Officer", "policy_officer");
    left = dorset.add_account("left@elsewhere.example.org", "Gone Lead", "");
    dorset.give_commitment(0, lead);
    dorset.give_indicator(0, lead);
    dorset.give_commitment(1, other);
    dorset.give_commitment(2, left);
  }
  void TearDown() override { unsetenv("REEVE_PUBLIC_URL"); }

  // "lead@office.example.org reminder" for every message written by running the job on this day.
  std::vector<std::string> run(const char* day) {
    const auto before = rows().size();
    dorset.office.options.today = day;
    remind_job(dorset.office, "dorset");
    const auto all = rows();
    std::vector<std::string> fresh;
    for (std::size_t at = before; at < all.size(); ++at)
      fresh.push_back(all[at][0].text() + " " + all[at][1].text());
    return fresh;
  }
  storage::Rows<4> rows() {
    auto record = dorset.office.open_body("dorset", storage::Access::read_only);
    auto all = record.read<4>("select address, reason, subject, body from outbox order by written_at, id");
    storage::PeopleReader people(record);
    for (auto& row : all)
      for (const auto sealed : {0U, 3U}) row[sealed] = storage::Cell(people.open("outbox", row[sealed]));
    return all;
  }
  std::string text_of(const std::string& address) {
    std::string found;
    for (const auto& row : rows())
      if (row[0].text() == address) found = row[3].text();
    return found;
  }

  QuarterOffice dorset;
  std::string lead, other, officer, left;
};

TEST_F(ReminderJob, Writes_to_each_owner_once_on_each_day_that_is_due) {
  EXPECT_THAT(run("2019-10-10"), IsEmpty());
  EXPECT_THAT(run("2019-10-11"),
              UnorderedElementsAre("lead@office.example.org reminder", "other@office.example.org reminder"));
  EXPECT_THAT(run("2019-10-11"), IsEmpty());
  EXPECT_THAT(run("2019-10-12"), IsEmpty());
  dorset.decide(1);
  EXPECT_THAT(run("2019-10-17"), ElementsAre("lead@office.example.org reminder"));
  EXPECT_THAT(run("2019-10-18"), IsEmpty());
  EXPECT_THAT(run("2019-10-19"), ElementsAre("officer@office.example.org missing_updates"));
  EXPECT_THAT(run("2019-10-19"), IsEmpty());
  EXPECT_THAT(run("2019-10-20"), IsEmpty());
  EXPECT_THAT(run("2019-10-22"), ElementsAre("lead@office.example.org reminder"));
  EXPECT_THAT(run("2019-10-28"), IsEmpty());
  EXPECT_THAT(run("2019-10-29"), ElementsAre("lead@office.example.org reminder"));
}

TEST_F(ReminderJob, Says_what_is_due_and_where_and_nothing_about_others) {
  run("2019-10-11");
  const auto loaded = dorset.report();
  const auto letter = text_of("lead@office.example.org");
  EXPECT_THAT(letter, HasSubstr("1 commitment and 1 indicator without an update for Q2 2019/20"));
  EXPECT_THAT(letter, HasSubstr(loaded.commitments[0].label));
  EXPECT_THAT(letter, HasSubstr(loaded.indicators[0].name));
  EXPECT_THAT(letter, HasSubstr("\nhttps://reeve.example.org/work/dorset/quarters/q2-2019-20/mine\n"));
  for (const char* never : {"Lead", "Officer", "@"}) EXPECT_THAT(letter, Not(HasSubstr(never)));
  EXPECT_THAT(letter, Not(HasSubstr(loaded.commitments[1].label)));
}

TEST_F(ReminderJob, Tells_the_policy_officers_who_is_missing) {
  run("2019-10-19");
  const auto loaded = dorset.report();
  const auto letter = text_of("officer@office.example.org");
  EXPECT_THAT(letter, HasSubstr("- Theme Lead: 1 commitment and 1 indicator\n"));
  EXPECT_THAT(letter, HasSubstr("- Other Lead: 1 commitment\n"));
  EXPECT_THAT(letter,
              HasSubstr("- Gone Lead: 1 commitment (gets no reminders: no account or office here)\n"));
  EXPECT_THAT(letter, HasSubstr("- Nobody is named as owner: " +
                                std::to_string(loaded.commitments.size() - 3) + " commitments and "));
  EXPECT_THAT(letter, HasSubstr("\nhttps://reeve.example.org/work/dorset/quarters/q2-2019-20\n"));
  EXPECT_THAT(letter, Not(HasSubstr("@")));
}

TEST_F(ReminderJob, Writes_nothing_when_the_quarter_is_closed) {
  dorset.act([&](storage::Work& work) {
    record_event(work, dorset.report().period.id, "signed_off", "");
    work.record("quarter_signed_off", "x");
  });
  EXPECT_THAT(run("2019-10-19"), IsEmpty());
}

TEST_F(ReminderJob, Leaves_no_address_and_no_name_in_the_journal) {
  run("2019-10-19");
  auto record = dorset.office.open_body("dorset", storage::Access::read_only);
  int written = 0;
  for (const auto& [line, what] : record.read<2>("select line, what from journal")) {
    written += what.text() == "message_written" ? 1 : 0;
    for (const char* never : {"example.org", "Theme Lead", "overdue"})
      EXPECT_THAT(line.text(), Not(HasSubstr(never)));
  }
  EXPECT_EQ(written, 3);
}

}  // namespace
}  // namespace reeve::plan
