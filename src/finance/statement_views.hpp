// Statements and what was found in them, as both the office and the public see them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "finance/month.hpp"
#include "web/html.hpp"

namespace reeve::finance {

// What the figures of a month say of themselves, numbered: a story is one note, so is a finding of its own.
struct Note {
  int number = 1;
  figures::Grade grade = figures::Grade::break_;
  std::string title;
  std::vector<std::string> sentences;
  const Exception* exception = nullptr;
  std::string doubt;  // the cell that needs an exception; empty when none does
};
struct Notes {
  std::vector<Note> notes;                         // roundings last
  std::map<figures::CellId, std::vector<int>> at;  // without roundings, which mark no cell
  std::size_t roundings = 0;
};
Notes notes_of(const MonthBook& month, const figures::Report& report);

// Where the name of a line leads; nothing when nowhere.
using LineLink = std::function<std::string(const figures::Statement&, const figures::StatementLine&)>;

// The table as printed, with a mark at each cell that a note speaks of.
web::Html statement_table(const MonthBook& month, std::size_t statement, const Notes& notes,
                          const LineLink& link);
// `signed_by`: the office and the day of an exception, in words.
web::Html notes_list(const Notes& notes, const std::function<std::string(const Exception&)>& signed_by,
                     const std::function<web::Html(const Note&)>& below = {});
// Budget, actual and forecast of each line of a statement side by side, drawn from its table.
web::Html statement_chart(const figures::Statement& statement);

// A figure as the tables show it: brackets, commas, a dash for nil.
std::string shown(const figures::Figure& figure, const figures::Unit& unit);

// The words of a note or of the overview, each paragraph, with figures from the record.
web::Html prose_of(const MonthBook& month, const std::string& words);

}  // namespace reeve::finance
