// A test of a store: a fresh record on each engine, and one office that acts on it.
//
//   class Months : public support::RecordTest {
//    protected:
//     Months() : RecordTest(body_schema(), "chief_finance_officer", "2019-08-20") {}
//   };
//   REEVE_ON_BOTH_ENGINES(Months);
#pragma once

#include <memory>

#include "support/records.hpp"

namespace reeve::support {

class RecordTest : public EachEngine {
 protected:
  RecordTest(storage::Schema schema, std::string office, const char* today)
      : now(noon(today)), schema_(std::move(schema)), office_(std::move(office)) {}

  void SetUp() override {
    EachEngine::SetUp();
    if (IsSkipped() || HasFailure()) return;
    record = std::make_unique<Record>(GetParam(), std::move(schema_));
    session = std::make_unique<storage::Session>(record->open());
    begin();
  }
  // What each test starts from.
  virtual void begin() {}
  void TearDown() override { session.reset(); }

  // One act, a minute after the one before; kept when it is not refused.
  template <typename Act>
  auto act(Act change) {
    now.instant += std::chrono::minutes(1);
    storage::Work work(*session, record->schema(), {"account-" + office_, office_}, now);
    auto outcome = change(work);
    if (outcome) work.commit();
    return outcome;
  }

  std::unique_ptr<Record> record;
  std::unique_ptr<storage::Session> session;
  calendar::Now now;

 private:
  storage::Schema schema_;
  std::string office_;
};

}  // namespace reeve::support
