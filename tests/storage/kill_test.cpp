// What was acknowledged is in the record, whenever the process dies.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <csignal>
#include <random>
#include <thread>

#include "storage/committing_child.hpp"
#include "storage/office.hpp"
#include "storage/verify.hpp"

namespace reeve::storage {

int committing_child_main(const char* file) {
  Session session({Engine::sqlite, file}, Access::read_write);
  const auto schema = office_schema();
  for (long long number = journal_head(session).number + 1;; ++number) {
    Work work(session, schema, policy_officer, a_day());
    work.insert("topic", {{"id", std::to_string(number)}, {"name", "topic " + std::to_string(number)}});
    work.insert("person", {{"id", std::to_string(number)}, {"name", "Ann"}});
    work.record("topic_added", std::to_string(number));
    work.commit();
    const auto acknowledged = std::to_string(number) + "\n";
    if (write(STDOUT_FILENO, acknowledged.data(), acknowledged.size()) < 0) return 1;
  }
}

namespace {

struct Child {
  pid_t process;
  int output;
};

Child start_child(const std::string& file) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("no child");
  if (process == 0) {
    dup2(ends[1], STDOUT_FILENO);
    execl("/proc/self/exe", "test_storage", committing_child_argument, file.c_str(), nullptr);
    _exit(127);
  }
  close(ends[1]);
  return {process, ends[0]};
}

// Lets the child commit for a while after its first act, kills it, and gives the last number it acknowledged.
long long run_and_kill(const std::string& file, std::chrono::milliseconds after) {
  const auto child = start_child(file);
  std::string output;
  char buffer[4096];
  ssize_t got = read(child.output, buffer, sizeof buffer);
  if (got > 0) output.append(buffer, static_cast<std::size_t>(got));
  std::this_thread::sleep_for(after);
  kill(child.process, SIGKILL);
  int status = 0;
  waitpid(child.process, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the child stopped by itself";
  while ((got = read(child.output, buffer, sizeof buffer)) > 0)
    output.append(buffer, static_cast<std::size_t>(got));
  close(child.output);
  const auto end = output.rfind('\n');
  if (end == std::string::npos) return 0;
  const auto start = output.rfind('\n', end - 1);
  return std::stoll(output.substr(start == std::string::npos ? 0 : start + 1));
}

TEST(Kill, every_acknowledged_act_is_in_the_record_after_kill_9) {
  support::Record record(Engine::sqlite, office_schema());
  std::mt19937 random(std::random_device{}());
  long long before = 0;
  for (int round = 0; round < 10; ++round) {
    const std::chrono::milliseconds after(std::uniform_int_distribution<int>(0, 120)(random));
    const auto acknowledged = run_and_kill(record.location().where, after);
    ASSERT_GT(acknowledged, before) << "the child committed nothing in round " << round;

    auto session = record.open();
    const auto checked = verify(session, record.schema());
    EXPECT_THAT(checked.findings, testing::IsEmpty())
        << "round " << round << ", killed after " << after.count() << " ms";
    // The last act may have been committed without being acknowledged any more; an earlier one cannot be
    // missing.
    EXPECT_GE(checked.lines, acknowledged);
    EXPECT_LE(checked.lines, acknowledged + 1);
    EXPECT_EQ((*session.find<1>("select count(*) from topic"))[0].integer(), checked.lines);
    before = checked.lines;
  }
}

}  // namespace
}  // namespace reeve::storage
