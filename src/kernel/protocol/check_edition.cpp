#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "kernel/protocol/edition_reader.hpp"
#include "kernel/protocol/rules.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

// Pages and letters have these words for themselves: a fact of the same name would not be heard.
constexpr std::array words_of_pages{"act",       "address",   "adjustments", "body",  "channel",
                                    "csrf",      "email",     "file",        "files", "form",
                                    "name",      "on",        "reason",      "role",  "seen",
                                    "reference", "telephone", "sender",      "today", "under"};

class Checker {
 public:
  Checker(const Edition& edition, Problems& problems) : edition_(edition), problems_(problems) {}

  void check() {
    names();
    for (const auto& fact : edition_.facts) check(fact);
    for (const auto& role : edition_.roles)
      if (role.kept_out) check_lasting(*role.kept_out, role.at);
    if (edition_.speaks_as != none)
      if (const auto& role = edition_.roles[static_cast<std::size_t>(edition_.speaks_as)];
          role.stands_outside())
        problem(role.at, "Letters go in the name of an office, not of somebody outside.");
    for (const auto& decision : edition_.decisions) check(decision);
    for (const auto& duty : edition_.duties) check(duty);
    for (const auto& pause : edition_.pauses) {
      if (pause.clause.words.empty()) problem(pause.at, "A pause has a clause: clause \"...\".");
      for (const auto stopped : pause.stops)
        if (const auto& duty = edition_.duties[static_cast<std::size_t>(stopped)]; !duty.due.counts())
          problem(pause.at, fmt::format("“{}” is due on a fixed day, which no pause moves.", duty.name));
    }
    states();
    used();
  }

 private:
  void problem(Place at, std::string sentence) { problems_.add(at, std::move(sentence)); }
  const Fact& fact(Index at) const { return edition_.facts[static_cast<std::size_t>(at)]; }
  const State& state(Index at) const { return edition_.states[static_cast<std::size_t>(at)]; }

  // Facts, decisions and states are spoken of alike, so no two may share a name; roles and settings stand
  // apart.
  void names() {
    std::map<std::string, int> lines;
    const auto once = [&](const auto& all) {
      for (const auto& one : all)
        if (one.at.line != 0)
          if (const auto [known, is_new] = lines.try_emplace(one.name, one.at.line); !is_new)
            problem(one.at, fmt::format("“{}” has a meaning already, in line {}.", one.name, known->second));
    };
    once(edition_.facts);
    once(edition_.decisions);
    once(edition_.states);
    once(edition_.duties);
    once(edition_.pauses);
    lines.clear();
    once(edition_.roles);
    lines.clear();
    once(edition_.settings);
  }

  void check(const Fact& fact) {
    if (fact.not_before != none && (!is_day(fact) || !is_day(this->fact(fact.not_before))))
      problem(fact.at, "Only a day lies before another or after it.");
    if (fact.is_private && fact.kind != Kind::words)
      problem(fact.at, "Only words are private: what is chosen or counted stays when a person is erased.");
    if (std::find(words_of_pages.begin(), words_of_pages.end(), fact.name) != words_of_pages.end())
      problem(fact.at,
              fmt::format("“{0}” is a word of the pages and letters themselves. Write another, such as "
                          "“{0}_given”.",
                          fact.name));
  }

  void check(const Decision& decision) {
    const bool start = &decision == &edition_.start();
    if (decision.by.empty()) problem(decision.at, "A decision says who may take it: by NAME_OF_A_ROLE.");
    if (decision.clause.words.empty()) problem(decision.at, "A decision has a clause: clause \"...\".");
    if (!start && decision.from.empty())
      problem(decision.at,
              "A decision stands inside a state, or says where it is open: from NAME_OF_A_STATE.");
    if (start && state(decision.leads_to).outcome)
      problem(decision.at, "A case does not begin where it ends.");
    for (const auto& condition : decision.when) {
      check(condition, decision.at);
      check_possible(decision, condition);
    }
    for (const auto& by : decision.by)
      if (by.when) check(*by.when, decision.at);
  }

  void check_possible(const Decision& decision, const Condition& condition) {
    if (condition.any) return;
    for (const auto& test : condition.tests)
      if (test.is == Test::Is::not_known &&
          std::find(decision.needs.begin(), decision.needs.end(), test.of) != decision.needs.end())
        problem(decision.at,
                fmt::format("“{0}” is never open: it needs “{1}”, and is taken only while “{1}” is "
                            "not known. Write “may say”, or leave one of the two out.",
                            decision.name, fact(test.of).name));
  }

  // Lists go by it between one event and the next, so nothing may change it overnight.
  void check_lasting(const Condition& condition, Place at) {
    check(condition, at);
    for (const auto& test : condition.tests)
      if (test.about_date())
        problem(at, "Nobody is kept out because a date has passed: write of a fact or a decision.");
  }

  void check(const Condition& condition, Place at) {
    for (const auto& test : condition.tests) check(test, at);
  }

  void check(const Test& test, Place at) {
    using Is = Test::Is;
    if (test.is == Is::rule) {
      for (const auto needed : test.rule->facts)
        if (edition_.fact(needed) == none)
          problem(at, fmt::format("The rule “{}” asks for a fact “{}”.", test.rule->name, needed));
      for (const auto needed : test.rule->decisions)
        if (edition_.decision(needed) == none)
          problem(at, fmt::format("The rule “{}” asks for a decision “{}”.", test.rule->name, needed));
      return;
    }
    if (!test.about_fact() || test.is == Is::known || test.is == Is::not_known) return;
    const auto& of = fact(test.of);
    if (test.is == Is::at_least || test.is == Is::at_most) {
      if (of.kind != Kind::number && of.kind != Kind::money)
        problem(at, fmt::format("“{}” is no number, so it is not at least or at most.", of.name));
      return;
    }
    const bool many = test.is == Is::includes || test.is == Is::lacks;
    if (many != (of.kind == Kind::any_of))
      return problem(
          at, "“" + of.name +
                  (many ? "” holds one thing: write “is”." : "” may hold several things: write “includes”."));
    check_choice(test, of, at);
  }

  void check_choice(const Test& test, const Fact& of, Place at) {
    if (of.kind == Kind::yes_or_no) {
      if (test.value != "yes" && test.value != "no") problem(at, fmt::format("“{}” is yes or no.", of.name));
      return;
    }
    if (of.kind != Kind::one_of && of.kind != Kind::any_of)
      return problem(at, fmt::format("“{}” has no choices; it is known or not known.", of.name));
    std::vector<std::string> names;
    for (const auto& choice : of.choices) names.push_back(choice.name);
    if (!of.choice(test.value))
      problem(at, fmt::format("“{}” is no choice of “{}”.{}", test.value, of.name, meant(test.value, names)));
  }

  static bool is_day(const Fact& fact) {
    return fact.kind == Kind::day || fact.kind == Kind::past_day || fact.kind == Kind::coming_day;
  }

  void check(const Duty& duty) {
    const auto& due = duty.due;
    if (duty.clause.words.empty()) problem(duty.at, "A duty has a clause: clause \"...\".");
    if (duty.ends_with_state && duty.state != none)
      problem(duty.at, "A duty inside a state ends with it as it is: leave “ends with its state” out.");
    if (due.from.of == Moment::Of::fact) {
      const auto& from = fact(due.from.index);
      if (due.way == Count::Way::by_date ? from.kind != Kind::number : !is_day(from))
        problem(duty.at, due.way == Count::Way::by_date
                             ? fmt::format("“{}” must be a number, the year.", from.name)
                             : fmt::format("“{}” holds no day, so nothing counts from it.", from.name));
    }
    const auto unit = unit_of(due);
    if (due.way == Count::Way::beginning_with && unit != Unit::days && unit != Unit::weeks)
      problem(duty.at, "Only days and weeks begin with a day. Write after.");
    if (duty.extension && (!due.counts() || duty.extension->up_to.unit != unit))
      problem(duty.at, due.counts() ? fmt::format("It is counted in {}s, so it is extended in {}s.",
                                                  one_of(unit), one_of(unit))
                                    : "A fixed day is not extended.");
    for (const auto by : duty.done_by)
      if (duty.state != none && !edition_.open(duty.state, by))
        problem(duty.at,
                fmt::format("“{}” is not open in “{}”, where this duty stands.",
                            edition_.decisions[static_cast<std::size_t>(by)].name, state(duty.state).name));
    if (duty.state != none && due.from.of == Moment::Of::state && due.from.index != duty.state)
      problem(duty.at, fmt::format("It stands in “{}”, so it does not count from another state.",
                                   state(duty.state).name));
    if (due.counts() && due.setting == none && due.period.n < 1) problem(duty.at, "A count starts at 1.");
    if (due.way == Count::Way::by_date && due.from.of == Moment::Of::fact)
      check_year(duty, fact(due.from.index));
    if (duty.again && !due.counts()) problem(duty.at, "A fixed day does not begin again.");
    if (duty.again && duty.late_leads_to != none)
      problem(duty.at, "A duty that begins again does not lead anywhere when it is late.");
  }

  void check_year(const Duty& duty, const Fact& year) {
    if (!year.least || *year.least < 1900 || !year.most || *year.most > 2200)
      problem(duty.at, fmt::format("“{}” holds a year: write a number from 2013 to 2100.", year.name));
  }

  Unit unit_of(const Count& due) const {
    return due.setting == none ? due.period.unit
                               : edition_.settings[static_cast<std::size_t>(due.setting)].usual.unit;
  }

  void states() {
    const auto count = edition_.states.size();
    std::vector<bool> reached(count), ends(count);
    reached[static_cast<std::size_t>(edition_.start().leads_to)] = true;
    for (std::size_t at = 0; at < count; ++at) ends[at] = edition_.states[at].outcome;
    for (std::size_t round = 0; round < count; ++round)
      for (std::size_t at = 0; at < count; ++at)
        for (const auto to : onward(edition_, static_cast<Index>(at))) {
          const auto next = static_cast<std::size_t>(to);
          if (reached[at]) reached[next] = true;
          if (ends[next]) ends[at] = true;
        }
    for (std::size_t at = 0; at < count; ++at) check_state(edition_.states[at], reached[at], ends[at]);
  }

  void check_state(const State& one, bool reached, bool ends) {
    if (one.clause.words.empty())
      problem(one.at, fmt::format("“{}” has a clause: clause \"...\".", one.name));
    if (!one.outcome && one.owner == none)
      problem(one.at, "A state has an owner, who is waited for: owner NAME_OF_A_ROLE.");
    if (!reached)
      problem(one.at,
              fmt::format("Nothing leads to “{}”. Write leads to {} in a decision.", one.name, one.name));
    if (!ends)
      problem(one.at, fmt::format("From “{}” no outcome can be reached. Give it a decision that leads on.",
                                  one.name));
  }

  // What is declared and never used is a slip of the pen, or a step that was forgotten.
  void used() {
    std::vector<bool> told(edition_.facts.size()), acts(edition_.roles.size()), set(edition_.settings.size());
    const auto mark = [](std::vector<bool>& all, const std::vector<Index>& some) {
      for (const auto one : some) all[static_cast<std::size_t>(one)] = true;
    };
    for (const auto& decision : edition_.decisions) {
      mark(told, decision.needs);
      mark(told, decision.may_say);
      for (const auto& by : decision.by) acts[static_cast<std::size_t>(by.role)] = true;
      for (const auto& effect : decision.causes) mark(acts, effect.to);
    }
    for (const auto& one : edition_.states)
      if (one.owner != none) acts[static_cast<std::size_t>(one.owner)] = true;
    for (const auto& duty : edition_.duties)
      if (duty.due.setting != none) set[static_cast<std::size_t>(duty.due.setting)] = true;
    report(edition_.facts, told, "No decision tells “{}”. Name it after needs or may say.");
    report(edition_.roles, acts, "“{}” does nothing in this protocol and hears of nothing.");
    report(edition_.settings, set, "No duty is counted by “{}”.");
  }

  template <typename Named>
  void report(const std::vector<Named>& all, const std::vector<bool>& is_used,
              fmt::format_string<std::string> says) {
    for (std::size_t at = 0; at < all.size(); ++at)
      if (!is_used[at]) problem(all[at].at, fmt::format(says, std::string(all[at].name)));
  }

  const Edition& edition_;
  Problems& problems_;
};

}  // namespace

Tables tables_of(const Edition& edition) {
  Tables tables;
  const auto add = [](Names& names, const auto& all) {
    for (std::size_t at = 0; at < all.size(); ++at) names.add(all[at].name, static_cast<Index>(at));
  };
  add(tables.roles, edition.roles);
  add(tables.settings, edition.settings);
  add(tables.facts, edition.facts);
  add(tables.states, edition.states);
  add(tables.decisions, edition.decisions);
  add(tables.duties, edition.duties);
  add(tables.pauses, edition.pauses);
  tables.open.assign(edition.states.size(), std::vector<char>(edition.decisions.size()));
  tables.possible.assign(edition.states.size(), std::vector<char>(edition.duties.size()));
  for (std::size_t at = 1; at < edition.decisions.size(); ++at)
    for (const auto from : edition.decisions[at].from) tables.open[static_cast<std::size_t>(from)][at] = 1;
  return tables;
}

void add_possible(Edition& edition) {
  auto& possible = edition.tables.possible;
  for (std::size_t duty = 0; duty < edition.duties.size(); ++duty) {
    for (std::size_t state = 0; state < edition.states.size(); ++state)
      for (const auto by : edition.duties[duty].done_by)
        if (edition.open(static_cast<Index>(state), by)) possible[state][duty] = 1;
    // What an outcome may be opened again to is not waited for: there, only what is open in itself counts.
    for (std::size_t round = 0; round < edition.states.size(); ++round)
      for (std::size_t state = 0; state < edition.states.size(); ++state)
        for (const auto to : edition.states[state].outcome ? std::vector<Index>()
                                                           : onward(edition, static_cast<Index>(state)))
          if (possible[static_cast<std::size_t>(to)][duty] != 0) possible[state][duty] = 1;
  }
}

void check_edition(const Edition& edition, Problems& problems) { Checker(edition, problems).check(); }

}  // namespace reeve::protocol
