#include "web/http_reader.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "kernel/text.hpp"
#include "web/multipart.hpp"

namespace reeve::web::http {

namespace {

constexpr std::size_t resting_capacity = 4 * 1024;  // of an idle connection: 40 MB for 10,000 of them
constexpr std::size_t body_room = 16 * 1024;
constexpr std::size_t worthwhile_read = 512;

// What RFC 3986 allows in a host, a port and an IPv6 literal.
bool is_host(std::string_view host) {
  auto is_host_character = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~!$&'()*+,;=%:[]").find(c) != std::string_view::npos;
  };
  return !host.empty() && std::all_of(host.begin(), host.end(), is_host_character);
}

bool is_form(std::string_view content_type) {
  auto type = text::trim(content_type.substr(0, content_type.find(';')));
  return text::lower(type) == "application/x-www-form-urlencoded";
}

}  // namespace

RequestReader::RequestReader(ReaderLimits limits)
    : limits_(limits), parser_(limits.header_bytes_max, limits.body_bytes_max) {}

std::span<char> RequestReader::room() {
  if (parser_.header_is_done()) {
    // The body is copied out as it is parsed, so its part of the buffer is used again and again.
    std::size_t body_begin = begin_ + header_size_;
    std::memmove(buffer_.get() + body_begin, buffer_.get() + parsed_, end_ - parsed_);
    end_ -= parsed_ - body_begin;
    parsed_ = body_begin;
    make_room(header_size_ + body_room);
  } else if (capacity_ - end_ < worthwhile_read) {
    std::size_t held = end_ - begin_;
    make_room(std::min(std::max(2 * held, resting_capacity), limits_.header_bytes_max + worthwhile_read));
  }
  return {buffer_.get() + end_, capacity_ - end_};
}

// Room for a message of so many bytes, moved to the front.
void RequestReader::make_room(std::size_t bytes) {
  std::size_t held = end_ - begin_;
  if (bytes > capacity_) {
    std::unique_ptr<char[]> larger(new char[bytes]);
    if (held > 0) std::memcpy(larger.get(), buffer_.get() + begin_, held);
    buffer_ = std::move(larger);
    capacity_ = bytes;
  } else if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, held);
  }
  parsed_ -= begin_;
  end_ = held;
  begin_ = 0;
  if (header_size_ > 0) target_ = *read_target(view(head().target), view(head().host), decoded_path_);
}

void RequestReader::received(std::size_t bytes) {
  assert(bytes <= capacity_ - end_);
  end_ += bytes;
}

RequestReader::Progress RequestReader::advance() {
  if (refusal_ != 0) return Progress::refused;
  while (!parser_.is_done() && end_ - parsed_ >= parser_.bytes_wanted()) {
    bool had_header = parser_.header_is_done();
    auto step = parser_.put(buffer_.get() + begin_, buffer_.get() + parsed_, end_ - parsed_);
    parsed_ += step.used;
    if (step.refusal == 431) return refuse_header();
    if (step.refusal != 0) return refuse(step.refusal);
    if (!had_header && parser_.header_is_done()) {
      header_size_ = parsed_ - begin_;
      if (int status = check_head()) return refuse(status);
    } else if (step.used == 0) {
      break;
    }
  }
  if (parser_.is_done()) return Progress::complete;
  if (parser_.header_is_done()) {
    // Only the line before a chunk is not used as it comes; one that fills the buffer is no honest one.
    if (end_ - parsed_ >= body_room) return refuse(400);
    return Progress::needs_body;
  }
  if (end_ - begin_ >= limits_.header_bytes_max) return refuse_header();
  return Progress::needs_header;
}

RequestReader::Progress RequestReader::refuse(int status) {
  refusal_ = status;
  return Progress::refused;
}

// Too long: the address when not even the first line has ended, otherwise the headers.
RequestReader::Progress RequestReader::refuse_header() {
  std::string_view received(buffer_.get() + begin_, end_ - begin_);
  return refuse(received.find('\n') == std::string_view::npos ? 414 : 431);
}

int RequestReader::check_head() {
  if (header_size_ > limits_.header_bytes_max) return 431;
  // RFC 9112 3.2: a request without exactly one valid Host is answered 400. HTTP/1.0 knew no Host.
  if (head().host_count == 0 && version() >= 11) return 400;
  if (head().host_count == 1 && !is_host(view(head().host))) return 400;
  if (!head().method) return head().method_is_known ? 405 : 501;
  auto target = read_target(view(head().target), view(head().host), decoded_path_);
  if (!target) return 400;
  target_ = *target;
  bool has_expectation = version() >= 11 && head().expect.size > 0;
  if (has_expectation && text::lower(view(head().expect)) != "100-continue") return 417;
  return 0;
}

bool RequestReader::expects_continue() const {
  return version() >= 11 && head().expect.size > 0 && end_ - begin_ == header_size_;
}

void RequestReader::next() {
  begin_ = parsed_;
  header_size_ = 0;
  target_ = {};
  parser_.start();
  if (!is_between_requests()) return;
  begin_ = parsed_ = end_ = 0;
  if (capacity_ <= resting_capacity) return;
  buffer_.reset();
  capacity_ = 0;
}

bool RequestReader::is_between_requests() const { return begin_ == end_; }

bool RequestReader::keep_alive() const { return parser_.keep_alive(); }

std::string_view RequestReader::view(Span span) const {
  return {buffer_.get() + begin_ + span.at, span.size};
}

std::optional<Request> RequestReader::request(std::string remote_address) {
  Request request;
  request.method = method();
  request.path = path();
  request.remote_address = std::move(remote_address);
  for (const auto& field : head().fields)
    request.headers.emplace_back(text::lower(view(field.name)), view(field.value));
  if (target_.query) {
    auto query = parse_fields(*target_.query);
    if (!query) return std::nullopt;
    request.query = std::move(*query);
  }
  request.body = std::move(parser_.body());
  if (request.method == Method::post && is_form(request.header("content-type"))) {
    auto form = parse_fields(request.body);
    if (!form) return std::nullopt;
    request.form = std::move(*form);
  }
  const auto boundary =
      request.method == Method::post ? multipart_boundary(request.header("content-type")) : std::nullopt;
  if (boundary) {
    auto form = parse_multipart(*boundary, request.body);
    if (!form) return std::nullopt;
    request.form = std::move(form->fields);
    request.files = std::move(form->files);
    request.body.clear();
  }
  return request;
}

}  // namespace reeve::web::http
