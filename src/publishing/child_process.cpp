#include "publishing/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <stdexcept>

#include "publishing/file_descriptor.hpp"

namespace reeve::publishing {
namespace {

using Clock = std::chrono::steady_clock;

// posix_spawn takes the files, signals and process group of the child as lists made beforehand.
class SpawnPlan {
 public:
  SpawnPlan(int input, int output) {
    posix_spawn_file_actions_init(&files_);
    posix_spawnattr_init(&attributes_);
    if (input >= 0) {
      posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }
    posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);

    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }

  pid_t start(const ChildCommand& command) const {
    std::vector<std::string> words{command.program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<std::string> environment = command.environment;
    pid_t child = -1;
    const int failed = posix_spawn(&child, command.program.c_str(), &files_, &attributes_,
                                   pointers(words).data(), pointers(environment).data());
    return failed == 0 ? child : -1;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

// The header of this glibc declares pidfd_open for C only.
FileDescriptor watch(pid_t child) {
  return FileDescriptor(static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
}

// Set from outside, a moment after the start: the child has not read anything by then.
void limit(pid_t child, const ChildLimits& limits) {
  const rlimit no_core{0, 0};
  prlimit(child, RLIMIT_CORE, &no_core, nullptr);
  const rlimit file_size{limits.file_bytes_max, limits.file_bytes_max};
  prlimit(child, RLIMIT_FSIZE, &file_size, nullptr);
}

enum class Heard { something, end_of_output, nothing };

Heard listen(const FileDescriptor& pipe, std::string& output) {
  char block[65536];
  const ssize_t got = ::read(pipe.number(), block, sizeof block);
  if (got > 0) output.append(block, static_cast<std::size_t>(got));
  if (got > 0) return Heard::something;
  return got == 0 ? Heard::end_of_output : Heard::nothing;
}

// Until the child has ended: its output may be held open longer, by processes it started itself.
ChildEnd::How attend(const FileDescriptor& pipe, const FileDescriptor& process, const ChildLimits& limits,
                     std::string& output) {
  const auto deadline = Clock::now() + limits.time;
  pollfd watched[] = {{process.number(), POLLIN, 0}, {pipe.number(), POLLIN, 0}};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildEnd::How::too_slow;
    if (poll(watched, 2, static_cast<int>(std::min<long long>(left, 60'000))) < 0 && errno != EINTR)
      throw std::runtime_error("waiting for a child process failed");
    const bool ended = (watched[0].revents & POLLIN) != 0;
    Heard heard = Heard::something;
    while (heard == Heard::something && output.size() <= limits.output_bytes_max)
      heard = listen(pipe, output);
    if (output.size() > limits.output_bytes_max) return ChildEnd::How::too_talkative;
    if (heard == Heard::end_of_output) watched[1].fd = -1;
    if (ended) return ChildEnd::How::exited;
  }
}

void take_status(pid_t child, ChildEnd& end) {
  int status = 0;
  pid_t reaped = -1;
  do reaped = waitpid(child, &status, 0);
  while (reaped < 0 && errno == EINTR);
  if (reaped != child || end.how != ChildEnd::How::exited) return;
  if (WIFSIGNALED(status)) {
    end.how = ChildEnd::How::killed;
    end.code = WTERMSIG(status);
  } else {
    end.code = WEXITSTATUS(status);
  }
}

}  // namespace

ChildEnd run_child(const ChildCommand& command, const ChildLimits& limits) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe for a child process");
  const FileDescriptor ours(ends[0]);
  FileDescriptor theirs(ends[1]);
  fcntl(ours.number(), F_SETFL, O_NONBLOCK);

  ChildEnd end;
  const pid_t child = SpawnPlan(command.input, theirs.number()).start(command);
  if (child < 0) return end;
  theirs.close();
  limit(child, limits);
  const FileDescriptor process = watch(child);
  if (process) end.how = attend(ours, process, limits, end.output);
  // Before it is waited for, the number cannot have passed to anyone else.
  kill(-child, SIGKILL);
  take_status(child, end);
  return end;
}

}  // namespace reeve::publishing
