#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reeve::site {

std::string gzip(
    std::string_view bytes);  // level 9, without a time or a name, so that equal bytes stay equal
std::string brotli(
    std::string_view bytes);  // quality 9 with a window of 22: 11 is ten times slower for one per cent
std::optional<std::string> gunzip(std::string_view bytes, std::size_t most);
bool is_worth_compressing(std::string_view type);

}  // namespace reeve::site
