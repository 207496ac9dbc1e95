#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace reeve::web::testing {

namespace {

// The build step itself, run into a folder of its own.
class assets : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::string name = (std::filesystem::temp_directory_path() / "reeve-assets-XXXXXX").string();
    folder() = mkdtemp(name.data());
    const auto command =
        "cmake -DOUT='" + folder().string() + "' -P '" REEVE_SOURCE_DIR "/cmake/assets.cmake'";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder()); }

  static std::filesystem::path& folder() {
    static std::filesystem::path path;
    return path;
  }
  static std::string contents(const std::string& name) {
    std::ifstream file(folder() / name, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
  }
  static void expect_beside(const std::string& name) {
    EXPECT_TRUE(std::filesystem::exists(folder() / name)) << name;
  }
};

bool contains(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_F(assets, name_no_file_that_is_not_beside_them) {
  const auto css = contents("site.css");
  int found = 0;
  for (auto at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 1), ++found) {
    const auto address = css.substr(at + 4, css.find(')', at) - at - 4);
    ASSERT_TRUE(address.starts_with("./")) << address;
    expect_beside(address.substr(2));
  }
  EXPECT_GT(found, 6);
  const auto js = contents("site.js");
  const std::regex module(R"(from '\./([^']+)'|import\('\./([^']+)'\))");
  for (std::sregex_iterator match(js.begin(), js.end(), module), end; match != end; ++match) {
    expect_beside((*match)[1].matched ? (*match)[1].str() : (*match)[2].str());
  }
}

TEST_F(assets, have_neither_the_typeface_nor_the_pictures_of_gov_uk) {
  const auto css = contents("site.css");
  EXPECT_FALSE(contains(css, "GDS Transport"));
  EXPECT_FALSE(contains(css, "/assets/"));
  EXPECT_TRUE(contains(css, "\"Atkinson Hyperlegible Next\",arial,sans-serif"));
}

TEST_F(assets, keep_the_whole_of_the_packages) {
  const auto css = contents("site.css");
  EXPECT_TRUE(contains(css, ".govuk-\\!-width-one-quarter{width:25%!important}"));
  EXPECT_TRUE(contains(css, ".moj-timeline__item{"));
  EXPECT_TRUE(contains(css, ".govuk-breadcrumbs__list-item:before{content:\"\""));
  EXPECT_TRUE(contains(contents("govuk-frontend.min.js"), "export{"));
  EXPECT_TRUE(contains(contents("moj-frontend.min.js"), "export{"));
}

TEST_F(assets, name_no_source_map) {
  for (const auto* name : {"site.css", "govuk-frontend.min.js", "moj-frontend.min.js"}) {
    EXPECT_FALSE(contains(contents(name), "sourceMappingURL")) << name;
  }
}

// U+0174 to U+0177: the circumflexed w and y of Welsh.
TEST_F(assets, serve_welsh_letters_from_the_extended_cut) {
  EXPECT_TRUE(contains(contents("site.css"), "U+0154-02BA"));
  for (const auto* name : {"atkinson-latin-ext-400.woff2", "atkinson-latin-ext-700.woff2"})
    expect_beside(name);
}

}  // namespace reeve::web::testing
