#include "publishing/file_descriptor.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace reeve::publishing {
namespace {

[[noreturn]] void fail(const char* doing) { throw std::system_error(errno, std::generic_category(), doing); }

}  // namespace

void FileDescriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

std::string FileDescriptor::all_bytes() const {
  if (lseek(number_, 0, SEEK_SET) < 0) fail("going to the start of a file");
  std::string bytes;
  char block[65536];
  for (;;) {
    const ssize_t got = ::read(number_, block, sizeof block);
    if (got == 0) return bytes;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("reading a file");
    bytes.append(block, static_cast<std::size_t>(got));
  }
}

void FileDescriptor::write_all(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t put = ::write(number_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail("writing a file");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace reeve::publishing
