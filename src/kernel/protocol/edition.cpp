#include "kernel/protocol/edition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/rules.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

std::string test_in_words(const Edition& edition, const Test& test) {
  using Is = Test::Is;
  if (test.is == Is::rule) return std::string(test.rule->says);
  if (test.about_decision())
    return fmt::format(
        "“{}” is {}taken{}", edition.decisions[static_cast<std::size_t>(test.of)].words,
        test.is == Is::taken || test.is == Is::taken_here ? "" : "not ",
        test.is == Is::taken || test.is == Is::not_taken ? "" : " since the case came to where it is");
  if (test.about_date())
    return fmt::format("the date of “{}” has {}", edition.duties[static_cast<std::size_t>(test.of)].words,
                       test.is == Is::come ? "come" : "passed");
  const auto& fact = edition.facts[static_cast<std::size_t>(test.of)];
  const auto* choice = fact.choice(test.value);
  const auto value = choice ? "“" + choice->words + "”" : test.value;
  const auto amount =
      fact.kind == Kind::money ? "£" + text::with_thousands(test.number / 100) : std::to_string(test.number);
  const auto says = "“" + fact.words + "” ";
  switch (test.is) {
    case Is::is:
      return says + "is " + value;
    case Is::is_not:
      return says + "is not " + value;
    case Is::known:
      return says + "is known";
    case Is::not_known:
      return says + "is not known";
    case Is::includes:
      return says + "includes " + value;
    case Is::lacks:
      return says + "does not include " + value;
    case Is::at_least:
      return says + "is at least " + amount;
    case Is::at_most:
      return says + "is at most " + amount;
    default:
      return {};
  }
}

}  // namespace

std::string shown(const Clause& clause) {
  return clause.checked ? clause.words : clause.words + " (not checked: look it up before relying on it)";
}

std::string_view one_of(Unit unit) {
  switch (unit) {
    case Unit::working_days:
      return "working day";
    case Unit::days:
      return "day";
    case Unit::weeks:
      return "week";
    case Unit::months:
      return "month";
  }
  return {};
}

std::string in_words(const Period& period) {
  return fmt::format("{} {}{}", period.n, one_of(period.unit), period.n == 1 ? "" : "s");
}

std::string_view in_words(RestsOn rests) {
  switch (rests) {
    case RestsOn::law:
      return "law";
    case RestsOn::protocol:
      return "protocol";
    case RestsOn::practice:
      return "practice";
  }
  return {};
}

const Choice* Fact::choice(std::string_view wanted) const {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const Choice& one) { return one.name == wanted; });
  return found == choices.end() ? nullptr : &*found;
}

bool has_part_in(const Edition& edition, const std::vector<std::string>& offices) {
  return std::any_of(edition.roles.begin(), edition.roles.end(), [&](const Role& role) {
    return !role.stands_outside() && std::find(offices.begin(), offices.end(), role.office) != offices.end();
  });
}

bool Decision::asks_for(Index fact) const {
  const auto in = [&](const std::vector<Index>& facts) {
    return std::find(facts.begin(), facts.end(), fact) != facts.end();
  };
  return in(needs) || in(may_say);
}

std::string speaker(const Edition& edition) {
  return edition.speaks_as == none ? std::string()
                                   : edition.roles[static_cast<std::size_t>(edition.speaks_as)].title;
}

std::vector<Index> takers_of(const Decision& decision) {
  std::vector<Index> roles;
  for (const auto& by : decision.by) roles.push_back(by.role);
  return roles;
}

std::vector<Index> onward(const Edition& edition, Index from) {
  std::vector<Index> to;
  for (std::size_t at = 1; at < edition.decisions.size(); ++at)
    if (const auto& decision = edition.decisions[at];
        decision.leads_to != none && edition.open(from, static_cast<Index>(at)))
      to.push_back(decision.leads_to);
  for (const auto& duty : edition.duties)
    if (duty.late_leads_to != none && (duty.state == none || duty.state == from))
      to.push_back(duty.late_leads_to);
  return to;
}

std::string not_before_in_words(const Edition& edition, const Fact& fact) {
  return fact.not_before == none
             ? std::string()
             : ", not before “" + edition.facts[static_cast<std::size_t>(fact.not_before)].words + "”";
}

std::string in_words(const Edition& edition, const Moment& moment) {
  const auto at = static_cast<std::size_t>(moment.index);
  switch (moment.of) {
    case Moment::Of::fact:
      return edition.facts[at].words;
    case Moment::Of::decision:
      return edition.decisions[at].words;
    case Moment::Of::state:
      return edition.states[at].words;
  }
  return {};
}

std::string in_words(const Edition& edition, const Count& due) {
  const auto period = in_words(
      due.setting == none ? due.period : edition.settings[static_cast<std::size_t>(due.setting)].usual);
  const auto from = "“" + in_words(edition, due.from) + "”";
  switch (due.way) {
    case Count::Way::after:
      return fmt::format("within {} after {}", period, from);
    case Count::Way::beginning_with:
      return fmt::format("within {} beginning with {}", period, from);
    case Count::Way::end_of_next_day:
      return "by the end of the day after " + from;
    case Count::Way::same_day:
      return "on the same day as " + from;
    case Count::Way::by_date:
      return fmt::format("{} {} {} of {}", due.before ? "before" : "by", due.day,
                         calendar::month_name(std::chrono::month{due.month}), from);
    case Count::Way::by_fact:
      return "by " + from;
    case Count::Way::clear_days_before:
      return fmt::format("{} clear days before {}", due.period.n, from);
  }
  return {};
}

std::string in_words(const Edition& edition, const Condition& condition) {
  std::vector<std::string> parts;
  for (const auto& test : condition.tests) parts.push_back(test_in_words(edition, test));
  return text::join(parts, condition.any ? " or " : " and ");
}

}  // namespace reeve::protocol
