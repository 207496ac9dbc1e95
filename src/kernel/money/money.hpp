// Money in whole pence. No floating point, ever: a division names its rounding.
// Range: about 92 quadrillion pounds either way; sums beyond it throw std::overflow_error.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::money {

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money pence(std::int64_t pence) { return Money{pence}; }
  static Money pounds(std::int64_t pounds);

  constexpr std::int64_t in_pence() const { return pence_; }

  friend Money operator+(Money left, Money right);
  friend Money operator-(Money left, Money right);
  friend Money operator-(Money money) { return Money{} - money; }
  friend constexpr auto operator<=>(Money, Money) = default;
  friend constexpr bool operator==(Money, Money) = default;

 private:
  constexpr explicit Money(std::int64_t pence) : pence_(pence) {}
  std::int64_t pence_ = 0;
};

// The scale a figure is printed in.
enum class Scale { pounds, thousands, millions };

// A printed figure: "78" thousands, "2.08" millions, "(665)" and "-665" alike. At most two decimals of a
// penny's worth: what cannot be held in whole pence is refused (nullopt).
std::optional<Money> parse(std::string_view printed, Scale scale);

std::string in_pounds(Money money);            // £1,673,169 or £1,673,169.50
std::string in_pounds_and_pence(Money money);  // £10.00: for columns of amounts
std::string in_millions(Money money);          // £1.673m: three decimals, halves away from zero
// Splits so that the shares add up exactly to `total`: remainders go to the largest fractions, then to the
// first. Weights are not negative and not all zero.
std::vector<Money> share(Money total, const std::vector<std::int64_t>& weights);

}  // namespace reeve::money
