// Funds and schemes in the record.
#pragma once

#include <string>
#include <vector>

#include "investment/scheme_file.hpp"
#include "storage/acting_office.hpp"

namespace reeve::investment {

struct Book {
  std::vector<Fund> funds = {};      // by title
  std::vector<Scheme> schemes = {};  // in the order they came

  const Fund* fund(std::string_view slug) const;
  const Scheme* scheme(std::string_view slug) const;
  money::Money left_of(const Fund& fund) const;
};
// Without schemes of which nothing is decided, recommended or reported: what was merely submitted stays in
// the office.
Book public_part(Book book);
Book load_book(storage::Session& record);

Outcome<std::string> open_fund(storage::Work& work, const Fund& fund);  // its slug
Outcome<Done> add_money(storage::Work& work, const Fund& fund, const FundMoney& money);
// With what it asks, its options, and its first step. Answers its slug. The book is kept as the record is.
Outcome<std::string> submit(storage::Work& work, Book& book, const Scheme& scheme);
Outcome<Done> take(storage::Work& work, Book& book, const std::string& scheme, const Step& step);

Outcome<What> take_back(storage::Work& work, const Scheme& scheme, const std::string& reason);

// What a file has and the record has not. What the person may not do is left: `office` is the code
// of the one in which they may do an act of law/authority.toml, or empty.
struct Kept {
  std::vector<std::string> said = {}, left = {};
};
Outcome<Kept> keep(storage::Work& work, const SchemeFile& brought, const storage::OfficeFor& office);

}  // namespace reeve::investment
