#include "precept/band_d.hpp"

#include "kernel/text.hpp"

namespace reeve::precept {
namespace {

// Of two whole numbers that are not negative: halves up.
std::int64_t divided(std::int64_t number, std::int64_t by) { return (2 * number + by) / (2 * by); }

constexpr std::int64_t tax_base_max = 1'000'000'000;  // ten million Band D equivalents

}  // namespace

Outcome<BillingAuthority> read_authority(std::string_view name, std::string_view tax_base) {
  name = text::trim(name);
  tax_base = text::trim(tax_base);
  // A tax base is printed as an amount is: separators, and decimals after a point.
  const auto amount = money::parse(tax_base, money::Scale::pounds);
  if (name.empty()) return Refusal{"Name the billing authority before its tax base.", {}, "authorities"};
  if (!amount || amount->in_pence() <= 0 || amount->in_pence() > tax_base_max)
    return Refusal{
        "The tax base of " + std::string(name) + " is its number of Band D equivalents, like 148,000.5.",
        {},
        "authorities"};
  return BillingAuthority{std::string(name), amount->in_pence()};
}

Outcome<std::vector<BillingAuthority>> read_authorities(std::string_view lines) {
  std::vector<std::pair<std::string, std::string>> read;
  for (const auto& whole : text::filled_lines(lines)) {
    // The name ends where the last word begins: names have commas and tax bases have separators.
    const auto space = whole.find_last_of(" \t");
    const auto name = space == std::string::npos ? std::string() : whole.substr(0, space);
    const auto bare = text::trim(name);
    read.emplace_back(bare.ends_with(',') ? bare.substr(0, bare.size() - 1) : bare,
                      space == std::string::npos ? whole : whole.substr(space + 1));
  }
  return gathered(read, [](const auto& one) { return read_authority(one.first, one.second); });
}

std::string tax_base_in_words(std::int64_t tax_base) {
  auto words = text::with_thousands(tax_base / 100);
  if (const auto rest = tax_base % 100; rest > 0) {
    auto decimals = std::to_string(100 + rest).substr(1);
    if (decimals.back() == '0') decimals.pop_back();
    words += "." + decimals;
  }
  return words;
}

std::string lines_of(const std::vector<BillingAuthority>& all) {
  std::string lines;
  for (const auto& authority : all)
    lines += authority.name + ", " + tax_base_in_words(authority.tax_base) + "\n";
  return lines;
}

const std::vector<Band>& bands() {
  static const std::vector<Band> all{{'A', 6},  {'B', 7},  {'C', 8},  {'D', 9},
                                     {'E', 11}, {'F', 13}, {'G', 15}, {'H', 18}};
  return all;
}

money::Money on_band(money::Money band_d, const Band& band) {
  return money::Money::pence(divided(band_d.in_pence() * band.ninths, 9));
}

money::Money collected_by(const BillingAuthority& authority, money::Money band_d) {
  return money::Money::pence(divided(authority.tax_base * band_d.in_pence(), 100));
}

}  // namespace reeve::precept
