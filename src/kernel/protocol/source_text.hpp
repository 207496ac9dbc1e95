// A file of lines with words, numbers, quoted texts and commas; deeper lines belong to the line above. What
// protocols and case files are written in.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"
#include "kernel/protocol/edition.hpp"

namespace reeve::protocol {

struct Token {
  enum class Is { word, text, comma } is = Is::word;  // a number is a word of digits
  std::string_view as_written = {};                   // a text without its quotation marks
  int column = 0;
};

struct Block {
  int line = 0;
  int indent = 0;  // spaces
  int end_column = 0;
  std::vector<Token> tokens;
  std::vector<Block> under;
};

// One problem, with what to write instead.
struct Problem {
  Place at;
  std::string sentence;
};

class Problems {
 public:
  explicit Problems(std::string_view file) : file_(file) {}
  void add(Place at, std::string sentence) { all_.push_back({at, std::move(sentence)}); }
  bool none() const { return all_.empty(); }
  std::size_t count() const { return all_.size(); }
  Refusals refusals() const;  // in the order of the file; the field is FILE:LINE:COLUMN

 private:
  std::string file_;
  std::vector<Problem> all_;
};

std::vector<Block> blocks_of(std::string_view text, Problems& problems);

// Walks the words of one line. A wrong word throws Problem, caught where the line was begun: what follows on
// a line that is wrong has no meaning.
class Words {
 public:
  explicit Words(const Block& block) : block_(block) {}

  bool at_end() const { return next_ == block_.tokens.size(); }
  bool sees(std::string_view words) const;  // "leads to": those words are next
  bool take(std::string_view words);        // the same, and goes past them
  void expect(std::string_view words);
  bool take_comma();
  bool sees_text() const;
  std::string_view any_word(std::string_view what);  // what: "the name of a state"
  std::string name(std::string_view what);           // lower case letters, digits and underscores
  std::string text(std::string_view what);
  int number(std::string_view what);
  bool sees_number() const;
  calendar::Date date(std::string_view what);   // 24 September 2019, or 2019-09-24
  std::pair<unsigned, unsigned> day_of_year();  // 1 February: day and month
  void end();
  void skip() { next_ = block_.tokens.size(); }
  Place here() const;
  [[noreturn]] void wrong(const std::string& sentence) const;

 private:
  const Token* next() const { return at_end() ? nullptr : &block_.tokens[next_]; }

  const Block& block_;
  std::size_t next_ = 0;
};

// Of the names that exist, the one that was probably meant: ", did you mean “triage”?"; or all of them when
// they are few.
std::string meant(std::string_view written, const std::vector<std::string>& names);

}  // namespace reeve::protocol
