// Reeve called by itself: what strangers send is read in a process of its own, with limits on memory, time
// and files, which is never trusted.
#pragma once

#include <chrono>
#include <string_view>

#include "publishing/child_process.hpp"

namespace reeve::publishing {

// Starts this program with that one argument and gives it `input` to read; main() hands over to whatever
// reads it. std::runtime_error when it cannot be started, std::logic_error when main() does not hand over.
ChildEnd ask_own_child(std::string_view argument, std::string_view input, std::chrono::milliseconds time,
                       std::size_t output_bytes_max);

// In the child, before it reads a byte. Files that it needs are open by then.
void limit_myself();

}  // namespace reeve::publishing
