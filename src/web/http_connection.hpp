// One client. Everything here happens on the connection's I/O thread, except ask_application, during which
// the I/O thread leaves the request alone.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "web/http_census.hpp"
#include "web/http_io_thread.hpp"
#include "web/http_reader.hpp"
#include "web/http_reply.hpp"
#include "web/http_worker_pool.hpp"
#include "web/server.hpp"

namespace reeve::web::http {

// What every connection of a server shares.
struct Edge {
  ServerOptions options;
  Application& application;
  Census census;
  WorkerPool workers;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Edge& edge, IoThread& thread, boost::asio::ip::tcp::socket socket, std::string address,
             Census::Verdict verdict);

  void start();
  void drain();   // the server stops: close unless a request is in hand
  void expire();  // the deadline has passed
  void close();
  IoThread::Clock::time_point deadline() const { return deadline_; }

 private:
  enum class Phase { reading_header, reading_body, idle, answering, writing, leaving, closed };

  void read();
  void on_read(const boost::system::error_code& error, std::size_t bytes);
  void serve();
  void invite_body();

  // These start an answer; true when it has gone out whole and the connection may go on.
  bool answer();
  bool answer_published(std::shared_ptr<const Prepared> page);
  bool ask_worker();
  bool send(Response response);
  void refuse(int status);  // and leaves

  Response ask_application(std::size_t worker);
  void on_answer(Response response);
  Response fault_page();
  Reply rendered(Response response);

  bool write(std::string_view head, std::string_view headers, std::string_view body);
  bool flush();
  bool finish_answer();
  void leave();  // closes so that the client reads the answer before it sees the end

  void enter(Phase phase, std::chrono::seconds at_most);
  Persistence persistence() const;

  Edge& edge_;
  IoThread& thread_;
  boost::asio::ip::tcp::socket socket_;
  std::string address_;
  Census::Verdict verdict_;
  RequestReader reader_;
  Phase phase_ = Phase::reading_header;
  IoThread::Clock::time_point deadline_;
  bool is_reading_ = false;
  bool must_close_ = false;  // after the answer being written

  // The answer being written; `unsent_` points into the others.
  std::array<char, 160> lines_;
  std::shared_ptr<const Prepared> page_;
  std::shared_ptr<const std::string> page_body_;
  Reply reply_;
  std::array<boost::asio::const_buffer, 3> unsent_;
  std::size_t discarded_ = 0;
};

}  // namespace reeve::web::http
