// Cases in a record of SQLite: an office's first page of work among many cases and among few, every open case
// derived again after a bank holiday, and a case opened with its journal lines, against raw commits of one
// row.
//   bench_cases FOLDER [OPEN] [ALL]      100,000 open among 1,000,000 unless told
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "accounts/accounts.hpp"
#include "casework/casework.hpp"
#include "casework/holiday_store.hpp"
#include "casework/library.hpp"

namespace {

using namespace reeve;
using Clock = std::chrono::steady_clock;

template <typename Act>
double seconds(const Act& act) {
  const auto begun = Clock::now();
  act();
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

storage::Schema schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::body_schema()).add(casework::schema());
  return schema;
}

calendar::Now on(const char* day) { return calendar::now_on(calendar::parse_date(day).value()); }

// A record with one case that is real and as many as asked that are its copies.
struct Filled {
  storage::Session session;

  Filled(const std::string& path, const storage::Schema& schema, long open, long all)
      : session({storage::Engine::sqlite, path}, storage::Access::read_write) {
    storage::migrate(session, schema);
    storage::Work work(session, schema, {"bench", "assurance_manager"}, on("2026-02-02"));
    const auto* edition = casework::find_edition("panel_complaint", "2019-09");
    if (!casework::adopt(work, {edition, calendar::Date(2026, 1, 1), {}, "bench"}))
      throw std::runtime_error("adopt");
    const auto file = casework::open_case(
        work, "panel_complaint", "PC",
        {.name = "start",
         .on = calendar::Date(2026, 2, 2),
         .role = "service_manager",
         .facts = {{"received", calendar::Date(2026, 2, 2)}, {"door", std::string("email")}}});
    if (!file) throw std::runtime_error(file.refusal().sentence);
    work.commit();
    copy(file->id, open, all);
  }

 private:
  void copy(const std::string& id, long open, long all) {
    session.begin();
    const storage::Parameters many{{"id", id}, {"all", static_cast<long long>(all)}};
    const std::string numbers =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(:all as integer)) ";
    session.run(
        numbers +
            "insert into case_file (id, reference, protocol, adoption_id, at, account, office) select 'c' || "
            "printf('%08d', i), 'PC-2025-' || i, protocol, adoption_id, at, account, office from n, "
            "case_file "
            "where id = :id",
        many);
    session.run(
        numbers +
            "insert into case_standing (id, protocol, state, words, since, is_open) select 'c' || "
            "printf('%08d', i), protocol, state, words, since, 0 from n, case_standing where id = :id",
        many);
    const storage::Parameters some{{"id", id}, {"all", static_cast<long long>(open)}};
    session.run(
        "update case_standing set is_open = 1 where id <= 'c' || printf('%08d', cast(:all as integer)) and "
        "id <> :id",
        some);
    session.run(numbers +
                    "insert into case_event (id, case_id, number, what, name, on_day, role, more, facts, at, "
                    "account, "
                    "office) select 'e' || i, 'c' || printf('%08d', i), number, what, name, on_day, role, "
                    "more, facts, at, "
                    "account, office from n, case_event where case_id = :id",
                some);
    session.run(
        numbers +
            "insert into case_due (id, case_id, reference, protocol, office, role, duty, words, "
            "due_on, rests_on, days_wanted, in_working_days, remind_on, outside) "
            "select 'c' || printf('%08d', i) || '/' || duty, 'c' || printf('%08d', i), 'PC-2025-' || "
            "i, protocol, "
            "office, role, duty, words, due_on, rests_on, days_wanted, in_working_days, remind_on, outside "
            "from n, case_due where case_id = :id",
        some);
    session.commit();
  }
};

double first_page(Filled& record) {
  return 1e6 * seconds([&] {
           const auto page = casework::work_of(record.session, {"assurance_manager", "complaints_chair"}, "");
           if (page.items.size() != 50) throw std::runtime_error("the page is not full");
         });
}

// Turn by turn, the best of each: a machine that slows down half-way slows both.
std::pair<double, double> first_pages(Filled& large, Filled& small) {
  double many = 1e6, few = 1e6;
  for (int round = 0; round < 200; ++round) {
    many = std::min(many, first_page(large));
    few = std::min(few, first_page(small));
  }
  return {many, few};
}

double raw_commits(const std::string& path, int count) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  sqlite3_exec(database,
               "pragma journal_mode = wal; pragma synchronous = full; create table note (id text primary "
               "key, words text)",
               nullptr, nullptr, nullptr);
  const double took = seconds([&] {
    for (int at = 0; at < count; ++at)
      sqlite3_exec(
          database,
          fmt::format("insert into note values ('{}', 'a row of about the size of a status')", at).c_str(),
          nullptr, nullptr, nullptr);
  });
  sqlite3_close(database);
  return count / took;
}

double intakes(Filled& record, const storage::Schema& schema, int count) {
  const double took = seconds([&] {
    for (int at = 0; at < count; ++at) {
      storage::Work work(record.session, schema, {"bench", "assurance_manager"}, on("2026-02-03"));
      const auto file = casework::open_case(
          work, "panel_complaint", "PC",
          {.name = "start",
           .on = calendar::Date(2026, 2, 3),
           .role = "service_manager",
           .facts = {{"received", calendar::Date(2026, 2, 3)}, {"door", std::string("email")}}});
      if (!file) throw std::runtime_error(file.refusal().sentence);
      work.commit();
    }
  });
  return count / took;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string folder = argv[1];
  const long open = argc > 2 ? std::stol(argv[2]) : 100'000, all = argc > 3 ? std::stol(argv[3]) : 1'000'000;
  std::filesystem::create_directories(folder);
  const auto parts = schema();
  Filled large(folder + "/large.db", parts, open, all), small(folder + "/small.db", parts, 1000, 1000);
  const auto [many, few] = first_pages(large, small);
  fmt::print("| cases | | goal |\n| --- | ---: | ---: |\n");
  fmt::print("| first page of work, {} open among {}, against 1,000 | {:.2f} ({:.0f} µs to {:.0f}) | 1.3 |\n",
             open, all, many / few, many, few);
  double took = 0;
  {
    storage::Work work(large.session, parts, {"bench", "assurance_manager"}, on("2026-02-03"));
    took = seconds([&] { casework::derive_open_cases(work); });
  }
  fmt::print("| open cases read and derived again, a second | {:.0f} | 100,000 |\n",
             static_cast<double>(open) / took);
  std::size_t moved = 0;
  took = seconds([&] {
    const casework::HolidayChange added{
        .holiday = {calendar::Date(2026, 2, 4), "A holiday", "For this measurement"}};
    moved = casework::moves_by(large.session, added, calendar::Date(2026, 2, 3)).value().size();
  });
  fmt::print(
      "| open cases under two calendars, a second, to show what a bank holiday moves (all {}) | {:.0f} | "
      "|\n",
      moved, static_cast<double>(open) / took);
  const double raw = raw_commits(folder + "/raw.db", 300), opened = intakes(small, parts, 300);
  fmt::print(
      "| cases opened, with their journal lines, against raw commits at FULL | {:.2f} ({:.0f} to {:.0f} a "
      "second) | 0.3 |\n",
      opened / raw, opened, raw);
  return 0;
}
