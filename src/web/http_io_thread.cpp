#include "web/http_io_thread.hpp"

#include <ctime>
#include <exception>
#include <vector>

#include "web/http_connection.hpp"
#include "web/http_reply.hpp"

namespace reeve::web::http {

namespace {
constexpr auto tick_length = std::chrono::milliseconds(250);
}

IoThread::IoThread() : work_(context_.get_executor()), timer_(context_) { write_date(); }

IoThread::~IoThread() = default;

void IoThread::run() {
  tick();
  for (;;) {
    try {
      context_.run();
      return;
    } catch (const std::exception& fault) {  // out of memory for one client: the others go on
      log_fault(fault.what());
    }
  }
}

void IoThread::adopt(std::shared_ptr<Connection> connection) {
  connections_.insert(connection);
  connection->start();
}

void IoThread::forget(const std::shared_ptr<Connection>& connection) {
  connections_.erase(connection);
  finish_if_empty();
}

void IoThread::drain(Clock::time_point give_up_at) {
  is_draining_ = true;
  give_up_at_ = give_up_at;
  for (const auto& connection : std::vector(connections_.begin(), connections_.end())) connection->drain();
  finish_if_empty();
}

void IoThread::tick() {
  now_ = Clock::now();
  write_date();
  sweep();
  if (is_draining_ && now_ >= give_up_at_) close_all();
  timer_.expires_after(tick_length);
  timer_.async_wait([this](boost::system::error_code error) {
    if (!error && work_.owns_work()) tick();
  });
}

void IoThread::write_date() {
  auto now = std::time(nullptr);
  if (now == dated_) return;
  dated_ = now;
  date_ = http_date(now);
  ok_lines_ = "HTTP/1.1 200 OK\r\nDate: " + date_ + "\r\n";
  not_modified_lines_ = "HTTP/1.1 304 Not Modified\r\nDate: " + date_ + "\r\n";
}

void IoThread::sweep() {
  std::vector<std::shared_ptr<Connection>> late;
  for (const auto& connection : connections_)
    if (connection->deadline() < now_) late.push_back(connection);
  for (const auto& connection : late) connection->expire();
}

void IoThread::close_all() {
  for (const auto& connection : std::vector(connections_.begin(), connections_.end())) connection->close();
}

void IoThread::finish_if_empty() {
  if (!is_draining_ || !connections_.empty()) return;
  work_.reset();
  timer_.cancel();
}

}  // namespace reeve::web::http
