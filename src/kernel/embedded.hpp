// Dated data that travels in the binary: law/, calendars/. Named by path, as in the repository.
#pragma once

#include <string_view>

namespace reeve {

std::string_view embedded(std::string_view path);  // std::logic_error when there is no such file

}  // namespace reeve
