// Bytes in, requests out: the buffer, the limits and every check a request must pass before anything is
// looked up for it. It knows no socket, so tests and the fuzzer drive it as the server does.
//
//   for (;;) {
//     copy bytes into room(); received(count);
//     advance();  // complete: answer it, then next(); refused: send refusal() and close
//   }
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "web/http_parser.hpp"
#include "web/http_target.hpp"
#include "web/message.hpp"

namespace reeve::web::http {

struct ReaderLimits {
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t body_bytes_max = 8 * 1024 * 1024;
};

class RequestReader {
 public:
  enum class Progress { needs_header, needs_body, complete, refused };

  explicit RequestReader(ReaderLimits limits);

  std::span<char> room();  // never empty while advance() asks for more
  void received(std::size_t bytes);
  Progress advance();
  void next();  // forgets the finished request and keeps what was sent behind it

  bool is_between_requests() const;  // not a byte of the next request is here
  int refusal() const { return refusal_; }

  // Of a request whose header has passed:
  bool expects_continue() const;
  bool keep_alive() const;
  int version() const { return head().version; }

  bool is_head() const { return head().method == Method::head; }  // as far as is known

  // Of a complete request, until next():
  Method method() const { return *head().method; }
  std::string_view path() const { return target_.path; }
  bool has_query() const { return target_.query.has_value(); }
  std::string_view accept_encoding() const { return view(head().accept_encoding); }
  std::string_view if_none_match() const { return view(head().if_none_match); }
  // Copies everything for the application; nothing when the query or the form is broken.
  std::optional<Request> request(std::string remote_address);

 private:
  const Head& head() const { return parser_.head(); }
  std::string_view view(Span span) const;
  int check_head();
  Progress refuse(int status);
  Progress refuse_header();
  void make_room(std::size_t bytes);

  ReaderLimits limits_;
  MessageParser parser_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;   // where the message starts
  std::size_t parsed_ = 0;  // what the parser has used
  std::size_t end_ = 0;     // what has been received
  std::size_t header_size_ = 0;
  int refusal_ = 0;
  Target target_;
  std::string decoded_path_;
};

}  // namespace reeve::web::http
