// A client that sends exactly the bytes it is told to.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace reeve::web::testing {

struct Answer {
  int status = 0;  // 0: closed without an answer
  std::map<std::string, std::string> headers;
  std::string body;

  std::string header(const std::string& name) const {
    auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

class Client {
 public:
  explicit Client(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("the server does not listen");
  }
  Client(Client&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }

  // False when the server has cut the connection, or takes nothing for a second.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd ready{socket_, POLLOUT, 0};
      if (::poll(&ready, 1, 1000) <= 0) return false;
      auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  void finish_sending() { ::shutdown(socket_, SHUT_WR); }

  // One answer by its Content-Length; `has_body` is false after a HEAD.
  Answer receive(bool has_body = true) {
    Answer answer;
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive_more()) return answer;
    auto end = received_.find("\r\n\r\n");
    read_head(std::string_view(received_).substr(0, end + 2), answer);
    received_.erase(0, end + 4);
    auto length = answer.header("Content-Length");
    if (!has_body || length.empty() || answer.status == 304) return answer;
    auto size = static_cast<std::size_t>(std::stoul(length));
    while (received_.size() < size)
      if (!receive_more()) throw std::runtime_error("the answer was cut short");
    answer.body = received_.substr(0, size);
    received_.erase(0, size);
    return answer;
  }

  Answer ask(std::string_view bytes) {
    send(bytes);
    return receive();
  }

  bool is_closed_within(std::chrono::milliseconds time) {
    auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end)
      if (!receive_more(
              std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now())))
        return was_closed_;
    return false;
  }

  const std::string& unread() const { return received_; }

 private:
  static void read_head(std::string_view head, Answer& answer) {
    answer.status = std::stoi(std::string(head.substr(9, 3)));
    head.remove_prefix(head.find("\r\n") + 2);
    while (!head.empty()) {
      auto line = head.substr(0, head.find("\r\n"));
      auto colon = line.find(": ");
      answer.headers[std::string(line.substr(0, colon))] = line.substr(colon + 2);
      head.remove_prefix(line.size() + 2);
    }
  }

  bool receive_more(std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    pollfd ready{socket_, POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(patience.count())) <= 0) return false;
    char bytes[64 * 1024];
    auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    was_closed_ = count <= 0;
    if (count <= 0) return false;
    received_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  bool was_closed_ = false;
  std::string received_;
};

}  // namespace reeve::web::testing
