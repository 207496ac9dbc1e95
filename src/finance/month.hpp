// A month of the financial year: how it stands, and what may be done to it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/check.hpp"
#include "kernel/outcome.hpp"

namespace reeve::finance {

// A financial year runs from 1 April to 31 March (Local Government Finance Act 1992 s.116(1)).
struct MonthName {
  std::string year;  // 2019/20
  int month = 0;     // 1 is April, 12 March, 13 the outturn

  friend bool operator==(const MonthName&, const MonthName&) = default;
};
inline constexpr int outturn = 13;

// "2019/20" and "4"; refused when the second year does not follow the first.
Outcome<MonthName> read_month(std::string_view year, std::string_view month);
std::string slug_of(const MonthName& name);   // 2019-20-month-4
std::string label_of(const MonthName& name);  // July 2019, month 4 of 2019/20
std::string calendar_name(int month);         // July; "outturn" for 13

struct MonthEvent {
  std::string what, note, at, office;
};

struct Month {
  std::string id, slug;
  MonthName name;
  std::vector<MonthEvent> events;  // in their order; never empty

  std::string state() const;  // open, closed or published
  std::string label() const { return label_of(name); }
};

struct Commentary {
  std::string reference;  // empty: the overview
  std::string words, at, office;
};
struct Exception {
  std::string cell, printed, reason, at, office;
};

// At or over this a variance of the statement must be explained, and by whom. Set by the body.
struct Threshold {
  std::string shape;
  figures::Amount amount = 0;
  std::string office;

  friend bool operator==(const Threshold&, const Threshold&) = default;
};
// What the last published month of the year expected of the year's end, by line: revenue.overheads.
struct LastForecast {
  std::string label;
  std::map<std::string, figures::Amount> expected;
};

// A month as it stands: statements in the order of their shapes, what was said, what was signed for.
struct MonthBook {
  Month month;
  figures::Book book;
  struct From {
    std::string statement_id, file_id, file_name, sha256, at, office;
    int edition = 1;
  };
  std::vector<From> from;  // one a statement
  std::vector<Commentary> commentary;
  std::vector<Exception> exceptions;
  std::vector<Threshold> thresholds = {};
  LastForecast last_forecast = {};  // of an outturn

  const Commentary* said(std::string_view reference) const;
};

// R1, R2, C1 ... of the lines, in the order of the statements.
std::vector<std::string> references_in(const figures::Book& book);
// "Total Chief Constable, Overheads": the lines a note explains, or the line of that name.
std::string lines_of_note(const figures::Book& book, const std::string& reference);

Outcome<Done> may_change(const Month& month);
// Words of the overview (no reference), of a note that a line has, or of a line: revenue.overheads.
Outcome<Done> may_say(const MonthBook& month, std::string_view reference, std::string_view words);
// Refused when one is of another year than the month, or two are of one shape.
Outcome<Done> may_take(const Month& month, const figures::Book& brought);
Outcome<Done> may_close(const MonthBook& month);
Outcome<Done> may_reopen(const Month& month, std::string_view reason);
// Refused with one sentence for each cell that still needs an exception; `field` is the cell.
Outcome<Done> may_publish(const MonthBook& month);

// A cell that cannot be published without a signature: the origin of a story, or a finding that has none.
struct Doubt {
  figures::CellId cell;
  std::string name;  // reserves.capital-financing-reserve.closing
  std::string printed;
  std::string sentence;
  const Exception* exception = nullptr;  // of the month, when it is signed for as printed now
};
std::vector<Doubt> doubts(const MonthBook& month, const figures::Report& report);

Outcome<Done> check_exception(const std::vector<Doubt>& doubts, std::string_view cell,
                              std::string_view reason);

}  // namespace reeve::finance
