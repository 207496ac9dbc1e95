#include "storage/write_turn.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "storage/dialect.hpp"

namespace reeve::storage {
namespace {

// The first of a batch waits for the last of it.
constexpr int most_together = 16;

}  // namespace

std::shared_ptr<WriteLine> WriteLine::of(const std::string& path) {
  static std::mutex one;
  static std::map<std::string, std::weak_ptr<WriteLine>> lines;
  const std::lock_guard lock(one);
  auto line = lines[path].lock();
  if (!line) lines[path] = line = std::make_shared<WriteLine>();
  return line;
}

std::size_t WriteLine::length() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

WriteTurn::WriteTurn(WriteLine& line, const Location& location, Connection& own, Commits commits)
    : line_(line), own_(own), commits_(commits) {
  using namespace std::chrono_literals;
  {
    std::unique_lock lock(line_.mutex_);
    line_.waiting_.push_back(this);
    is_mine_ = came_.wait_for(lock, 30s, [&] { return line_.waiting_.front() == this; });
    if (!is_mine_) std::erase(line_.waiting_, this);
  }
  try {
    begin(location);
    is_open_ = true;
  } catch (...) {
    leave();
    throw;
  }
}

WriteTurn::~WriteTurn() {
  if (!is_open_) return;
  give_up();
  leave();
}

void WriteTurn::begin(const Location& location) {
  const auto together = is_mine_ && commits_ == Commits::together;
  if (is_mine_ && !together && line_.batch_) end_batch();
  if (is_mine_ && !line_.writer_) line_.writer_ = std::make_unique<Connection>(location, Access::read_write);
  if (!together || !line_.batch_) connection().run(dialect::begin(Engine::sqlite));
  if (!together) return;
  if (!line_.batch_) line_.batch_ = std::make_shared<Batch>();
  // What gives up counts as well, or the first would wait for as long as others come.
  ++line_.batch_->acts;
  connection().run("savepoint act");
}

void WriteTurn::commit() {
  if (!is_mine_ || commits_ == Commits::alone) {
    connection().run("commit");
    is_open_ = false;
    leave();
    return;
  }
  connection().run("release savepoint act");
  is_open_ = false;
  const auto batch = line_.batch_;
  leave();
  wait_for(batch);
}

void WriteTurn::give_up() noexcept {
  is_open_ = false;
  try {
    if (!is_mine_ || !line_.batch_) {
      connection().run("rollback");
      return;
    }
    connection().run("rollback to savepoint act");
    connection().run("release savepoint act");
  } catch (const std::exception& error) {
    // The engine has rolled back by itself, as it does when the disk is full: nothing is left to undo, and
    // what stood before this act in the same transaction has gone with it.
    if (is_mine_ && line_.batch_) lose_batch(error.what());
  }
}

// Whether somebody takes over the open transaction. Asked under the mutex, by whom the turn is.
bool WriteTurn::is_followed() {
  return line_.waiting_.size() > 1 && line_.waiting_[1]->commits_ == Commits::together &&
         line_.batch_->acts < most_together;
}

void WriteTurn::end_batch() {
  try {
    line_.writer_->run("commit");
  } catch (const std::exception& error) {
    lose_batch(error.what());
    return;
  }
  const std::lock_guard lock(line_.mutex_);
  const auto batch = std::exchange(line_.batch_, nullptr);
  batch->is = Batch::Is::kept;
  batch->end.notify_all();
}

void WriteTurn::lose_batch(const std::string& why) {
  line_.writer_.reset();
  const std::lock_guard lock(line_.mutex_);
  const auto batch = std::exchange(line_.batch_, nullptr);
  batch->is = Batch::Is::lost;
  batch->why = why;
  batch->end.notify_all();
}

void WriteTurn::leave() {
  if (!is_mine_) return;
  std::unique_lock lock(line_.mutex_);
  if (line_.batch_ && !is_followed()) {
    lock.unlock();
    end_batch();
    lock.lock();
  }
  // What could not be ended must not become a part of what the next one writes.
  if (!line_.batch_ && line_.writer_ && line_.writer_->is_in_transaction()) line_.writer_.reset();
  line_.waiting_.pop_front();
  is_mine_ = false;
  if (!line_.waiting_.empty()) line_.waiting_.front()->came_.notify_one();
}

void WriteTurn::wait_for(const std::shared_ptr<Batch>& batch) {
  std::unique_lock lock(line_.mutex_);
  batch->end.wait(lock, [&] { return batch->is != Batch::Is::open; });
  if (batch->is == Batch::Is::lost)
    throw Fault(
        "Another act, with which this one was to be committed, lost both, so nothing was saved. Try again. "
        "(" +
        batch->why + ")");
}

}  // namespace reeve::storage
