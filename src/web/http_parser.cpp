#include "web/http_parser.hpp"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <functional>

namespace reeve::web::http {

namespace beast = boost::beast;
using beast::error_code;
using Error = beast::http::error;

namespace {

constexpr std::size_t fields_max = 128;

std::optional<Method> answered_method(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get:
      return Method::get;
    case beast::http::verb::head:
      return Method::head;
    case beast::http::verb::post:
      return Method::post;
    default:
      return std::nullopt;
  }
}

int status_of(Error error) {
  switch (error) {
    case Error::header_limit:
      return 431;
    case Error::body_limit:
      return 413;
    default:
      return 400;
  }
}

bool is_digits(beast::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Beast reads the grammar; what it lets through and a proxy might read differently is refused here.
class StrictParser final : public beast::http::basic_parser<true> {
 public:
  StrictParser(Head& head, std::string& body, std::size_t header_bytes_max, std::size_t body_bytes_max)
      : head_(head), body_(body) {
    header_limit(static_cast<std::uint32_t>(header_bytes_max));
    body_limit(body_bytes_max);
  }

  void reads(const char* message, const char* end) {
    message_ = message;
    end_ = end;
  }
  int refusal() const { return refusal_; }

 private:
  void refuse(int status, error_code& ec) {
    refusal_ = status;
    ec = Error::bad_value;
  }

  Span span_of(beast::string_view text) const {
    return {static_cast<std::uint32_t>(text.data() - message_), static_cast<std::uint32_t>(text.size())};
  }

  // A value continued on the next line is either put together in Beast's own memory or lies behind a line
  // end.
  bool is_folded(beast::string_view name, beast::string_view value) const {
    const char* after_name = name.data() + name.size();
    std::less<const char*> before;
    if (before(value.data(), after_name) || !before(value.data(), end_)) return true;
    return std::find(after_name, value.data(), '\r') != value.data();
  }

  void on_request_impl(beast::http::verb verb, beast::string_view, beast::string_view target, int version,
                       error_code& ec) override {
    ec = {};
    head_.method = answered_method(verb);
    head_.method_is_known = verb != beast::http::verb::unknown;
    head_.target = span_of(target);
    head_.version = version;
  }

  void on_field_impl(beast::http::field field, beast::string_view name, beast::string_view value,
                     error_code& ec) override {
    ec = {};
    if (is_header_over_) return;  // a trailer says nothing we would act on
    if (is_folded(name, value)) return refuse(400, ec);
    if (head_.fields.size() == fields_max) return refuse(431, ec);
    head_.fields.push_back({span_of(name), span_of(value)});
    note_field(field, value, ec);
  }

  void note_field(beast::http::field field, beast::string_view value, error_code& ec) {
    switch (field) {
      case beast::http::field::host:
        head_.host = span_of(value);
        if (++head_.host_count > 1) refuse(400, ec);
        return;
      case beast::http::field::content_length:
        if (++head_.content_length_count > 1 || !is_digits(value)) refuse(400, ec);
        return;
      case beast::http::field::transfer_encoding:
        // RFC 9112 6.1: in HTTP/1.0 the framing is faulty. Beast takes any list that ends in "chunked".
        if (head_.version < 11) return refuse(400, ec);
        if (!beast::iequals(value, "chunked")) refuse(501, ec);
        return;
      case beast::http::field::accept_encoding:
        return note_first(head_.accept_encoding, value);
      case beast::http::field::if_none_match:
        return note_first(head_.if_none_match, value);
      case beast::http::field::expect:
        return note_first(head_.expect, value);
      default:
        return;
    }
  }

  void note_first(Span& span, beast::string_view value) const {
    if (span.size == 0) span = span_of(value);
  }

  void on_header_impl(error_code& ec) override {
    ec = {};
    is_header_over_ = true;
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code& ec) override { ec = {}; }

  std::size_t on_body_impl(beast::string_view bytes, error_code& ec) override {
    ec = {};
    body_.append(bytes.data(), bytes.size());
    return bytes.size();
  }

  void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code& ec) override { ec = {}; }

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code& ec) override {
    return on_body_impl(bytes, ec);
  }

  void on_finish_impl(error_code& ec) override { ec = {}; }
  void on_response_impl(int, beast::string_view, int, error_code& ec) override { ec = Error::bad_version; }

  Head& head_;
  std::string& body_;
  const char* message_ = nullptr;
  const char* end_ = nullptr;
  int refusal_ = 0;
  bool is_header_over_ = false;
};

}  // namespace

struct MessageParser::Impl {
  std::size_t header_bytes_max;
  std::size_t body_bytes_max;
  Head head;
  std::string body;
  std::optional<StrictParser> parser;
};

MessageParser::MessageParser(std::size_t header_bytes_max, std::size_t body_bytes_max)
    : impl_(new Impl{header_bytes_max, body_bytes_max, {}, {}, {}}) {
  start();
}

MessageParser::~MessageParser() = default;

void MessageParser::start() {
  auto fields = std::move(impl_->head.fields);
  fields.clear();
  impl_->head = {};
  impl_->head.fields = std::move(fields);  // keeps its memory from one request to the next
  impl_->body.clear();
  impl_->parser.emplace(impl_->head, impl_->body, impl_->header_bytes_max, impl_->body_bytes_max);
}

MessageParser::Step MessageParser::put(const char* message, const char* bytes, std::size_t count) {
  auto& parser = *impl_->parser;
  parser.reads(message, bytes + count);
  error_code ec;
  Step step;
  step.used = parser.put({bytes, count}, ec);
  if (parser.refusal() != 0)
    step.refusal = parser.refusal();
  else if (ec && ec != Error::need_more)
    step.refusal = status_of(static_cast<Error>(ec.value()));
  return step;
}

// Beast 1.81 asserts that a last chunk it has begun to read has five bytes, and "0\r\n" followed by one byte
// has four. A chunked body always has at least "0\r\n\r\n" to come, so waiting for five bytes never waits for
// too many.
std::size_t MessageParser::bytes_wanted() const {
  return header_is_done() && !is_done() && impl_->parser->chunked() ? 5 : 1;
}

bool MessageParser::header_is_done() const { return impl_->parser->is_header_done(); }
bool MessageParser::is_done() const { return impl_->parser->is_done(); }
bool MessageParser::keep_alive() const { return impl_->parser->keep_alive(); }
const Head& MessageParser::head() const { return impl_->head; }
std::string& MessageParser::body() { return impl_->body; }

}  // namespace reeve::web::http
