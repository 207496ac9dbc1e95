#include "web/http_negotiation.hpp"

#include <gtest/gtest.h>

#include "web/http/serving.hpp"

namespace reeve::web::http {

namespace {

std::string chosen(std::string_view accept_encoding, bool has_brotli = true) {
  auto page = *testing::page_of("page");
  if (!has_brotli) page.brotli.body = nullptr;
  const auto& wire = choose_encoding(page, accept_encoding);
  return wire.body == page.identity.body ? "identity" : wire.body == page.gzip.body ? "gzip" : "br";
}

}  // namespace

TEST(Encoding, is_the_one_with_the_highest_quality) {
  EXPECT_EQ(chosen("gzip, deflate, br"), "br");
  EXPECT_EQ(chosen("gzip, deflate"), "gzip");
  EXPECT_EQ(chosen("br;q=0.5, gzip;q=0.8"), "gzip");
  EXPECT_EQ(chosen("GZIP ; Q=1.0 , br;q=0.999"), "gzip");
  EXPECT_EQ(chosen("identity, gzip;q=0.5"), "identity");
}

TEST(Encoding, that_is_refused_is_not_used) {
  EXPECT_EQ(chosen("br;q=0, gzip;q=0"), "identity");
  EXPECT_EQ(chosen("br;q=0, *"), "gzip");
  EXPECT_EQ(chosen("br;q=nonsense, gzip;q=0.1"), "gzip");
  EXPECT_EQ(chosen("br;q=1.5"), "identity");
  EXPECT_EQ(chosen("*;q=0"), "identity");
}

TEST(Encoding, that_is_not_offered_is_not_used) {
  EXPECT_EQ(chosen("br", false), "identity");
  EXPECT_EQ(chosen("br, gzip;q=0.1", false), "gzip");
  EXPECT_EQ(chosen("zstd, deflate"), "identity");
  EXPECT_EQ(chosen(""), "identity");
  EXPECT_EQ(chosen("*"), "br");
  EXPECT_EQ(chosen(",,;q,"), "identity");
}

TEST(Edition, is_known_by_any_of_its_tags) {
  for (auto list : {"\"abc\"", "W/\"abc\"", "\"abc-br\"", "\"x\", W/\"abc-gzip\"", "*", " * "})
    EXPECT_TRUE(client_has_it(list, "\"abc\"")) << list;
}

TEST(Edition, is_not_known_by_another_tag) {
  for (auto list : {"", "\"ab\"", "\"abcd\"", "abc", "\"", "w/\"abc\"", "\"xabc\"", ",,"})
    EXPECT_FALSE(client_has_it(list, "\"abc\"")) << list;
  EXPECT_FALSE(client_has_it("*", ""));
}

}  // namespace reeve::web::http
