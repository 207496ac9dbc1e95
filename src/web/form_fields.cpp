#include "web/form_fields.hpp"

#include <charconv>

#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/date_input.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::web {
namespace {

constexpr std::string_view pound_sign = "\u00a3";

std::string box(const Fields& form, std::string_view name, std::string_view part) {
  return std::string(text::trim(form.get(std::string(name) + "-" + std::string(part))));
}

std::optional<unsigned> number_in(const std::string& box) {
  unsigned number = 0;
  const auto* end = box.data() + box.size();
  const auto read = std::from_chars(box.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

Html day_field(const DayField& field, const Fields& form, const Refusals& problems) {
  const auto part = [&](std::string_view name) {
    return DatePart{.label = name == "day"     ? "Day"
                             : name == "month" ? "Month"
                                               : "Year",
                    .name = std::string(name),
                    .value = box(form, field.name, name)};
  };
  auto said = problem_of(problems, field.name);
  if (said.empty()) said = problem_of(problems, field.name + "-day");
  return date_input({.legend = {.text = field.label},
                     .id = field.name,
                     .name_prefix = field.name,
                     .day = part("day"),
                     .month = part("month"),
                     .year = part("year"),
                     .hint = field.hint,
                     .error = said});
}

Outcome<calendar::Date> read_day(const Fields& form, std::string_view name) {
  const auto day = number_in(box(form, name, "day"));
  const auto month = number_in(box(form, name, "month"));
  const auto year = number_in(box(form, name, "year"));
  const Refusal refusal{"Write the day, the month and the year in numbers.", {}, std::string(name)};
  if (!day || !month || !year || *year > 9999 || *year < 1000 || *month > 12 || *day > 31) return refusal;
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const auto date = calendar::parse_date(std::to_string(*year) + "-" + two(*month) + "-" + two(*day));
  if (!date) return Refusal{"There is no such day.", {}, std::string(name)};
  return *date;
}

Outcome<Days> read_days(const Fields& form) {
  const auto from = read_day(form, "from");
  const auto to = read_day(form, "to");
  if (from && to) return Days{*from, *to};
  Refusals problems;
  for (const auto* day : {&from, &to})
    if (!*day) problems.insert(problems.end(), day->refusals().begin(), day->refusals().end());
  return problems;
}

Refusals led_to_boxes(Refusals problems, std::string_view name) {
  for (auto& problem : problems)
    if (problem.field == name) problem.field = std::string(name) + "-day";
  return problems;
}

Html take_back_form(const Visit& visit, std::string_view action, const Refusals& problems,
                    const Html& hidden_fields) {
  return post_form(
      visit, action, hidden_fields,
      textarea({.label = {.text = "Why it is taken back"},
                .name = "reason",
                .value = std::string(visit.request.form.get("reason")),
                .error = problem_of(problems, "reason"),
                .rows = 3}),
      button({.text = "Take it back", .kind = ButtonKind::warning, .prevent_double_click = true}));
}

Html changes_field(const Fields& form, const Refusals& problems) {
  return textarea({.label = {.text = "What this edition changes"},
                   .name = "changes",
                   .value = std::string(form.get("changes")),
                   .hint = "The public reads it.",
                   .error = problem_of(problems, "changes"),
                   .rows = 3});
}

Html pounds_field(const PoundsField& field, const Fields& form, const Refusals& problems) {
  return input({.label = {.text = field.label},
                .name = field.name,
                .value = form.has(field.name) ? std::string(form.get(field.name))
                                              : text::replace_all(field.value, pound_sign, ""),
                .hint = field.hint,
                .error = problem_of(problems, field.name),
                .inputmode = "decimal",
                .prefix = pound_sign,
                .classes = "govuk-input--width-10"});
}

std::optional<money::Money> read_pounds(const Fields& form, std::string_view name, Refusals& problems) {
  auto words = text::trim(form.get(name));
  if (words.starts_with(pound_sign)) words.remove_prefix(pound_sign.size());
  if (words.empty()) return std::nullopt;
  const auto amount = money::parse(words, money::Scale::pounds);
  if (!amount)
    problems.push_back({"Write pounds and pence in digits, like 24 or 24.50.", {}, std::string(name)});
  return amount;
}

}  // namespace reeve::web
