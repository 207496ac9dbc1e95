// A body's record for the tests of the plan, and a clock that moves a minute an act.
#pragma once

#include <map>
#include <string>

#include "accounts/accounts.hpp"
#include "plan/plan.hpp"
#include "plan/plan_document.hpp"
#include "plan/plan_import.hpp"
#include "plan/quarter.hpp"
#include "publishing/sheet.hpp"
#include "site/site.hpp"
#include "support/records.hpp"

namespace reeve::plan {

inline storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::body_schema()).add(site::schema()).add(plan::schema());
  return schema;
}

inline const journal::Actor policy_officer{"account-policy", "policy_officer"};

class PlanRecord {
 public:
  explicit PlanRecord(storage::Engine engine)
      : record_(engine, body_schema()), now_(support::noon("2019-10-01")), session(record_.open()) {
    session.run("insert into record (id, value) values ('name', 'Dorset Police and Crime Commissioner')");
  }

  // Done and kept, or refused and nothing kept.
  template <typename Act>
  auto act(Act change) {
    storage::Work work(session, record_.schema(), policy_officer, next_minute());
    auto outcome = change(work);
    if (outcome) work.commit();
    return outcome;
  }

  Outcome<ImportSummary> bring_in(const std::string& path) {
    auto files = read_import(path);
    if (!files) return files.refusals();
    return act([&](auto& work) { return import_plan(work, *files); });
  }
  // File name without .csv, to its bytes.
  Outcome<ImportSummary> bring_in(const std::map<std::string, std::string>& texts) {
    std::vector<ImportFile> files;
    for (const auto& [name, bytes] : texts) {
      auto table = publishing::read_csv(name + ".csv", bytes);
      if (!table) return table.refusals();
      files.push_back({name, name + ".csv", std::move(table).value()});
    }
    return act([&](auto& work) { return import_plan(work, std::move(files)); });
  }
  void bring_in_dorset() {
    const auto summary = bring_in(std::string(REEVE_SOURCE_DIR) + "/data/dorset");
    if (!summary) throw std::runtime_error(summary.refusal().sentence);
  }

  Report report(const std::string& slug) { return load_report(session, find_period(session, slug).value()); }
  PlanDocument plan_of(const std::string& slug) {
    return load_plan(session, find_period(session, slug)->plan_id);
  }

  long long count(const std::string& table) {
    return (*session.find<1>("select count(*) from " + table))[0].integer();
  }
  // Of every table, so that "untouched" means all of them.
  std::map<std::string, long long> all_counts() {
    std::map<std::string, long long> counts;
    for (const auto& table : session.tables()) counts[table] = count(table);
    return counts;
  }

 private:
  calendar::Now next_minute() {
    now_.instant += std::chrono::minutes(1);
    return now_;
  }

  support::Record record_;
  calendar::Now now_;

 public:
  storage::Session session;
};

inline std::vector<std::string> sentences(const Refusals& refusals) {
  std::vector<std::string> all;
  for (const auto& refusal : refusals) all.push_back(refusal.sentence);
  return all;
}

inline const CommitmentLine& commitment(const Report& report, const std::string& number) {
  for (const auto& line : report.commitments)
    if (line.number == number) return line;
  throw std::logic_error("no commitment " + number);
}

inline const IndicatorLine& indicator(const Report& report, const std::string& name) {
  for (const auto& line : report.indicators)
    if (line.name == name) return line;
  throw std::logic_error("no indicator " + name);
}

}  // namespace reeve::plan
