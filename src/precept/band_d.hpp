// What a precept is on each council tax band, and what each billing authority collects for it.
//
// The bands stand in the proportions of Local Government Finance Act 1992 s.5(1) (England: A to H). A billing
// authority pays its tax base times the Band D figure (s.42B and the regulations on tax bases).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/money/money.hpp"
#include "kernel/outcome.hpp"

namespace reeve::precept {

struct BillingAuthority {
  std::string name;
  std::int64_t tax_base = 0;  // hundredths of a Band D equivalent; more than nothing
};

// "Dorset Council, 148,000.5", one a line; empty lines are skipped. Refusals name the line, and the field
// "authorities".
Outcome<std::vector<BillingAuthority>> read_authorities(std::string_view lines);
Outcome<BillingAuthority> read_authority(std::string_view name, std::string_view tax_base);
std::string tax_base_in_words(std::int64_t tax_base);            // 148,000.5
std::string lines_of(const std::vector<BillingAuthority>& all);  // as read_authorities takes them

struct Band {
  char letter;
  int ninths;  // of Band D
};
const std::vector<Band>& bands();
money::Money on_band(money::Money band_d, const Band& band);  // halves of a penny up

money::Money collected_by(const BillingAuthority& authority, money::Money band_d);

}  // namespace reeve::precept
