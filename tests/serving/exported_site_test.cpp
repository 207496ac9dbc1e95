// The published site as files: the same bytes as served, and every link of every page leads to a file that is
// there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "kernel/text.hpp"
#include "serving/dorset.hpp"

namespace reeve::serving {
namespace {

namespace files = std::filesystem;
using testing::IsEmpty;

std::string content(const files::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

class ExportedSite : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = Dorset::made().installation().folder() / "site";
    Dorset::made().installation().done({"--body", "dorset", "export", "site", folder.string()});
  }
  static void TearDownTestSuite() { files::remove_all(folder); }

  static std::vector<std::string> paths() {
    std::vector<std::string> all;
    for (const auto& entry : files::recursive_directory_iterator(folder))
      if (entry.is_regular_file()) all.push_back(files::relative(entry.path(), folder).string());
    return all;
  }

  static inline files::path folder;
};

// The values of an attribute, as a browser reads them.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  std::vector<std::string> all;
  const auto start = " " + attribute + "=\"";
  for (auto at = html.find(start); at != std::string::npos; at = html.find(start, at)) {
    at += start.size();
    all.push_back(text::replace_all(html.substr(at, html.find('"', at) - at), "&amp;", "&"));
  }
  return all;
}

bool leads_elsewhere(const std::string& link) {
  for (const char* scheme : {"http:", "https:", "mailto:", "data:"})
    if (link.starts_with(scheme)) return true;
  return false;
}

// snapshots/ID/..., not the list of them.
bool is_in_snapshot(const std::string& path) {
  return path.starts_with("snapshots/") &&
         path.find('/', std::string("snapshots/").size()) != std::string::npos;
}

template <typename Which>
std::pair<std::size_t, std::set<std::string>> broken_links_of(const files::path& folder,
                                                              const std::vector<std::string>& paths,
                                                              Which which) {
  std::pair<std::size_t, std::set<std::string>> found;
  for (const auto& path : paths) {
    if (!path.ends_with(".html") || !which(path)) continue;
    const auto html = content(folder / path);
    for (const char* attribute : {"href", "src"})
      for (const auto& link : values_of(html, attribute)) {
        if (link.starts_with("#") || leads_elsewhere(link)) continue;
        auto to = link.substr(0, link.find_first_of("?#"));
        if (to.empty() || to.ends_with("/")) to += "index.html";
        ++found.first;
        const auto target = (folder / path).parent_path() / to;
        const bool inside = files::weakly_canonical(target).string().starts_with(folder.string());
        if (to.starts_with("/") || !inside || !files::is_regular_file(target))
          found.second.insert(path + " -> " + link);
      }
  }
  return found;
}

TEST_F(ExportedSite, has_the_bytes_that_are_served) {
  std::vector<std::string> wrong;
  const auto all = paths();
  EXPECT_GT(all.size(), 200U);
  for (const auto& path : all) {
    const auto answer = Dorset::made().server().get("/dorset/" + path);
    if (answer.status != 200 || answer.body != content(folder / path))
      wrong.push_back(path + ": " + std::to_string(answer.status));
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(ExportedSite, every_link_leads_to_a_file_that_is_there) {
  const auto [followed, wrong] =
      broken_links_of(folder, paths(), [](const std::string& path) { return !is_in_snapshot(path); });
  EXPECT_GT(followed, 1000U);
  EXPECT_THAT(wrong, IsEmpty());
}

// An open defect: a server leads "snapshots/ID/x" to the site's own x; a folder of files cannot.
TEST_F(ExportedSite, every_link_of_every_snapshot_leads_to_a_file_that_is_there) {
  EXPECT_THAT(broken_links_of(folder, paths(), is_in_snapshot).second, IsEmpty());
}

TEST_F(ExportedSite, every_link_within_a_page_leads_to_its_place) {
  std::set<std::string> wrong;
  for (const auto& path : paths()) {
    if (!path.ends_with(".html")) continue;
    const auto html = content(folder / path);
    const auto ids = values_of(html, "id");
    const std::set<std::string> places(ids.begin(), ids.end());
    if (places.size() != ids.size()) wrong.insert(path + " has an id twice");
    for (const auto& link : values_of(html, "href"))
      if (link.size() > 1 && link.starts_with("#") && !places.contains(link.substr(1)))
        wrong.insert(path + " -> " + link);
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(ExportedSite, no_page_loads_anything_from_elsewhere) {
  std::set<std::string> wrong;
  for (const auto& path : paths()) {
    if (!path.ends_with(".html")) continue;
    const auto html = content(folder / path);
    for (const auto& source : values_of(html, "src"))
      if (leads_elsewhere(source) && !source.starts_with("data:")) wrong.insert(path + " -> " + source);
    if (html.find(" style=\"") != std::string::npos) wrong.insert(path + " has a style the policy forbids");
    if (html.find("<script>") != std::string::npos) wrong.insert(path + " has a script the policy forbids");
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(ExportedSite, every_snapshot_is_as_it_was_signed) {
  const auto about = content(folder / "about.html");
  for (const auto& path : paths()) {
    const auto parent = files::path(path).parent_path();
    if (parent != "snapshots" || !path.ends_with(".json")) continue;
    const auto file = content(folder / path);
    const std::string member = "\"key\":\"";
    const auto at = file.find(member) + member.size();
    const auto key = file.substr(at, file.find('"', at) - at);
    EXPECT_NE(about.find(key), std::string::npos) << "the page About this record shows the key";
    const auto ran =
        Dorset::made().installation().run({"verify", "--snapshot", (folder / path).string(), "--key", key});
    EXPECT_EQ(ran.code, 0) << path << ran.out;
  }
}

TEST_F(ExportedSite, is_not_written_over_another) {
  EXPECT_EQ(Dorset::made().installation().run({"--body", "dorset", "export", "site", folder.string()}).code,
            3);
}

}  // namespace
}  // namespace reeve::serving
