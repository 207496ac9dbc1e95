// Reeve as a server: published pages from memory on the socket threads, everything else by the table of
// routes on the workers, each with its own sessions. Holds no state but what can be read again from the
// records.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "cli/office.hpp"
#include "site/site.hpp"
#include "web/router.hpp"
#include "web/server.hpp"

namespace reeve::serving {

// Work that nobody asked for just now: sending messages, reminders. Called about every `seconds`, for every
// body.
struct Job {
  std::string name;
  int seconds = 60;
  std::function<void(cli::Office& office, const std::string& slug)> run;
};

// What routes may ask of the published sites in memory.
struct PublishedSites {
  std::function<std::shared_ptr<const site::PublicSite>(std::string_view slug)> find;
  std::function<std::vector<std::string>()> slugs;
};
using MakeRoutes = std::function<web::Routes(const PublishedSites& sites)>;

class Application final : public web::Application {
 public:
  Application(cli::Office& office, const MakeRoutes& make_routes, std::vector<Job> jobs, std::size_t workers);
  ~Application() override;

  std::shared_ptr<const web::Prepared> prepared(std::string_view path) override;
  web::Response answer(const web::Request& request, std::size_t worker) override;
  web::Response fault() override;

  const web::Routes& routes() const { return routes_; }
  // The published site of a body; null when there is none.
  std::shared_ptr<const site::PublicSite> site(std::string_view slug) const;
  std::vector<std::string> slugs() const;
  // After a publication here; publications of other processes are noticed within a few seconds.
  void reload(const std::string& slug);

 private:
  using Sites = std::map<std::string, std::shared_ptr<const site::PublicSite>, std::less<>>;
  struct Sessions;

  web::Response handle(const web::Request& request, const web::Match& match, Sessions& sessions);
  std::vector<web::BodyOf> bodies_of(const web::Visit& visit, Sessions& sessions);
  void keep_look(const web::Visit& visit, const web::Route& route, Sessions& sessions);
  web::Response public_answer(const web::Request& request);
  web::Response missing_page(const web::Request& request);
  void look_for_publications();
  void run_jobs();

  cli::Office& office_;
  web::Routes routes_;
  std::vector<Job> jobs_;
  std::vector<std::unique_ptr<Sessions>> sessions_;
  std::map<std::string, std::shared_ptr<const web::Prepared>, std::less<>> assets_;
  std::shared_ptr<const Sites> sites_;  // swapped whole, atomically
  std::mutex reloading_;
  std::mutex jobs_mutex_;
  std::condition_variable stop_jobs_;
  bool stopping_ = false;
  std::thread job_thread_;
};

}  // namespace reeve::serving
