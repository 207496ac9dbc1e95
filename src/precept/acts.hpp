// What may be done to a precept, and when. Each rule answers every problem at once, by field.
#pragma once

#include <string>
#include <string_view>

#include "precept/precept_year.hpp"

namespace reeve::precept {

inline constexpr std::size_t words_max = 20'000;

Outcome<int> read_year(std::string_view year);  // "2019/20" is 2019

// The next step is this one, or it may be taken all the same (an issue after the panel's day has passed
// without a report). `today` of the office.
Outcome<Done> may_take(const Precept& precept, What what, calendar::Date today);
// The event as it would be recorded, against the steps that stand: its day, its amount, its verdict and
// votes.
Outcome<Done> check_event(const Precept& precept, const Event& event, calendar::Date today);
// The last step that stands, which a reason takes back.
Outcome<What> may_take_back(const Precept& precept, std::string_view reason);

Outcome<Done> may_name_members(const Precept& precept, const std::vector<std::string>& seats);
Outcome<Done> may_ask(const Precept& precept, std::string_view heading, std::string_view words);
Outcome<Done> may_tell(const Progress& progress, calendar::Date today);

// Which act of law/authority.toml a step needs.
std::string_view act_of(What what);

}  // namespace reeve::precept
