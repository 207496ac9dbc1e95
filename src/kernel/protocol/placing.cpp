#include "kernel/protocol/placing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reeve::protocol {
namespace {

bool is(const Test& test, const Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes == (test.value == "yes");
  const auto* word = std::get_if<std::string>(&value);
  return word && *word == test.value;
}

bool includes(const Test& test, const Value& value) {
  const auto* many = std::get_if<std::vector<std::string>>(&value);
  return many && std::find(many->begin(), many->end(), test.value) != many->end();
}

long long number_in(const Value& value) {
  const auto* number = std::get_if<long long>(&value);
  return number ? *number : 0;
}

}  // namespace

Standing::Standing(const Edition& of)
    : edition(of),
      facts(of.facts.size()),
      taken(of.decisions.size()),
      taken_here(of.decisions.size()),
      takers(of.decisions.size()) {}

const Value* Standing::seen(Index fact, const Placed* placed) const {
  if (placed)
    for (auto at = placed->first_fact + placed->facts; at > placed->first_fact; --at)
      if (told[at - 1].first == fact) return told[at - 1].second;
  for (auto one = tried_.rbegin(); one != tried_.rend(); ++one)
    for (auto at = (*one)->first_fact + (*one)->facts; at > (*one)->first_fact; --at)
      if (told[at - 1].first == fact) return told[at - 1].second;
  return facts[static_cast<std::size_t>(fact)];
}

const Value* Standing::value(Index fact) const { return seen(fact, looking_); }

const Value* Standing::fact(std::string_view name) const {
  const auto at = edition.fact(name);
  return at == none ? nullptr : value(at);
}

std::string Standing::who_took(std::string_view decision) const {
  const auto at = edition.decision(decision);
  for (auto one = tried_.rbegin(); one != tried_.rend(); ++one)
    if ((*one)->index == at) return (*one)->event->who;
  return at == none ? std::string() : takers[static_cast<std::size_t>(at)];
}

bool Standing::is_taken(Index decision) const {
  return taken[static_cast<std::size_t>(decision)] > 0 ||
         std::any_of(tried_.begin(), tried_.end(), [&](const Placed* one) { return one->index == decision; });
}

bool Standing::is_taken_here(Index decision) const {
  for (auto one = tried_.rbegin(); one != tried_.rend(); ++one) {
    if (edition.decisions[static_cast<std::size_t>((*one)->index)].leads_to != none) return false;
    if ((*one)->index == decision) return true;
  }
  return taken_here[static_cast<std::size_t>(decision)] > 0;
}

bool Standing::holds(const Test& test, const Placed* placed) const {
  using Is = Test::Is;
  if (test.is == Is::taken) return is_taken(test.of);
  if (test.is == Is::not_taken) return !is_taken(test.of);
  if (test.is == Is::taken_here) return is_taken_here(test.of);
  if (test.is == Is::not_taken_here) return !is_taken_here(test.of);
  if (test.about_date()) {
    const auto last = date_of(test.of);
    return last && (test.is == Is::come ? *last <= on : *last < on);
  }
  if (test.is == Is::rule) {
    looking_ = placed;
    const bool held = test.rule->holds(*this);
    looking_ = nullptr;
    return held;
  }
  const auto* value = seen(test.of, placed);
  switch (test.is) {
    case Is::known:
      return value != nullptr;
    case Is::not_known:
      return value == nullptr;
    case Is::is:
      return value && is(test, *value);
    case Is::is_not:
      return !value || !is(test, *value);
    case Is::includes:
      return value && includes(test, *value);
    case Is::lacks:
      return !value || !includes(test, *value);
    case Is::at_least:
      return value && number_in(*value) >= test.number;
    default:
      return value && number_in(*value) <= test.number;
  }
}

bool Standing::holds(const Condition& condition, const Placed* placed) const {
  const auto held = [&](const Test& test) { return holds(test, placed); };
  return condition.any ? std::any_of(condition.tests.begin(), condition.tests.end(), held)
                       : std::all_of(condition.tests.begin(), condition.tests.end(), held);
}

bool Standing::may(const Decision& decision, const Placed& placed) const {
  const auto& kept_out = edition.roles[static_cast<std::size_t>(placed.role)].kept_out;
  if (kept_out && holds(*kept_out, nullptr)) return false;
  return std::any_of(decision.by.begin(), decision.by.end(), [&](const By& by) {
    return by.role == placed.role && (!by.when || holds(*by.when, nullptr));
  });
}

std::optional<Bar> Standing::bar(const Placed& placed) const {
  using Is = Bar::Is;
  if (placed.index == none) return Bar{Is::unknown};
  const auto& decision = edition.decisions[static_cast<std::size_t>(placed.index)];
  if (placed.index == 0) {
    if (state != none) return Bar{Is::begun};
  } else if (state == none) {
    return Bar{Is::not_begun};
  } else if (!edition.open(state, placed.index)) {
    return Bar{Is::not_open};
  }
  if (decision.leads_to == none && !decision.repeated && is_taken(placed.index)) return Bar{Is::once};
  if (!may(decision, placed)) return Bar{Is::not_by};
  for (const auto needed : decision.needs) {
    const auto first = told.begin() + static_cast<std::ptrdiff_t>(placed.first_fact);
    const auto last = first + static_cast<std::ptrdiff_t>(placed.facts);
    if (std::none_of(first, last, [&](const auto& one) { return one.first == needed; }))
      return Bar{Is::lacks, needed};
  }
  for (auto at = placed.first_fact; at < placed.first_fact + placed.facts; ++at)
    if (const auto said = told[at].first; !decision.asks_for(said)) return Bar{Is::unasked, said};
  for (std::size_t at = 0; at < decision.when.size(); ++at)
    if (!holds(decision.when[at], &placed)) return Bar{Is::when, static_cast<Index>(at)};
  return std::nullopt;
}

void Standing::keep(const Placed& placed) {
  for (auto at = placed.first_fact; at < placed.first_fact + placed.facts; ++at)
    facts[static_cast<std::size_t>(told[at].first)] = told[at].second;
  if (placed.event->what != Event::What::decided) return;
  ++taken[static_cast<std::size_t>(placed.index)];
  ++taken_here[static_cast<std::size_t>(placed.index)];
  takers[static_cast<std::size_t>(placed.index)] = placed.event->who;
}

Index Standing::try_on(const Placed& placed) {
  const auto before = state;
  tried_.push_back(&placed);
  const auto to = edition.decisions[static_cast<std::size_t>(placed.index)].leads_to;
  if (to != none) state = to;
  return before;
}

void Standing::take_off(Index state_before) {
  tried_.pop_back();
  state = state_before;
}

std::string in_words(const Edition& edition, const Placed& placed, const Bar& bar, Index state) {
  using Is = Bar::Is;
  if (bar.is == Is::unknown) return fmt::format("“{}” is no step of {}.", placed.event->name, edition.title);
  const auto& decision = edition.decisions[static_cast<std::size_t>(placed.index)];
  const auto fact = [&] { return "“" + edition.facts[static_cast<std::size_t>(bar.at)].words + "”"; };
  switch (bar.is) {
    case Is::not_begun:
      return fmt::format("“{}” is dated before the case began.", decision.words);
    case Is::begun:
      return "The case has begun already.";
    case Is::not_open:
      return fmt::format("“{}” is not open while the case is “{}”.", decision.words,
                         edition.states[static_cast<std::size_t>(state)].words);
    case Is::once:
      return fmt::format("“{}” was done already.", decision.words);
    case Is::not_by: {
      const auto role = placed.role == none ? placed.event->role
                                            : edition.roles[static_cast<std::size_t>(placed.role)].title;
      return fmt::format("“{}” is not for this office as things are: {}.", decision.words, role);
    }
    case Is::lacks:
      return fmt::format("“{}” needs {}.", decision.words, fact());
    case Is::unasked:
      return fmt::format("“{}” does not ask for {}. What is wrong in an earlier step is corrected there.",
                         decision.words, fact());
    default: {
      const auto& condition = decision.when[static_cast<std::size_t>(bar.at)];
      return condition.words.empty()
                 ? fmt::format("“{}” is open only when {}.", decision.words, in_words(edition, condition))
                 : condition.words;
    }
  }
}

}  // namespace reeve::protocol
