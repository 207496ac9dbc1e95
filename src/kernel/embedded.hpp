// Dated data that travels in the binary: law/, calendars/, statements/. Named by path, as in the repository.
#pragma once

#include <string_view>
#include <vector>

namespace reeve {

std::string_view embedded(std::string_view path);  // std::logic_error when there is no such file
std::vector<std::string_view> embedded_under(std::string_view folder);  // "statements/": paths, in order

}  // namespace reeve
