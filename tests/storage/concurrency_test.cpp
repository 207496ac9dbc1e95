#include <gmock/gmock.h>

#include <thread>

#include "storage/office.hpp"
#include "storage/verify.hpp"

namespace reeve::storage {
namespace {

class Concurrency : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Concurrency);

constexpr int writers = 4;
constexpr int acts_each = 50;

std::string act(Session& session, const Schema& schema, int writer, int number) {
  Work work(session, schema, {"account-" + std::to_string(writer), "policy_officer"}, a_day());
  const auto id = work.fresh_id();
  work.insert("topic", {{"id", id}, {"name", std::to_string(writer) + "/" + std::to_string(number)}});
  work.insert("person", {{"id", id}, {"name", "Ann"}});
  work.record("topic_added", id);
  work.commit();
  return id;
}

TEST_P(Concurrency, a_session_that_goes_in_the_middle_of_an_act_leaves_the_way_free) {
  support::Record record(GetParam(), office_schema());
  auto other = record.open();
  {
    auto session = record.open();
    session.begin();
    EXPECT_THROW(session.begin(), std::logic_error);
    session.run("insert into topic (id, name) values ('half', 'half')");
    session = record.open();
    act(other, record.schema(), 1, 1);
    session.begin();
  }
  act(other, record.schema(), 1, 2);
  EXPECT_EQ(other.read<1>("select name from topic").size(), 2U);
}

TEST_P(Concurrency, four_writers_leave_every_line_and_one_chain) {
  support::Record record(GetParam(), office_schema());
  std::vector<std::string> faults(writers);
  {
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer)
      threads.emplace_back([&, writer] {
        try {
          auto session = record.open();
          for (int number = 0; number < acts_each; ++number) act(session, record.schema(), writer, number);
        } catch (const std::exception& error) {
          faults[static_cast<std::size_t>(writer)] = error.what();
        }
      });
  }
  EXPECT_THAT(faults, testing::Each(""));
  auto session = record.open();
  const auto checked = verify(session, record.schema());
  EXPECT_THAT(checked.findings, testing::IsEmpty());
  EXPECT_EQ(checked.lines, writers * acts_each);
  EXPECT_EQ(checked.rows, 2 * writers * acts_each);
  for (int writer = 0; writer < writers; ++writer)
    EXPECT_EQ((*session.find<1>("select count(*) from journal where account = :account",
                                {{"account", "account-" + std::to_string(writer)}}))[0]
                  .integer(),
              acts_each);
}

TEST_P(Concurrency, readers_are_not_held_up_by_an_act_that_is_not_finished) {
  FilledRecord record(GetParam());
  Work work(record.session, record.schema(), policy_officer, a_day());
  work.insert("topic", {{"id", "t2"}, {"name", "Rail"}});
  work.record("topic_added", "t2");
  auto reader = record.open(Access::read_only);
  const auto checked = verify(reader, record.schema());
  EXPECT_EQ(checked.lines, 7);
  EXPECT_THAT(checked.findings, testing::IsEmpty());
}

}  // namespace
}  // namespace reeve::storage
