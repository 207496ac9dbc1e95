// Which variances must be explained, against what, and by whom: a body sets an amount for each statement.
//
// During the year a variance is that of the statement. After the year's end it is measured against the last
// reported forecast, as the panel asks (001_abd0e44d0031b30a.txt:271).
#pragma once

#include <string>
#include <vector>

#include "finance/month.hpp"

namespace reeve::finance {

struct ToExplain {
  std::size_t statement = 0, line = 0;
  figures::Amount amount = 0;  // the variance
  std::string against;         // "the revised budget", "the forecast of March 2020"
  std::string reference;       // under which it is explained: R1, or revenue.overheads
  std::string office;          // that explains it
  const Commentary* words = nullptr;
};
// Lines at or over their statement's amount, in the order of the statements; totals are explained by their
// lines.
std::vector<ToExplain> to_explain(const MonthBook& month);

// One line of the outturn beside what was last forecast of it.
struct Outturned {
  std::size_t statement = 0, line = 0;
  figures::Amount forecast = 0, outturn = 0;
  const Commentary* words = nullptr;
};
// Every line of an outturn that the last reported forecast has; nothing in another month.
std::vector<Outturned> against_last_forecast(const MonthBook& month);

// The words of a line: of its note, or its own.
const Commentary* words_of_line(const MonthBook& month, std::size_t statement, std::size_t line);
std::string name_of_line(const figures::Statement& statement, const figures::StatementLine& line);

Outcome<Done> check_threshold(const Threshold& threshold, const std::vector<std::string>& offices);

}  // namespace reeve::finance
