// Whether a decision has a place where a case stands: the state, who takes it, the facts it needs, its
// conditions. Behind derive() only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kernel/protocol/rules.hpp"
#include "kernel/protocol/timeline.hpp"

namespace reeve::protocol {

// An event with its names resolved.
struct Placed {
  const Event* event = nullptr;
  int number = none;   // its place among the events given
  Index index = none;  // of the decision, the pause or the duty
  Index role = none;
  std::size_t first_fact = 0, facts = 0;  // in Standing::told
};

struct Bar {
  enum class Is { unknown, not_begun, begun, not_open, once, not_by, lacks, unasked, when } is = Is::unknown;
  Index at = none;  // the fact, or the condition
};

// Where a case stands in the middle of being derived. Decisions of one day are tried on top of it and taken
// off again.
class Standing final : public Seen {
 public:
  explicit Standing(const Edition& edition);

  const Edition& edition;
  Index state = none;
  std::vector<std::pair<Index, const Value*>> told;  // facts of all events, flat
  std::vector<const Value*> facts;
  std::vector<int> taken;
  std::vector<int> taken_here;  // since the state was entered
  std::vector<std::string> takers;
  calendar::Date on = {};                                            // the day that is looked at
  std::function<std::optional<calendar::Date>(Index duty)> date_of;  // as it was last owed; nothing: no date

  const Value* fact(std::string_view name) const override;
  std::string who_took(std::string_view decision) const override;
  const Value* value(Index fact) const;
  bool is_taken(Index decision) const;
  bool is_taken_here(Index decision) const;

  std::optional<Bar> bar(const Placed& placed) const;
  bool holds(const Condition& condition, const Placed* placed) const;
  void keep(const Placed& placed);     // for good
  Index try_on(const Placed& placed);  // gives back the state before
  void take_off(Index state_before);

 private:
  bool holds(const Test& test, const Placed* placed) const;
  const Value* seen(Index fact, const Placed* placed) const;
  bool may(const Decision& decision, const Placed& placed) const;

  std::vector<const Placed*> tried_;
  mutable const Placed* looking_ = nullptr;  // whose facts a rule sees
};

std::string in_words(const Edition& edition, const Placed& placed, const Bar& bar, Index state);

}  // namespace reeve::protocol
