#include "precept/band_d.hpp"

#include <gmock/gmock.h>

namespace reeve::precept {
namespace {

using money::Money;
using testing::HasSubstr;

TEST(BandD, Bands_stand_in_the_proportions_of_the_act) {
  std::vector<std::string> printed;
  for (const auto& band : bands()) printed.push_back(money::in_pounds(on_band(Money::pence(23'058), band)));
  EXPECT_THAT(printed, testing::ElementsAre("£153.72", "£179.34", "£204.96", "£230.58", "£281.82", "£333.06",
                                            "£384.30", "£461.16"));
  EXPECT_EQ(on_band(Money::pence(1), bands().front()).in_pence(), 1) << "two thirds of a penny is a penny";
}

TEST(BandD, An_authority_collects_its_tax_base_times_band_d) {
  const auto authority = read_authority("Dorset Council", "148,000.5").value();
  EXPECT_EQ(authority.tax_base, 14'800'050);
  EXPECT_EQ(money::in_pounds(collected_by(authority, Money::pence(23'058))), "£34,125,955.29");
}

TEST(BandD, Authorities_are_written_one_a_line_and_come_back_as_written) {
  const std::string lines =
      "Bournemouth, Christchurch and Poole Council, 141,234.25\nDorset Council, 148,000.5\n";
  const auto read = read_authorities("\r\n" + lines);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ((*read)[0].name, "Bournemouth, Christchurch and Poole Council");
  EXPECT_EQ(lines_of(*read), lines);
}

TEST(BandD, What_is_no_tax_base_is_refused_by_name) {
  EXPECT_THAT(read_authorities("Dorset Council, many").refusal().sentence,
              HasSubstr("The tax base of Dorset Council"));
  EXPECT_FALSE(read_authorities("Dorset Council, 0"));
  EXPECT_FALSE(read_authorities("148,000.5"));
  EXPECT_FALSE(read_authorities("Dorset Council, 148,000.555"));
}

}  // namespace
}  // namespace reeve::precept
