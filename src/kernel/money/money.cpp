#include "kernel/money/money.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "kernel/text.hpp"

namespace reeve::money {
namespace {

__extension__ using Wide = __int128;

std::int64_t narrowed(Wide value) {
  if (value > INT64_MAX || value < INT64_MIN)
    throw std::overflow_error("a sum of money is too large to hold");
  return static_cast<std::int64_t>(value);
}

int decimals_of(Scale scale) {
  switch (scale) {
    case Scale::pounds:
      return 2;
    case Scale::thousands:
      return 5;
    case Scale::millions:
      return 8;
  }
  throw std::logic_error("a scale of money without decimals");
}

}  // namespace

Money Money::pounds(std::int64_t pounds) { return Money{narrowed(Wide{pounds} * 100)}; }
Money operator+(Money left, Money right) { return Money{narrowed(Wide{left.pence_} + right.pence_)}; }
Money operator-(Money left, Money right) { return Money{narrowed(Wide{left.pence_} - right.pence_)}; }

std::optional<Money> parse(std::string_view printed, Scale scale) {
  auto digits = text::trim(printed);
  bool negative = false;
  if (digits.size() >= 2 && digits.front() == '(' && digits.back() == ')') {
    negative = true;
    digits = digits.substr(1, digits.size() - 2);
  } else if (!digits.empty() && digits.front() == '-') {
    negative = true;
    digits.remove_prefix(1);
  }
  Wide value = 0;
  int seen = 0;
  int decimals = -1;
  for (char c : digits) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (c == ',' && decimals < 0 && seen > 0) {
      continue;
    } else if (c >= '0' && c <= '9') {
      if (++seen > 18) return std::nullopt;
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  const int wanted = decimals_of(scale);
  const int have = std::max(decimals, 0);
  if (seen == 0 || have > wanted) return std::nullopt;
  for (int i = have; i < wanted; ++i) value *= 10;
  if (value > INT64_MAX) return std::nullopt;
  return Money::pence(static_cast<std::int64_t>(negative ? -value : value));
}

std::string in_pounds(Money money) {
  const Wide pence = money.in_pence() < 0 ? -Wide{money.in_pence()} : Wide{money.in_pence()};
  std::string out = money.in_pence() < 0 ? "-£" : "£";
  out += text::with_thousands(static_cast<long long>(pence / 100));
  const auto rest = static_cast<int>(pence % 100);
  if (rest != 0) out += (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return out;
}

std::string in_pounds_and_pence(Money money) {
  auto words = in_pounds(money);
  return words.find('.') == std::string::npos ? words + ".00" : words;
}

std::string in_millions(Money money) {
  const Wide pence = money.in_pence() < 0 ? -Wide{money.in_pence()} : Wide{money.in_pence()};
  const auto thousandths = static_cast<long long>((pence + 50'000) / 100'000);
  std::string fraction = std::to_string(thousandths % 1000);
  fraction.insert(0, 3 - fraction.size(), '0');
  return (money.in_pence() < 0 && thousandths != 0 ? "-£" : "£") + text::with_thousands(thousandths / 1000) +
         "." + fraction + "m";
}

std::vector<Money> share(Money total, const std::vector<std::int64_t>& weights) {
  Wide sum = 0;
  for (auto weight : weights) {
    if (weight < 0) throw std::invalid_argument("a share cannot be negative");
    sum += weight;
  }
  if (sum == 0) throw std::invalid_argument("at least one share must be more than nothing");

  const Wide size = total.in_pence() < 0 ? -Wide{total.in_pence()} : Wide{total.in_pence()};
  std::vector<Wide> parts;
  std::vector<Wide> remainders;
  Wide given = 0;
  for (auto weight : weights) {
    parts.push_back(size * weight / sum);
    remainders.push_back(size * weight % sum);
    given += parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; given < size; ++i, ++given) ++parts[order[i]];

  std::vector<Money> shares;
  for (auto part : parts) shares.push_back(Money::pence(narrowed(total.in_pence() < 0 ? -part : part)));
  return shares;
}

}  // namespace reeve::money
