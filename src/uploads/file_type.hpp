// What a file is, by its content: its name and what a browser says of it are not to be believed.
//
// libmagic looks at the bytes in a child process with limits (publishing/own_child.hpp); main() hands over:
//
//   if (argc > 1 && std::string_view(argv[1]) == uploads::file_type_child_argument)
//     return uploads::file_type_child_main(0, 1);
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reeve::uploads {

// "application/pdf"; nothing when the child ended badly over it.
std::optional<std::string> type_of(std::string_view bytes);

inline constexpr std::string_view file_type_child_argument = "--file-type-child";
int file_type_child_main(int in_fd, int out_fd);

}  // namespace reeve::uploads
