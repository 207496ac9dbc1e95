// docs/api is part of the program: every address in it works, every answer it shows is part of the real one,
// and every endpoint is in it.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "api/endpoint.hpp"
#include "api/published_dorset.hpp"

namespace reeve::api {
namespace {

struct DocumentedRequest {
  std::string file;
  std::string target;  // with its query
  std::string shown;   // the JSON under it; may be empty
};

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream stream(path);
  std::stringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

// A curl line, and the json block that follows it when there is one before the next curl line.
std::vector<DocumentedRequest> requests_in(const std::filesystem::path& path) {
  static const std::regex curl("curl [^\n]*?'http://127\\.0\\.0\\.1:8080([^']*)'");
  static const std::regex block("```json\n([^`]*)```");
  const auto page = contents_of(path);
  std::vector<DocumentedRequest> found;
  for (std::sregex_iterator at(page.begin(), page.end(), curl), end; at != end;) {
    const auto match = *at++;
    const auto from = page.begin() + match.position() + match.length();
    const auto to = at == end ? page.end() : page.begin() + at->position();
    std::smatch answer;
    found.push_back(
        {path.filename(), match[1], std::regex_search(from, to, answer, block) ? answer[1].str() : ""});
  }
  return found;
}

std::vector<DocumentedRequest> documented() {
  std::vector<DocumentedRequest> all;
  for (const auto& file : std::filesystem::directory_iterator(std::string(REEVE_SOURCE_DIR) + "/docs/api")) {
    if (file.path().extension() != ".md") continue;
    const auto found = requests_in(file.path());
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

// Whether `whole` has everything `part` shows: members by name, rows of a list from the first on.
bool shows_only_what_is(const json::value& part, const json::value& whole) {
  if (part.is_object() && whole.is_object()) {
    for (const auto& member : part.as_object()) {
      const auto* found = whole.as_object().if_contains(member.key());
      if (!found || !shows_only_what_is(member.value(), *found)) return false;
    }
    return true;
  }
  if (!part.is_array() || !whole.is_array()) return part == whole;
  if (part.as_array().size() > whole.as_array().size()) return false;
  for (std::size_t at = 0; at < part.as_array().size(); ++at)
    if (!shows_only_what_is(part.as_array()[at], whole.as_array()[at])) return false;
  return true;
}

class Docs : public Api {};

TEST_F(Docs, every_request_in_them_is_answered_as_they_say) {
  std::size_t shown = 0;
  for (const auto& request : documented()) {
    const auto response = ask(request.target);
    if (request.shown.empty()) {
      EXPECT_EQ(response.status, 200) << request.file << ": " << request.target;
      continue;
    }
    ++shown;
    EXPECT_TRUE(shows_only_what_is(json::parse(request.shown), json::parse(response.body)))
        << request.file << ": " << request.target << "\n"
        << response.body.substr(0, 2000);
  }
  EXPECT_GE(shown, endpoints().size());
}

TEST_F(Docs, every_address_in_them_is_in_the_table_and_every_endpoint_is_in_them) {
  std::set<std::string_view> in_table;
  for (const auto& endpoint : endpoints()) in_table.insert(endpoint.pattern);
  std::set<std::string_view> in_docs;
  for (const auto& request : documented()) {
    const auto found =
        web::match(table(), web::Method::get, request.target.substr(0, request.target.find('?')));
    ASSERT_TRUE(found.route) << request.file << ": " << request.target;
    EXPECT_TRUE(in_table.contains(found.route->pattern)) << request.file << ": " << request.target;
    in_docs.insert(found.route->pattern);
  }
  EXPECT_EQ(in_docs, in_table);
}

TEST_F(Docs, every_parameter_is_named_on_the_page_of_its_resource) {
  const auto folder = std::string(REEVE_SOURCE_DIR) + "/docs/api/";
  for (const auto& endpoint : endpoints()) {
    bool found = false;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      const auto page = contents_of(file.path());
      if (page.find("GET " + std::string(endpoint.pattern) + "`") == std::string::npos) continue;
      found = true;
      for (const auto& parameter : endpoint.parameters)
        EXPECT_THAT(page, testing::HasSubstr(std::string(parameter.name))) << file.path();
    }
    EXPECT_TRUE(found) << "no page has: ## `GET " << endpoint.pattern << "`";
  }
}

}  // namespace
}  // namespace reeve::api
