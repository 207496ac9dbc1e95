// Another program, run for one answer and never trusted to end by itself. The server has many threads, so
// nothing may run between fork and exec but the system's own posix_spawn.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace reeve::publishing {

struct ChildCommand {
  std::string program;                 // full path
  std::vector<std::string> arguments;  // after the name
  std::vector<std::string> environment = {};
  int input = -1;  // an open file given as standard input; nothing when negative
};

struct ChildLimits {
  std::chrono::milliseconds time{};
  std::size_t output_bytes_max = 0;
  std::size_t file_bytes_max = 0;  // of any one file it writes
};

struct ChildEnd {
  enum class How { not_started, exited, killed, too_slow, too_talkative };
  How how = How::not_started;
  int code = 0;        // exit code, or the signal that killed it
  std::string output;  // what it wrote to standard output
};

// The child leads a process group of its own; whatever is left of the group is killed before this returns.
ChildEnd run_child(const ChildCommand& command, const ChildLimits& limits);

}  // namespace reeve::publishing
