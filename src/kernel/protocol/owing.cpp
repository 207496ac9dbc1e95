#include "kernel/protocol/owing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reeve::protocol {
namespace {

using calendar::Date;

Stop* standing_stop(Run& run, Index pause) {
  for (auto& stop : run.stops)
    if (stop.pause == pause && !stop.until) return &stop;
  return nullptr;
}

// Two pauses may overlap: the clock stands while either does.
std::vector<Stop> merged(std::vector<Stop> stops) {
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) { return a.from < b.from; });
  std::vector<Stop> all;
  for (const auto& stop : stops) {
    if (all.empty() || (all.back().until && *all.back().until < stop.from))
      all.push_back(stop);
    else if (all.back().until)
      all.back().until = stop.until ? std::max(all.back().until, stop.until) : std::nullopt;
  }
  return all;
}

bool is_dated(const Run& run) { return run.due && run.due->is == Due::Is::dated; }

bool among(const std::vector<Index>& all, Index one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

Owing::Owing(const Edition& edition, const Terms& terms, const calendar::WorkingDays& days,
             const Standing& standing, Timeline& timeline)
    : edition_(edition),
      terms_(terms),
      days_(days),
      standing_(standing),
      timeline_(timeline),
      open_run_(edition.duties.size(), none) {}

Run* Owing::open(Index duty) const {
  const auto at = open_run_[static_cast<std::size_t>(duty)];
  return at == none ? nullptr : &run(at);
}

void Owing::begin(Index duty, std::optional<Date> start, Date on) {
  if (auto* before = open(duty)) end(*before, Run::Is::fell_away, on);
  open_run_[static_cast<std::size_t>(duty)] = static_cast<Index>(timeline_.runs.size());
  timeline_.runs.push_back({.duty = duty, .start = start, .begun = on});
}

// A run that ends takes its clock with it: what still stands on that day stands no longer.
void Owing::end(Run& run, Run::Is is, Date on) {
  run.is = is;
  run.ended = on;
  for (auto& stop : run.stops)
    if (!stop.until) stop.until = on;
  open_run_[static_cast<std::size_t>(run.duty)] = none;
}

void Owing::meet(Index decision, Date on) {
  for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
    auto* owed = open(static_cast<Index>(at));
    if (!owed || !among(edition_.duties[at].done_by, decision)) continue;
    end(*owed, Run::Is::done, on);
    owed->done_by = decision;
    if (edition_.duties[at].again) begin(static_cast<Index>(at), on, on);
  }
}

void Owing::begin_from_decision(Index decision, Index to, Date on) {
  for (std::size_t at = 0; at < edition_.duties.size(); ++at)
    if (const auto& next = edition_.duties[at]; next.due.from.of == Moment::Of::decision &&
                                                next.due.from.index == decision &&
                                                (next.state == none || next.state == to))
      begin(static_cast<Index>(at), on, on);
}

// The day a count starts from, when a fact holds it: a date in the year, or the day itself.
std::optional<Date> Owing::start_of(const Duty& of) const {
  const auto* value = standing_.facts[static_cast<std::size_t>(of.due.from.index)];
  if (!value) return std::nullopt;
  if (of.due.way == Count::Way::by_date) {
    const auto by = calendar::by(of.due.day, std::chrono::month{of.due.month},
                                 static_cast<int>(std::get<long long>(*value)));
    return by ? std::optional(by->date - (of.due.before ? 1 : 0)) : std::nullopt;
  }
  return std::get<Date>(*value);
}

void Owing::begin_from_facts(const Placed& event) {
  const auto counts_from = [&](const Duty& next, Index fact) {
    return next.due.from.of == Moment::Of::fact && next.due.from.index == fact &&
           (next.state == none || next.state == standing_.state);
  };
  for (auto told = event.first_fact; told < event.first_fact + event.facts; ++told)
    for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
      const auto& next = edition_.duties[at];
      const auto which = static_cast<Index>(at);
      if (!counts_from(next, standing_.told[told].first)) continue;
      const bool learned = event.event->what == Event::What::learned;
      auto* before = learned ? timeline_.last(which) : nullptr;
      if (auto* owed = open(which))
        owed->start = start_of(next);
      else if (before && before->is == Run::Is::done)
        before->start = start_of(next);  // what was done stays done, by another date
      else
        begin(which, start_of(next), event.event->on);
    }
}

void Owing::leave(Date on) {
  for (std::size_t at = 0; at < edition_.duties.size(); ++at)
    if (auto* owed = open(static_cast<Index>(at)); owed && edition_.duties[at].ends_with_state)
      end(*owed, Run::Is::fell_away, on);
}

void Owing::enter(Index state, Date on) {
  for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
    const auto& one = edition_.duties[at];
    const auto which = static_cast<Index>(at);
    if (auto* owed = open(which);
        owed && (one.state == none ? !edition_.possible(state, which) : one.state != state))
      end(*owed, Run::Is::fell_away, on);
    if (one.due.from.of == Moment::Of::state) {
      if (one.due.from.index == state && (one.state == none || one.state == state)) begin(which, on, on);
    } else if (one.state == state && one.due.from.of == Moment::Of::fact) {
      begin(which, start_of(one), on);
    }
  }
}

// The runs that a pause stops, as far as they are owed.
template <typename Each>
void Owing::each_stopped(Index pause, const Each& each) const {
  for (const auto stopped : edition_.pauses[static_cast<std::size_t>(pause)].stops)
    if (auto* owed = open(stopped)) each(*owed);
}

bool Owing::stands_still(Index pause) const {
  bool stands = false;
  each_stopped(pause, [&](Run& run) { stands |= standing_stop(run, pause) != nullptr; });
  return stands;
}

std::optional<std::string> Owing::cannot_turn(const Placed& event) const {
  if (event.index == none) return fmt::format("“{}” is no pause of this protocol.", event.event->name);
  const auto& pause = edition_.pauses[static_cast<std::size_t>(event.index)];
  if (!among(pause.by, event.role)) return fmt::format("“{}” is not for this office.", pause.words);
  const bool stands = stands_still(event.index);
  if (event.event->what == Event::What::resumed)
    return stands ? std::nullopt
                  : std::optional<std::string>("The clock is running; it was not stopped before that day.");
  bool owed = false;
  each_stopped(event.index, [&](Run&) { owed = true; });
  if (!owed) return "Nothing that this would stop is owed on that day.";
  return stands ? std::optional<std::string>("The clock stands still already.") : std::nullopt;
}

void Owing::turn(const Placed& event) {
  each_stopped(event.index, [&](Run& run) {
    if (event.event->what == Event::What::paused)
      run.stops.push_back({.from = event.event->on, .until = {}, .pause = event.index});
    else if (auto* stop = standing_stop(run, event.index))
      stop->until = event.event->on;
  });
}

std::optional<std::string> Owing::cannot_extend(const Placed& event) {
  if (event.index == none) return fmt::format("“{}” is no duty of this protocol.", event.event->name);
  const auto& extended = duty(event.index);
  if (!extended.extension) return fmt::format("“{}” cannot be extended.", extended.words);
  if (!among(extended.extension->by, event.role))
    return fmt::format("To extend “{}” is not for this office.", extended.words);
  auto* owed = open(event.index);
  if (!owed) return fmt::format("“{}” is not owed on that day, so it is not extended.", extended.words);
  date(*owed);
  if (is_dated(*owed) && owed->due->on < event.event->on)
    return fmt::format("“{}” was due on {}; it is extended before that day has passed.", extended.words,
                       calendar::in_words(owed->due->on));
  if (event.event->by < 1 || event.event->by > extended.extension->up_to.n - owed->extended)
    return fmt::format("“{}” may be extended by at most {} in all.", extended.words,
                       in_words(extended.extension->up_to));
  return std::nullopt;
}

void Owing::extend(const Placed& event) { open(event.index)->extended += event.event->by; }

Index Owing::first_past(Date day) {
  Index first = none;
  for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
    if (edition_.duties[at].late_leads_to == none || open_run_[at] == none) continue;
    auto& owed = run(open_run_[at]);
    date(owed);
    if (!is_dated(owed) || owed.due->on >= day) continue;
    // What was past before it began is late, and takes nobody's turn away overnight.
    if (owed.due->on < owed.begun) continue;
    if (first == none || owed.due->on < run(first).due->on) first = open_run_[at];
  }
  return first;
}

void Owing::lapse(Index at, Date on) { end(run(at), Run::Is::lapsed, on); }

std::optional<Date> Owing::last_date(Index duty) {
  auto* last = timeline_.last(duty);
  if (!last) return std::nullopt;
  date(*last);
  return is_dated(*last) ? std::optional(last->due->on) : std::nullopt;
}

void Owing::finish() {
  for (auto& one : timeline_.runs) {
    one.stops = merged(std::move(one.stops));
    date(one);
  }
}

void Owing::date(Run& run) const {
  if (!run.start) return;
  auto counted = counted_of(edition_, terms_, run);
  std::vector<Stop> apart;
  if (run.stops.size() > 1) {
    apart = merged(run.stops);
    counted.stops = &apart;
  }
  run.due = due_of(counted, days_);
}

}  // namespace reeve::protocol
