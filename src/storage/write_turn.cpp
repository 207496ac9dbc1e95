#include "storage/write_turn.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

namespace reeve::storage {

struct WriteTurn::Line {
  std::mutex mutex = {};
  std::condition_variable moved = {};
  std::deque<const WriteTurn*> waiting = {};  // the first one writes
};

std::shared_ptr<WriteTurn::Line> WriteTurn::line_of(const std::string& path) {
  static std::mutex one;
  static std::map<std::string, std::shared_ptr<Line>> lines;
  const std::lock_guard lock(one);
  auto& line = lines[path];
  if (!line) line = std::make_shared<Line>();
  return line;
}

WriteTurn::WriteTurn(const std::string& path) : line_(line_of(path)) {
  using namespace std::chrono_literals;
  std::unique_lock lock(line_->mutex);
  line_->waiting.push_back(this);
  is_mine_ = line_->moved.wait_for(lock, 30s, [&] { return line_->waiting.front() == this; });
  if (!is_mine_) std::erase(line_->waiting, this);
}

WriteTurn::~WriteTurn() {
  if (!is_mine_) return;
  {
    const std::lock_guard lock(line_->mutex);
    line_->waiting.pop_front();
  }
  line_->moved.notify_all();
}

}  // namespace reeve::storage
