#include "kernel/protocol/value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/money/money.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

Refusal not_that(const Fact& fact, const std::string& sentence) {
  return {"“" + fact.words + "” " + sentence, {}, fact.name};
}

std::string choices_of(const Fact& fact) {
  std::vector<std::string> names;
  for (const auto& choice : fact.choices) names.push_back(choice.name);
  return text::join(names, ", ");
}

Outcome<Value> read_number(const Fact& fact, std::string_view text) {
  if (text.empty() || text.size() > 12 || text.find_first_not_of("0123456789") != std::string_view::npos)
    return not_that(fact, "is a whole number, in digits.");
  const long long number = std::stoll(std::string(text));
  if ((fact.least && number < *fact.least) || (fact.most && number > *fact.most))
    return not_that(fact, fmt::format("is from {} to {}.", *fact.least, *fact.most));
  return Value(number);
}

Outcome<Value> read_choices(const Fact& fact, std::string_view text) {
  std::vector<std::string> chosen;
  for (const auto& part : text::split(text, ",")) {
    const auto name = std::string(text::trim(part));
    if (!fact.choice(name)) return not_that(fact, "is any of: " + choices_of(fact) + ".");
    if (std::find(chosen.begin(), chosen.end(), name) == chosen.end()) chosen.push_back(name);
  }
  return Value(std::move(chosen));
}

bool holds_day(const Fact& fact) {
  return fact.kind == Kind::day || fact.kind == Kind::past_day || fact.kind == Kind::coming_day;
}

}  // namespace

Outcome<Value> read_value(const Fact& fact, std::string_view written) {
  const auto text = text::trim(written);
  if (text.empty()) return not_that(fact, "is needed.");
  if (holds_day(fact)) {
    const auto day = calendar::parse_date(text);
    if (!day) return not_that(fact, "is a day, written like 2019-04-18.");
    return Value(*day);
  }
  switch (fact.kind) {
    case Kind::yes_or_no:
      if (text == "yes" || text == "no") return Value(text == "yes");
      return not_that(fact, "is yes or no.");
    case Kind::one_of:
      if (fact.choice(text)) return Value(std::string(text));
      return not_that(fact, "is one of: " + choices_of(fact) + ".");
    case Kind::any_of:
      return read_choices(fact, text);
    case Kind::number:
      return read_number(fact, text);
    case Kind::money: {
      const auto plain =
          text::starts_with_ignoring_case(text, "£") ? text.substr(std::string_view("£").size()) : text;
      const auto money = money::parse(plain, money::Scale::pounds);
      if (!money) return not_that(fact, "is an amount in pounds, like 15 or 2,500.00.");
      return Value(static_cast<long long>(money->in_pence()));
    }
    default:
      if (text::has_nul(text)) return not_that(fact, "holds a character that cannot be kept.");
      return Value(std::string(text));
  }
}

std::string written(const Fact& fact, const Value& value) {
  if (const auto* day = std::get_if<calendar::Date>(&value)) return calendar::iso(*day);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
  if (const auto* number = std::get_if<long long>(&value))
    return fact.kind == Kind::money ? money::in_pounds_and_pence(money::Money::pence(*number))
                                    : std::to_string(*number);
  if (const auto* many = std::get_if<std::vector<std::string>>(&value)) return text::join(*many, ", ");
  return std::get<std::string>(value);
}

std::string in_words(const Fact& fact, const Value& value) {
  if (const auto* day = std::get_if<calendar::Date>(&value)) return calendar::in_words_with_day(*day);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "Yes" : "No";
  const auto words_of = [&](const std::string& name) {
    const auto* choice = fact.choice(name);
    return choice ? choice->words : name;
  };
  if (const auto* one = std::get_if<std::string>(&value)) return words_of(*one);
  if (const auto* many = std::get_if<std::vector<std::string>>(&value)) {
    std::vector<std::string> all;
    for (const auto& name : *many) all.push_back(words_of(name));
    return text::join(all, "; ");
  }
  return written(fact, value);
}

}  // namespace reeve::protocol
