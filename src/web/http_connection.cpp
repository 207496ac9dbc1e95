#include "web/http_connection.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cassert>
#include <cstring>
#include <exception>

#include "web/http_negotiation.hpp"

namespace reeve::web::http {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::seconds;

namespace {

constexpr seconds leaving_time{2};
constexpr std::size_t leaving_bytes_max = 256 * 1024;
// A reader slower than this on average is holding the connection, not reading.
constexpr std::size_t bytes_per_second_min = 16 * 1024;

asio::const_buffer buffer_of(std::string_view bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace

Connection::Connection(Edge& edge, IoThread& thread, asio::ip::tcp::socket socket, std::string address,
                       Census::Verdict verdict)
    : edge_(edge),
      thread_(thread),
      socket_(std::move(socket)),
      address_(std::move(address)),
      verdict_(verdict),
      reader_({edge.options.header_bytes_max, edge.options.body_bytes_max}) {}

void Connection::start() {
  error_code error;
  socket_.non_blocking(true, error);
  if (!error) socket_.set_option(asio::ip::tcp::no_delay(true), error);
  if (error || thread_.is_draining()) return close();
  if (verdict_ == Census::Verdict::turn_away) return refuse(503);
  enter(Phase::reading_header, seconds(edge_.options.header_seconds));
  read();
}

void Connection::drain() {
  bool has_asked_nothing = phase_ == Phase::reading_header && reader_.is_between_requests();
  if (phase_ == Phase::idle || phase_ == Phase::leaving || has_asked_nothing) close();
}

void Connection::expire() {
  bool was_asking =
      phase_ == Phase::reading_body || (phase_ == Phase::reading_header && !reader_.is_between_requests());
  if (was_asking)
    refuse(408);
  else
    close();
}

void Connection::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  error_code ignored;
  socket_.close(ignored);
  edge_.census.leaves(address_);
  thread_.forget(shared_from_this());
}

void Connection::enter(Phase phase, seconds at_most) {
  phase_ = phase;
  deadline_ = thread_.now() + at_most;
}

// Reading

void Connection::read() {
  asio::mutable_buffer room(thread_.rubbish().data(), thread_.rubbish().size());
  if (phase_ != Phase::leaving) {
    auto rest = reader_.room();
    room = {rest.data(), rest.size()};
  }
  is_reading_ = true;
  socket_.async_read_some(room, [self = shared_from_this()](const error_code& error, std::size_t bytes) {
    self->on_read(error, bytes);
  });
}

void Connection::on_read(const error_code& error, std::size_t bytes) {
  is_reading_ = false;
  switch (phase_) {
    case Phase::closed:
      return;
    case Phase::leaving:
      discarded_ += bytes;
      if (error || discarded_ > leaving_bytes_max) return close();
      return read();
    case Phase::writing:
      return;  // the deadline passed, the refusal is on its way
    default:
      break;
  }
  if (error) return close();
  if (phase_ == Phase::idle) enter(Phase::reading_header, seconds(edge_.options.header_seconds));
  reader_.received(bytes);
  serve();
}

// Answers what has arrived, in order, until something has to be waited for.
void Connection::serve() {
  for (;;) {
    switch (reader_.advance()) {
      case RequestReader::Progress::needs_header:
        if (phase_ == Phase::idle && !reader_.is_between_requests())
          enter(Phase::reading_header, seconds(edge_.options.header_seconds));
        return read();
      case RequestReader::Progress::needs_body:
        if (phase_ != Phase::reading_body) invite_body();
        if (phase_ != Phase::closed) read();
        return;
      case RequestReader::Progress::refused:
        return refuse(reader_.refusal());
      case RequestReader::Progress::complete:
        if (!answer() || !finish_answer()) return;
    }
  }
}

void Connection::invite_body() {
  enter(Phase::reading_body, seconds(edge_.options.body_seconds));
  if (!reader_.expects_continue()) return;
  constexpr std::string_view invitation = "HTTP/1.1 100 Continue\r\n\r\n";
  error_code error;
  if (socket_.write_some(buffer_of(invitation), error) != invitation.size()) close();
}

// Answering

bool Connection::answer() {
  if (reader_.method() == Method::post || reader_.has_query()) return ask_worker();
  try {
    if (auto page = edge_.application.prepared(reader_.path())) return answer_published(std::move(page));
  } catch (const std::exception& fault) {
    log_fault(fault.what());
    return send(fault_page());
  }
  return ask_worker();
}

bool Connection::answer_published(std::shared_ptr<const Prepared> page) {
  bool has_it = client_has_it(reader_.if_none_match(), page->etag);
  const auto& wire = choose_encoding(*page, reader_.accept_encoding());
  std::string_view status_lines = has_it ? thread_.not_modified_lines() : thread_.ok_lines();
  std::string_view connection = connection_line(persistence());
  // Copied, for the clock may write new ones while a slow client takes its time.
  assert(status_lines.size() + connection.size() <= lines_.size());
  std::memcpy(lines_.data(), status_lines.data(), status_lines.size());
  std::memcpy(lines_.data() + status_lines.size(), connection.data(), connection.size());

  page_ = std::move(page);
  page_body_ = wire.body;
  std::string_view body = has_it || reader_.is_head() || !page_body_ ? std::string_view() : *page_body_;
  return write({lines_.data(), status_lines.size() + connection.size()},
               has_it ? page_->not_modified_headers : wire.headers, body);
}

bool Connection::ask_worker() {
  enter(Phase::answering, std::chrono::hours(24 * 365));
  bool has_room = edge_.workers.offer([self = shared_from_this()](std::size_t worker) {
    auto response = self->ask_application(worker);
    asio::post(self->thread_.context(),
               [self, response = std::move(response)]() mutable { self->on_answer(std::move(response)); });
  });
  return !has_room && send(refusal_page(503));
}

Response Connection::ask_application(std::size_t worker) {
  try {
    auto request = reader_.request(address_);
    if (!request) return refusal_page(400);
    return edge_.application.answer(*request, worker);
  } catch (const std::exception& fault) {
    log_fault(fault.what());
  } catch (...) {
    log_fault("something that is no std::exception");
  }
  return fault_page();
}

void Connection::on_answer(Response response) {
  if (phase_ == Phase::closed) return;
  if (send(std::move(response)) && finish_answer()) serve();
}

Response Connection::fault_page() {
  try {
    return edge_.application.fault();
  } catch (const std::exception& fault) {
    log_fault(fault.what());
    return refusal_page(500);
  }
}

void Connection::refuse(int status) {
  must_close_ = true;
  if (send(refusal_page(status))) finish_answer();
}

Reply Connection::rendered(Response response) {
  auto method = reader_.is_head() ? Method::head : Method::get;
  try {
    return render(std::move(response), method, persistence(), thread_.date());
  } catch (const std::invalid_argument& fault) {
    log_fault(fault.what());
    return render(refusal_page(500), method, persistence(), thread_.date());
  }
}

bool Connection::send(Response response) {
  reply_ = rendered(std::move(response));
  return write(reply_.head, {}, reply_.body);
}

Persistence Connection::persistence() const {
  if (must_close_ || thread_.is_draining() || !reader_.keep_alive()) return Persistence::close;
  return reader_.version() < 11 ? Persistence::keep_and_say_so : Persistence::keep;
}

// Writing

bool Connection::write(std::string_view head, std::string_view headers, std::string_view body) {
  unsent_ = {buffer_of(head), buffer_of(headers), buffer_of(body)};
  return flush();
}

bool Connection::flush() {
  for (;;) {
    error_code error;
    std::size_t sent = socket_.write_some(unsent_, error);
    if (error == asio::error::would_block || error == asio::error::try_again) break;
    if (error) {
      close();
      return false;
    }
    for (auto& part : unsent_) {
      std::size_t taken = std::min(sent, part.size());
      part += taken;
      sent -= taken;
    }
    if (asio::buffer_size(unsent_) == 0) return true;
  }
  if (phase_ != Phase::writing) {
    auto slowest = asio::buffer_size(unsent_) / bytes_per_second_min;
    enter(Phase::writing, seconds(edge_.options.body_seconds) + seconds(slowest));
  }
  socket_.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](const error_code& error) {
    if (self->phase_ == Phase::closed) return;
    if (error) return self->close();
    if (self->flush() && self->finish_answer()) self->serve();
  });
  return false;
}

// The answer is out: true when the connection goes on to the next request.
bool Connection::finish_answer() {
  bool goes_on = persistence() != Persistence::close;
  page_.reset();
  page_body_.reset();
  reply_ = {};
  if (!goes_on) {
    leave();
    return false;
  }
  reader_.next();
  enter(Phase::idle, seconds(edge_.options.idle_seconds));
  return true;
}

// Closing at once would make the kernel answer unread bytes with a reset, and the reset can overtake the
// answer.
void Connection::leave() {
  error_code error;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  if (error) return close();
  enter(Phase::leaving, leaving_time);
  if (!is_reading_) read();
}

}  // namespace reeve::web::http
