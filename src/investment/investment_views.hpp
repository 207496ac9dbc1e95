// Funds and schemes as both the office and the public see them.
#pragma once

#include <functional>
#include <string>

#include "investment/investment_store.hpp"
#include "web/html.hpp"

namespace reeve::investment {

struct Seen {
  std::function<std::string(const Scheme& scheme)> link = {};       // address of a scheme
  std::function<web::Html(const std::string& source)> source = {};  // where it was printed, in words
  std::function<std::string(const std::string& office, const std::string& at)> hand = {};  // who recorded it
};

web::Html fund_view(const Book& book, const Fund& fund,
                    const Seen& seen);  // its money, its rules, what is left
// Schemes of a fund, or those that ask none when it is empty.
web::Html schemes_table(const Book& book, std::string_view fund, const Seen& seen);
web::Html scheme_view(const Scheme& scheme, const Seen& seen);

}  // namespace reeve::investment
