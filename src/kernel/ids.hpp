// Keys of rows: UUID version 7 (RFC 9562), which sort by the moment they were made. A number for people
// ("86", "9(a)") is a separate text and never a key.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "kernel/calendar/instant.hpp"

namespace reeve {

// `random` is ten bytes from bytes::random; the clock is the act's Now.
std::string make_uuid(calendar::Instant now, std::string_view random);
bool is_uuid(std::string_view text);

// struct CommitmentId : Id<CommitmentId> {}; cannot be given where a ThemeId is wanted.
template <typename Kind>
struct Id {
  std::string text;
  bool empty() const { return text.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
  friend bool operator==(const Id&, const Id&) = default;
};

}  // namespace reeve
