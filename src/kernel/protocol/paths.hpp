// Every route through an edition, from its start to each outcome: what a test walks, and what an officer asks
// before signing.
#pragma once

#include <string>
#include <vector>

#include "kernel/protocol/edition.hpp"

namespace reeve::protocol {

// A move from one state to another: a decision, or a date that passed.
struct Move {
  Index from = none, to = none;
  Index decision = none;
  Index lapsed = none;  // a duty
};

struct Route {
  std::vector<Move> moves;  // empty: the start is an outcome
  Index outcome = none;
};

// No state is entered more often than `times` on one route, which bounds loops.
struct Routes {
  std::vector<Route> listed;          // at most `most`
  std::vector<long long> by_outcome;  // by state: how many routes end there
  long long counted = 0;
  bool more = false;  // counting stopped at `most_counted`
};
inline constexpr long long most_counted = 1'000'000;
Routes routes_of(const Edition& edition, int times = 1, std::size_t most = 200);

std::string in_words(const Edition& edition, const Move& move);

}  // namespace reeve::protocol
