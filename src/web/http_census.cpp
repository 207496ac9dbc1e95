#include "web/http_census.hpp"

namespace reeve::web::http {

Census::Verdict Census::arrives(const std::string& address) {
  std::lock_guard lock(mutex_);
  if (total_ >= connections_max_ + turned_away_max) return Verdict::no_room;
  bool is_one_too_many = total_ >= connections_max_;
  if (per_address_max_ > 0) {
    auto& count = by_address_[address];
    if (count >= per_address_max_ + turned_away_max) return Verdict::no_room;
    is_one_too_many = is_one_too_many || count >= per_address_max_;
    ++count;
  }
  ++total_;
  return is_one_too_many ? Verdict::turn_away : Verdict::welcome;
}

void Census::leaves(const std::string& address) {
  std::lock_guard lock(mutex_);
  --total_;
  if (per_address_max_ == 0) return;
  auto found = by_address_.find(address);
  if (found != by_address_.end() && --found->second == 0) by_address_.erase(found);
}

}  // namespace reeve::web::http
