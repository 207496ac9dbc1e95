// The HTTP edge: sockets, parsing, limits and deadlines, in Asio and Boost.Beast behind a plain interface
// (Beast costs 17 s a file to compile, so only http_parser.cpp includes it).
//
// What it refuses, because a proxy in front might read it differently (measured in the design notes): no Host
// or two; a Transfer-Encoding other than chunked (501); Content-Length together with Transfer-Encoding;
// repeated or signed Content-Length; bare LF lines; a space before the colon; NUL; a path that is not
// percent-encoded UTF-8 or that climbs out of the root (400). Limits: header_bytes_max, body_bytes_max,
// connections_max, connections_per_address_max; a connection that has not sent a whole header within
// header_seconds, or a body within body_seconds, is closed. TLS and HTTP/2 are a proxy's work; see
// docs/guides.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace reeve::web {

// A published file, ready for the wire in every encoding it is offered in. Everything after the status line
// and the Date header is fixed when the file is loaded, so serving it is one gathering write.
struct Prepared {
  struct Wire {
    std::string
        headers;  // "Content-Type: ...\r\n...\r\n\r\n": all but the status line and Date, blank line included
    std::shared_ptr<const std::string> body;
  };
  Wire identity;
  Wire gzip;    // body null: not offered
  Wire brotli;  // body null: not offered
  // Strong, quoted, of the identity bytes. The headers of an encoding have the same tag with a suffix after a
  // hyphen
  // ("abc-br"); If-None-Match is answered 304 for any of them.
  std::string etag;
  std::string not_modified_headers;  // for a 304, blank line included
};

class Application {  // virtual because the outside world starts here; tests serve a small one
 public:
  virtual ~Application() = default;

  // On an I/O thread, for GET and HEAD without a query: must not block. Null: ask a worker.
  virtual std::shared_ptr<const Prepared> prepared(std::string_view path) = 0;

  // On a worker thread: may use the database. `worker` is 0 .. workers-1 and names the worker's own session.
  // An exception is logged by the server and answered with `fault`.
  virtual Response answer(const Request& request, std::size_t worker) = 0;
  virtual Response fault() = 0;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;  // 0: any free port
  std::size_t io_threads = 1;
  std::size_t workers = 2;
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t body_bytes_max = 8 * 1024 * 1024;  // a month of spreadsheets
  std::size_t connections_max = 10000;
  std::size_t connections_per_address_max = 0;  // 0: no limit of its own (a proxy in front is one address)
  std::size_t queue_max = 1024;  // requests waiting for a worker; above it 503 with Retry-After
  int header_seconds = 20;
  int body_seconds = 60;
  int idle_seconds = 75;
};

class Server {
 public:
  // Binds at once; throws std::system_error with a sentence when the address is taken.
  Server(ServerOptions options, Application& application);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned short port() const;
  void run();   // until stop(); finishes the requests in hand, at most 5 seconds
  void stop();  // from any thread or signal-safe context of run()'s own signal handling; SIGINT and SIGTERM
                // call it

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reeve::web
