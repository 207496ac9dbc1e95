#include "storage/write_turn.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace reeve::storage {

std::shared_ptr<WriteLine> WriteLine::of(const std::string& path) {
  static std::mutex one;
  static std::map<std::string, std::weak_ptr<WriteLine>> lines;
  const std::lock_guard lock(one);
  auto line = lines[path].lock();
  if (!line) lines[path] = line = std::make_shared<WriteLine>();
  return line;
}

WriteTurn::WriteTurn(WriteLine& line, const Location& location) : line_(line) {
  using namespace std::chrono_literals;
  {
    std::unique_lock lock(line_.mutex_);
    line_.waiting_.push_back(this);
    is_mine_ = line_.moved_.wait_for(lock, 30s, [&] { return line_.waiting_.front() == this; });
    if (!is_mine_) std::erase(line_.waiting_, this);
  }
  if (!is_mine_ || line_.writer_) return;
  try {
    line_.writer_ = std::make_unique<Connection>(location, Access::read_write);
  } catch (...) {
    leave();
    throw;
  }
}

WriteTurn::~WriteTurn() { leave(); }

void WriteTurn::leave() {
  if (!is_mine_) return;
  // What could not be ended must not become a part of what the next one writes.
  if (line_.writer_ && line_.writer_->is_in_transaction()) line_.writer_.reset();
  {
    const std::lock_guard lock(line_.mutex_);
    line_.waiting_.pop_front();
  }
  line_.moved_.notify_all();
}

}  // namespace reeve::storage
