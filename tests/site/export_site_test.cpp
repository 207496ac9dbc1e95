// The whole site as a folder of files. That every link of the real pages leads to a file: tests/serving.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "site/published_record.hpp"

namespace reeve::site {
namespace {

namespace files = std::filesystem;
using testing::Not;
using testing::UnorderedElementsAre;

class Exporting : public support::EachEngine {
 protected:
  std::string to() const { return (folder_.path() / "site").string(); }
  std::string content(const std::string& path) const {
    std::ifstream stream(files::path(to()) / path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : files::recursive_directory_iterator(to()))
      if (entry.is_regular_file()) all.push_back(files::relative(entry.path(), to()).string());
    return all;
  }

 private:
  support::Folder folder_;
};
REEVE_ON_BOTH_ENGINES(Exporting);

TEST_P(Exporting, writes_the_latest_of_each_scope_and_every_snapshot) {
  PublishedRecord record(GetParam());
  const auto first = record.publish(small_report()).value();
  const auto second = record.publish(small_tracker()).value();
  const auto third = record.publish(small_report("Corrected words")).value();
  const auto written = export_site(record.session, "dorset", to());
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, names().size());
  EXPECT_THAT(names(), testing::IsSupersetOf({"index.html", "assets/site.css", "snapshots/index.html"}));
  const auto kept = [](const Snapshot& snapshot) { return "snapshots/" + snapshot.id.substr(0, 16); };
  for (const auto& snapshot : {first, second, third}) {
    EXPECT_TRUE(
        check_snapshot_file(content(kept(snapshot) + ".json"), record.public_key())->problems.empty());
  }
  for (const auto& report : {first, third})
    EXPECT_THAT(names(), testing::Contains(kept(report) + "/index.html"));
  EXPECT_THAT(names(), testing::Not(testing::Contains(kept(second) + "/index.html")))
      << "an old tracker leads to reports that a static host cannot find for it";
  EXPECT_EQ(content(kept(first) + "/index.html"), "<p>First words</p>");
  EXPECT_EQ(content("reports/q1-2019-20/index.html"), "<p>Corrected words</p>");
  EXPECT_EQ(content("reports/q1-2019-20/report.pdf"), std::string("%PDF\0\xff", 6))
      << "byte for byte, also where it is not text";
}

TEST_P(Exporting, overwrites_nothing) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_tracker()));
  files::create_directories(to());
  std::ofstream(files::path(to()) / "mine.txt") << "mine";
  const auto refused = export_site(record.session, "dorset", to());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().sentence,
            "The folder " + to() + " is not empty. Give a new one: nothing is overwritten.");
  EXPECT_THAT(names(), UnorderedElementsAre("mine.txt"));
}

TEST_P(Exporting, takes_an_empty_folder) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_tracker()));
  files::create_directories(to());
  EXPECT_TRUE(export_site(record.session, "dorset", to()));
}

TEST_P(Exporting, nothing_published_is_refused) {
  PublishedRecord record(GetParam());
  EXPECT_EQ(export_site(record.session, "dorset", to()).refusal().sentence,
            "Nothing of dorset has been published yet.");
  EXPECT_FALSE(files::exists(to()));
}

TEST_P(Exporting, never_writes_outside_the_folder) {
  PublishedRecord record(GetParam());
  auto sly = small_tracker();
  sly.files.push_back({"../outside.html", "text/html", "<p>Out</p>"});
  sly.files.push_back({"a/../../outside.html", "text/html", "<p>Out</p>"});
  ASSERT_TRUE(record.publish(sly));
  ASSERT_TRUE(export_site(record.session, "dorset", to()));
  EXPECT_FALSE(files::exists(files::path(to()).parent_path() / "outside.html"));
  EXPECT_THAT(names(), Not(testing::Contains(testing::HasSubstr("outside"))));
}

}  // namespace
}  // namespace reeve::site
