// The dated data that travels in the binary.
#include <gmock/gmock.h>
#include <toml++/toml.h>

#include "house/source_tree.hpp"
#include "kernel/embedded.hpp"

namespace reeve::house {
namespace {

// Why a file cannot be read, with its line, or empty.
std::string toml_problem(std::string_view text) {
  try {
    const auto read = toml::parse(text);
    return read.empty() ? "holds nothing" : "";
  } catch (const toml::parse_error& error) {
    return "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description());
  }
}

std::vector<std::string> data_files() {
  const std::filesystem::path root(REEVE_SOURCE_DIR);
  std::vector<std::string> paths;
  for (const char* folder : {"law", "calendars", "protocols", "statements"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
      if (entry.path().extension() == ".toml")
        paths.push_back(entry.path().lexically_relative(root).generic_string());
  }
  return paths;
}

TEST(DataFiles, every_one_is_toml) {
  ASSERT_THAT(data_files(), testing::Contains("law/authority.toml"));
  for (const auto& path : data_files())
    EXPECT_EQ(toml_problem(contents(std::filesystem::path(REEVE_SOURCE_DIR) / path)), "") << path;
}

TEST(DataFiles, every_one_travels_in_the_binary_and_is_toml_there_too) {
  for (const auto& path : data_files()) {
    if (!path.starts_with("law/") && !path.starts_with("calendars/")) continue;
    EXPECT_EQ(toml_problem(embedded(path)), "") << path;
  }
}

TEST(DataFiles, what_is_not_in_the_binary_is_a_fault) {
  EXPECT_THROW(embedded("law/none.toml"), std::logic_error);
}

TEST(TomlChecker, finds_a_file_that_is_not_toml) {
  EXPECT_EQ(toml_problem("a = 1\n"), "");
  EXPECT_THAT(toml_problem("a = 1\nb = \n"), testing::HasSubstr("line 2"));
  EXPECT_THAT(toml_problem("a = 1\na = 2\n"), testing::HasSubstr("line 2"));
  EXPECT_EQ(toml_problem(""), "holds nothing");
}

}  // namespace
}  // namespace reeve::house
