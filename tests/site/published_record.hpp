// A record with two small publications, and the tampering that the tests of verification do behind its back.
#pragma once

#include <boost/json.hpp>

#include "kernel/canonical.hpp"
#include "site/site.hpp"
#include "support/records.hpp"

namespace reeve::site {

inline storage::Schema publishing_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(site::schema());
  return schema;
}

inline Publication small_report(const std::string& words = "First words") {
  return {"reports/q1-2019-20",
          "Report for Q1 2019/20",
          "",
          {{"index.html", "text/html; charset=utf-8", "<p>" + words + "</p>"},
           {"csv/risks.csv", "text/csv; charset=utf-8", "label\nA gap\n"},
           {"report.pdf", "application/pdf", std::string("%PDF\0\xff", 6)}}};
}
inline Publication small_tracker() {
  return {
      "",
      "The tracker",
      "",
      {{"index.html", "text/html; charset=utf-8", "<p>Home</p>"}, {"assets/site.css", "text/css", "p{}"}}};
}

class PublishedRecord {
 public:
  explicit PublishedRecord(storage::Engine engine)
      : record_(engine, publishing_schema()), session(record_.open()) {
    session.run("insert into record (id, value) values ('name', 'Dorset')");
  }

  Outcome<Snapshot> publish(Publication publication, const char* day = "2019-09-24") {
    storage::Work work(session, record_.schema(), {"account-chief", "chief_executive"}, support::noon(day));
    auto snapshot = site::publish(work, key, std::move(publication));
    if (snapshot) work.commit();
    return snapshot;
  }
  std::string manifest_of(const std::string& id) {
    return (*session.find<1>("select manifest from snapshot where id = :id", {{"id", id}}))[0];
  }
  boost::json::object manifest(const std::string& id) {
    return boost::json::parse(manifest_of(id)).as_object();
  }
  std::string public_key() const { return bytes::base64(key.public_key); }

  bytes::KeyPair key = bytes::make_key_pair();

 private:
  support::Record record_;

 public:
  storage::Session session;
};

}  // namespace reeve::site
