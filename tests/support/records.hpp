// Fresh records for the tests of stores, on both engines.
//
//   class PlanStore : public support::EachEngine {};
//   REEVE_ON_BOTH_ENGINES(PlanStore);
//   TEST_P(PlanStore, ...) { support::Record record(GetParam(), schema()); auto session = record.open(); ...
//   }
//
// SQLite records lie in a temporary folder, PostgreSQL records in a schema of the server that
// REEVE_TEST_POSTGRES names (tools/test-postgres starts one). Without a server the PostgreSQL half is
// skipped, and fails where CI=true or REEVE_REQUIRE_POSTGRES=1: a run that proves only half must not look
// whole.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

#include "kernel/calendar/instant.hpp"
#include "storage/schema.hpp"
#include "storage/session.hpp"
#include "storage/work.hpp"

namespace reeve::support {

inline std::string environment(const char* name) {
  const char* value = getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value ? value : "";
}

class Folder {
 public:
  Folder() {
    std::string path = (std::filesystem::temp_directory_path() / "reeve-test.XXXXXX").string();
    if (!mkdtemp(path.data())) throw std::runtime_error("no temporary folder can be made");
    path_ = path;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// One record with its schema applied; gone when this goes.
class Record {
 public:
  Record(storage::Engine engine, storage::Schema schema) : schema_(std::move(schema)) {
    static std::atomic<int> made{0};
    const std::string name = "test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
    if (engine == storage::Engine::sqlite)
      location_ = {engine, (folder_.path() / (name + ".db")).string()};
    else
      location_ = {engine, environment("REEVE_TEST_POSTGRES"), name};
    auto session = open();
    storage::migrate(session, schema_);
  }
  ~Record() {
    if (location_.engine == storage::Engine::sqlite) return;
    try {
      storage::Session session({location_.engine, location_.where}, storage::Access::read_write);
      session.run_script("set client_min_messages = warning; drop schema if exists \"" + location_.schema +
                         "\" cascade");
    } catch (const std::exception& error) {
      ADD_FAILURE() << "the schema " << location_.schema << " was left behind: " << error.what();
    }
  }
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;

  storage::Session open(storage::Access access = storage::Access::read_write) const {
    return storage::Session(location_, access);
  }
  const storage::Location& location() const { return location_; }
  const storage::Schema& schema() const { return schema_; }

 private:
  storage::Schema schema_;
  Folder folder_;
  storage::Location location_;
};

class EachEngine : public testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::sqlite || !environment("REEVE_TEST_POSTGRES").empty()) return;
    const std::string reason = "REEVE_TEST_POSTGRES is not set: run this under tools/test-postgres";
    if (environment("CI") == "true" || environment("REEVE_REQUIRE_POSTGRES") == "1") FAIL() << reason;
    GTEST_SKIP() << reason;
  }
};

inline std::string engine_name(const testing::TestParamInfo<storage::Engine>& info) {
  return info.param == storage::Engine::sqlite ? "sqlite" : "postgres";
}

#define REEVE_ON_BOTH_ENGINES(suite)                                                                     \
  INSTANTIATE_TEST_SUITE_P(                                                                              \
      Engines, suite, testing::Values(reeve::storage::Engine::sqlite, reeve::storage::Engine::postgres), \
      reeve::support::engine_name)

inline calendar::Now noon(const char* day) { return calendar::now_on(calendar::parse_date(day).value()); }

}  // namespace reeve::support
