#include "serving/serve_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include <boost/json.hpp>

#include "cli/signing_key.hpp"
#include "kernel/canonical.hpp"

namespace reeve::serving {
namespace {

// "8080", "127.0.0.1:8080", "[::1]:8080"
Outcome<std::pair<std::string, unsigned short>> parse_listen(const std::string& listen) {
  const auto colon = listen.rfind(':');
  auto address = colon == std::string::npos ? std::string("127.0.0.1") : listen.substr(0, colon);
  if (address.size() > 2 && address.front() == '[' && address.back() == ']')
    address = address.substr(1, address.size() - 2);
  const auto port_text = colon == std::string::npos ? listen : listen.substr(colon + 1);
  unsigned port = 0;
  const auto [end, error] = std::from_chars(port_text.data(), port_text.data() + port_text.size(), port);
  if (error != std::errc{} || end != port_text.data() + port_text.size() || port > 65535)
    return Refusal{
        "\"" + listen + "\" is not an address to listen on. Write it like 127.0.0.1:8080.", {}, "--listen"};
  return std::pair{address, static_cast<unsigned short>(port)};
}

int serve(cli::Office& office, const MakeRoutes& make_routes, const std::vector<Job>& jobs,
          const std::string& listen) {
  const auto where = parse_listen(listen);
  if (!where) return cli::say_refused(where.refusals(), cli::bad_input);
  if (!office.installation().exists())
    return cli::say_refused(
        {{"There is no installation at " + office.installation().described() + ". Make one with: reeve init",
          {},
          "--records"}},
        cli::bad_input);
  {
    auto own = office.open_own(storage::Access::read_write);
    cli::ensure_signing_key(own, office.now());
  }
  web::ServerOptions options;
  options.address = where->first;
  options.port = where->second;
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  options.io_threads = cores;
  // While some wait for the disk others work. Each may hold a connection to every database of PostgreSQL,
  // which lets in a hundred unless it is told otherwise.
  const auto workers_a_core = office.installation().engine() == storage::Engine::sqlite ? 4U : 2U;
  options.workers = workers_a_core * cores;
  Application application(office, make_routes, jobs, options.workers);
  web::Server server(options, application);
  fmt::print("Reeve serves http://{}:{}/\nRecords: {}\n",
             where->first.find(':') == std::string::npos ? where->first : "[" + where->first + "]",
             server.port(), office.installation().described());
  std::fflush(stdout);
  server.run();
  fmt::print("Stopped.\n");
  return cli::done;
}

std::string who_words(const web::Allow& who) {
  if (who.kind() == web::Allow::Kind::anyone) return "anyone";
  if (who.kind() == web::Allow::Kind::outside) return "outside";
  if (who.kind() == web::Allow::Kind::signed_in) return "signed in";
  return std::string(who.act());
}

int list_routes(const cli::Office& office, const web::Routes& routes) {
  boost::json::array all;
  for (const auto& route : routes) {
    const std::string method = route.method == web::Method::post ? "POST" : "GET";
    if (office.options.json)
      all.push_back({{"method", method},
                     {"pattern", std::string(route.pattern)},
                     {"who", who_words(route.who)},
                     {"act", std::string(route.who.act())},
                     {"does", std::string(route.does)}});
    else
      fmt::print("{:<4} {:<72} {:<24} {}\n", method, route.pattern, who_words(route.who), route.does);
  }
  if (office.options.json) fmt::print("{}\n", canonical(all));
  return cli::done;
}

}  // namespace

void add_serve_command(CLI::App& app, cli::Office& office, MakeRoutes make_routes, std::vector<Job> jobs,
                       int& result) {
  static std::string listen = "127.0.0.1:8080";
  app.add_subcommand("routes", "Every address of the server and who may ask it")
      ->callback([&office, &result, make_routes] {
        result = list_routes(office, make_routes({[](std::string_view) { return nullptr; },
                                                  [] { return std::vector<std::string>(); }}));
      });
  auto* command = app.add_subcommand("serve", "Serve the public pages and the workspace");
  command->add_option("--listen", listen, "Address and port")->envname("REEVE_LISTEN")->capture_default_str();
  command->callback([&office, &result, make_routes = std::move(make_routes), jobs = std::move(jobs)] {
    result = serve(office, make_routes, jobs, listen);
  });
}

}  // namespace reeve::serving
