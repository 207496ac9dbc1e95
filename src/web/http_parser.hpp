// Boost.Beast's request parser behind a plain interface. Beast costs 17 s a file to compile, so only
// http_parser.cpp includes it. No sockets here: tests and the fuzzer put bytes in directly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "web/message.hpp"

namespace reeve::web::http {

// A part of the message, counted from its first byte: the buffer may move while a header is still arriving.
struct Span {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

struct Head {
  std::optional<Method> method;  // nothing: one we do not answer
  bool method_is_known = false;  // some standard knows it
  int version = 11;
  Span target;
  struct Field {
    Span name;
    Span value;
  };
  std::vector<Field> fields;
  Span host, accept_encoding, if_none_match, expect;
  int host_count = 0;
  int content_length_count = 0;
};

class MessageParser {
 public:
  MessageParser(std::size_t header_bytes_max, std::size_t body_bytes_max);
  ~MessageParser();

  struct Step {
    std::size_t used = 0;
    int refusal = 0;  // an HTTP status; the parser must not be used again before start()
  };
  void start();  // a new message
  // Reads bytes that follow those already used; `message` is where the message's first byte is now.
  Step put(const char* message, const char* bytes, std::size_t count);

  std::size_t bytes_wanted() const;  // fewer than this are not worth a put
  bool header_is_done() const;
  bool is_done() const;
  bool keep_alive() const;
  const Head& head() const;
  std::string& body();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reeve::web::http
