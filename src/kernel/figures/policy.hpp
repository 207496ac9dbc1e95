// Shares that policy keeps within a range, such as a general balance between 3% and 5% of net revenue.
#pragma once

#include "kernel/figures/check.hpp"

namespace reeve::figures {

// Adds a finding for each test outside its range, and says which could not be tried for want of a statement.
void find_policies(const Book& book, Report& report);

// "2.9%", from the exact amounts; one decimal, two below one per cent.
std::string share_in_words(Amount part, Amount whole);

}  // namespace reeve::figures
