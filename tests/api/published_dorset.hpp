// The real figures of one body, brought in, published and served from memory: what the API is asked about in
// every test here. Made once for the whole run; the PDF is left out, since no answer depends on it.
#pragma once

#include <boost/json.hpp>

#include "accounts/accounts.hpp"
#include "api/api.hpp"
#include "cli/office.hpp"
#include "kernel/embedded.hpp"
#include "plan/plan.hpp"
#include "plan/plan_import.hpp"
#include "plan/publication.hpp"
#include "plan/report_json.hpp"
#include "support/records.hpp"

namespace reeve::api {

namespace json = boost::json;

inline const identity::Authority& authority() {
  static const auto known =
      identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
  return known;
}

inline storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::body_schema()).add(site::schema()).add(plan::schema());
  return schema;
}

class PublishedDorset {
 public:
  PublishedDorset()
      : record_(storage::Engine::sqlite, body_schema()),
        session_(record_.open()),
        key_(bytes::make_key_pair()) {
    session_.run("insert into record (id, value) values ('name', 'Dorset Police and Crime Commissioner')");
    bring_in();
    publish();
  }

  const std::shared_ptr<const site::PublicSite>& site() const { return site_; }

  // Publishes one more edition of the tracker, with `bytes` added as a file, and serves it.
  void publish_again(std::string bytes) {
    auto publication = tracker();
    publication.files.push_back({"note.txt", "text/plain", std::move(bytes)});
    commit(std::move(publication));
    load();
  }

  FindSite finder() const {
    return [this](std::string_view slug) { return slug == "dorset" ? site_ : nullptr; };
  }

 private:
  void bring_in() {
    storage::Work work(session_, record_.schema(), cli::installation_actor(), now_);
    auto files = plan::read_import(std::string(REEVE_SOURCE_DIR) + "/data/dorset");
    const auto summary = plan::import_plan(work, std::move(files).value());
    if (!summary) throw std::runtime_error(summary.refusal().sentence);
    work.commit();
  }

  site::Publication tracker() {
    const auto periods = plan::periods(session_);
    std::vector<plan::Report> reports;
    for (const auto& period : periods) reports.push_back(plan::load_report(session_, period));
    const auto document = plan::load_plan(session_, periods.front().plan_id);
    const auto publisher = plan::load_publisher(session_, "dorset", authority(), document);
    return plan::tracker_publication(publisher, std::move(reports), document, bytes::base64(key_.public_key),
                                     now_);
  }

  void publish() {
    for (const auto& period : plan::periods(session_)) {
      const auto data = plan::report_json(plan::load_report(session_, period));
      commit({"reports/" + period.slug,
              "Report for " + period.label,
              "",
              {{"data.json", "application/json", data},
               {"csv/commitments.csv", "text/csv; charset=utf-8", "number\r\n"},
               {"index.html", "text/html; charset=utf-8", "<p>Report"}}});
    }
    commit(tracker());
    load();
  }

  void commit(site::Publication publication) {
    storage::Work work(session_, record_.schema(), cli::installation_actor(), now_);
    const auto made = site::publish(work, key_, std::move(publication));
    if (!made) throw std::runtime_error(made.refusal().sentence);
    work.commit();
  }

  void load() { site_ = site::PublicSite::load(session_, "dorset", site_); }

  calendar::Now now_ = support::noon("2026-03-30");
  support::Record record_;
  storage::Session session_;
  bytes::KeyPair key_;
  std::shared_ptr<const site::PublicSite> site_;
};

// Asks through the table of routes, as the application does. `target` is an address with its query.
inline web::Response ask(const web::Routes& routes, std::string_view target,
                         std::vector<std::pair<std::string, std::string>> headers = {}) {
  const auto mark = target.find('?');
  web::Request request;
  request.path = web::decode_component(target.substr(0, mark)).value();
  if (mark != std::string_view::npos) request.query = web::parse_fields(target.substr(mark + 1)).value();
  request.headers = std::move(headers);
  auto found = web::match(routes, web::Method::get, request.path);
  if (!found.route) throw std::runtime_error("no route for " + request.path);
  web::Visit visit{.request = request,
                   .now = support::noon("2026-03-30"),
                   .authority = authority(),
                   .path = std::move(found.path)};
  return found.route->handler(visit);
}

inline std::string header(const web::Response& response, std::string_view name) {
  for (const auto& [known, value] : response.headers)
    if (known == name) return value;
  return {};
}

class Api : public testing::Test {
 protected:
  static PublishedDorset& dorset() {
    static PublishedDorset published;
    return published;
  }
  static const web::Routes& table() {
    static const auto all = routes(dorset().finder(), [] {
      return std::vector<std::string>{"dorset", "wessex"};
    });
    return all;
  }
  static web::Response ask(std::string_view target) { return api::ask(table(), target); }
  static json::value read(std::string_view target) {
    const auto response = ask(target);
    EXPECT_EQ(response.status, 200) << target << ": " << response.body;
    return json::parse(response.body);
  }
  static json::value problem(std::string_view target, int status) {
    const auto response = ask(target);
    EXPECT_EQ(response.status, status) << target;
    EXPECT_EQ(response.content_type, "application/problem+json") << target;
    return json::parse(response.body);
  }
  // Every row of a list, page by page.
  static std::vector<json::value> read_all(std::string target, const char* rows) {
    std::vector<json::value> all;
    for (int pages = 0; !target.empty() && pages < 1000; ++pages) {
      const auto page = read(target);
      for (const auto& row : page.at(rows).as_array()) all.push_back(row);
      target = page.at("next").is_null() ? "" : std::string(page.at("next").as_string());
    }
    return all;
  }
};

inline std::string words(const json::value& value) { return std::string(value.as_string()); }

}  // namespace reeve::api
