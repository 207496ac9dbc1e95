#include "kernel/protocol/paths.hpp"

#include <fmt/format.h>

namespace reeve::protocol {
namespace {

class Walk {
 public:
  Walk(const Edition& edition, int times, std::size_t most)
      : edition_(edition),
        times_(times),
        most_(most),
        entered_(edition.states.size()),
        moves_(edition.states.size()) {
    routes_.by_outcome.resize(edition.states.size());
    for (std::size_t state = 0; state < edition.states.size(); ++state)
      moves_[state] = moves_from(static_cast<Index>(state));
  }

  Routes walk() {
    from(edition_.start().leads_to);
    return std::move(routes_);
  }

 private:
  std::vector<Move> moves_from(Index state) const {
    std::vector<Move> moves;
    for (std::size_t at = 1; at < edition_.decisions.size(); ++at)
      if (const auto to = edition_.decisions[at].leads_to;
          to != none && edition_.open(state, static_cast<Index>(at)))
        moves.push_back({.from = state, .to = to, .decision = static_cast<Index>(at)});
    for (std::size_t at = 0; at < edition_.duties.size(); ++at)
      if (const auto& duty = edition_.duties[at];
          duty.late_leads_to != none && (duty.state == none || duty.state == state))
        moves.push_back({.from = state, .to = duty.late_leads_to, .lapsed = static_cast<Index>(at)});
    return moves;
  }

  void from(Index state) {
    const auto at = static_cast<std::size_t>(state);
    if (routes_.more || entered_[at] == times_) return;
    if (edition_.states[at].outcome) return end(state);
    ++entered_[at];
    for (const auto& move : moves_[at]) {
      route_.push_back(move);
      from(move.to);
      route_.pop_back();
    }
    --entered_[at];
  }

  void end(Index outcome) {
    ++routes_.by_outcome[static_cast<std::size_t>(outcome)];
    if (routes_.listed.size() < most_) routes_.listed.push_back({route_, outcome});
    if (++routes_.counted >= most_counted) routes_.more = true;
  }

  const Edition& edition_;
  int times_;
  std::size_t most_;
  std::vector<int> entered_;
  std::vector<std::vector<Move>> moves_;
  std::vector<Move> route_ = {};
  Routes routes_ = {};
};

}  // namespace

Routes routes_of(const Edition& edition, int times, std::size_t most) {
  return Walk(edition, times, most).walk();
}

std::string in_words(const Edition& edition, const Move& move) {
  if (move.decision != none) return edition.decisions[static_cast<std::size_t>(move.decision)].words;
  return fmt::format("The day passes: {}", edition.duties[static_cast<std::size_t>(move.lapsed)].words);
}

}  // namespace reeve::protocol
