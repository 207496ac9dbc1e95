// A record with the real figures of Dorset in it, and people of its office and its panel who ask for pages.
#pragma once

#include <gmock/gmock.h>

#include "consultation/consultation.hpp"
#include "consultation/consulting_acts.hpp"
#include "kernel/embedded.hpp"
#include "plan/plan.hpp"
#include "plan/plan_import.hpp"
#include "support/records.hpp"

namespace reeve::consultation {

inline storage::Schema dorset_schema() {
  storage::Schema all;
  all.add(storage::storage_schema()).add(site::schema()).add(plan::schema()).add(schema());
  return all;
}

class DorsetRecord {
 public:
  explicit DorsetRecord(storage::Engine engine) : record_(engine, dorset_schema()), session_(record_.open()) {
    storage::Work work(session_, record_.schema(), {"", "installation"}, support::noon("2019-09-01"));
    EXPECT_TRUE(plan::import_plan(work, plan::read_import(REEVE_SOURCE_DIR "/data/dorset").value()));
    work.commit();
  }

  storage::Session& session() { return session_; }
  const storage::Schema& schema() const { return record_.schema(); }

  // Kept when it is not refused.
  template <typename Act>
  auto act(const char* day, const char* office, Act does) -> decltype(does(std::declval<storage::Work&>())) {
    storage::Work work(session_, record_.schema(), {"account", office}, support::noon(day));
    auto outcome = does(work);
    if (outcome) work.commit();
    return outcome;
  }
  Draft draft(const std::string& slug) { return find_draft(session_, slug).value(); }

  std::string refresh(const char* day = "2019-09-02") {
    return act(day, "policy_officer",
               [&](storage::Work& work) {
                 return make_draft(
                     work, {Kind::plan_refresh, plans(session_).front().first, "Refresh of September 2019"});
               })
        .value();
  }
  Outcome<int> revise(const std::string& slug, const char* day, const std::string& words) {
    auto sections = draft(slug).latest().sections;
    sections.front().text += "\n- " + words;
    return act(day, "policy_officer", [&](storage::Work& work) {
      return save_edition(work, draft(slug), draft(slug).latest().number, sections, "");
    });
  }
  Outcome<Done> open(const std::string& slug, const char* day, const char* opens, const char* closes) {
    return act(day, "chief_executive", [&](storage::Work& work) {
      return open_window(work, draft(slug),
                         {calendar::parse_date(opens).value(), calendar::parse_date(closes).value()});
    });
  }
  Outcome<Done> say(const std::string& slug, const char* day, const std::string& words,
                    const std::string& section = {}) {
    return act(day, "panel_member",
               [&](storage::Work& work) { return comment(work, draft(slug), section, words); });
  }
  Outcome<Done> answer(const std::string& slug, const char* day, const std::string& decision,
                       const std::string& words) {
    return act(day, "chief_executive", [&](storage::Work& work) {
      return answer_comment(work, draft(slug), draft(slug).comments.front().id, decision, words);
    });
  }
  Outcome<Done> adopt(const std::string& slug, const char* day) {
    return act(day, "commissioner",
               [&](storage::Work& work) { return consultation::adopt(work, draft(slug)); });
  }

 private:
  support::Record record_;
  storage::Session session_;
};

// One request by a person who holds `office`, as the application would make it.
inline web::Response ask(DorsetRecord& record, const char* day, const char* office, web::Method method,
                         const std::string& path,
                         std::vector<std::pair<std::string, std::string>> fields = {}) {
  static const auto authority =
      identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
  const auto all = routes();
  const auto found = web::match(all, method, path);
  if (!found.route) return {404, "", "no route", {}};
  web::Request request;
  request.method = method;
  request.path = path;
  (method == web::Method::post ? request.form : request.query) = web::Fields(std::move(fields));
  web::Visit visit{.request = request, .now = support::noon(day), .authority = authority, .path = found.path};
  visit.person = web::Person{"account", "A person", "token", {office}};
  visit.office = authority.office_that_may(found.route->who.act(), visit.person->offices);
  if (visit.office.empty()) return {403, "", "", {}};
  visit.body_name = "Dorset";
  visit.record = &record.session();
  visit.record_schema = &record.schema();
  auto response = found.route->handler(visit);
  if (visit.work_in_hand && response.status < 400) visit.work_in_hand->commit();
  return response;
}

}  // namespace reeve::consultation
