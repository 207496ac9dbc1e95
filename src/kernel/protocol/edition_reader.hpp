// How a protocol file is read: names first, so that a line may speak of what stands further down, then every
// line. Behind read_edition() only.
#pragma once

#include <functional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/protocol/edition.hpp"
#include "kernel/protocol/source_text.hpp"

namespace reeve::protocol {

class EditionReader {
 public:
  EditionReader(std::string_view file, std::string_view text);
  Outcome<Edition> read();

 private:
  // A line below another: how it begins, and what takes the rest of it.
  using Lines = std::vector<std::pair<std::string_view, std::function<void(Words&, const Block&)>>>;
  // True when every line was right: only then is it fair to ask for what is missing.
  bool each_under(const Block& block, std::string_view of, const Lines& lines);
  void too_far_in(const Block& block);
  static std::string line_meant(const std::string& written, const Lines& lines);
  void read_line(const Block& block, std::string_view of, const Lines& lines);

  bool has_line(std::string_view word) const;  // at the top
  void declare(const Block& block);            // names, and nothing else
  void settle_amounts();
  void read_top(const Block& block);
  void once(const std::string& line, const Words& words);
  void read_protocol(Words& words);
  void read_edition_line(Words& words);
  void read_calendar(Words& words);
  void read_speaker(Words& words);
  void read_role(Words& words);
  void read_setting(Words& words, const Block& block);
  void read_fact(Words& words, const Block& block);
  void read_kind(Words& words, Fact& fact);
  void read_choices(const Block& block, Fact& fact);
  void read_state(Words& words, const Block& block, bool outcome);
  void read_decision(Words& words, const Block& block, Index state);
  Lines lines_of_a_decision(Decision& decision, const Block& block);
  void read_start(Words& words, const Block& block);
  void read_from(Words& words, Decision& decision);
  void read_except(Words& words, Decision& decision);
  void read_by(Words& words, Decision& decision);
  void read_effect(Words& words, Decision& decision, Effect::Kind kind);
  void read_duty(Words& words, const Block& block, Index state);
  Lines lines_of_a_duty(Duty& duty);
  void read_if_late(Words& words, Duty& duty);
  void read_extension(Words& words, Duty& duty);
  void read_pause(Words& words, const Block& block);

  Count read_due(Words& words);
  Count read_within(Words& words);
  Count read_by_date(Words& words);
  Period read_period(Words& words);
  Unit read_unit(Words& words);
  Moment read_moment(Words& words);
  Clause read_clause(Words& words);
  Condition read_condition(Words& words);
  Test read_test(Words& words);
  Test read_fact_test(Words& words, Index of);
  void read_value_of(Words& words, const Fact& fact, Test& test);

  template <typename Named>
  Index known(Words& words, const std::vector<Named>& among, std::string_view what);
  template <typename Named>
  std::vector<Index> list(Words& words, const std::vector<Named>& among, std::string_view what);
  std::vector<Index> roles(Words& words);

  Edition edition_;
  Problems problems_;
  std::vector<Block> blocks_;
  std::set<const Block*> entered_;  // whose lines below were read
  std::set<std::string> once_;
  bool has_start_ = false;
};

Tables tables_of(const Edition& edition);
void add_possible(Edition& edition);  // its tables are there but for this

// What a file cannot say line by line: reachability, ways on, owners, dates and clauses.
void check_edition(const Edition& edition, Problems& problems);

}  // namespace reeve::protocol
