// A timeline in sentences: for the command line, for pages and for letters alike.
#pragma once

#include <string>

#include "kernel/protocol/timeline.hpp"

namespace reeve::casework {

// "With the IPCC since 8 May 2019"
std::string standing_in_words(const protocol::Edition& edition, const protocol::Timeline& timeline);
// The same to who holds a role outside, in the words the edition has for them.
std::string standing_outside(const protocol::Edition& edition, const protocol::Timeline& timeline,
                             protocol::Index role);
std::string event_in_words(const protocol::Edition& edition, const protocol::Event& event);
std::string step_in_words(const protocol::Edition& edition, const protocol::Step& step);
// "due Wednesday 24 April 2019, working day 2 of 3"; "done on 23 April 2019, in time"
std::string run_in_words(const protocol::Edition& edition, const protocol::Terms& terms,
                         const protocol::Run& run, const calendar::WorkingDays& days, calendar::Date today);
std::string title_of_role(const protocol::Edition& edition, protocol::Index role);
std::string titles_of_roles(const protocol::Edition& edition, const std::vector<protocol::Index>& roles);

}  // namespace reeve::casework
