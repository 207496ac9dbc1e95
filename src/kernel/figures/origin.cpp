#include "kernel/figures/origin.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace reeve::figures {
namespace {

// How a typing error travels before the table is printed: not at all, into the totals below it, into the
// columns made from it, or both.
struct Travel {
  bool down = false, across = false;
};
constexpr Travel travels[] = {{false, false}, {true, false}, {false, true}, {true, true}};

constexpr std::size_t breadth = 6;       // explanations followed at each step
constexpr std::size_t suspects_max = 8;  // beyond these a table is not mistyped but another table
constexpr std::size_t alternatives_max = 3;

struct State {
  std::map<std::uint32_t, Amount> changes;
  std::set<std::uint32_t> broken;
  Explanation suspects;
  std::size_t moved = 0;

  std::size_t cost() const { return suspects.size() + broken.size(); }
};

class Search {
 public:
  explicit Search(const Arithmetic& arithmetic)
      : sums_(arithmetic), equations_of_(arithmetic.amounts.size()) {
    for (std::uint32_t at = 0; at < sums_.equations.size(); ++at) {
      const auto& equation = sums_.equations[at];
      for (auto part = equation.first; part < equation.first + equation.count; ++part)
        equations_of_[sums_.parts[part].cell].push_back(at);
    }
  }

  std::vector<State> explained(State start) {
    std::vector<State> front{std::move(start)}, ends;
    for (std::size_t depth = 0; depth <= suspects_max && !front.empty(); ++depth) {
      std::vector<State> next;
      for (auto& state : front) {
        auto further = steps_from(state);
        if (further.empty() || depth == suspects_max) ends.push_back(std::move(state));
        std::move(further.begin(), further.end(), std::back_inserter(next));
      }
      order(next);
      if (next.size() > breadth) next.resize(breadth);
      front = std::move(next);
    }
    order(ends);
    return ends;
  }

 private:
  struct Effect {
    std::vector<std::uint32_t> cleared, spoilt;
  };

  static void order(std::vector<State>& states) {
    std::stable_sort(states.begin(), states.end(), [](const State& left, const State& right) {
      return std::pair(left.cost(), left.moved) < std::pair(right.cost(), right.moved);
    });
  }

  Amount changed(const State& state, std::uint32_t cell) const {
    const auto found = state.changes.find(cell);
    return found == state.changes.end() ? 0 : found->second;
  }

  Amount residual(const State& state, const Equation& equation) const {
    auto sum = sums_.residual(equation.first, equation.count);
    for (auto at = equation.first; at < equation.first + equation.count; ++at)
      sum += sums_.parts[at].sign * changed(state, sums_.parts[at].cell);
    return sum;
  }

  int sign_in(const Equation& equation, std::uint32_t cell) const {
    for (auto at = equation.first; at < equation.first + equation.count; ++at)
      if (sums_.parts[at].cell == cell) return sums_.parts[at].sign;
    return 0;
  }

  // What changes with the cell. A derived cell that is reached both ways moves once.
  std::map<std::uint32_t, Amount> carried(std::uint32_t cell, Amount change, Travel travel) const {
    std::map<std::uint32_t, Amount> moved{{cell, change}};
    std::vector<std::uint32_t> to_carry{cell};
    while (!to_carry.empty()) {
      const auto from = to_carry.back();
      to_carry.pop_back();
      for (const auto at : equations_of_[from]) {
        const auto& equation = sums_.equations[at];
        const bool goes =
            (equation.kind == Kind::down && travel.down) || (equation.kind == Kind::across && travel.across);
        const auto derived = sums_.parts[equation.first].cell;
        if (!goes || derived == from || moved.contains(derived)) continue;
        moved[derived] = -sign_in(equation, from) * moved[from];
        to_carry.push_back(derived);
      }
    }
    return moved;
  }

  Effect effect_of(const State& state, const std::map<std::uint32_t, Amount>& moved) const {
    std::map<std::uint32_t, Amount> shifts;
    for (const auto& [cell, change] : moved)
      for (const auto at : equations_of_[cell]) shifts[at] += sign_in(sums_.equations[at], cell) * change;
    Effect effect;
    for (const auto& [at, shift] : shifts) {
      const auto& equation = sums_.equations[at];
      const auto after = residual(state, equation) + shift;
      const bool holds = std::abs(after) <= sums_.tolerance(equation.first, equation.count);
      const bool was_broken = state.broken.contains(at);
      if (was_broken && holds) effect.cleared.push_back(at);
      if (!was_broken && !holds) effect.spoilt.push_back(at);
    }
    return effect;
  }

  std::vector<State> steps_from(const State& state) const {
    std::vector<State> found;
    std::set<std::pair<std::uint32_t, Amount>> tried;
    for (const auto at : state.broken) {
      const auto& equation = sums_.equations[at];
      const auto off = residual(state, equation);
      for (auto part = equation.first; part < equation.first + equation.count; ++part) {
        const auto cell = sums_.parts[part].cell;
        const auto change = -off * sums_.parts[part].sign;
        if (!tried.insert({cell, change}).second || state.changes.contains(cell)) continue;
        for (const auto& travel : travels) add_step(state, cell, change, travel, found);
      }
    }
    order(found);
    if (found.size() > breadth) found.resize(breadth);
    return found;
  }

  void add_step(const State& state, std::uint32_t cell, Amount change, Travel travel,
                std::vector<State>& found) const {
    const auto moved = carried(cell, change, travel);
    if ((travel.down || travel.across) && moved.size() == 1) return;  // the same as not travelling
    const auto effect = effect_of(state, moved);
    if (effect.cleared.size() < effect.spoilt.size() + 2) return;
    State next = state;
    Suspect suspect{.cell = cell, .change = change, .moved = {cell}, .clears = effect.cleared};
    for (const auto& [other, by] : moved) {
      next.changes[other] += by;
      if (other != cell) suspect.moved.push_back(other);
    }
    for (const auto at : effect.cleared) next.broken.erase(at);
    next.broken.insert(effect.spoilt.begin(), effect.spoilt.end());
    next.moved += moved.size();
    next.suspects.push_back(std::move(suspect));
    found.push_back(std::move(next));
  }

  const Arithmetic& sums_;
  std::vector<std::vector<std::uint32_t>> equations_of_;
};

std::set<std::uint32_t> cells_of(const Explanation& explanation) {
  std::set<std::uint32_t> cells;
  for (const auto& suspect : explanation) cells.insert(suspect.cell);
  return cells;
}

}  // namespace

std::vector<Explanation> explanations(const Arithmetic& arithmetic,
                                      const std::vector<std::uint32_t>& broken) {
  if (broken.size() < 2) return {};
  State start;
  start.broken.insert(broken.begin(), broken.end());
  const auto ends = Search(arithmetic).explained(std::move(start));
  std::map<std::uint32_t, int>
      derivations;  // a cell that is typed in comes before one that is made from others
  for (const auto& equation : arithmetic.equations) ++derivations[arithmetic.parts[equation.first].cell];
  std::vector<Explanation> found;
  std::set<std::set<std::uint32_t>> told;
  for (const auto& end : ends) {
    const bool as_good = end.cost() == ends.front().cost();
    if (end.suspects.empty() || !as_good || !told.insert(cells_of(end.suspects)).second) continue;
    found.push_back(end.suspects);
    std::stable_sort(found.back().begin(), found.back().end(), [&](const auto& left, const auto& right) {
      return std::pair(right.clears.size(), derivations[left.cell]) <
             std::pair(left.clears.size(), derivations[right.cell]);
    });
    if (found.size() > alternatives_max) break;
  }
  return found;
}

}  // namespace reeve::figures
