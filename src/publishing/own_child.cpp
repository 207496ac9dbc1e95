#include "publishing/own_child.hpp"

#include <sys/mman.h>
#include <sys/resource.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

#include "publishing/file_descriptor.hpp"

namespace reeve::publishing {
namespace {

constexpr const char* child_mark = "REEVE_OWN_CHILD";

std::vector<std::string> environment_of_child() {
  std::vector<std::string> environment{std::string(child_mark) + "=1", "LANG=C.UTF-8"};
#if defined(__SANITIZE_ADDRESS__)
  environment.emplace_back(
      "ASAN_OPTIONS=detect_leaks=0");  // looking for leaks needs files and threads of its own
#endif
  return environment;
}

// The reader writes no file; the thread sanitizer writes one of its own as it starts.
#if defined(__SANITIZE_THREAD__)
constexpr std::size_t child_file_bytes_max = 1024 * 1024;
#else
constexpr std::size_t child_file_bytes_max = 0;
#endif

void set_limit(__rlimit_resource resource, rlim_t most) {
  const rlimit limit{most, most};
  setrlimit(resource, &limit);
}

}  // namespace

ChildEnd ask_own_child(std::string_view argument, std::string_view input, std::chrono::milliseconds time,
                       std::size_t output_bytes_max) {
  // A program whose main() does not hand over to the child would ask again from within the child, for ever.
  if (std::getenv(child_mark) != nullptr)
    throw std::logic_error("main() does not dispatch " + std::string(argument));
  const FileDescriptor question(memfd_create("question", MFD_CLOEXEC));
  if (!question) throw std::runtime_error("no memory file for " + std::string(argument));
  question.write_all(input);
  auto end =
      run_child({.program = "/proc/self/exe",
                 .arguments = {std::string(argument)},
                 .environment = environment_of_child(),
                 .input = question.number()},
                {.time = time, .output_bytes_max = output_bytes_max, .file_bytes_max = child_file_bytes_max});
  if (end.how == ChildEnd::How::not_started)
    throw std::runtime_error("the program could not be started for " + std::string(argument));
  return end;
}

void limit_myself() {
  // Sanitizers reserve terabytes for themselves, and ask the system about memory through pipes.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  set_limit(RLIMIT_AS, 512UL * 1024 * 1024);
  set_limit(RLIMIT_NOFILE, 3);
#endif
  set_limit(RLIMIT_CPU, 20);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_NPROC, 0);
}

}  // namespace reeve::publishing
