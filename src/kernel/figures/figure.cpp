#include "kernel/figures/figure.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

#include "kernel/money/money.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

constexpr std::string_view true_minus = "\xE2\x88\x92", en_dash = "\xE2\x80\x93", em_dash = "\xE2\x80\x94";
constexpr std::string_view hard_space = "\xC2\xA0", thin_space = "\xE2\x80\x89",
                           narrow_space = "\xE2\x80\xAF";
constexpr std::string_view pound_sign = "\xC2\xA3";

Amount power_of_ten(int exponent) {
  Amount power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

money::Scale money_scale(Scale scale) {
  switch (scale) {
    case Scale::ones:
      return money::Scale::pounds;
    case Scale::thousands:
      return money::Scale::thousands;
    case Scale::millions:
      return money::Scale::millions;
  }
  throw std::logic_error("a scale of figures without its money");
}

// One kind of space and one kind of minus.
std::string plain(std::string_view printed) {
  std::string text(printed);
  for (auto space : {hard_space, thin_space, narrow_space})
    text = text::replace_all(std::move(text), space, " ");
  for (auto dash : {true_minus, en_dash, em_dash}) text = text::replace_all(std::move(text), dash, "-");
  return std::string(text::trim(text));
}

bool take_front(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text = text::trim(text.substr(mark.size()));
  return true;
}

bool take_back(std::string_view& text, std::string_view mark) {
  if (!text.ends_with(mark)) return false;
  text = text::trim(text.substr(0, text.size() - mark.size()));
  return true;
}

// The sign, and what is left of the text without its brackets, signs and pound sign. Two signs are no sign.
struct Signed {
  bool negative = false;
  int signs = 0;
  std::string_view digits;
};

Signed without_sign(std::string_view text) {
  Signed read;
  const auto less = [&](bool found) {
    read.negative = read.negative || found;
    read.signs += found ? 1 : 0;
    return found;
  };
  if (text.starts_with('(') && text.ends_with(')')) {
    less(true);
    text = text::trim(text.substr(1, text.size() - 2));
  }
  less(take_front(text, "-"));
  take_front(text, pound_sign);
  less(take_front(text, "-"));
  less(take_back(text, "-"));
  if (!read.negative) take_front(text, "+");
  read.digits = text;
  return read;
}

// Groups of three after the first separator, all by the same one: 1,234,567.8 or 1 234 567.
bool has_thousands_in_place(std::string_view whole) {
  const auto first = whole.find_first_of(", ");
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  const char mark = whole[first];
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != mark || whole.size() - at < 4) return false;
    const auto group = whole.substr(at + 1, 3);
    if (group.find_first_not_of("0123456789") != std::string_view::npos) return false;
  }
  return true;
}

struct Digits {
  std::string text;  // without separators
  int decimals = 0;
};

std::optional<Digits> digits_in(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto rest = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (text.empty() || text.find_first_not_of("0123456789., ") != std::string_view::npos) return std::nullopt;
  if (rest.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (point != std::string_view::npos && rest.empty()) return std::nullopt;
  if (!has_thousands_in_place(whole)) return std::nullopt;
  std::string digits = text::replace_all(text::replace_all(std::string(text), ",", ""), " ", "");
  if (digits.starts_with('.')) digits.insert(0, "0");
  return Digits{std::move(digits), static_cast<int>(rest.size())};
}

std::string decimal(Amount amount, const Unit& unit) {
  const auto last = step(unit);
  const auto size = amount < 0 ? -amount : amount;
  const auto steps = (size + last / 2) / last;  // halves away from zero
  const auto per_one = one(unit) / last;
  auto text = text::with_thousands(steps / per_one);
  if (unit.decimals == 0) return text;
  auto rest = std::to_string(steps % per_one);
  rest.insert(0, static_cast<std::size_t>(unit.decimals) - rest.size(), '0');
  return text + "." + rest;
}

bool rounds_to_nothing(Amount amount, const Unit& unit) {
  const auto size = amount < 0 ? -amount : amount;
  return (size + step(unit) / 2) / step(unit) == 0;
}

}  // namespace

std::optional<Unit> unit_of(std::string_view code) {
  if (code == "GBP") return Unit{true, Scale::ones, 0};
  if (code == "GBP_thousand") return Unit{true, Scale::thousands, 0};
  if (code == "GBP_million") return Unit{true, Scale::millions, 0};
  if (code == "number") return Unit{false, Scale::ones, 0};
  return std::nullopt;
}

std::string words_of(const Unit& unit) {
  constexpr std::array<std::string_view, 3> money{"pounds", "thousands of pounds", "millions of pounds"};
  constexpr std::array<std::string_view, 3> counts{"whole numbers", "thousands", "millions"};
  return std::string((unit.is_money ? money : counts)[static_cast<std::size_t>(unit.scale)]);
}

Amount one(const Unit& unit) {
  switch (unit.scale) {
    case Scale::ones:
      return 100;
    case Scale::thousands:
      return 100'000;
    case Scale::millions:
      return 100'000'000;
  }
  throw std::logic_error("a scale of figures without its size");
}

Amount step(const Unit& unit) { return std::max<Amount>(1, one(unit) / power_of_ten(unit.decimals)); }

Figure read_figure(std::string_view printed, const Unit& unit) {
  Figure figure{.printed = std::string(text::trim(printed))};
  const auto text = plain(printed);
  if (text.empty()) return figure;
  if (text == "-" || text == "--" || text::lower(text) == "nil") {
    figure.kind = CellKind::nil;
    figure.step = step(unit);
    return figure;
  }
  figure.kind = CellKind::words;
  const auto read = without_sign(text);
  const auto digits = digits_in(read.digits);
  if (!digits || read.signs > 1) return figure;
  const auto money = money::parse(digits->text, money_scale(unit.scale));
  if (!money || money->in_pence() > amount_max) return figure;
  figure.kind = CellKind::amount;
  figure.amount = read.negative ? -money->in_pence() : money->in_pence();
  Unit as_printed = unit;
  as_printed.decimals = std::max(unit.decimals, digits->decimals);
  figure.step = step(as_printed);
  return figure;
}

std::string in_brackets(Amount amount, const Unit& unit) {
  const auto text = decimal(amount, unit);
  return amount < 0 && !rounds_to_nothing(amount, unit) ? "(" + text + ")" : text;
}

std::string in_words(Amount amount, const Unit& unit) {
  constexpr std::array<std::string_view, 3> suffixes{"", "k", "m"};
  const std::string sign = amount < 0 && !rounds_to_nothing(amount, unit) ? "-" : "";
  return sign + (unit.is_money ? std::string(pound_sign) : "") + decimal(amount, unit) +
         std::string(suffixes[static_cast<std::size_t>(unit.scale)]);
}

std::string in_percent(Amount part, Amount whole, int decimals) {
  __extension__ using Wide = __int128;
  const auto per_one = power_of_ten(decimals);
  const bool negative = (part < 0) != (whole < 0);
  const Wide top = Wide{std::abs(part)} * 100 * per_one, bottom = std::abs(whole);
  const auto rounded = static_cast<long long>((2 * top + bottom) / (2 * bottom));
  auto rest = std::to_string(rounded % per_one);
  rest.insert(
      0, static_cast<std::size_t>(decimals) - std::min(rest.size(), static_cast<std::size_t>(decimals)), '0');
  return (negative && rounded != 0 ? "-" : "") + text::with_thousands(rounded / per_one) +
         (decimals > 0 ? "." + rest : "") + "%";
}

bool prints_as(const Figure& printed, Amount exact) {
  const auto apart = printed.amount > exact ? printed.amount - exact : exact - printed.amount;
  return 2 * apart <= printed.step;
}

}  // namespace reeve::figures
