// One thread of the socket loop: its connections, its coarse clock, and the lines it writes most, kept ready.
#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

namespace reeve::web::http {

class Connection;

class IoThread {
 public:
  using Clock = std::chrono::steady_clock;

  IoThread();
  ~IoThread();

  boost::asio::io_context& context() { return context_; }
  void run();  // until drain() and no connection is left

  // The rest on the thread that runs.
  void adopt(std::shared_ptr<Connection> connection);
  void forget(const std::shared_ptr<Connection>& connection);
  void drain(Clock::time_point give_up_at);
  bool is_draining() const { return is_draining_; }

  // As of the last tick, a quarter of a second ago at most: deadlines need no clock call of their own.
  Clock::time_point now() const { return now_; }
  std::string_view ok_lines() const { return ok_lines_; }  // status line and Date of a 200
  std::string_view not_modified_lines() const { return not_modified_lines_; }  // of a 304
  const std::string& date() const { return date_; }

  // Somewhere to read what nobody wants to know.
  std::array<char, 64 * 1024>& rubbish() { return rubbish_; }

 private:
  void tick();
  void write_date();
  void sweep();
  void close_all();
  void finish_if_empty();

  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  boost::asio::steady_timer timer_;
  std::unordered_set<std::shared_ptr<Connection>> connections_;
  Clock::time_point now_ = Clock::now();
  Clock::time_point give_up_at_;
  bool is_draining_ = false;
  std::time_t dated_ = 0;
  std::string date_;
  std::string ok_lines_;
  std::string not_modified_lines_;
  std::array<char, 64 * 1024> rubbish_;
};

}  // namespace reeve::web::http
