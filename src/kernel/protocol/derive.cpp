#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/placing.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;

// How many orders of one day are tried before the edition's own is taken as it is.
constexpr int most_tries = 2000;

class Deriver {
 public:
  Deriver(const Edition& edition, const Terms& terms, const std::vector<Event>& events,
          const calendar::WorkingDays& days, Date today)
      : edition_(edition), terms_(terms), events_(events), days_(days), today_(today), standing_(edition) {
    open_run_.assign(edition.duties.size(), none);
    timeline_.as_of = today;
    standing_.date_of = [this](Index duty) { return last_date(duty); };
  }

  Timeline derive() {
    gather();
    for (std::size_t at = 0; at < placed_.size();) {
      const auto day = placed_[at].event->on;
      auto end = at;
      while (end < placed_.size() && placed_[end].event->on == day) ++end;
      pass_dates_before(day);
      take_day(at, end);
      at = end;
    }
    pass_dates_before(today_ + 1);
    for (std::size_t at = 0; at < edition_.pauses.size(); ++at) {
      bool stands = false;
      each_stopped(static_cast<Index>(at),
                   [&](Run& run) { stands |= standing_stop(run, static_cast<Index>(at)) != nullptr; });
      if (stands) timeline_.stopped.push_back(static_cast<Index>(at));
    }
    for (auto& run : timeline_.runs) {
      run.stops = merged(std::move(run.stops));
      date(run);
    }
    timeline_.begun = standing_.state != none;
    timeline_.state = standing_.state;
    for (const auto* value : standing_.facts)
      timeline_.facts.push_back(value ? std::optional(*value) : std::nullopt);
    timeline_.taken = std::move(standing_.taken);
    timeline_.taken_here = std::move(standing_.taken_here);
    return std::move(timeline_);
  }

 private:
  const Duty& duty(Index at) const { return edition_.duties[static_cast<std::size_t>(at)]; }

  // Undone and corrected ones left out, in the order of their days.
  void gather() {
    timeline_.dead = dead_among(events_);
    const auto& dead = timeline_.dead;
    for (std::size_t at = 0; at < events_.size(); ++at)
      if (!dead[at] && events_[at].what != Event::What::undone && events_[at].on <= today_)
        placed_.push_back(place(events_[at], static_cast<int>(at)));
    std::stable_sort(placed_.begin(), placed_.end(),
                     [](const Placed& a, const Placed& b) { return before(a, b); });
  }

  static bool before(const Placed& a, const Placed& b) {
    if (a.event->on != b.event->on) return a.event->on < b.event->on;
    if (a.event->what != b.event->what) return a.event->what < b.event->what;
    return std::tie(a.index, a.event->by, a.event->role, a.event->facts, a.event->who, a.event->id) <
           std::tie(b.index, b.event->by, b.event->role, b.event->facts, b.event->who, b.event->id);
  }

  Placed place(const Event& event, int number) {
    Placed placed{.event = &event, .number = number};
    placed.role = edition_.role(event.role);
    using What = Event::What;
    if (event.what == What::decided) placed.index = edition_.decision(event.name);
    if (event.what == What::paused || event.what == What::resumed) placed.index = edition_.pause(event.name);
    if (event.what == What::extended) placed.index = edition_.duty(event.name);
    placed.first_fact = standing_.told.size();
    for (const auto& [name, value] : event.facts)
      if (const auto fact = edition_.fact(name); fact != none) standing_.told.emplace_back(fact, &value);
    placed.facts = standing_.told.size() - placed.first_fact;
    return placed;
  }

  void misfit(const Placed& placed, std::string why) {
    timeline_.misfits.push_back({placed.number, std::move(why)});
  }

  // Starts and stops of clocks, each pause by itself: whichever of a day's fits first. What does not fit yet
  // is given back.
  std::vector<const Placed*> turn_clocks(const std::vector<const Placed*>& turns) {
    std::vector<const Placed*> later = turns;
    for (bool turned = true; turned;) {
      turned = false;
      for (std::size_t at = 0; at < later.size(); ++at) {
        if (cannot_turn(*later[at])) continue;
        turn(*later[at]);
        later.erase(later.begin() + static_cast<std::ptrdiff_t>(at));
        turned = true;
        break;
      }
    }
    return later;
  }

  // The runs that a pause stops, as far as they are owed.
  template <typename Each>
  void each_stopped(Index pause, const Each& each) {
    for (const auto stopped : edition_.pauses[static_cast<std::size_t>(pause)].stops)
      if (const auto open = open_run_[static_cast<std::size_t>(stopped)]; open != none)
        each(timeline_.runs[static_cast<std::size_t>(open)]);
  }

  static Stop* standing_stop(Run& run, Index pause) {
    for (auto& stop : run.stops)
      if (stop.pause == pause && !stop.until) return &stop;
    return nullptr;
  }

  std::optional<std::string> cannot_turn(const Placed& one) {
    if (one.index == none) return fmt::format("“{}” is no pause of this protocol.", one.event->name);
    const auto& pause = edition_.pauses[static_cast<std::size_t>(one.index)];
    if (std::find(pause.by.begin(), pause.by.end(), one.role) == pause.by.end())
      return fmt::format("“{}” is not for this office.", pause.words);
    bool owed = false, stands = false;
    each_stopped(one.index, [&](Run& run) {
      owed = true;
      stands |= standing_stop(run, one.index) != nullptr;
    });
    if (one.event->what == Event::What::resumed)
      return stands ? std::nullopt
                    : std::optional<std::string>("The clock is running; it was not stopped before that day.");
    if (!owed) return "Nothing that this would stop is owed on that day.";
    return stands ? std::optional<std::string>("The clock stands still already.") : std::nullopt;
  }

  void turn(const Placed& one) {
    each_stopped(one.index, [&](Run& run) {
      if (one.event->what == Event::What::paused)
        run.stops.push_back({.from = one.event->on, .until = {}, .pause = one.index});
      else if (auto* stop = standing_stop(run, one.index))
        stop->until = one.event->on;
    });
  }

  // Two pauses may overlap: the clock stands while either does.
  static std::vector<Stop> merged(std::vector<Stop> stops) {
    std::stable_sort(stops.begin(), stops.end(),
                     [](const Stop& a, const Stop& b) { return a.from < b.from; });
    std::vector<Stop> all;
    for (const auto& stop : stops) {
      if (all.empty() || (all.back().until && *all.back().until < stop.from))
        all.push_back(stop);
      else if (all.back().until)
        all.back().until = stop.until ? std::max(all.back().until, stop.until) : std::nullopt;
    }
    return all;
  }

  // A run that ends takes its clock with it: what still stands on that day stands no longer.
  void end(Run& run, Run::Is is, Date on) {
    run.is = is;
    run.ended = on;
    for (auto& stop : run.stops)
      if (!stop.until) stop.until = on;
    open_run_[static_cast<std::size_t>(run.duty)] = none;
  }

  // Dates that pass by themselves lead on, one after the other, until the evening before `day`.
  void pass_dates_before(Date day) {
    while (standing_.state != none) {
      Index first = none;
      for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
        if (edition_.duties[at].late_leads_to == none || open_run_[at] == none) continue;
        auto& run = timeline_.runs[static_cast<std::size_t>(open_run_[at])];
        date(run);
        if (!run.due || run.due->is != Due::Is::dated || run.due->on >= day || run.due->on >= today_)
          continue;
        // What was past before it began is late, and takes nobody's turn away overnight.
        if (run.due->on < run.begun) continue;
        if (first == none || run.due->on < timeline_.runs[static_cast<std::size_t>(first)].due->on)
          first = open_run_[at];
      }
      if (first == none) return;
      lapse(first);
    }
  }

  void lapse(Index at) {
    auto& run = timeline_.runs[static_cast<std::size_t>(at)];
    const auto on = run.due->on + 1;
    const auto lapsed = run.duty;
    end(run, Run::Is::lapsed, on);
    leave(on);
    timeline_.steps.push_back(
        {.lapsed = lapsed, .from = standing_.state, .to = duty(lapsed).late_leads_to, .on = on});
    enter(duty(lapsed).late_leads_to, on);
  }

  void take_day(std::size_t begin, std::size_t end) {
    standing_.on = placed_[begin].event->on;
    std::vector<const Placed*> decisions, extensions, turns;
    for (auto at = begin; at < end; ++at) {
      const auto& one = placed_[at];
      if (!days_fit(one)) continue;
      if (one.event->what == Event::What::decided) decisions.push_back(&one);
      if (one.event->what == Event::What::extended) extensions.push_back(&one);
      if (one.event->what == Event::What::paused || one.event->what == Event::What::resumed)
        turns.push_back(&one);
      if (one.event->what == Event::What::learned) learn(one);
    }
    turns = turn_clocks(turns);
    extensions = extend(extensions, false);
    put_in_order(decisions);
    for (const auto* one : decisions) {
      decide(*one);
      // Between two steps of one day a duty may begin, stand still and be done.
      if (!turns.empty()) turns = turn_clocks(turns);
      if (!extensions.empty()) extensions = extend(extensions, false);
    }
    for (const auto* one : turns) misfit(*one, *cannot_turn(*one));
    extend(extensions, true);
  }

  // Facts that must lie behind or ahead of the day on which they were said.
  bool days_fit(const Placed& one) {
    for (auto at = one.first_fact; at < one.first_fact + one.facts; ++at) {
      const auto kind = edition_.facts[static_cast<std::size_t>(standing_.told[at].first)].kind;
      const auto* day = std::get_if<Date>(standing_.told[at].second);
      if (!day) continue;
      if ((kind == Kind::past_day && *day > one.event->on) ||
          (kind == Kind::coming_day && *day < one.event->on)) {
        misfit(one, fmt::format("“{}” is {}, {} the day on which it was said.",
                                edition_.facts[static_cast<std::size_t>(standing_.told[at].first)].words,
                                calendar::in_words(*day), *day > one.event->on ? "after" : "before"));
        return false;
      }
    }
    return true;
  }

  void learn(const Placed& one) {
    if (standing_.state == none) return misfit(one, "It is dated before the case began.");
    standing_.keep(one);
    begin_from_facts(one);
  }

  std::vector<const Placed*> extend(const std::vector<const Placed*>& extensions, bool last) {
    std::vector<const Placed*> later;
    for (const auto* one : extensions) {
      if (const auto why = cannot_extend(*one)) {
        if (last) misfit(*one, *why);
        later.push_back(one);
      } else {
        timeline_.runs[static_cast<std::size_t>(open_run_[static_cast<std::size_t>(one->index)])].extended +=
            one->event->by;
      }
    }
    return later;
  }

  std::optional<std::string> cannot_extend(const Placed& one) {
    if (one.index == none) return fmt::format("“{}” is no duty of this protocol.", one.event->name);
    const auto& extended = duty(one.index);
    if (!extended.extension) return fmt::format("“{}” cannot be extended.", extended.words);
    const auto& by = extended.extension->by;
    if (std::find(by.begin(), by.end(), one.role) == by.end())
      return fmt::format("To extend “{}” is not for this office.", extended.words);
    const auto open = open_run_[static_cast<std::size_t>(one.index)];
    if (open == none)
      return fmt::format("“{}” is not owed on that day, so it is not extended.", extended.words);
    auto& run = timeline_.runs[static_cast<std::size_t>(open)];
    date(run);
    if (run.due && run.due->is == Due::Is::dated && run.due->on < one.event->on)
      return fmt::format("“{}” was due on {}; it is extended before that day has passed.", extended.words,
                         calendar::in_words(run.due->on));
    if (one.event->by < 1 || one.event->by > extended.extension->up_to.n - run.extended)
      return fmt::format("“{}” may be extended by at most {} in all.", extended.words,
                         in_words(extended.extension->up_to));
    return std::nullopt;
  }

  // The order in which all of a day's decisions have a place; failing that, the edition's.
  void put_in_order(std::vector<const Placed*>& decisions) {
    if (decisions.size() < 2) return;
    std::vector<const Placed*> order;
    std::vector<char> used(decisions.size());
    int tries = 0;
    std::vector<const Placed*> longest;
    if (!find_order(decisions, used, order, longest, tries)) order = std::move(longest);
    for (const auto* one : decisions)
      if (std::find(order.begin(), order.end(), one) == order.end()) order.push_back(one);
    decisions = std::move(order);
  }

  bool find_order(const std::vector<const Placed*>& decisions, std::vector<char>& used,
                  std::vector<const Placed*>& order, std::vector<const Placed*>& longest, int& tries) {
    if (order.size() == decisions.size()) return true;
    if (order.size() > longest.size()) longest = order;
    for (std::size_t at = 0; at < decisions.size(); ++at) {
      if (used[at] || ++tries > most_tries || standing_.bar(*decisions[at])) continue;
      used[at] = 1;
      order.push_back(decisions[at]);
      const auto before = standing_.try_on(*decisions[at]);
      const bool found = find_order(decisions, used, order, longest, tries);
      standing_.take_off(before);
      if (found) return true;
      order.pop_back();
      used[at] = 0;
    }
    return false;
  }

  void decide(const Placed& one) {
    if (const auto bar = standing_.bar(one))
      return misfit(one, in_words(edition_, one, *bar, standing_.state));
    const auto& decision = edition_.decisions[static_cast<std::size_t>(one.index)];
    const auto from = standing_.state;
    const auto on = one.event->on;
    const auto to = decision.leads_to == none ? from : decision.leads_to;
    timeline_.steps.push_back({.event = one.number, .decision = one.index, .from = from, .to = to, .on = on});
    meet(one.index, on);
    standing_.keep(one);
    if (decision.leads_to != none) leave(on);
    begin_from_facts(one);
    for (std::size_t at = 0; at < edition_.duties.size(); ++at)
      if (const auto& next = edition_.duties[at]; next.due.from.of == Moment::Of::decision &&
                                                  next.due.from.index == one.index &&
                                                  (next.state == none || next.state == to))
        begin(static_cast<Index>(at), on, on);
    if (decision.leads_to != none) enter(decision.leads_to, on);
  }

  void meet(Index decision, Date on) {
    for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
      const auto& by = edition_.duties[at].done_by;
      if (open_run_[at] == none || std::find(by.begin(), by.end(), decision) == by.end()) continue;
      auto& run = timeline_.runs[static_cast<std::size_t>(open_run_[at])];
      end(run, Run::Is::done, on);
      run.done_by = decision;
      if (edition_.duties[at].again) begin(static_cast<Index>(at), on, on);
    }
  }

  // The day a count starts from, when a fact holds it: a date in the year, or the day itself.
  std::optional<Date> start_of(const Duty& of) const {
    const auto* value = standing_.facts[static_cast<std::size_t>(of.due.from.index)];
    if (!value) return std::nullopt;
    if (of.due.way == Count::Way::by_date) {
      const auto by = calendar::by(of.due.day, std::chrono::month{of.due.month},
                                   static_cast<int>(std::get<long long>(*value)));
      return by ? std::optional(by->date - (of.due.before ? 1 : 0)) : std::nullopt;
    }
    return std::get<Date>(*value);
  }

  void begin_from_facts(const Placed& one) {
    for (auto told = one.first_fact; told < one.first_fact + one.facts; ++told)
      for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
        const auto& next = edition_.duties[at];
        if (next.due.from.of != Moment::Of::fact || next.due.from.index != standing_.told[told].first ||
            (next.state != none && next.state != standing_.state))
          continue;
        if (open_run_[at] != none)
          timeline_.runs[static_cast<std::size_t>(open_run_[at])].start = start_of(next);
        else if (auto* done =
                     one.event->what == Event::What::learned ? last_done(static_cast<Index>(at)) : nullptr)
          done->start = start_of(next);  // what was done stays done, by another date
        else
          begin(static_cast<Index>(at), start_of(next), one.event->on);
      }
  }

  Run* last_done(Index of) {
    auto* run = timeline_.last(of);
    return run && run->is == Run::Is::done ? run : nullptr;
  }

  void begin(Index at, std::optional<Date> start, Date on) {
    auto& open = open_run_[static_cast<std::size_t>(at)];
    if (open != none) fall_away(open, on);
    open = static_cast<Index>(timeline_.runs.size());
    timeline_.runs.push_back({.duty = at, .start = start, .begun = on});
  }

  void fall_away(Index at, Date on) {
    end(timeline_.runs[static_cast<std::size_t>(at)], Run::Is::fell_away, on);
  }

  // Before anything begins in the next state.
  void leave(Date on) {
    std::fill(standing_.taken_here.begin(), standing_.taken_here.end(), 0);
    for (std::size_t at = 0; at < edition_.duties.size(); ++at)
      if (edition_.duties[at].ends_with_state && open_run_[at] != none) fall_away(open_run_[at], on);
  }

  void enter(Index state, Date on) {
    standing_.state = state;
    timeline_.since = on;
    for (std::size_t at = 0; at < edition_.duties.size(); ++at) {
      const auto& one = edition_.duties[at];
      if (open_run_[at] != none &&
          (one.state == none ? !edition_.possible(state, static_cast<Index>(at)) : one.state != state))
        fall_away(open_run_[at], on);
      if (one.due.from.of == Moment::Of::state) {
        if (one.due.from.index == state && (one.state == none || one.state == state))
          begin(static_cast<Index>(at), on, on);
      } else if (one.state == state && one.due.from.of == Moment::Of::fact) {
        begin(static_cast<Index>(at), start_of(one), on);
      }
    }
  }

  // Of the last time it was owed.
  std::optional<Date> last_date(Index of) {
    auto* run = timeline_.last(of);
    if (!run) return std::nullopt;
    date(*run);
    return run->due && run->due->is == Due::Is::dated ? std::optional(run->due->on) : std::nullopt;
  }

  void date(Run& run) {
    if (!run.start) return;
    auto counted = counted_of(edition_, terms_, run);
    std::vector<Stop> apart;
    if (run.stops.size() > 1) {
      apart = merged(run.stops);
      counted.stops = &apart;
    }
    run.due = due_of(counted, days_);
  }

  const Edition& edition_;
  const Terms& terms_;
  const std::vector<Event>& events_;
  const calendar::WorkingDays& days_;
  Date today_;
  Standing standing_;
  Timeline timeline_;
  std::vector<Placed> placed_;
  std::vector<Index> open_run_;  // by duty: the run that is owed
};

}  // namespace

std::vector<char> dead_among(const std::vector<Event>& events) {
  std::vector<char> dead(events.size());
  std::vector<std::size_t> enders;
  for (std::size_t at = 0; at < events.size(); ++at)
    if (!events[at].target.empty() || !events[at].instead_of.empty()) enders.push_back(at);
  std::sort(enders.begin(), enders.end(),
            [&](std::size_t a, std::size_t b) { return events[b].number < events[a].number; });
  // A correction that was corrected in turn still stands for the first: only undoing it brings that back.
  std::vector<char> undone(events.size());
  for (const auto ender : enders) {
    if (undone[ender]) continue;
    const auto& event = events[ender];
    const auto& ended = event.target.empty() ? event.instead_of : event.target;
    for (std::size_t at = 0; at < events.size(); ++at) {
      if (events[at].id != ended || events[at].number >= event.number) continue;
      dead[at] = 1;
      if (!event.target.empty()) undone[at] = 1;
    }
  }
  return dead;
}

Timeline derive(const Edition& edition, const Terms& terms, const std::vector<Event>& events,
                const calendar::WorkingDays& days, Date today) {
  return Deriver(edition, terms, events, days, today).derive();
}

}  // namespace reeve::protocol
