// Loaded before a program (LD_PRELOAD): a disk that takes a millisecond to say that it has what was written.
// The disks of build machines say so at once, and none of them keeps its word when the power fails.
#include <dlfcn.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace {

int synced(const char* name, int file) {
  using Sync = int (*)(int);
  const auto sync = reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name));
  const int result = sync(file);
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return result;
}

}  // namespace

extern "C" int fdatasync(int file) { return synced("fdatasync", file); }
extern "C" int fsync(int file) { return synced("fsync", file); }
