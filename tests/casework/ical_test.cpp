#include "casework/ical.hpp"

#include <gtest/gtest.h>

namespace reeve::casework {
namespace {

calendar::Instant noon() { return calendar::parse_instant("2019-04-18T12:00:00.000000Z").value(); }

TEST(Ical, a_day_is_a_whole_day_and_its_words_are_escaped) {
  const auto made =
      ical_of("Dorset", {{"1/ack", calendar::Date(2019, 4, 30), "Acknowledge it, with; a \\ copy"}}, noon());
  EXPECT_EQ(
      made,
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Reeve//Cases//"
      "EN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Dorset\r\n"
      "BEGIN:VEVENT\r\nUID:1/ack@reeve\r\nDTSTAMP:20190418T120000Z\r\nDTSTART;VALUE=DATE:20190430\r\n"
      "DTEND;VALUE=DATE:20190501\r\nSUMMARY:Acknowledge it\\, with\\; a \\\\ copy\r\nTRANSP:TRANSPARENT\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(Ical, a_long_line_is_folded_and_no_letter_is_cut) {
  std::string words;
  for (int at = 0; at < 100; ++at) words += "é";
  const auto made = ical_of("Dorset", {{"1", calendar::Date(2019, 4, 30), words}}, noon());
  std::string unfolded;
  for (std::size_t at = 0; at < made.size(); ++at) {
    if (made.compare(at, 3, "\r\n ") == 0) {
      at += 2;
      EXPECT_NE(static_cast<unsigned char>(made[at + 1]) & 0xC0U, 0x80U) << "cut inside a letter";
    } else {
      unfolded += made[at];
    }
  }
  EXPECT_NE(unfolded.find("SUMMARY:" + words + "\r\n"), std::string::npos);
  for (std::size_t from = 0, end = made.find("\r\n"); end != std::string::npos;
       from = end + 2, end = made.find("\r\n", from))
    EXPECT_LE(end - from, 75U);
}

}  // namespace
}  // namespace reeve::casework
