// An edition of a protocol: a statutory process as one dated file that an officer can read (protocols/, and
// docs/guides/protocols.md for the words it is written in).
//
// The structs are what a file says, with every name resolved to its place in the vectors below. They hold no
// case and no day: what a case came to is derived from an edition and its events (timeline.hpp).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kernel/calendar/counting.hpp"
#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::protocol {

using Index = int;  // a place in a vector of the edition
inline constexpr Index none = -1;

struct Place {
  int line = 0, column = 0;
};

// The provision or paper that a step rests on. What nobody has checked against the law says so wherever it is
// shown.
struct Clause {
  std::string words = {};
  bool checked = true;
};
std::string shown(const Clause& clause);

enum class Unit { working_days, days, weeks, months };
struct Period {
  int n = 0;
  Unit unit = Unit::days;

  friend bool operator==(const Period&, const Period&) = default;
};
std::string in_words(const Period& period);  // 3 working days; 1 week
std::string_view one_of(Unit unit);          // working day

struct Rule;  // rules.hpp

struct Test {
  enum class Is {
    is,
    is_not,
    known,
    not_known,
    includes,
    lacks,
    at_least,
    at_most,
    taken,
    not_taken,
    taken_here,  // since the present state was entered
    not_taken_here,
    passed,  // the date of a duty, done or not
    come,    // the same on its day already
    rule
  };
  Is is = Is::known;
  Index of = none;  // a fact; a decision when it is about being taken; a duty when about its date
  std::string value = {};
  long long number = 0;
  const Rule* rule = nullptr;

  bool about_fact() const { return !about_decision() && !about_date() && is != Is::rule; }
  bool about_date() const { return is == Is::passed || is == Is::come; }
  bool about_decision() const {
    return is == Is::taken || is == Is::not_taken || is == Is::taken_here || is == Is::not_taken_here;
  }
};
// Tests that must all hold, or one of which must.
struct Condition {
  std::vector<Test> tests = {};
  bool any = false;
  std::string words = {};  // what a person reads when it does not hold
};

struct Role {
  std::string name, title;
  std::string office =
      {};  // code of law/authority.toml; empty: stands outside, and answers by letter or link
  Place at = {};
  std::optional<Condition> kept_out = {};  // the office sees and decides nothing of such a case

  bool stands_outside() const { return office.empty(); }
};

// A time that a body sets for itself within a range: the variant of a protocol, not a copy of it.
struct Setting {
  std::string name, words = {};
  Period usual = {};
  int least = 0, most = 0;  // in the unit of `usual`
  std::string source = {};
  Place at = {};
};

enum class Kind { day, past_day, coming_day, yes_or_no, one_of, any_of, number, money, words };
struct Choice {
  std::string name, words;
};
struct Fact {
  std::string name, words;
  Kind kind = Kind::words;
  std::vector<Choice> choices = {};
  std::optional<long long> least = {}, most = {};
  Index not_before = none;  // the fact before whose day this one does not lie
  bool is_private = false;  // what is said may be about a person: never shown outside the offices of the case
  Place at = {};

  const Choice* choice(std::string_view name) const;
};

struct State {
  std::string name, words;
  std::string outside = {};  // the same, to who stands outside and reads it on their own page
  Index owner = none;        // the role that is waited for; none for an outcome
  Clause clause = {};
  bool outcome = false;
  Place at = {};
};

// What a count starts from: the day a fact holds, the day a decision was taken, the day a state was entered.
struct Moment {
  enum class Of { fact, decision, state } of = Of::fact;
  Index index = none;
};

struct Count {
  enum class Way {
    after,              // within 3 working days after received
    beginning_with,     // within 56 days beginning with published
    end_of_next_day,    // by the end of the day after became_clear
    same_day,           // the same day as received
    by_date,            // by 1 February of year, or before 1 March of year
    by_fact,            // by review_on
    clear_days_before,  // 5 clear days before meeting_on
  } way = Way::after;
  Period period = {};
  Index setting = none;         // the setting that holds the period, when one does
  unsigned day = 0, month = 0;  // by_date
  bool before = false;          // before 1 March of year: the day before it is the last
  Moment from = {};

  bool counts() const { return way == Way::after || way == Way::beginning_with; }
};

// What makes being late matter, the weightiest first.
enum class RestsOn { law, protocol, practice };
std::string_view in_words(RestsOn rests);

struct Extension {
  Period up_to = {};
  std::vector<Index> by = {};  // roles
};

struct Duty {
  std::string name, words;
  std::string outside = {};  // the same, to who stands outside and reads it on their own page
  Index owner = none;
  Index state = none;  // stands inside this state and ends when it is left; none: stands until it is done
  Count due = {};
  bool again = false;               // after it was done it begins again from that day
  bool ends_with_state = false;     // outside every state: no longer owed once the state it began in is left
  std::vector<Index> done_by = {};  // decisions
  std::optional<Period> remind_before = {}, chase_every = {};
  RestsOn rests_on = RestsOn::practice;
  std::optional<Extension> extension = {};
  Index late_leads_to = none;  // the state the case goes to by itself
  std::string if_late = {};    // what being late means, in words
  Clause clause = {};
  Place at = {};
};

struct By {
  Index role = none;
  std::optional<Condition> when = {};
};

// What a decision causes.
struct Effect {
  enum class Kind { letter, tell, publish } kind = Kind::tell;
  std::string name = {};       // of the letter, of what is published
  std::vector<Index> to = {};  // roles
  Place at = {};
};

struct Decision {
  std::string name, words;
  std::string outside = {};      // the same, to who stands outside and takes it on their own page
  std::vector<Index> from = {};  // states
  std::vector<By> by = {};
  std::vector<Index> needs = {}, may_say = {};  // facts
  std::vector<Condition> when = {};
  std::vector<Effect> causes = {};
  Index leads_to = none;  // none: the case stays where it is
  bool repeated = false;  // a decision that stays is otherwise taken once
  Clause clause = {};
  Place at = {};

  bool asks_for(Index fact) const;  // whether it needs it, or may say it
};

struct Pause {
  std::string name, words;
  std::vector<Index> by = {};     // roles
  std::vector<Index> stops = {};  // duties
  Clause clause = {};
  Place at = {};
};

// Worked out once when an edition is read: a case asks for these many thousand times.
class Names {
 public:
  void add(const std::string& name, Index index) { places_.emplace(name, index); }
  Index find(std::string_view name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? none : found->second;
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Index, Hash, std::equal_to<>> places_;
};
struct Tables {
  Names roles, settings, facts, states, decisions, duties, pauses;
  std::vector<std::vector<char>> open;      // by state and decision
  std::vector<std::vector<char>> possible;  // by state and duty: whether the case can still come to do it
};

struct Edition {
  std::string file;
  std::string name, title;  // panel_complaint, "Complaint about the commissioner"
  std::string edition;      // 2019-09
  calendar::Date of;        // the day of its text: no body can have adopted it before
  std::string source;
  calendar::Jurisdiction calendar{};
  calendar::WeekendReceipt day_zero{};
  Index speaks_as = none;  // the role in whose name letters go; none: the body's own
  std::vector<Role> roles;
  std::vector<Setting> settings;
  std::vector<Fact> facts;
  std::vector<State> states;
  std::vector<Decision> decisions;  // the first is the start
  std::vector<Duty> duties;
  std::vector<Pause> pauses;
  std::string text;  // as it was read
  Tables tables;

  const Decision& start() const { return decisions.front(); }
  // Whether the decision stands in the state.
  bool open(Index state, Index decision) const {
    return tables.open[static_cast<std::size_t>(state)][static_cast<std::size_t>(decision)] != 0;
  }
  bool possible(Index state, Index duty) const {
    return tables.possible[static_cast<std::size_t>(state)][static_cast<std::size_t>(duty)] != 0;
  }
  Index role(std::string_view wanted) const { return tables.roles.find(wanted); }
  Index setting(std::string_view wanted) const { return tables.settings.find(wanted); }
  Index fact(std::string_view wanted) const { return tables.facts.find(wanted); }
  Index state(std::string_view wanted) const { return tables.states.find(wanted); }
  Index decision(std::string_view wanted) const { return tables.decisions.find(wanted); }
  Index duty(std::string_view wanted) const { return tables.duties.find(wanted); }
  Index pause(std::string_view wanted) const { return tables.pauses.find(wanted); }
  std::string id() const { return name + " " + edition; }
};

// The date, wherever in the edition it stands: "within 3 working days after “The day it arrived”".
std::string in_words(const Edition& edition, const Count& due);
std::string in_words(const Edition& edition, const Condition& condition);
std::string in_words(const Edition& edition, const Moment& moment);
// ", not before “The day it came”"; empty for a fact that may hold any day.
std::string not_before_in_words(const Edition& edition, const Fact& fact);

// The title of the role in whose name letters go; empty: the body's own name stands there.
std::string speaker(const Edition& edition);

// The roles that may take it, whatever else is asked of them.
std::vector<Index> takers_of(const Decision& decision);
// Whether one of these offices has a role in it.
bool has_part_in(const Edition& edition, const std::vector<std::string>& offices);

// The states to which the decisions and the passed dates of one state lead.
std::vector<Index> onward(const Edition& edition, Index from);

// Reads a file and checks it. Refused with every problem, each naming FILE:LINE:COLUMN and what to write
// instead: names nobody declared, a state nobody reaches or leaves, a duty without owner, date or clause, two
// things of one name, no date of its own.
Outcome<Edition> read_edition(std::string_view file, std::string_view text);

}  // namespace reeve::protocol
