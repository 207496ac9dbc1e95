#include "web/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include "web/http_connection.hpp"
#include "web/http_io_thread.hpp"

namespace reeve::web {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto stopping_time = std::chrono::seconds(5);
constexpr auto pause_without_descriptors = std::chrono::milliseconds(100);
constexpr std::size_t descriptors_for_others = 256;  // the record, the database, mail

// Sockets must not use up the descriptors that the database needs: raises the soft limit as far as the hard
// one goes and keeps the number of connections below it.
std::size_t connections_within_limits(std::size_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  std::size_t needed = wanted + descriptors_for_others;
  if (limit.rlim_cur < needed) {
    limit.rlim_cur = std::min<rlim_t>(needed, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  std::size_t available = limit.rlim_cur;
  return std::min(
      wanted, available > 2 * descriptors_for_others ? available - descriptors_for_others : available / 2);
}

// An IPv4 client of an IPv6 socket is the same client.
std::string plain_address(const tcp::socket& socket) {
  error_code error;
  auto endpoint = socket.remote_endpoint(error);
  if (error) return {};
  auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

tcp::acceptor listen_on(asio::io_context& context, const ServerOptions& options) {
  auto fail = [&](const error_code& error, const char* what) {
    throw std::system_error(error, "The server cannot " + std::string(what) + " " + options.address +
                                       " port " + std::to_string(options.port));
  };
  error_code error;
  auto address = asio::ip::make_address(options.address, error);
  if (error) fail(error, "read the address");
  tcp::endpoint endpoint(address, options.port);
  tcp::acceptor acceptor(context);
  acceptor.open(endpoint.protocol(), error);
  if (error) fail(error, "open a socket for");
  acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error && address.is_v6()) acceptor.set_option(asio::ip::v6_only(false), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(4096, error);
  if (error) fail(error, "listen on");
  return acceptor;
}

}  // namespace

struct Server::Impl {
  Impl(ServerOptions options, Application& application);

  void run();
  void accept();
  void on_accept(const error_code& error, tcp::socket socket, http::IoThread& thread);
  void begin_to_stop();

  http::Edge edge;
  std::vector<std::unique_ptr<http::IoThread>> threads;
  tcp::acceptor acceptor;
  unsigned short port;
  asio::steady_timer pause;
  std::optional<asio::signal_set> signals;
  std::size_t next_thread = 0;
};

namespace {

std::vector<std::unique_ptr<http::IoThread>> make_threads(std::size_t count) {
  std::vector<std::unique_ptr<http::IoThread>> threads;
  do threads.push_back(std::make_unique<http::IoThread>());
  while (threads.size() < count);
  return threads;
}

}  // namespace

Server::Impl::Impl(ServerOptions options, Application& application)
    : edge{options,
           application,
           {connections_within_limits(options.connections_max), options.connections_per_address_max},
           {std::max<std::size_t>(options.workers, 1), options.queue_max}},
      threads(make_threads(options.io_threads)),
      acceptor(listen_on(threads[0]->context(), options)),
      port(acceptor.local_endpoint().port()),
      pause(threads[0]->context()) {}

void Server::Impl::run() {
  signals.emplace(threads[0]->context(), SIGINT, SIGTERM);
  signals->async_wait([this](const error_code& error, int) {
    if (!error) begin_to_stop();
  });
  accept();
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads.size(); ++i) others.emplace_back([this, i] { threads[i]->run(); });
  threads[0]->run();
  for (auto& other : others) other.join();
  edge.workers.stop();
  signals.reset();
}

// One thread accepts for all and deals the sockets out in turn. SO_REUSEPORT would let the kernel deal, but
// unevenly for a few connections, and a second Reeve on the same port would be let in unnoticed.
void Server::Impl::accept() {
  auto& thread = *threads[next_thread++ % threads.size()];
  acceptor.async_accept(thread.context(), [this, &thread](const error_code& error, tcp::socket socket) {
    if (acceptor.is_open()) on_accept(error, std::move(socket), thread);
  });
}

void Server::Impl::on_accept(const error_code& error, tcp::socket socket, http::IoThread& thread) {
  if (error) {  // without descriptors an immediate second try would spin
    pause.expires_after(pause_without_descriptors);
    pause.async_wait([this](const error_code&) {
      if (acceptor.is_open()) accept();
    });
    return;
  }
  auto address = plain_address(socket);
  auto verdict = edge.census.arrives(address);
  if (verdict != http::Census::Verdict::no_room) {
    auto connection = std::make_shared<http::Connection>(edge, thread, std::move(socket), address, verdict);
    asio::post(thread.context(), [&thread, connection = std::move(connection)] { thread.adopt(connection); });
  }
  accept();
}

void Server::Impl::begin_to_stop() {
  if (!acceptor.is_open()) return;
  acceptor.close();
  pause.cancel();
  if (signals) signals->cancel();  // caught and ignored from here on: it stops already
  auto give_up_at = http::IoThread::Clock::now() + stopping_time;
  for (auto& thread : threads)
    asio::post(thread->context(), [&thread = *thread, give_up_at] { thread.drain(give_up_at); });
}

Server::Server(ServerOptions options, Application& application)
    : impl_(std::make_unique<Impl>(std::move(options), application)) {}

Server::~Server() = default;

unsigned short Server::port() const { return impl_->port; }

void Server::run() { impl_->run(); }

void Server::stop() {
  asio::post(impl_->threads[0]->context(), [impl = impl_.get()] { impl->begin_to_stop(); });
}

}  // namespace reeve::web
