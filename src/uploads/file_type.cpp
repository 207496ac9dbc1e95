#include "uploads/file_type.hpp"

#include <magic.h>

#include <memory>

#include "publishing/file_descriptor.hpp"
#include "publishing/own_child.hpp"

namespace reeve::uploads {

std::optional<std::string> type_of(std::string_view bytes) {
  using namespace std::chrono_literals;
  constexpr std::size_t longest_answer = 200;
  const auto end = publishing::ask_own_child(file_type_child_argument, bytes, 10s, longest_answer);
  if (end.how != publishing::ChildEnd::How::exited || end.code != 0 || end.output.empty())
    return std::nullopt;
  return end.output;
}

int file_type_child_main(int in_fd, int out_fd) {
  const std::unique_ptr<magic_set, decltype(&magic_close)> magic(magic_open(MAGIC_MIME_TYPE), magic_close);
  if (!magic || magic_load(magic.get(), nullptr) != 0) return 1;
  publishing::limit_myself();
  try {
    const publishing::FileDescriptor in(in_fd);
    const publishing::FileDescriptor out(out_fd);
    const auto bytes = in.all_bytes();
    const auto* type = magic_buffer(magic.get(), bytes.data(), bytes.size());
    if (!type) return 1;
    out.write_all(type);
    return 0;
  } catch (...) {
    return 1;
  }
}

}  // namespace reeve::uploads
