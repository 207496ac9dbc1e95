// Words that may not stand in some files: clocks where time is an argument, floating point beside money,
// defaults in tables whose rows the journal writes down.
#include <gmock/gmock.h>

#include <regex>

#include "house/dependencies.hpp"

namespace reeve::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> found_in(const std::string& path, const std::string& text,
                                  const std::regex& pattern) {
  std::vector<std::string> found;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator(); ++at)
    found.push_back(path + ":" + std::to_string(line_of(text, static_cast<std::size_t>(at->position()))) +
                    ": " + at->str());
  return found;
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Rules, stores and SQL are given the time: `Now` is made once at the edge.
std::vector<std::string> clocks_in(const File& file, const std::set<std::string>& duties) {
  static const std::regex in_code(
      R"(\b\w+_clock\b|\b[Cc]lock::now\b|\btime\s*\(\s*(nullptr|NULL|0|&)|\b(gettimeofday|clock_gettime|localtime|gmtime|mktime)(_r)?\s*\()");
  static const std::regex in_sql(
      R"(\bnow\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b|\blocaltime(stamp)?\b|\b(strftime|julianday|unixepoch|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(date|time|datetime)\s*\(\s*'now')",
      std::regex::icase);
  if (file.extension() == ".sql") return found_in(file.path, without_sql_comments(file.text), in_sql);
  const auto parts = parts_of(file.text);
  auto found = found_in(file.path, parts.literals, in_sql);
  if (file.folder() == "kernel" || file.folder() == "storage" || duties.contains(file.folder()))
    append(found, found_in(file.path, parts.code, in_code));
  return found;
}

std::vector<std::string> floating_point_in(const File& file) {
  static const std::regex floating(R"(\b(double|float|long\s+double|stod|stof|strtod|atof)\b)");
  const bool near_money = file.path.starts_with("kernel/money/") || file.folder() == "finance";
  return near_money && file.is_cpp() ? found_in(file.path, parts_of(file.text).code, floating)
                                     : std::vector<std::string>{};
}

// Work writes a column that was left out down as nothing; a default would make the table hold something else.
std::vector<std::string> defaults_in(const File& file) {
  static const std::regex defaults(R"(\bdefault\b)", std::regex::icase);
  return file.extension() == ".sql" ? found_in(file.path, without_sql_comments(file.text), defaults)
                                    : std::vector<std::string>{};
}

TEST(Words, rules_stores_and_sql_never_ask_for_the_time) {
  const auto duties = read_rules(house_file("dependencies")).duties;
  ASSERT_FALSE(duties.empty());
  for (const auto& file : source_files())
    for (const auto& found : clocks_in(file, duties)) ADD_FAILURE() << found;
}

TEST(Words, there_is_no_floating_point_near_money) {
  for (const auto& file : source_files())
    for (const auto& found : floating_point_in(file)) ADD_FAILURE() << found;
}

TEST(Words, no_table_has_a_default) {
  for (const auto& file : source_files())
    for (const auto& found : defaults_in(file)) ADD_FAILURE() << found;
}

std::vector<std::string> clocks(const std::string& path, const std::string& text) {
  return clocks_in({path, text}, {"plan"});
}

TEST(ClockChecker, finds_a_clock_in_kernel_storage_and_duties) {
  for (const char* path :
       {"kernel/calendar/date.cpp", "storage/work.cpp", "plan/quarter.cpp", "plan/quarter_store.cpp"})
    for (const char* line :
         {"auto at = std::chrono::system_clock::now();", "using Clock = std::chrono::steady_clock;",
          "x = Clock::now();", "std::time(nullptr);", "time( 0 );", "gettimeofday(&t, 0);",
          "auto* t = std::localtime(&when);"})
      EXPECT_THAT(clocks(path, line), SizeIs(testing::Ge(1U))) << path << ": " << line;
  EXPECT_THAT(clocks("plan/quarter.cpp", "int a;\n// words\nsystem_clock::now();"),
              ElementsAre("plan/quarter.cpp:3: system_clock"));
}

TEST(ClockChecker, leaves_arguments_words_and_the_edges_alone) {
  EXPECT_THAT(clocks("plan/quarter_store.cpp",
                     "work.now().today; // the system_clock\n\"system_clock\"; in_time(x); int time(0);"),
              SizeIs(1U));
  EXPECT_THAT(clocks("plan/quarter_store.cpp",
                     "work.now().today; // the system_clock\n\"system_clock\"; next_time(moment);"),
              IsEmpty());
  EXPECT_THAT(clocks("cli/office.cpp", "std::chrono::system_clock::now();"), IsEmpty());
}

TEST(ClockChecker, finds_a_clock_in_sql_wherever_the_sql_stands) {
  for (const char* sql :
       {"now()", "NOW ( )", "current_timestamp", "CURRENT_DATE", "strftime('%Y', at)", "date('now')",
        "datetime( 'now', '-1 day')", "clock_timestamp()", "localtimestamp"}) {
    EXPECT_THAT(clocks("plan/schema/0001_plan.sql", std::string("select ") + sql + ";"), SizeIs(1U)) << sql;
    EXPECT_THAT(clocks("web/sessions.cpp", std::string("run(\"delete from x where at < ") + sql + "\");"),
                SizeIs(1U))
        << sql;
    EXPECT_THAT(
        clocks("web/sessions.cpp", std::string("run(R\"(delete from x\n where at < ") + sql + ")\");"),
        SizeIs(1U))
        << sql;
  }
  EXPECT_THAT(clocks("plan/schema/0001_plan.sql", "create table x (at text); -- never now()\n"), IsEmpty());
}

TEST(FloatingPointChecker, finds_it_beside_money_only) {
  EXPECT_THAT(floating_point_in({"kernel/money/money.cpp", "int x;\ndouble y = 1;"}),
              ElementsAre("kernel/money/money.cpp:2: double"));
  EXPECT_THAT(floating_point_in({"finance/budget_store.cpp", "auto y = std::stod(text);"}), SizeIs(1U));
  EXPECT_THAT(
      floating_point_in({"kernel/money/money.hpp", "// no double\nint doubled; const char* x = \"double\";"}),
      IsEmpty());
  EXPECT_THAT(floating_point_in({"web/components/chart.cpp", "double x;"}), IsEmpty());
}

TEST(DefaultChecker, finds_a_default_in_a_table) {
  EXPECT_THAT(defaults_in({"plan/schema/0001_plan.sql", "create table x (\n  at text DEFAULT ''\n);"}),
              ElementsAre("plan/schema/0001_plan.sql:2: DEFAULT"));
  EXPECT_THAT(defaults_in({"plan/schema/0001_plan.sql", "create table x (at text); -- no default\n"}),
              IsEmpty());
}

}  // namespace
}  // namespace reeve::house
