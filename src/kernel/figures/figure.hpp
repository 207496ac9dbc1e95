// One printed figure: what the paper shows, and the amount it stands for.
//
// An amount is whole hundredths of the unit's base: pence for money, hundredths of one for anything counted.
// No floating point. A printed figure is only as exact as it was printed: "13.6" in millions stands for
// anything from £13.55m to £13.65m, and every check here knows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::figures {

using Amount = std::int64_t;

// Beyond this an amount is refused, so that no sum of a table can overflow: £900 thousand million.
inline constexpr Amount amount_max = 90'000'000'000'000;

// What a printed 1 stands for.
enum class Scale { ones, thousands, millions };

struct Unit {
  bool is_money = true;
  Scale scale = Scale::ones;
  int decimals = 0;  // printed after the point, at least; 0 to 2 in ones, to 5 in thousands, to 8 in millions

  friend bool operator==(const Unit&, const Unit&) = default;
};

// GBP, GBP_thousand, GBP_million, number: as the unit columns of the papers' figures say it.
std::optional<Unit> unit_of(std::string_view code);
std::string words_of(const Unit& unit);  // "thousands of pounds"
Amount one(const Unit& unit);            // what a printed 1 stands for: 100,000 in thousands of pounds
Amount step(const Unit& unit);           // what the last printed digit stands for

// A cell of a table.
//   amount: a number
//   nil:    a dash, or the word nil: nothing, said aloud
//   blank:  nothing printed; it adds nothing to a sum, and is never compared
//   words:  anything else
enum class CellKind { amount, nil, blank, words };

struct Figure {
  CellKind kind = CellKind::blank;
  std::string printed = {};
  Amount amount = 0;  // 0 unless kind is amount
  Amount step = 0;    // of its last printed digit; 0 when blank, which is exact

  friend bool operator==(const Figure&, const Figure&) = default;
};

// Reads what finance officers type: (665), -665, 665-, £665, 1,234.5, a true minus sign, an en dash for nil,
// spaces around and between thousands. Thousands separators must stand where thousands are: 1,23 is words.
Figure read_figure(std::string_view printed, const Unit& unit);

// As statements print: brackets for less than nothing, commas, the unit's decimals. Halves away from zero.
std::string in_brackets(Amount amount, const Unit& unit);
// As prose says it: -665 becomes "-£665k", "£133.707m", "12".
std::string in_words(Amount amount, const Unit& unit);

// What share of `whole`, which is not nothing, `part` is: "0.35%", halves away from zero.
std::string in_percent(Amount part, Amount whole, int decimals);

// Whether a printed figure can be what `exact` looks like when printed.
bool prints_as(const Figure& printed, Amount exact);

}  // namespace reeve::figures
