// The child process that opens spreadsheets strangers send. main() hands over first thing when it is called
// so:
//
//   if (argc > 1 && std::string_view(argv[1]) == publishing::workbook_child_argument)
//     return publishing::workbook_child_main(0, 1);
#pragma once

#include <string_view>

namespace reeve::publishing {

inline constexpr std::string_view workbook_child_argument = "--read-workbook-child";

// Takes limits on memory, time and files on itself before it reads a byte. Returns the exit code.
int workbook_child_main(int in_fd, int out_fd);

}  // namespace reeve::publishing
