#include "web/http_target.hpp"

#include <gtest/gtest.h>

namespace reeve::web::http {

namespace {

std::string path_of(std::string_view target) {
  std::string decoded;
  auto result = read_target(target, "reeve.example:8080", decoded);
  return result ? std::string(result->path) : "refused";
}

}  // namespace

TEST(Target, is_decoded_once) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/plan/9%28a%29"), "/plan/9(a)");
  EXPECT_EQ(path_of("/caf%C3%A9"), "/caf\xC3\xA9");
  EXPECT_EQ(path_of("/a%252e"), "/a%2e");
  EXPECT_EQ(path_of("/1+1"), "/1+1");
}

TEST(Target, keeps_its_query_encoded) {
  std::string decoded;
  auto target = read_target("/search?q=%20a?b", "localhost", decoded);
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/search");
  EXPECT_EQ(target->query, "q=%20a?b");
  EXPECT_EQ(read_target("/search?", "localhost", decoded)->query, "");
  EXPECT_EQ(read_target("/search", "localhost", decoded)->query, std::nullopt);
}

TEST(Target, that_climbs_out_of_the_root_is_refused) {
  for (auto target : {"/..", "/../etc/passwd", "/a/..", "/a/../b", "/.", "/./a", "/%2e%2e/a", "/%2E./a",
                      "/a%2f..%2fb", "/..?q"})
    EXPECT_EQ(path_of(target), "refused") << target;
  EXPECT_EQ(path_of("/.well-known/security.txt"), "/.well-known/security.txt");
  EXPECT_EQ(path_of("/a/...b"), "/a/...b");
}

TEST(Target, that_is_not_percent_encoded_utf8_is_refused) {
  for (auto target : {"/%", "/%4", "/%zz", "/%FF", "/%C3", "/%00", "/a%0d%0ab", "/%7f", "/caf\xC3\xA9",
                      "/a#b", "*", "plan", "", "//evil.example/", "/%2fevil.example"})
    EXPECT_EQ(path_of(target), "refused") << target;
}

TEST(Target, in_absolute_form_is_taken_when_it_names_our_host) {
  EXPECT_EQ(path_of("http://reeve.example:8080/plan?a"), "/plan");
  EXPECT_EQ(path_of("HTTP://Reeve.Example:8080"), "/");
  EXPECT_EQ(path_of("http://other.example/plan"), "refused");
  EXPECT_EQ(path_of("ftp://reeve.example:8080/plan"), "refused");
}

}  // namespace reeve::web::http
