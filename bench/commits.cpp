// Durable single-row changes: raw SQLite commits of one row against Reeve's, each with its journal line, with
// the same number of writers at synchronous=FULL. Prints "raw N" and "reeve N" in commits a second.
//   bench_commits FOLDER WRITERS SECONDS
#include <fmt/format.h>
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "storage/schema.hpp"
#include "storage/work.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using namespace reeve;

template <typename Writer>
double per_second(int writers, int seconds, Writer writer) {
  std::atomic<long> commits = 0;
  const auto end = Clock::now() + std::chrono::seconds(seconds);
  std::vector<std::thread> threads;
  for (int at = 0; at < writers; ++at) threads.emplace_back([&, at] { writer(at, end, commits); });
  for (auto& thread : threads) thread.join();
  return static_cast<double>(commits) / seconds;
}

void raw_writer(const std::string& path, int writer, Clock::time_point end, std::atomic<long>& commits) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  sqlite3_busy_timeout(database, 30000);
  sqlite3_exec(database, "pragma journal_mode = wal; pragma synchronous = full", nullptr, nullptr, nullptr);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "insert into note (id, words) values (?, ?)", -1, &statement, nullptr);
  for (long at = 0; Clock::now() < end; ++at) {
    const auto id = std::to_string(writer) + "-" + std::to_string(at);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, "a row of about the size of a status", -1, SQLITE_STATIC);
    if (sqlite3_step(statement) == SQLITE_DONE) ++commits;
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  sqlite3_close(database);
}

storage::Schema schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema());
  schema.add(
      {"bench", {{"0001_note", "create table note (id text primary key, words text not null)"}}, {}, {}});
  return schema;
}

void reeve_writer(const std::string& path, const storage::Schema& schema, Clock::time_point end,
                  std::atomic<long>& commits) {
  storage::Session session({storage::Engine::sqlite, path}, storage::Access::read_write);
  while (Clock::now() < end) {
    const auto now = calendar::now_at(
        std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
    storage::Work work(session, schema, {"bench", "bench"}, now);
    const auto id = work.fresh_id();
    work.insert("note", {{"id", id}, {"words", "a row of about the size of a status"}});
    work.record("note_added", id);
    work.commit();
    ++commits;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::string folder = argv[1];
  const int writers = std::stoi(argv[2]);
  const int seconds = std::stoi(argv[3]);
  std::filesystem::create_directories(folder);
  const auto made = schema();
  const auto raw_path = folder + "/raw.db";
  const auto reeve_path = folder + "/reeve.db";
  sqlite3* database = nullptr;
  sqlite3_open(raw_path.c_str(), &database);
  sqlite3_exec(database,
               "pragma journal_mode = wal; create table note (id text primary key, words text not null)",
               nullptr, nullptr, nullptr);
  sqlite3_close(database);
  {
    storage::Session session({storage::Engine::sqlite, reeve_path}, storage::Access::read_write);
    storage::migrate(session, made);
  }
  fmt::print("raw {:.0f}\n", per_second(writers, seconds, [&](int writer, auto end, auto& commits) {
               raw_writer(raw_path, writer, end, commits);
             }));
  fmt::print("reeve {:.0f}\n", per_second(writers, seconds, [&](int, auto end, auto& commits) {
               reeve_writer(reeve_path, made, end, commits);
             }));
  return 0;
}
