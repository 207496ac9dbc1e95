#include "publishing/cell_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace reeve::publishing {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using namespace std::chrono_literals;

constexpr double last_serial = 2'958'465;  // 31 December 9999
constexpr long seconds_in_day = 86'400;

// The letters that are left once quoted text, escaped characters and [Red] or [$-809] are out.
std::string letters_of(std::string_view code) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = code[at];
    if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '[') {
      const auto close = std::min(code.find(']', at), code.size());
      const auto inside = code.substr(at + 1, close - at - 1);
      if (inside.find_first_not_of("hHmMsS") == std::string_view::npos)
        letters += '[';  // elapsed time: a number
      at = close;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      letters += static_cast<char>(c | 0x20);
    }
  }
  return letters;
}

struct Moment {
  sys_days day;
  long second;
};

Moment moment_of(double serial, Epoch epoch) {
  auto whole = static_cast<long>(std::floor(serial));
  auto second = std::lround((serial - std::floor(serial)) * seconds_in_day);
  if (second == seconds_in_day) {
    second = 0;
    ++whole;
  }
  if (epoch == Epoch::of_1904) return {sys_days(1904y / 1 / 1) + days(whole), second};
  // Counted as if 1900 had a 29 February, as the first spreadsheets did.
  const sys_days start = whole < 61 ? sys_days(1899y / 12 / 31) : sys_days(1899y / 12 / 30);
  return {start + days(whole), second};
}

std::string clock_text(long second) {
  return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

std::string date_text(sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string plain_decimal(double number) {
  if (number == 0) return "0";
  char digits[400];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed);
  return error == std::errc() ? std::string(digits, end) : fmt::format("{}", number);
}

Shown shown_by(int format) {
  if (format == 22) return Shown::date_and_time;
  if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || (format >= 50 && format <= 58) ||
      format == 36)
    return Shown::date;
  if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || format == 45 || format == 47)
    return Shown::time;
  return Shown::number;
}

Shown shown_by(std::string_view format_code) {
  const std::string letters = letters_of(format_code);
  const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
  if (has("[") || letters.find("general") != std::string::npos) return Shown::number;
  const bool time = has("hs");
  const bool date = has("dy") || (has("m") && !time);
  if (date && time) return Shown::date_and_time;
  if (date) return Shown::date;
  return time ? Shown::time : Shown::number;
}

std::string text_of_number(double number, Shown shown, Epoch epoch) {
  if (shown == Shown::number || number < 0 || number > last_serial) return plain_decimal(number);
  if (shown == Shown::time && number >= 1) return plain_decimal(number);
  const Moment moment = moment_of(number, epoch);
  if (shown == Shown::time) return clock_text(moment.second);
  if (shown == Shown::date || moment.second == 0) return date_text(moment.day);
  return date_text(moment.day) + " " + clock_text(moment.second);
}

std::string text_of_duration(const std::string& iso) {
  int hours = 0;
  int minutes = 0;
  double seconds = 0;
  int used = 0;
  const int found = std::sscanf(iso.c_str(), "PT%dH%dM%lfS%n", &hours, &minutes, &seconds, &used);
  if (found != 3 || static_cast<std::size_t>(used) != iso.size()) return iso;
  return fmt::format("{:02}:{:02}:{:02.0f}", hours, minutes, seconds);
}

}  // namespace reeve::publishing
