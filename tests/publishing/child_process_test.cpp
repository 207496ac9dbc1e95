#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "publishing/child_process.hpp"
#include "publishing/outside_tools.hpp"

namespace reeve::publishing {
namespace {

using namespace std::chrono_literals;
using How = ChildEnd::How;

ChildEnd shell(const std::string& script, std::chrono::milliseconds time = 10s, std::size_t output = 1000) {
  return run_child({.program = "/bin/sh", .arguments = {"-c", script}, .environment = {"PATH=/usr/bin:/bin"}},
                   {.time = time, .output_bytes_max = output, .file_bytes_max = 4096});
}

TEST(ChildProcess, What_it_says_and_how_it_ends_is_known) {
  const auto end = shell("echo said; exit 3");
  EXPECT_EQ(end.how, How::exited);
  EXPECT_EQ(end.code, 3);
  EXPECT_EQ(end.output, "said\n");
}

TEST(ChildProcess, A_program_that_is_not_there_is_told_from_one_that_fails) {
  EXPECT_EQ(run_child({.program = "/nowhere", .arguments = {}}, {.time = 1s}).how, How::not_started);
}

TEST(ChildProcess, One_that_dies_is_told_by_its_signal) {
  const auto end = shell("kill -SEGV $$");
  EXPECT_EQ(end.how, How::killed);
  EXPECT_EQ(end.code, SIGSEGV);
}

TEST(ChildProcess, One_that_takes_too_long_is_killed_with_all_it_started) {
  const ScratchFolder folder;
  const auto late = folder.path / "late";
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(shell("(sleep 1; echo > " + late.string() + ") & sleep 60", 200ms).how, How::too_slow);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
  run("sleep 1.3");
  EXPECT_FALSE(std::filesystem::exists(late));
}

TEST(ChildProcess, One_that_leaves_others_behind_does_not_hold_us_up) {
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(shell("sleep 30 & echo done").output, "done\n");
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
}

TEST(ChildProcess, One_that_never_stops_talking_is_stopped) {
  EXPECT_EQ(shell("while :; do echo more; done").how, How::too_talkative);
}

TEST(ChildProcess, It_gets_no_open_file_of_ours_but_the_three) {
  const int ours = open("/dev/null", O_RDONLY);
  EXPECT_EQ(shell("exec ls /proc/self/fd").output, "0\n1\n2\n3\n");
  close(ours);
}

}  // namespace
}  // namespace reeve::publishing
