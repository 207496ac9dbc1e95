#include "storage/write_turn.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "storage/dialect.hpp"

namespace reeve::storage {
namespace {

// The first of a batch waits for the last of it.
constexpr std::size_t most_together = 16;

void do_act(Connection& connection, WritePlace& place) {
  try {
    place.act(connection);
  } catch (...) {
    place.thrown = std::current_exception();
  }
}

// Of what is being caught.
std::string words_of_fault() {
  try {
    throw;
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown";
  }
}

// Called where that it cannot be kept is caught. Who gave up by an exception of its own hears of that one.
void lose(const std::vector<std::shared_ptr<WritePlace>>& batch) {
  if (batch.size() == 1) {
    if (!batch.front()->thrown) batch.front()->thrown = std::current_exception();
    return;
  }
  const auto why = words_of_fault();
  for (const auto& one : batch)
    if (!one->thrown)
      one->lost =
          "Another act, with which this one was to be committed, lost both, so nothing was saved. Try again. "
          "(" +
          why + ")";
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

WriteLine::Came WriteLine::enter(const std::shared_ptr<WritePlace>& place) {
  using namespace std::chrono_literals;
  using Is = WritePlace::Is;
  std::unique_lock lock(mutex_);
  waiting_.push_back(place);
  const auto has_come = [&] { return place->is != Is::waiting || waiting_.front() == place; };
  if (!place->came.wait_for(lock, 30s, has_come)) {
    std::erase(waiting_, place);
    return Came::too_late;
  }
  // Whoever took it up says when it is done, however long that is.
  place->came.wait(lock, [&] { return place->is != Is::taken; });
  return place->is == Is::done ? Came::done : Came::turn;
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

void WriteLine::together(const Location& location, Connection& own, std::function<void(Connection&)> act) {
  const auto place = std::make_shared<WritePlace>();
  place->act = std::move(act);
  const auto came = enter(place);
  if (came == Came::turn) write_for_all(location, place);
  if (came == Came::too_late) {
    Batch alone{place};
    write_batch(location, &own, alone, 1);
  }
  if (place->thrown) std::rethrow_exception(place->thrown);
  if (!place->lost.empty()) throw Fault(place->lost);
}

std::shared_ptr<WritePlace> WriteLine::take_next() {
  const std::lock_guard lock(mutex_);
  if (waiting_.size() < 2 || !waiting_[1]->act) return nullptr;
  auto next = waiting_[1];
  waiting_.erase(waiting_.begin() + 1);
  next->is = WritePlace::Is::taken;
  return next;
}

void WriteLine::write_for_all(const Location& location, std::shared_ptr<WritePlace> next) noexcept {
  Batch batch;
  batch.reserve(most_together);
  for (auto left = most_together; next;) {
    batch.assign(1, next);
    const bool kept = write_batch(location, nullptr, batch, left);
    left -= batch.size();
    // For those who came meanwhile the turn need not be handed on. If it is, that comes first.
    next = kept && left > 0 ? take_next() : nullptr;
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

bool WriteLine::write_batch(const Location& location, Connection* own, Batch& batch,
                            std::size_t most) noexcept {
  auto* connection = own;
  try {
    if (!connection) connection = &writer(location);
    connection->run(dialect::begin(Engine::sqlite));
    for (;;) {
      do_act(*connection, *batch.back());
      // The engine rolls back by itself when the disk is full, and what stood before this act goes with it.
      if (!connection->is_in_transaction()) throw Fault("The transaction was rolled back.");
      auto next = batch.size() < most ? take_next() : nullptr;
      if (!next) break;
      batch.push_back(std::move(next));
    }
    connection->run("commit");
    return true;
  } catch (...) {
    lose(batch);
  }
  try {
    if (connection && connection->is_in_transaction()) connection->run("rollback");
  } catch (const std::exception&) {
    // What is still open on the line's connection goes with it.
  }
  if (!own) drop_writer_in_transaction();
  return false;
}

WriteTurn::WriteTurn(WriteLine& line, const Location& location, Connection& own)
    : line_(line), is_mine_(line.enter(std::make_shared<WritePlace>()) == WriteLine::Came::turn) {
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
