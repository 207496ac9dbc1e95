#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/owing.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;

// How many orders of one day are tried before the edition's own is taken as it is.
constexpr int most_tries = 2000;

class Deriver {
 public:
  Deriver(const Edition& edition, const Terms& terms, const std::vector<Event>& events,
          const calendar::WorkingDays& days, Date today)
      : edition_(edition),
        events_(events),
        today_(today),
        standing_(edition),
        owing_(edition, terms, days, standing_, timeline_) {
    timeline_.as_of = today;
    standing_.date_of = [this](Index duty) { return owing_.last_date(duty); };
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
    for (std::size_t at = 0; at < edition_.pauses.size(); ++at)
      if (owing_.stands_still(static_cast<Index>(at))) timeline_.stopped.push_back(static_cast<Index>(at));
    owing_.finish();
    timeline_.begun = standing_.state != none;
    timeline_.state = standing_.state;
    for (const auto* value : standing_.facts)
      timeline_.facts.push_back(value ? std::optional(*value) : std::nullopt);
    timeline_.taken = std::move(standing_.taken);
    timeline_.taken_here = std::move(standing_.taken_here);
    return std::move(timeline_);
  }

 private:
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
        if (owing_.cannot_turn(*later[at])) continue;
        owing_.turn(*later[at]);
        later.erase(later.begin() + static_cast<std::ptrdiff_t>(at));
        turned = true;
        break;
      }
    }
    return later;
  }

  // Dates that pass by themselves lead on, one after the other, until the evening before `day`.
  void pass_dates_before(Date day) {
    while (standing_.state != none) {
      const auto past = owing_.first_past(std::min(day, today_));
      if (past == none) return;
      const auto& run = timeline_.runs[static_cast<std::size_t>(past)];
      const auto on = run.due->on + 1;
      const auto to = edition_.duties[static_cast<std::size_t>(run.duty)].late_leads_to;
      timeline_.steps.push_back({.lapsed = run.duty, .from = standing_.state, .to = to, .on = on});
      owing_.lapse(past, on);
      leave(on);
      enter(to, on);
    }
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
    for (const auto* one : turns) misfit(*one, *owing_.cannot_turn(*one));
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
      if (const auto why = lies_before(one, standing_.told[at].first, *day)) {
        misfit(one, *why);
        return false;
      }
    }
    return true;
  }

  // That a day lies before another which it may not: one told with it, or known before.
  std::optional<std::string> lies_before(const Placed& one, Index fact, Date day) const {
    const auto& of = edition_.facts[static_cast<std::size_t>(fact)];
    if (of.not_before == none) return std::nullopt;
    const auto* value = standing_.facts[static_cast<std::size_t>(of.not_before)];
    for (auto at = one.first_fact; at < one.first_fact + one.facts; ++at)
      if (standing_.told[at].first == of.not_before) value = standing_.told[at].second;
    const auto* first = value ? std::get_if<Date>(value) : nullptr;
    if (!first || day >= *first) return std::nullopt;
    return fmt::format("“{}” is {}, before “{}”, {}.", of.words, calendar::in_words(day),
                       edition_.facts[static_cast<std::size_t>(of.not_before)].words,
                       calendar::in_words(*first));
  }

  void learn(const Placed& one) {
    if (standing_.state == none) return misfit(one, "It is dated before the case began.");
    standing_.keep(one);
    owing_.begin_from_facts(one);
  }

  std::vector<const Placed*> extend(const std::vector<const Placed*>& extensions, bool last) {
    std::vector<const Placed*> later;
    for (const auto* one : extensions) {
      if (const auto why = owing_.cannot_extend(*one)) {
        if (last) misfit(*one, *why);
        later.push_back(one);
      } else {
        owing_.extend(*one);
      }
    }
    return later;
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
    owing_.meet(one.index, on);
    standing_.keep(one);
    if (decision.leads_to != none) leave(on);
    owing_.begin_from_facts(one);
    owing_.begin_from_decision(one.index, to, on);
    if (decision.leads_to != none) enter(decision.leads_to, on);
  }

  void leave(Date on) {
    std::fill(standing_.taken_here.begin(), standing_.taken_here.end(), 0);
    owing_.leave(on);
  }

  void enter(Index state, Date on) {
    standing_.state = state;
    timeline_.since = on;
    owing_.enter(state, on);
  }

  const Edition& edition_;
  const std::vector<Event>& events_;
  Date today_;
  Standing standing_;
  Timeline timeline_;
  Owing owing_;
  std::vector<Placed> placed_;
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
