#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "storage/office.hpp"
#include "storage/verify.hpp"
#include "storage/write_turn.hpp"

namespace reeve::storage {
namespace {

class Concurrency : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Concurrency);

constexpr int writers = 4;
constexpr int acts_each = 50;

void act(Session& session, const Schema& schema, int writer, int number) {
  Work work(session, schema, {"account-" + std::to_string(writer), "policy_officer"}, a_day());
  const auto id = work.fresh_id();
  work.insert("topic", {{"id", id}, {"name", std::to_string(writer) + "/" + std::to_string(number)}});
  work.insert("person", {{"id", id}, {"name", "Ann"}});
  work.record("topic_added", id);
  work.commit();
}

void short_act(Session& session, const Schema& schema, int writer, int number) {
  session.together([&] { act(session, schema, writer, number); });
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
          // Every other one shares its commit with whoever is there.
          for (int number = 0; number < acts_each; ++number)
            (number % 2 == 0 ? short_act : act)(session, record.schema(), writer, number);
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

// PostgreSQL has no line: there, whoever comes goes on at once.
void wait_for_line(const support::Record& record, std::size_t length) {
  if (record.location().engine != Engine::sqlite) return;
  const auto line = WriteLine::of(record.location().where);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (line->length() < length) {
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("nobody came");
    std::this_thread::yield();
  }
}

// Three acts one behind the other, so that they are committed together, the last of which ends in its own
// way. Answers what the first two were told: empty when they are kept.
template <typename Last>
std::vector<std::string> two_and(support::Record& record, int round, const Last& last) {
  std::vector<std::string> told(2);
  auto holding = record.open();
  holding.begin();
  std::vector<std::jthread> threads;
  const auto start = [&](auto run) {
    threads.emplace_back(std::move(run));
    wait_for_line(record, threads.size() + 1);
  };
  for (int writer = 0; writer < 2; ++writer)
    start([&, writer] {
      try {
        auto session = record.open();
        short_act(session, record.schema(), writer, round);
      } catch (const Fault& fault) {
        told[static_cast<std::size_t>(writer)] = fault.what();
      }
    });
  start([&] {
    auto session = record.open();
    try {
      session.together([&] {
        Work work(session, record.schema(), policy_officer, a_day());
        work.insert("topic", {{"id", "last-" + std::to_string(round)}, {"name", "last"}});
        last(work);
      });
    } catch (const Fault&) {  // it is told as well; what counts here is what the others were told
    }
  });
  holding.rollback();
  threads.clear();
  return told;
}

bool is_kept(support::Record& record, int writer, int round) {
  auto session = record.open(Access::read_only);
  return session
      .find<1>("select id from topic where name = :name",
               {{"name", std::to_string(writer) + "/" + std::to_string(round)}})
      .has_value();
}

TEST_P(Concurrency, what_one_act_gives_up_leaves_those_that_share_its_commit) {
  support::Record record(GetParam(), office_schema());
  for (int round = 0; round < 5; ++round) {
    EXPECT_THAT(two_and(record, round, [](Work&) {}), testing::Each(""));
    EXPECT_TRUE(is_kept(record, 0, round));
    EXPECT_TRUE(is_kept(record, 1, round));
  }
  auto session = record.open();
  EXPECT_THAT(session.read<1>("select id from topic where name = 'last'"), testing::IsEmpty());
  EXPECT_THAT(verify(session, record.schema()).findings, testing::IsEmpty());
}

// Also when another one does it for them.
TEST_P(Concurrency, what_a_short_act_throws_reaches_whoever_asked_for_it) {
  support::Record record(GetParam(), office_schema());
  std::string said;
  bool kept = false;
  std::thread::id asked, done;
  auto holding = record.open();
  holding.begin();
  {
    std::jthread writes([&] {
      auto session = record.open();
      short_act(session, record.schema(), 1, 1);
      kept = is_kept(record, 1, 1);
    });
    wait_for_line(record, 2);
    std::jthread throws([&] {
      asked = std::this_thread::get_id();
      auto session = record.open();
      try {
        session.together([&] {
          done = std::this_thread::get_id();
          throw std::out_of_range("mine");
        });
      } catch (const std::out_of_range& error) {
        said = error.what();
      }
    });
    wait_for_line(record, 3);
    holding.rollback();
  }
  EXPECT_EQ(said, "mine");
  EXPECT_TRUE(kept);
  EXPECT_EQ(asked == done, GetParam() == Engine::postgres);
}

// So many in one line, of which each sixth commits alone or none does.
void expect_all_kept(support::Record& record, int many, bool some_alone) {
  std::vector<std::jthread> threads;
  std::atomic<int> kept = 0;
  auto holding = record.open();
  holding.begin();
  for (int writer = 0; writer < many; ++writer)
    threads.emplace_back([&, writer] {
      auto session = record.open();
      (some_alone && writer % 6 == 5 ? act : short_act)(session, record.schema(), writer, 1);
      // Kept before it is answered: another session reads it.
      if (is_kept(record, writer, 1)) ++kept;
    });
  wait_for_line(record, static_cast<std::size_t>(many) + 1);
  holding.rollback();
  threads.clear();
  EXPECT_EQ(kept, many);
  auto session = record.open();
  const auto checked = verify(session, record.schema());
  EXPECT_THAT(checked.findings, testing::IsEmpty());
  EXPECT_EQ(checked.lines, many);
}

TEST_P(Concurrency, more_short_acts_than_share_a_turn_are_all_kept) {
  support::Record record(GetParam(), office_schema());
  expect_all_kept(record, 40, false);
}

TEST_P(Concurrency, short_acts_and_others_in_one_line_are_all_kept) {
  support::Record record(GetParam(), office_schema());
  expect_all_kept(record, 24, true);
}

TEST_P(Concurrency, a_short_act_that_is_left_open_is_given_up) {
  support::Record record(GetParam(), office_schema());
  if (GetParam() == Engine::postgres) return;
  auto session = record.open();
  session.together([&] {
    session.begin();
    session.run("insert into topic (id, name) values ('half', 'half')");
    EXPECT_THROW(session.together([] {}), std::logic_error);
  });
  EXPECT_FALSE(session.in_transaction());
  act(session, record.schema(), 1, 1);
  EXPECT_FALSE(session.find<1>("select id from topic where id = 'half'"));
}

// As when another process writes for longer than anybody waits: it is said as it is, not that others lost it.
TEST_P(Concurrency, a_short_act_alone_is_told_why_it_is_not_kept) {
  support::Record record(GetParam(), office_schema());
  if (GetParam() == Engine::postgres) return;
  record.open().run_script(
      "create table about (topic text references topic (id) deferrable initially deferred)");
  auto session = record.open();
  try {
    session.together([&] {
      session.begin();
      session.run("insert into about (topic) values ('nothing')");
      session.commit();
    });
    ADD_FAILURE() << "it was kept";
  } catch (const ConstraintFault& fault) {
    EXPECT_EQ(fault.constraint, "foreign key");
  }
  EXPECT_THAT(session.read<1>("select topic from about"), testing::IsEmpty());
  session.run_script("drop table about");
}

// As when the disk is full: SQLite then rolls the whole transaction back by itself.
TEST_P(Concurrency, nobody_is_told_that_an_act_is_kept_whose_shared_commit_is_lost) {
  support::Record record(GetParam(), office_schema());
  constexpr int rounds = 5;
  for (int round = 0; round < rounds; ++round) {
    const auto told = two_and(record, round, [](Work& work) { work.session().run("rollback"); });
    for (int writer = 0; writer < 2; ++writer) {
      EXPECT_EQ(told[static_cast<std::size_t>(writer)].empty(), GetParam() == Engine::postgres);
      EXPECT_EQ(told[static_cast<std::size_t>(writer)].empty(), is_kept(record, writer, round));
    }
  }
  auto session = record.open();
  act(session, record.schema(), 3, rounds);
  EXPECT_THAT(verify(session, record.schema()).findings, testing::IsEmpty());
}

// A commit can fail by itself: here because of a rule that is only looked at then.
TEST_P(Concurrency, nobody_is_told_that_an_act_is_kept_when_the_shared_commit_fails) {
  support::Record record(GetParam(), office_schema());
  record.open().run_script(
      "create table about (topic text references topic (id) deferrable initially deferred)");
  for (int round = 0; round < 3; ++round) {
    const auto told = two_and(record, round, [](Work& work) {
      work.session().run("insert into about (topic) values ('nothing')");
      work.record("topic_added", "last");
      work.commit();
    });
    for (int writer = 0; writer < 2; ++writer) {
      EXPECT_EQ(told[static_cast<std::size_t>(writer)].empty(), GetParam() == Engine::postgres);
      EXPECT_EQ(told[static_cast<std::size_t>(writer)].empty(), is_kept(record, writer, round));
    }
  }
  auto session = record.open();
  EXPECT_THAT(session.read<1>("select topic from about"), testing::IsEmpty());
  session.run_script("drop table about");
  act(session, record.schema(), 3, 3);
  EXPECT_THAT(verify(session, record.schema()).findings, testing::IsEmpty());
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
