// What a cell's figure reads as, once it has left the spreadsheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reeve::publishing {

std::optional<double> number_in(std::string_view text);
std::string plain_decimal(double number);  // the shortest that is the same number: 0.94, 42250; never 4.2e4

// How a number format of a spreadsheet shows a number. Dates are days counted from an epoch, with the hour as
// the part behind the point: only the format tells that 45000 is 15 March 2023.
enum class Shown { number, date, time, date_and_time };
Shown shown_by(int builtin_format);            // of ISO/IEC 29500-1, 18.8.30
Shown shown_by(std::string_view format_code);  // "dd/mm/yyyy"

enum class Epoch { of_1900, of_1904 };
std::string text_of_number(double number, Shown shown, Epoch epoch);

std::string text_of_duration(const std::string& iso);  // "PT14H30M00S" is 14:30:00

}  // namespace reeve::publishing
