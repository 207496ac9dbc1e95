#include "serving/application.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "serving/prepared_file.hpp"
#include "storage/installation.hpp"
#include "web/components/messages.hpp"
#include "web/staff_frame.hpp"

namespace reeve::assets {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::serving {
namespace {

using storage::Access;

constexpr std::string_view sign_in_cookie = "reeve";

// The body a path is about: "/dorset/x" and "/work/dorset/x" alike.
std::pair<std::string_view, std::string_view> split_first(std::string_view path) {
  path.remove_prefix(1);
  const auto slash = path.find('/');
  if (slash == std::string_view::npos) return {path, {}};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

void add_header(web::Response& response, std::string name, std::string value) {
  response.headers.emplace_back(std::move(name), std::move(value));
}

// A page may be stricter than the rule.
void add_unless_said(web::Response& response, const std::string& name, std::string value) {
  if (std::none_of(response.headers.begin(), response.headers.end(),
                   [&](const auto& header) { return header.first == name; }))
    add_header(response, name, std::move(value));
}

void secure(web::Response& response) {
  add_unless_said(response, "Cache-Control", "no-store");
  add_unless_said(response, "Content-Security-Policy",
                  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' "
                  "data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  add_header(response, "X-Content-Type-Options", "nosniff");
  add_header(response, "Referrer-Policy", "same-origin");
}

// A form of another site cannot post here: browsers say where a form came from, and it must be us.
bool is_own_origin(const web::Request& request) {
  const auto origin = request.header("origin");
  if (origin.empty()) return true;
  const auto scheme = origin.find("://");
  return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("host");
}

// A sign-in that ended while somebody wrote in a workspace: their words go back to them. Never what may be a
// secret: forms about accounts are not given back, and of others only prose is.
web::Response signed_out(const web::Request& request) {
  constexpr std::size_t worth_keeping = 40;
  const bool about_accounts = !request.path.starts_with("/work/") || request.form.has("password");
  web::Html words;
  for (const auto& [name, value] : request.form.pairs())
    if (!about_accounts && value.size() >= worth_keeping && value.find(' ') != std::string::npos)
      words += web::inset_text({.content = value, .classes = "reeve-typed"});
  if (words.empty()) return web::see_other("/sign-in");
  constexpr std::string_view title = "You are not signed in any more";
  return {403,
          "text/html; charset=utf-8",
          web::page({.title = std::string(title), .body_name = "Reeve"},
                    web::group(web::el("h1", web::cls("govuk-heading-xl"), title),
                               web::el("p", web::cls("govuk-body"),
                                       "Nothing was saved. This is what you wrote: copy it, ",
                                       web::el("a", web::cls("govuk-link"), web::href("/sign-in"), "sign in"),
                                       " and send it again."),
                               words))
              .bytes,
          {}};
}

// Who is signed in, and the offices they hold in the body of the address.
void recognise(web::Visit& visit) {
  const auto who =
      accounts::who_is(*visit.installation, visit.request.cookie(sign_in_cookie), visit.now.instant);
  if (!who || who->code_owed) return;
  visit.person = web::Person{who->account, who->display_name, who->csrf, {}};
  if (visit.record)
    visit.person->offices = accounts::offices_held(*visit.record, who->account, visit.now.today);
  if (!visit.person->offices.empty()) visit.office = visit.person->offices.front();
}

// One job's trouble is not another's.
void run_one(const std::string& name, const std::function<void()>& job) {
  try {
    job();
  } catch (const std::exception& error) {
    fmt::print(stderr, "The job \"{}\" did not finish and will be tried again: {}\n", name, error.what());
  }
}

}  // namespace

struct Application::Sessions {
  struct Pair {
    std::unique_ptr<storage::Session> reader, writer;
    std::string name;
  };
  Pair own;
  std::map<std::string, Pair, std::less<>> bodies;

  static storage::Session* open(Pair& pair, const storage::Location& location, Access access) {
    auto& held = access == Access::read_only ? pair.reader : pair.writer;
    if (!held) held = std::make_unique<storage::Session>(location, access);
    return held.get();
  }
};

Application::Application(cli::Office& office, const MakeRoutes& make_routes, std::vector<Job> jobs,
                         std::size_t workers)
    : office_(office), jobs_(std::move(jobs)), sites_(std::make_shared<Sites>()) {
  routes_ = make_routes({[this](std::string_view slug) { return site(slug); }, [this] { return slugs(); }});
  for (std::size_t worker = 0; worker < workers; ++worker) sessions_.push_back(std::make_unique<Sessions>());
  for (const auto& [name, bytes] : assets::files())
    assets_["assets/" + std::string(name)] = prepare_asset(name, bytes);
  for (const auto& slug : office_.installation().slugs()) {
    office_.open_body(slug, Access::read_write);  // brings the schema up to date before anyone reads
    reload(slug);
  }
  job_thread_ = std::thread([this] { run_jobs(); });
}

Application::~Application() {
  {
    const std::lock_guard lock(jobs_mutex_);
    stopping_ = true;
  }
  stop_jobs_.notify_all();
  job_thread_.join();
}

std::shared_ptr<const site::PublicSite> Application::site(std::string_view slug) const {
  const auto sites = std::atomic_load(&sites_);
  const auto found = sites->find(slug);
  return found == sites->end() ? nullptr : found->second;
}

std::vector<std::string> Application::slugs() const {
  std::vector<std::string> known;
  for (const auto& [slug, site] : *std::atomic_load(&sites_)) known.push_back(slug);
  return known;
}

void Application::reload(const std::string& slug) {
  const std::lock_guard lock(reloading_);
  auto record = office_.open_body(slug, Access::read_only);
  auto fresh = std::make_shared<Sites>(*std::atomic_load(&sites_));
  (*fresh)[slug] = site::PublicSite::load(record, slug, site(slug));
  std::atomic_store(&sites_, std::shared_ptr<const Sites>(std::move(fresh)));
}

std::shared_ptr<const web::Prepared> Application::prepared(std::string_view path) {
  if (path.starts_with("/assets/")) {
    const auto asset = assets_.find(path.substr(1));
    return asset == assets_.end() ? nullptr : asset->second;
  }
  const auto [slug, rest] = split_first(path);
  if (path.size() == slug.size() + 1) return nullptr;  // "/dorset" is answered with its slash
  const auto known = site(slug);
  return known ? known->find(rest) : nullptr;
}

web::Response Application::public_answer(const web::Request& request) {
  const auto [slug, rest] = split_first(request.path);
  if (request.path == "/" && std::atomic_load(&sites_)->size() == 1)
    return web::see_other("/" + std::atomic_load(&sites_)->begin()->first + "/");
  const auto known = site(slug);
  if (known && request.path.size() == slug.size() + 1) return web::see_other("/" + std::string(slug) + "/");
  if (known && request.method != web::Method::post) {
    if (rest == "snapshots" || rest == "snapshots/")
      return web::see_other("/" + std::string(slug) + "/snapshots/index.html");
    if (!rest.empty() && known->find(std::string(rest) + "/")) return web::see_other(request.path + "/");
    // A page asked for with a query it does not know is the page itself.
    if (const auto file = known->find(rest)) {
      web::Response page;
      page.content_type = content_type_of(*file);
      page.body = *file->identity.body;
      return page;
    }
    // snapshots/ID/x, x being the site's own: an old page may name what only the site has.
    if (known->is_snapshot_path(rest)) {
      const auto inner = rest.substr(rest.find('/', std::string_view("snapshots/").size()) + 1);
      if (known->find(inner)) return web::see_other("/" + std::string(slug) + "/" + std::string(inner));
    }
  }
  web::Response missing;
  missing.status = 404;
  return missing;
}

// RFC 9457: programs are answered in their own language, also where no endpoint is.
web::Response problem(int status) {
  web::Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.body =
      fmt::format(R"({{"type":"about:blank","title":"{}","status":{}}})", web::reason_phrase(status), status);
  return response;
}

// Under a body's address the way back is to the body's public pages.
web::Response Application::missing_page(const web::Request& request) {
  const auto slug = split_first(request.path).first;
  const auto known = site(slug);
  if (!known)
    return web::not_found(
        web::Visit{.request = request, .now = office_.now(), .authority = office_.authority});
  web::PageFrame frame;
  frame.title = "Page not found";
  frame.body_name = known->body_name();
  frame.body_href = "/" + std::string(slug) + "/";
  frame.navigation_label = "Sections of the record";
  frame.navigation = {{.text = "Overview", .href = frame.body_href},
                      {.text = "Commitments", .href = frame.body_href + "commitments/index.html"},
                      {.text = "Indicators", .href = frame.body_href + "indicators/index.html"},
                      {.text = "Reports", .href = frame.body_href + "reports/index.html"}};
  web::Response response;
  response.body =
      web::page(frame, web::group(web::el("h1", web::cls("govuk-heading-xl"), "Page not found"),
                                  web::el("p", web::cls("govuk-body"),
                                          "What you followed or typed is not in the published record."),
                                  web::el("p", web::cls("govuk-body"),
                                          web::el("a", web::cls("govuk-link"), web::href(frame.body_href),
                                                  "Go to the overview"))))
          .bytes;
  return response;
}

web::Response Application::answer(const web::Request& request, std::size_t worker) {
  auto& sessions = *sessions_.at(worker);
  const auto found = web::match(routes_, request.method, request.path);
  web::Response response;
  if (found.route)
    response = handle(request, found, sessions);
  else if (found.other_method)
    response.status = 405;
  else
    response = public_answer(request);
  if (!found.route && response.status >= 400) {
    const int status = response.status;
    response = request.path.starts_with("/api/") ? problem(status) : missing_page(request);
    response.status = status;
  }
  secure(response);
  return response;
}

web::Response Application::handle(const web::Request& request, const web::Match& found, Sessions& sessions) {
  const bool writes = request.method == web::Method::post;
  const auto access = writes ? Access::read_write : Access::read_only;
  web::Visit visit{
      .request = request, .now = office_.now(), .authority = office_.authority, .path = found.path};
  visit.record_schema = &office_.body_schema;
  visit.installation_schema = &office_.own_schema;
  if (const auto sites = std::atomic_load(&sites_); sites->size() == 1)
    visit.home = "/work/" + sites->begin()->first;
  visit.bodies = [&] { return bodies_of(visit, sessions); };
  visit.show_publication = [this](const std::string& slug) { reload(slug); };
  visit.installation = Sessions::open(sessions.own, office_.installation().own(), access);

  const auto body = found.path.find("body");
  if (body != found.path.end()) {
    if (!site(body->second)) return web::not_found(visit);
    auto& pair = sessions.bodies[body->second];
    visit.record = Sessions::open(pair, office_.installation().body(body->second), access);
    if (pair.name.empty()) pair.name = storage::body_name(*visit.record);
    visit.body_name = pair.name;
  }
  recognise(visit);

  const auto& who_may = found.route->who;
  if (who_may.kind() == web::Allow::Kind::outside) {
    visit.person.reset();
    visit.office.clear();
  }
  const bool open = who_may.kind() == web::Allow::Kind::anyone || who_may.kind() == web::Allow::Kind::outside;
  if (!open && !visit.person) {
    if (writes && is_own_origin(request) && !request.header("origin").empty()) return signed_out(request);
    if (writes) return web::see_other("/sign-in");
    return web::see_other("/sign-in?next=" + web::encode_component(request.path));
  }
  if (who_may.kind() == web::Allow::Kind::act) {
    visit.office = visit.authority.office_that_may(who_may.act(), visit.person->offices);
    if (visit.office.empty()) {
      auto response =
          web::refused_page(visit, {{"Your office may not do this.", std::string(who_may.act())}});
      response.status = 403;
      return response;
    }
  }
  // Signing in has no form of one's own yet; everything else carries the token of the sign-in.
  const bool owes_token = visit.person && !open;
  if (writes && (!is_own_origin(request) ||
                 (owes_token && !bytes::same_secret(request.form.get("csrf"), visit.person->csrf)))) {
    auto response = web::refused_page(
        visit,
        {{"This form is out of date or came from another site. Open the page again and send it once more."}});
    response.status = 403;
    return response;
  }
  auto response = found.route->handler(visit);
  if (response.status < 400) {
    if (visit.work_in_hand) visit.work_in_hand->commit();
    if (visit.installation_work_in_hand) visit.installation_work_in_hand->commit();
    if (visit.after_commit) visit.after_commit();
  }
  constexpr int shown_again = 422;
  if ((response.status == 200 || response.status == shown_again) && !found.route->looked_at.empty()) {
    visit.work_in_hand.reset();               // the same session writes the look
    visit.installation_work_in_hand.reset();  // and holds no other turn meanwhile
    keep_look(visit, *found.route, sessions);
  }
  return response;
}

std::vector<web::BodyOf> Application::bodies_of(const web::Visit& visit, Sessions& sessions) {
  std::vector<web::BodyOf> all;
  for (const auto& slug : slugs()) {
    auto* record =
        Sessions::open(sessions.bodies[slug], office_.installation().body(slug), Access::read_only);
    auto offices = accounts::offices_held(*record, visit.person->account, visit.now.today);
    if (!offices.empty()) all.push_back({slug, storage::body_name(*record), std::move(offices), record});
  }
  return all;
}

// Written by another session than the page's, which cannot write.
void Application::keep_look(const web::Visit& visit, const web::Route& route, Sessions& sessions) {
  const auto& slug = visit.at("body");
  auto* writer = Sessions::open(sessions.bodies[slug], office_.installation().body(slug), Access::read_write);
  writer->together([&] {
    storage::Work work(*writer, office_.body_schema, visit.actor(), visit.now);
    work.record("looked_at", visit.at(route.looked_at), route.does, storage::Work::Even::without_changes);
    work.commit();
  });
}

web::Response Application::fault() {
  web::Response response;
  response.status = 500;
  response.body = web::page({.title = "Something went wrong", .body_name = "Reeve"},
                            web::group(web::el("h1", web::cls("govuk-heading-xl"), "Something went wrong"),
                                       web::el("p", web::cls("govuk-body"),
                                               "What you sent was not saved. Try again; if it happens again, "
                                               "tell whoever looks after this system the time it happened.")))
                      .bytes;
  secure(response);
  return response;
}

void Application::look_for_publications() {
  for (const auto& slug : office_.installation().slugs()) {
    const auto known = site(slug);
    auto record = office_.open_body(slug, Access::read_only);
    const auto last = record.find<1>("select max(number) from snapshot");
    if (!known || (last && (*last)[0].integer() > known->last_number())) reload(slug);
  }
}

void Application::run_jobs() {
  constexpr int beat_seconds = 2;
  std::map<std::string, long long> due;
  std::unique_lock lock(jobs_mutex_);
  for (long long beat = 0;
       !stop_jobs_.wait_for(lock, std::chrono::seconds(beat_seconds), [this] { return stopping_; });
       beat += beat_seconds) {
    lock.unlock();
    run_one("looking for publications", [this] { look_for_publications(); });
    for (const auto& job : jobs_) {
      if (beat < due[job.name]) continue;
      due[job.name] = beat + job.seconds;
      for (const auto& slug : slugs()) run_one(job.name, [&] { job.run(office_, slug); });
    }
    lock.lock();
  }
}

}  // namespace reeve::serving
