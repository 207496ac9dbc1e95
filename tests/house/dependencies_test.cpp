#include "house/dependencies.hpp"

#include <gmock/gmock.h>

namespace reeve::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Dependencies, every_include_in_src_follows_the_map) {
  for (const auto& broken : broken_rules(read_rules(house_file("dependencies")), source_files()))
    ADD_FAILURE() << broken;
}

TEST(Dependencies, includes_were_looked_at) {
  std::size_t seen = 0;
  for (const auto& file : source_files()) seen += includes_of(file).size();
  EXPECT_GT(seen, 300U);
}

const char* small_map = R"(
kernel ->
storage -> kernel
web -> kernel
duty plan -> kernel storage web
duty finance -> kernel storage plan
door plan/period.hpp  # finance counts in periods
)";

std::vector<std::string> broken_by(const std::string& path, const std::string& header,
                                   const std::string& map = small_map) {
  return broken_rules(read_rules(map),
                      {{path, "// words\n#include <vector>\n\n#include \"" + header + "\"\n"}});
}

TEST(DependencyChecker, lets_through_what_the_map_allows) {
  const std::pair<const char*, const char*> allowed[] = {
      {"plan/quarter.cpp", "kernel/text.hpp"},
      {"plan/quarter.cpp", "plan/report.hpp"},
      {"plan/quarter_store.cpp", "storage/work.hpp"},
      {"plan/plan.hpp", "storage/work.hpp"},
      {"finance/totals_store.cpp", "plan/plan.hpp"},
      {"finance/totals_store.cpp", "plan/period.hpp"},
      {"plan/report_views.cpp", "web/html.hpp"},
      {"main.cpp", "finance/anything.hpp"},
      {"storage/deep/er/file.cpp", "kernel/money/money.hpp"}};
  for (const auto& [path, header] : allowed) EXPECT_THAT(broken_by(path, header), IsEmpty());
}

TEST(DependencyChecker, finds_an_include_against_the_arrows) {
  EXPECT_THAT(
      broken_by("kernel/text.cpp", "storage/session.hpp"),
      ElementsAre("kernel/text.cpp includes storage/session.hpp: no arrow leads from kernel to storage"));
  EXPECT_THAT(broken_by("plan/quarter_store.cpp", "finance/finance.hpp"),
              ElementsAre(HasSubstr("no arrow leads from plan to finance")));
  EXPECT_THAT(broken_by("licensing/licence.cpp", "kernel/text.hpp"),
              ElementsAre(HasSubstr("is not in tests/house/dependencies")));
}

TEST(DependencyChecker, finds_an_include_behind_a_door) {
  EXPECT_THAT(broken_by("finance/totals_store.cpp", "plan/quarter.hpp"),
              ElementsAre(HasSubstr("is behind the door of plan")));
}

TEST(DependencyChecker, finds_an_edge_in_a_rules_file) {
  EXPECT_THAT(broken_by("plan/quarter.cpp", "storage/work.hpp"),
              ElementsAre(HasSubstr("a rules file includes only the kernel")));
  EXPECT_THAT(broken_by("plan/quarter.hpp", "web/html.hpp"),
              ElementsAre(HasSubstr("a rules file includes only the kernel")));
  EXPECT_THAT(broken_by("finance/totals.cpp", "plan/plan.hpp"),
              ElementsAre(HasSubstr("a rules file includes only the kernel")));
}

TEST(DependencyChecker, finds_a_view_that_reads_the_record) {
  EXPECT_THAT(broken_by("plan/report_views.cpp", "storage/session.hpp"),
              ElementsAre(HasSubstr("reads no record")));
}

TEST(DependencyChecker, finds_an_include_that_names_no_folder) {
  EXPECT_THAT(broken_by("plan/quarter_store.cpp", "report.hpp"), ElementsAre(HasSubstr("names no folder")));
}

TEST(DependencyChecker, takes_an_exception_and_finds_one_that_is_no_longer_needed) {
  const std::string map =
      std::string(small_map) + "except plan/quarter.cpp storage/work.hpp  # until it is split\n";
  EXPECT_THAT(broken_by("plan/quarter.cpp", "storage/work.hpp", map), IsEmpty());
  EXPECT_THAT(broken_by("plan/quarter.cpp", "storage/session.hpp", map).size(), 2U);
  EXPECT_THAT(broken_by("plan/quarter.cpp", "kernel/text.hpp", map),
              ElementsAre(HasSubstr("is no longer needed")));
}

TEST(DependencyChecker, finds_rules_that_cannot_be_kept) {
  EXPECT_THAT(read_rules("except a/b.cpp c/d.hpp\n").problems, ElementsAre(HasSubstr("no reason")));
  EXPECT_THAT(read_rules("door a/b.hpp  #  \n").problems, ElementsAre(HasSubstr("no reason")));
  EXPECT_THAT(read_rules("plan => kernel\n").problems, ElementsAre(HasSubstr("cannot be read")));
  EXPECT_THAT(read_rules("a -> b\nb -> c\nc -> a\n").problems.size(), 3U);
}

}  // namespace
}  // namespace reeve::house
