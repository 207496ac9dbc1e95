// How many connections there are, in all and from each address. Counted on the accepting thread, uncounted on
// any.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace reeve::web::http {

class Census {
 public:
  enum class Verdict { welcome, turn_away, no_room };

  Census(std::size_t connections_max, std::size_t per_address_max)
      : connections_max_(connections_max), per_address_max_(per_address_max) {}

  // A connection too many is still told so (turn_away), but only a few at a time; beyond those it is closed
  // unheard. Unless the verdict is no_room the connection counts until it leaves.
  Verdict arrives(const std::string& address);
  void leaves(const std::string& address);

 private:
  static constexpr std::size_t turned_away_max = 64;

  std::size_t connections_max_;
  std::size_t per_address_max_;  // 0: no limit
  std::mutex mutex_;
  std::size_t total_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace reeve::web::http
