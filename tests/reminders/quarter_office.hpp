// An installation with Dorset's real figures, Q2 2019/20 open and due on Friday 18 October 2019.
#pragma once

#include "accounts/accounts.hpp"
#include "cli/office.hpp"
#include "kernel/embedded.hpp"
#include "plan/plan.hpp"
#include "plan/plan_import.hpp"
#include "plan/quarter.hpp"
#include "site/site.hpp"
#include "support/records.hpp"

namespace reeve::plan {

inline storage::Schema schema_of_installation() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::installation_schema());
  return schema;
}
inline storage::Schema schema_of_body() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::body_schema()).add(site::schema()).add(plan::schema());
  return schema;
}

class QuarterOffice {
 public:
  QuarterOffice() {
    office.options.records = folder_.path().string();
    office.options.today = "2019-10-01";
    office.installation().create();
    auto record = office.open_body("dorset", storage::Access::read_write);
    record.begin();
    record.run("insert into record (id, value) values ('name', 'Dorset')");
    record.commit();
    act([](storage::Work& work) {
      auto files = read_import(std::string(REEVE_SOURCE_DIR) + "/data/dorset");
      if (!import_plan(work, std::move(files).value())) throw std::logic_error("the figures did not come in");
    });
    act([](storage::Work& work) {
      open_quarter(work, {.number = 2, .start_year = 2019}, calendar::Date(2019, 10, 18)).value();
    });
  }

  std::string add_account(const std::string& email, const std::string& name, const std::string& held_office) {
    auto own = office.open_own(storage::Access::read_write);
    storage::Work work(own, office.own_schema, cli::installation_actor(), office.now());
    const auto account = accounts::add_account(work, email, name, "correct horse battery").value();
    work.commit();
    if (!held_office.empty())
      act([&](storage::Work& body) {
        accounts::appoint(body, office.authority, account.id, held_office, calendar::Date(2019, 10, 1),
                          std::nullopt)
            .value();
      });
    return account.id;
  }

  template <typename Act>
  void act(Act change) {
    auto record = office.open_body("dorset", storage::Access::read_write);
    storage::Work work(record, office.body_schema, cli::installation_actor(), office.now());
    change(work);
    work.commit();
  }
  Report report() {
    auto record = office.open_body("dorset", storage::Access::read_only);
    return load_report(record, find_period(record, "q2-2019-20").value());
  }
  void give_commitment(std::size_t which, const std::string& account) {
    const auto id = report().commitments.at(which).commitment_id;
    act([&](storage::Work& work) { assign_owner(work, "commitment", id, account).value(); });
  }
  void give_indicator(std::size_t which, const std::string& account) {
    const auto id = report().indicators.at(which).indicator_id;
    act([&](storage::Work& work) { assign_owner(work, "indicator", id, account).value(); });
  }
  void decide(std::size_t which) {
    const auto loaded = report();
    act([&](storage::Work& work) {
      decide_status(work, loaded, loaded.commitments.at(which), {loaded.legend.front().code, "Because."})
          .value();
    });
  }

 private:
  support::Folder folder_;
  identity::Authority authority_ =
      identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
  storage::Schema own_schema_ = schema_of_installation();
  storage::Schema body_schema_ = schema_of_body();

 public:
  cli::Office office{{}, authority_, own_schema_, body_schema_};
};

}  // namespace reeve::plan
