#include "kernel/figures/figure.hpp"

#include <gtest/gtest.h>

namespace reeve::figures {
namespace {

constexpr Unit thousands{true, Scale::thousands, 0};
constexpr Unit millions{true, Scale::millions, 1};

Amount read(std::string_view printed, const Unit& unit = thousands) {
  const auto figure = read_figure(printed, unit);
  EXPECT_EQ(figure.kind, CellKind::amount) << printed;
  return figure.amount;
}

TEST(Figures, A_figure_is_read_however_a_finance_officer_types_it) {
  for (const auto* less : {"-665", "(665)", "( 665 )", "665-", "- 665", "\u2212665", "\u2013665",
                           "(\u00a3665)", "-\u00a3665", "\u00a3-665"})
    EXPECT_EQ(read(less), -66'500'000) << less;
  for (const auto* more : {"665", "+665", " 665 ", "\u00a3665", "665.0", "\u00a0665"})
    EXPECT_EQ(read(more), 66'500'000) << more;
  EXPECT_EQ(read("133,707"), 13'370'700'000);
  EXPECT_EQ(read("1 234 567"), read("1,234,567"));
  EXPECT_EQ(read("1\u00a0234"), read("1,234"));
  EXPECT_EQ(read("13.6", millions), 1'360'000'000);
}

TEST(Figures, Nil_is_said_and_blank_is_not) {
  for (const auto* nil : {"-", "\u2013", "\u2014", "--", "nil", "Nil", " - "})
    EXPECT_EQ(read_figure(nil, thousands).kind, CellKind::nil) << nil;
  for (const auto* blank : {"", " ", "\u00a0"})
    EXPECT_EQ(read_figure(blank, thousands).kind, CellKind::blank) << blank;
  EXPECT_EQ(read_figure("", thousands).step, 0);
}

TEST(Figures, Anything_else_is_words_and_never_half_read) {
  for (const auto* words :
       {"1,23", "12,34,567", "1,2345", ",123", "1.2.3", "1.", "12%", "TBC", "#REF!", "1e5", "-(665)",
        "(-665)", "--665", "\u20ac5", "665 k", "1, 234", "9999999999999999999"})
    EXPECT_EQ(read_figure(words, thousands).kind, CellKind::words) << words;
}

TEST(Figures, A_figure_is_as_exact_as_it_is_printed) {
  EXPECT_EQ(read_figure("13.6", millions).step, 10'000'000);
  EXPECT_EQ(read_figure("13.617", millions).step, 100'000);
  EXPECT_EQ(read_figure("13", millions).step, 10'000'000);  // the statement's own precision
  EXPECT_TRUE(prints_as(read_figure("13.6", millions), 1'355'000'000));
  EXPECT_FALSE(prints_as(read_figure("13.6", millions), 1'354'999'999));
}

TEST(Figures, Figures_are_printed_as_statements_print_them) {
  EXPECT_EQ(in_brackets(-66'500'000, thousands), "(665)");
  EXPECT_EQ(in_brackets(13'370'749'999, thousands), "133,707");
  EXPECT_EQ(in_brackets(13'370'750'000, thousands), "133,708");
  EXPECT_EQ(in_brackets(-49'999, thousands), "0");
  EXPECT_EQ(in_brackets(1'361'700'000, millions), "13.6");
  EXPECT_EQ(in_words(-66'500'000, thousands), "-\u00a3665k");
  EXPECT_EQ(in_words(1'361'700'000, millions), "\u00a313.6m");
  EXPECT_EQ(in_words(1'200, {false, Scale::ones, 0}), "12");
  EXPECT_EQ(in_brackets(105, {true, Scale::ones, 2}), "1.05");
}

TEST(Figures, A_share_is_rounded_once_from_the_exact_amounts) {
  EXPECT_EQ(in_percent(476, 134'668, 2), "0.35%");
  EXPECT_EQ(in_percent(-1, 3, 1), "-33.3%");
  EXPECT_EQ(in_percent(-1, 100'000, 1), "0.0%");
  EXPECT_EQ(in_percent(1, 8, 0), "13%");
  EXPECT_EQ(in_percent(1, 800, 2), "0.13%");
  EXPECT_EQ(in_percent(12, 1, 0), "1,200%");
}

}  // namespace
}  // namespace reeve::figures
