#include "storage/write_turn.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "storage/dialect.hpp"

namespace reeve::storage {
namespace {

// The first of a batch waits for the last of it.
constexpr std::size_t most_together = 16;

std::exception_ptr lost(const std::string& why) {
  return std::make_exception_ptr(Fault(
      "Another act, with which this one was to be committed, lost both, so nothing was saved. Try again. "
      "(" +
      why + ")"));
}

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

bool WriteLine::enter(const std::shared_ptr<WritePlace>& place) {
  using namespace std::chrono_literals;
  std::unique_lock lock(mutex_);
  waiting_.push_back(place);
  const auto has_come = [&] { return place->is != WritePlace::Is::waiting || waiting_.front() == place; };
  if (!place->came.wait_for(lock, 30s, has_come)) {
    std::erase(waiting_, place);
    return false;
  }
  // Whoever took it up says when it is done, however long that is.
  place->came.wait(lock, [&] { return place->is != WritePlace::Is::taken; });
  return true;
}

void WriteLine::leave() {
  const std::lock_guard lock(mutex_);
  waiting_.erase(waiting_.begin());
  if (!waiting_.empty()) waiting_.front()->came.notify_one();
}

Connection& WriteLine::writer(const Location& location) {
  if (!writer_) writer_ = std::make_unique<Connection>(location, Access::read_write);
  return *writer_;
}

void WriteLine::drop_writer_in_transaction() {
  if (writer_ && writer_->is_in_transaction()) writer_.reset();
}

bool WriteLine::together(const Location& location, std::function<void(Connection&)> act) {
  const auto place = std::make_shared<WritePlace>();
  place->act = std::move(act);
  if (!enter(place)) return false;
  if (place->is == WritePlace::Is::waiting) write_for_all(location, place);
  if (place->thrown) std::rethrow_exception(place->thrown);
  return true;
}

std::shared_ptr<WritePlace> WriteLine::take_next() {
  const std::lock_guard lock(mutex_);
  if (waiting_.size() < 2 || !waiting_[1]->act) return nullptr;
  auto next = waiting_[1];
  waiting_.erase(waiting_.begin() + 1);
  next->is = WritePlace::Is::taken;
  return next;
}

void WriteLine::write_for_all(const Location& location, std::shared_ptr<WritePlace> next) {
  std::vector<std::shared_ptr<WritePlace>> batch;
  batch.reserve(most_together);
  for (auto left = most_together; next;) {
    batch.assign(1, next);
    write_batch(location, batch, left);
    left -= batch.size();
    // For those who came meanwhile the turn need not be handed on. If it is, that comes first.
    next = left > 0 ? take_next() : nullptr;
    if (!next) leave();
    tell(batch);
  }
}

void WriteLine::tell(const std::vector<std::shared_ptr<WritePlace>>& batch) {
  {
    const std::lock_guard lock(mutex_);
    for (const auto& one : batch) one->is = WritePlace::Is::done;
  }
  for (const auto& one : batch) one->came.notify_one();
}

void WriteLine::write_batch(const Location& location, std::vector<std::shared_ptr<WritePlace>>& batch,
                            std::size_t most) {
  const auto lose = [&](const std::exception_ptr& why) {
    for (const auto& one : batch)
      if (!one->thrown) one->thrown = why;
    drop_writer_in_transaction();
  };
  try {
    auto& connection = writer(location);
    connection.run(dialect::begin(Engine::sqlite));
    for (auto one = batch.front(); one; one = batch.size() < most ? take_next() : nullptr) {
      if (one != batch.front()) batch.push_back(one);
      try {
        one->act(connection);
      } catch (...) {
        one->thrown = std::current_exception();
      }
      // The engine rolls back by itself when the disk is full, and what stood before this act goes with it.
      if (!connection.is_in_transaction()) return lose(lost("the transaction was rolled back"));
    }
    connection.run("commit");
  } catch (const std::exception& error) {
    lose(lost(error.what()));
  }
}

WriteTurn::WriteTurn(WriteLine& line, const Location& location, Connection& own)
    : line_(line), is_mine_(line.enter(std::make_shared<WritePlace>())) {
  try {
    connection_ = is_mine_ ? &line.writer(location) : &own;
    connection_->run(dialect::begin(Engine::sqlite));
    is_open_ = true;
  } catch (...) {
    leave();
    throw;
  }
}

WriteTurn::~WriteTurn() {
  if (!is_open_) return;
  try {
    connection_->run("rollback");
  } catch (const std::exception&) {
    // The engine has rolled back by itself, as it does when the disk is full: nothing is left to undo.
  }
  leave();
}

void WriteTurn::commit() {
  connection_->run("commit");
  is_open_ = false;
  leave();
}

void WriteTurn::leave() {
  if (!is_mine_) return;
  line_.drop_writer_in_transaction();
  line_.leave();
  is_mine_ = false;
}

}  // namespace reeve::storage
