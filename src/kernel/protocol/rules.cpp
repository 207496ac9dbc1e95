#include "kernel/protocol/rules.hpp"

namespace reeve::protocol {
namespace {

// PRSRA 2011 Schedule 5 paragraph 4: "at least two-thirds of the persons who are members of the panel at the
// time when the decision is made".
bool is_veto(const Seen& seen) {
  const auto members = seen.number("members");
  const auto votes = seen.number("for_veto");
  return members > 0 && votes <= members && 3 * votes >= 2 * members;
}

// S.I. 2012/2271 reg 5: lower when the veto was for being too high, higher when it was for being too low.
bool revised_as_the_veto_asks(const Seen& seen) {
  const auto proposed = seen.number("increase"), revised = seen.number("revised_increase");
  return seen.word("veto_because") == "too_high" ? revised < proposed : revised > proposed;
}

// Panel protocol 2.9: none may be tendered for a person who has not admitted the conduct and agreed.
bool apology_may_be_asked(const Seen& seen) {
  return seen.yes("admitted") && seen.yes("agreed_to_apologise");
}

// S.I. 2012/62 reg 15(3)(b): more than 12 months old "and either that no good reason for the delay has been
// shown or that injustice would be likely to be caused by the delay". Other grounds need neither.
bool old_enough_to_disapply(const Seen& seen) {
  const auto* value = seen.fact("grounds");
  const auto* grounds = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
  const bool age_alone = grounds && *grounds == std::vector<std::string>{"too_old"};
  return !age_alone || (seen.fact("good_reason") && !seen.yes("good_reason")) || seen.yes("injustice");
}

// S.I. 2020/2 reg 29(2) to (4): within 28 days starting with the day after the information was provided; the
// days with a body that was not the right one are left out; or when it is just to take it late.
bool review_in_time(const Seen& seen) {
  if (seen.yes("just_to_extend")) return true;
  const auto* provided = seen.fact("provided");
  const auto* received = seen.fact("received");
  if (!provided || !received) return false;
  const auto last = calendar::days_starting_day_after(std::get<calendar::Date>(*provided), 28);
  return last &&
         std::get<calendar::Date>(*received) <= last->date + static_cast<int>(seen.number("wrong_body_days"));
}

bool scored_by_two_people(const Seen& seen) {
  return seen.who_took("score_first") != seen.who_took("score_second");
}

}  // namespace

bool Seen::yes(std::string_view name) const {
  const auto* value = fact(name);
  const auto* is = value ? std::get_if<bool>(value) : nullptr;
  return is && *is;
}

long long Seen::number(std::string_view name) const {
  const auto* value = fact(name);
  const auto* is = value ? std::get_if<long long>(value) : nullptr;
  return is ? *is : 0;
}

std::string_view Seen::word(std::string_view name) const {
  const auto* value = fact(name);
  const auto* is = value ? std::get_if<std::string>(value) : nullptr;
  return is ? std::string_view(*is) : std::string_view();
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all{
      {"is_veto",
       "at least two-thirds of all members voted for the veto",
       {"members", "for_veto"},
       {},
       is_veto},
      {"revised_as_the_veto_asks",
       "the revised increase is on the side that the veto asks for",
       {"increase", "revised_increase", "veto_because"},
       {},
       revised_as_the_veto_asks},
      {"apology_may_be_asked",
       "the conduct is admitted and the apology agreed to",
       {"admitted", "agreed_to_apologise"},
       {},
       apology_may_be_asked},
      {"old_enough_to_disapply",
       "age is not the only ground, or there is no good reason for the delay, or it is likely to cause "
       "injustice",
       {"grounds", "good_reason", "injustice"},
       {},
       old_enough_to_disapply},
      {"review_in_time",
       "it came within 28 days starting with the day after the outcome was provided, or it is just to take "
       "it",
       {"provided", "received", "wrong_body_days", "just_to_extend"},
       {},
       review_in_time},
      {"scored_by_two_people",
       "the two scores are of two people",
       {},
       {"score_first", "score_second"},
       scored_by_two_people},
  };
  return all;
}

const Rule* find_rule(std::string_view name) {
  for (const auto& rule : rules())
    if (rule.name == name) return &rule;
  return nullptr;
}

}  // namespace reeve::protocol
