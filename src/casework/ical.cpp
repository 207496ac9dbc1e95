#include "casework/ical.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

std::string escaped(std::string words) {
  for (const auto& [what, with] :
       {std::pair("\\", "\\\\"), {";", "\\;"}, {",", "\\,"}, {"\r", ""}, {"\n", "\\n"}})
    words = text::replace_all(std::move(words), what, with);
  return words;
}

// A letter of several bytes stays whole: its later bytes begin with the bits 10.
bool inside_a_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

void add(std::string& made, std::string_view line) {
  constexpr std::size_t longest = 75;
  for (std::size_t room = longest; line.size() > room; room = longest - 1) {
    std::size_t cut = room;
    while (inside_a_letter(line[cut])) --cut;
    made.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
  }
  made.append(line).append("\r\n");
}

std::string digits(calendar::Date day) { return text::replace_all(calendar::iso(day), "-", ""); }

}  // namespace

std::string ical_of(const std::string& title, const std::vector<CalendarDay>& days, calendar::Instant now) {
  // 2019-04-18T12:00:00.000000Z is 20190418T120000Z
  constexpr std::size_t to_the_second = 19;
  const auto stamp =
      text::replace_all(text::replace_all(calendar::iso(now).substr(0, to_the_second), "-", ""), ":", "") +
      "Z";
  std::string made;
  for (const auto* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reeve//Cases//EN", "METHOD:PUBLISH"})
    add(made, line);
  add(made, "X-WR-CALNAME:" + escaped(title));
  for (const auto& day : days) {
    add(made, "BEGIN:VEVENT");
    add(made, "UID:" + day.id + "@reeve");
    add(made, "DTSTAMP:" + stamp);
    add(made, "DTSTART;VALUE=DATE:" + digits(day.on));
    add(made, "DTEND;VALUE=DATE:" + digits(day.on + 1));
    add(made, "SUMMARY:" + escaped(day.words));
    add(made, "TRANSP:TRANSPARENT");
    add(made, "END:VEVENT");
  }
  add(made, "END:VCALENDAR");
  return made;
}

}  // namespace reeve::casework
