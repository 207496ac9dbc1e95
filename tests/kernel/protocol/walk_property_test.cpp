// Cases that wander through every shipped edition at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "kernel/protocol/paths.hpp"
#include "kernel/protocol/shipped_editions.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;

class Wanderer {
 public:
  Wanderer(const Edition& edition, unsigned seed) : edition_(edition), random_(seed) {}

  int any(int below) { return static_cast<int>(random_() % static_cast<unsigned>(std::max(1, below))); }

  Value any_value(const Fact& fact, Date on) {
    switch (fact.kind) {
      case Kind::day:
        return on + any(20);
      case Kind::past_day:
        return on - any(3);
      case Kind::coming_day:
        return on + 1 + any(30);
      case Kind::yes_or_no:
        return any(4) != 0;
      case Kind::one_of:
        return fact.choices[static_cast<std::size_t>(any(static_cast<int>(fact.choices.size())))].name;
      case Kind::any_of: {
        std::vector<std::string> some;
        for (const auto& choice : fact.choices)
          if (any(2) == 0) some.push_back(choice.name);
        return some;
      }
      case Kind::number: {
        const auto least = fact.least.value_or(0), most = fact.most.value_or(100);
        return fact.name == "year" ? Value(2026LL) : Value(least + any(static_cast<int>(most - least + 1)));
      }
      case Kind::money:
        return static_cast<long long>(fact.name == "revised_increase" ? any(2) * 300000 + any(10000)
                                                                      : 10000 + any(290000));
      case Kind::words:
        return std::string("words");
    }
    return std::string();
  }

  Event decided(Index decision, Date on) {
    const auto& one = edition_.decisions[static_cast<std::size_t>(decision)];
    Event event{
        .id = next_id(), .number = counter_, .what = Event::What::decided, .name = one.name, .on = on};
    event.role = edition_
                     .roles[static_cast<std::size_t>(
                         one.by[static_cast<std::size_t>(any(static_cast<int>(one.by.size())))].role)]
                     .name;
    event.who = "person " + std::to_string(any(3));
    for (const auto fact : one.needs) tell(event, fact, on);
    for (const auto fact : one.may_say)
      if (any(2) == 0) tell(event, fact, on);
    return event;
  }

  Timeline derived(const std::vector<Event>& events, Date today) const {
    return derive(edition_, usual_terms(edition_), events, shipped::days(), today);
  }

  std::optional<Event> fitting(const std::vector<Index>& candidates, const std::vector<Event>& events,
                               Date on, std::size_t misfits) {
    auto with = events;
    with.emplace_back();
    for (int attempt = 0; attempt < 300 && !candidates.empty(); ++attempt) {
      with.back() =
          decided(candidates[static_cast<std::size_t>(any(static_cast<int>(candidates.size())))], on);
      if (derived(with, on).misfits.size() == misfits) return with.back();
    }
    return std::nullopt;
  }

  // One more event that fits, or nothing when none was found in so many tries.
  std::optional<Event> next(const std::vector<Event>& events, Date on, bool must_lead) {
    const auto now = derived(events, on);
    std::vector<Index> candidates;
    if (!now.begun) {
      candidates.push_back(0);
    } else {
      // What is open from anywhere would end most walks at their second step.
      const bool ordinary = any(5) != 0;
      for (const auto& open : open_decisions(edition_, now)) {
        const auto& decision = edition_.decisions[static_cast<std::size_t>(open.decision)];
        if (must_lead && decision.leads_to == none) continue;
        const bool ends =
            decision.leads_to != none && edition_.states[static_cast<std::size_t>(decision.leads_to)].outcome;
        if (!ordinary || (decision.from.size() < 4 && (!ends || any(3) == 0)))
          candidates.push_back(open.decision);
      }
    }
    if (auto found = fitting(candidates, events, on, now.misfits.size())) return found;
    candidates.clear();
    for (const auto& open : open_decisions(edition_, now))
      if (!must_lead || edition_.decisions[static_cast<std::size_t>(open.decision)].leads_to != none)
        candidates.push_back(open.decision);
    return fitting(candidates, events, on, now.misfits.size());
  }

  Event side_event(Date on) {
    Event event{.id = next_id(), .number = counter_, .what = Event::What::learned, .on = on};
    if (!edition_.pauses.empty() && any(2) == 0) {
      const auto& pause =
          edition_.pauses[static_cast<std::size_t>(any(static_cast<int>(edition_.pauses.size())))];
      event.what = any(2) == 0 ? Event::What::paused : Event::What::resumed;
      event.name = pause.name;
      event.role = edition_.roles[static_cast<std::size_t>(pause.by.front())].name;
      return event;
    }
    const auto& duty =
        edition_.duties[static_cast<std::size_t>(any(static_cast<int>(edition_.duties.size())))];
    event.what = Event::What::extended;
    event.name = duty.name;
    event.by = 1 + any(4);
    if (duty.extension)
      event.role = edition_.roles[static_cast<std::size_t>(duty.extension->by.front())].name;
    return event;
  }

  std::string next_id() {
    auto id = std::to_string(100000 + counter_++);
    return id;
  }

  int number() const { return counter_; }
  const Edition& edition() const { return edition_; }
  std::mt19937& random() { return random_; }

 private:
  void tell(Event& event, Index fact, Date on) {
    const auto& one = edition_.facts[static_cast<std::size_t>(fact)];
    event.facts.emplace_back(one.name, any_value(one, on));
  }

  const Edition& edition_;
  std::mt19937 random_;
  int counter_ = 0;
};

// Everything of a timeline that a person could see, as text; events by their id, so that it can be compared
// whatever order they were given in.
std::string seen(const Edition& edition, const std::vector<Event>& events, const Timeline& timeline) {
  std::string text = std::to_string(timeline.state) + " " + calendar::iso(timeline.since) + "\n";
  const auto id = [&](int at) {
    return at == none ? std::string("-") : events[static_cast<std::size_t>(at)].id;
  };
  for (const auto& step : timeline.steps)
    text += id(step.event) + " " + std::to_string(step.to) + " " + calendar::iso(step.on) + "\n";
  for (const auto& run : timeline.runs)
    text += edition.duties[static_cast<std::size_t>(run.duty)].name + " " +
            std::to_string(static_cast<int>(run.is)) + " " +
            (run.due ? calendar::iso(run.due->on) + std::to_string(static_cast<int>(run.due->is)) : "-") +
            " " + (run.ended ? calendar::iso(*run.ended) : "-") + " " + std::to_string(run.extended) + "\n";
  std::vector<std::string> misfits;
  for (const auto& misfit : timeline.misfits) misfits.push_back(id(misfit.event) + " " + misfit.why);
  std::sort(misfits.begin(), misfits.end());
  for (const auto& one : misfits) text += one + "\n";
  for (std::size_t at = 0; at < timeline.facts.size(); ++at)
    text += timeline.facts[at] ? written(edition.facts[at], *timeline.facts[at]) + "\n" : "-\n";
  return text;
}

// A case of up to `steps` events over some weeks, with pauses and extensions that may or may not fit.
std::vector<Event> wander(Wanderer& wanderer, int steps) {
  std::vector<Event> events;
  Date on(2026, 1, 5);
  for (int step = 0; step < steps; ++step) {
    if (const auto next = wanderer.next(events, on, false)) events.push_back(*next);
    if (wanderer.any(3) == 0) events.push_back(wanderer.side_event(on));
    on = on + wanderer.any(6);
  }
  return events;
}

TEST(WalkProperty, the_order_of_recording_never_changes_the_result) {
  for (const auto& edition : shipped::all())
    for (unsigned seed = 0; seed < 150; ++seed) {
      Wanderer wanderer(edition, seed);
      auto events = wander(wanderer, 10);
      const Date today(2026, 6, 1);
      const auto before = seen(edition, events, wanderer.derived(events, today));
      for (int round = 0; round < 4; ++round) {
        std::shuffle(events.begin(), events.end(), wanderer.random());
        ASSERT_EQ(seen(edition, events, wanderer.derived(events, today)), before)
            << edition.id() << " seed " << seed;
      }
    }
}

TEST(WalkProperty, undo_returns_exactly_the_earlier_timeline) {
  for (const auto& edition : shipped::all())
    for (unsigned seed = 0; seed < 150; ++seed) {
      Wanderer wanderer(edition, 1000 + seed);
      const auto events = wander(wanderer, 8);
      const Date today(2026, 6, 1);
      const auto before = seen(edition, events, wanderer.derived(events, today));
      auto more = events;
      more.push_back(
          wanderer.any(2) == 0
              ? wanderer.side_event(Date(2026, 2, 1))
              : wanderer.decided(wanderer.any(static_cast<int>(edition.decisions.size())), Date(2026, 2, 1)));
      more.push_back({.id = wanderer.next_id(),
                      .number = wanderer.number(),
                      .what = Event::What::undone,
                      .on = Date(2026, 3, 1),
                      .target = more.back().id});
      ASSERT_EQ(seen(edition, more, wanderer.derived(more, today)), before)
          << edition.id() << " seed " << seed;
      // Undoing any one event is the same as never having recorded it.
      const auto at = static_cast<std::size_t>(wanderer.any(static_cast<int>(events.size())));
      auto undone = events, never = events;
      undone.push_back({.id = wanderer.next_id(),
                        .number = wanderer.number(),
                        .what = Event::What::undone,
                        .on = today,
                        .target = events[at].id});
      never.erase(never.begin() + static_cast<std::ptrdiff_t>(at));
      ASSERT_EQ(seen(edition, undone, wanderer.derived(undone, today)),
                seen(edition, never, wanderer.derived(never, today)))
          << edition.id() << " seed " << seed;
    }
}

TEST(WalkProperty, no_path_reaches_a_state_without_a_way_on) {
  for (const auto& edition : shipped::all()) {
    std::vector<bool> visited(edition.states.size());
    for (unsigned seed = 0; seed < 3000; ++seed) {
      Wanderer wanderer(edition, 5000 + seed);
      std::vector<Event> events;
      Date on(2026, 1, 5);
      for (int step = 0; step < 26; ++step) {
        const auto next = wanderer.next(events, on, step > 20);
        const auto now = wanderer.derived(events, on);
        if (now.begun) visited[static_cast<std::size_t>(now.state)] = true;
        const bool ended = now.begun && edition.states[static_cast<std::size_t>(now.state)].outcome;
        if (ended) break;
        ASSERT_TRUE(next) << edition.id() << " has no way on from "
                          << (now.begun ? edition.states[static_cast<std::size_t>(now.state)].name
                                        : "the start");
        events.push_back(*next);
        on = on + wanderer.any(3);
      }
    }
    for (std::size_t state = 0; state < edition.states.size(); ++state)
      EXPECT_TRUE(visited[state] || edition.states[state].outcome)
          << edition.id() << " " << edition.states[state].name;
  }
}

TEST(WalkProperty, every_route_of_every_edition_ends_in_an_outcome) {
  for (const auto& edition : shipped::all()) {
    const auto routes = routes_of(edition);
    EXPECT_FALSE(routes.more) << edition.id();
    EXPECT_GT(routes.counted, 0) << edition.id();
    for (const auto& route : routes.listed)
      EXPECT_TRUE(edition.states[static_cast<std::size_t>(route.outcome)].outcome) << edition.id();
    for (std::size_t state = 0; state < edition.states.size(); ++state)
      EXPECT_EQ(routes.by_outcome[state] > 0, edition.states[state].outcome)
          << edition.id() << " " << edition.states[state].name;
  }
}

}  // namespace
}  // namespace reeve::protocol
