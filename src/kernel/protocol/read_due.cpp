// The dates of duties, in the statutes' own counting words; and conditions.
#include <fmt/format.h>

#include "kernel/protocol/edition_reader.hpp"
#include "kernel/protocol/known_names.hpp"
#include "kernel/protocol/rules.hpp"
#include "kernel/protocol/value.hpp"

namespace reeve::protocol {

Count EditionReader::read_due(Words& words) {
  if (words.take("within")) return read_within(words);
  if (words.take("by the end of the day after"))
    return {.way = Count::Way::end_of_next_day, .from = read_moment(words)};
  if (words.take("the same day as")) return {.way = Count::Way::same_day, .from = read_moment(words)};
  if (words.take("by")) return read_by_date(words);
  if (words.take("before")) {
    if (!words.sees_number()) words.wrong("Write before 1 March of NAME.");
    auto count = read_by_date(words);
    count.before = true;
    return count;
  }
  if (words.sees_number()) {
    const int n = words.number("how many");
    words.expect("clear days before");
    return {
        .way = Count::Way::clear_days_before, .period = {n, Unit::working_days}, .from = read_moment(words)};
  }
  words.wrong(
      "A date is written: within 3 working days after NAME, within 56 days beginning with NAME, by the end "
      "of "
      "the day after NAME, the same day as NAME, by 1 February of NAME, before 1 March of NAME, by NAME, or "
      "5 clear days before "
      "NAME.");
}

Count EditionReader::read_within(Words& words) {
  Count count;
  if (words.sees_number())
    count.period = read_period(words);
  else
    count.setting = known(words, edition_.settings, "a setting");
  const auto at = words.here();
  if (words.take("beginning with"))
    count.way = Count::Way::beginning_with;
  else
    words.expect("after");
  count.from = read_moment(words);
  // The setting may stand further down and not be read yet: check_edition looks at its unit.
  if (count.way == Count::Way::beginning_with && count.setting == none && count.period.unit != Unit::days &&
      count.period.unit != Unit::weeks)
    throw Problem{at, "Only days and weeks begin with a day. Write after."};
  return count;
}

Count EditionReader::read_by_date(Words& words) {
  Count count;
  if (!words.sees_number()) {
    count.way = Count::Way::by_fact;
    count.from = read_moment(words);
    return count;
  }
  count.way = Count::Way::by_date;
  const auto at = words.here();
  std::tie(count.day, count.month) = words.day_of_year();
  if (count.day == 29 && count.month == 2)
    throw Problem{at, "Not every year has that day. Write before 1 March."};
  words.expect("of");
  count.from = {Moment::Of::fact, known(words, edition_.facts, "a fact that holds the year")};
  return count;
}

Period EditionReader::read_period(Words& words) {
  const auto at = words.here();
  const int n = words.number("how many, in digits");
  const auto unit = read_unit(words);
  const int most = unit == Unit::months ? 120 : unit == Unit::weeks ? 520 : 3650;
  if (n > most) throw Problem{at, "That is more than ten years."};
  return {n, unit};
}

Unit EditionReader::read_unit(Words& words) {
  if (words.take("working day") || words.take("working days")) return Unit::working_days;
  if (words.take("day") || words.take("days")) return Unit::days;
  if (words.take("week") || words.take("weeks")) return Unit::weeks;
  if (words.take("month") || words.take("months")) return Unit::months;
  words.wrong("Time is counted in working days, days, weeks or months.");
}

Moment EditionReader::read_moment(Words& words) {
  const auto at = words.here();
  const auto name = words.name("the name of a fact, a decision or a state");
  if (const auto fact = edition_.fact(name); fact != none) return {Moment::Of::fact, fact};
  if (const auto decision = edition_.decision(name); decision != none)
    return {Moment::Of::decision, decision};
  if (const auto state = edition_.state(name); state != none) return {Moment::Of::state, state};
  std::vector<std::string> names;
  for (const auto& fact : edition_.facts) names.push_back(fact.name);
  for (const auto& decision : edition_.decisions) names.push_back(decision.name);
  for (const auto& state : edition_.states) names.push_back(state.name);
  throw Problem{
      at, fmt::format("“{}” is no fact, decision or state of this protocol.{}", name, meant(name, names))};
}

Condition EditionReader::read_condition(Words& words) {
  Condition condition;
  condition.tests.push_back(read_test(words));
  const bool all = words.sees("and");
  condition.any = words.sees("or");
  while (words.take(all ? "and" : "or")) condition.tests.push_back(read_test(words));
  if (words.sees("and") || words.sees("or"))
    words.wrong("Either “and” or “or”: write a second line for the other.");
  if (words.sees_text()) condition.words = words.text("what to say when it does not hold");
  return condition;
}

Test EditionReader::read_test(Words& words) {
  const auto at = words.here();
  if (words.take("rule")) {
    const auto name = words.name("the name of a rule");
    const auto* rule = find_rule(name);
    if (rule) return {.is = Test::Is::rule, .rule = rule};
    std::vector<std::string> names;
    for (const auto& one : rules()) names.emplace_back(one.name);
    throw Problem{at, fmt::format("There is no rule “{}”.{}", name, meant(name, names))};
  }
  const auto name = words.name("the name of a fact, a decision or a duty");
  if (const auto fact = edition_.fact(name); fact != none) return read_fact_test(words, fact);
  if (const auto duty = edition_.duty(name); duty != none) {
    if (words.take("has come")) return {.is = Test::Is::come, .of = duty};
    words.expect("has passed");
    return {.is = Test::Is::passed, .of = duty};
  }
  const auto decision = edition_.decision(name);
  if (decision == none) {
    std::vector<std::string> names;
    for (const auto& one : edition_.facts) names.push_back(one.name);
    for (const auto& one : edition_.decisions) names.push_back(one.name);
    for (const auto& one : edition_.duties) names.push_back(one.name);
    throw Problem{
        at, fmt::format("“{}” is no fact, decision or duty of this protocol.{}", name, meant(name, names))};
  }
  words.expect("is");
  const bool is_not = words.take("not");
  words.expect("taken");
  if (words.take("here"))
    return {.is = is_not ? Test::Is::not_taken_here : Test::Is::taken_here, .of = decision};
  return {.is = is_not ? Test::Is::not_taken : Test::Is::taken, .of = decision};
}

Test EditionReader::read_fact_test(Words& words, Index of) {
  const auto& fact = edition_.facts[static_cast<std::size_t>(of)];
  Test test{.of = of};
  if (words.take("includes")) {
    test.is = Test::Is::includes;
  } else if (words.take("does not include")) {
    test.is = Test::Is::lacks;
  } else {
    words.expect("is");
    if (words.take("known")) return {.is = Test::Is::known, .of = of};
    if (words.take("not known")) return {.is = Test::Is::not_known, .of = of};
    if (words.take("at least"))
      test.is = Test::Is::at_least;
    else if (words.take("at most"))
      test.is = Test::Is::at_most;
    else
      test.is = words.take("not") ? Test::Is::is_not : Test::Is::is;
  }
  read_value_of(words, fact, test);
  return test;
}

// Facts of a file may stand in any order, so the kind is looked at where the whole is known: check_edition.
void EditionReader::read_value_of(Words& words, const Fact&, Test& test) {
  if (test.is == Test::Is::at_least || test.is == Test::Is::at_most)
    test.number = words.number("a number");
  else
    test.value = words.name("a choice, yes or no");
}

}  // namespace reeve::protocol
