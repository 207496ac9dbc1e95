// A small application behind a real server on a free port.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

#include "web/server.hpp"

namespace reeve::web::testing {

inline std::shared_ptr<const Prepared> page_of(const std::string& text) {
  auto wire = [](const std::string& bytes, const std::string& extra) {
    return Prepared::Wire{"Content-Type: text/html; charset=utf-8\r\nVary: Accept-Encoding\r\n" + extra +
                              "Content-Length: " + std::to_string(bytes.size()) + "\r\n\r\n",
                          std::make_shared<const std::string>(bytes)};
  };
  auto page = std::make_shared<Prepared>();
  page->identity = wire(text, "ETag: \"edition\"\r\n");
  page->gzip = wire("gzip of " + text, "ETag: \"edition-gzip\"\r\nContent-Encoding: gzip\r\n");
  page->brotli = wire("brotli of " + text, "ETag: \"edition-br\"\r\nContent-Encoding: br\r\n");
  page->etag = "\"edition\"";
  page->not_modified_headers = "ETag: \"edition\"\r\nVary: Accept-Encoding\r\n\r\n";
  return page;
}

class SmallApplication : public Application {
 public:
  std::shared_ptr<const Prepared> plan = page_of("the plan");
  std::shared_ptr<const Prepared> report = page_of(std::string(8 * 1024 * 1024, 'r'));

  std::shared_ptr<const Prepared> prepared(std::string_view path) override {
    if (path == "/plan") return plan;
    if (path == "/report") return report;
    if (path == "/caf\xC3\xA9") return plan;
    return nullptr;
  }

  Response answer(const Request& request, std::size_t) override {
    ++answered;
    if (request.path == "/fault") throw std::runtime_error("the database\nis gone");
    if (request.path == "/split") return see_other("/a\r\nSet-Cookie: forged=1");
    if (request.path == "/wait") wait_at_gate();
    if (request.path == "/echo") return text(request.body);
    if (request.path == "/form") return text(std::string(request.form.get("name")));
    if (request.path == "/query") return text(std::string(request.query.get("name")));
    if (request.path == "/address") return text(request.remote_address);
    return text("answered " + request.path);
  }

  Response fault() override {
    auto response = text("our own fault page");
    response.status = 500;
    return response;
  }

  void open_gate() {
    std::lock_guard lock(mutex_);
    is_open_ = true;
    opened_.notify_all();
  }

  std::atomic<int> answered = 0;
  std::atomic<int> waiting = 0;

 private:
  static Response text(std::string words) {
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(words);
    return response;
  }

  void wait_at_gate() {
    std::unique_lock lock(mutex_);
    ++waiting;
    opened_.wait_for(lock, std::chrono::seconds(10), [this] { return is_open_; });
  }

  std::mutex mutex_;
  std::condition_variable opened_;
  bool is_open_ = false;
};

class Serving {
 public:
  explicit Serving(ServerOptions options = {})
      : server(on_any_port(options), application), thread_([this] { server.run(); }) {}
  ~Serving() { stop(); }

  void stop() {
    application.open_gate();
    server.stop();
    join();
  }
  void join() {
    if (thread_.joinable()) thread_.join();
  }
  unsigned short port() const { return server.port(); }

  SmallApplication application;
  Server server;

 private:
  static ServerOptions on_any_port(ServerOptions options) {
    options.port = 0;
    return options;
  }
  std::thread thread_;
};

inline std::string get(std::string_view target, std::string_view more_headers = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more_headers) +
         "\r\n";
}

inline std::string post(std::string_view target, std::string_view body, std::string_view more_headers = "") {
  return "POST " + std::string(target) +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(more_headers) + "\r\n" + std::string(body);
}

// Waits for what another thread is about to do.
template <typename Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 500; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace reeve::web::testing
