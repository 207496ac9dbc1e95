#include <gmock/gmock.h>

#include <set>

#include "api/published.hpp"
#include "api/published_dorset.hpp"

namespace reeve::api {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

class Resources : public Api {};

TEST_F(Resources, only_bodies_that_have_published_are_listed) {
  const auto bodies = read("/api/v1/bodies").at("bodies").as_array();
  ASSERT_THAT(bodies, SizeIs(1));
  EXPECT_EQ(bodies[0].at("slug"), "dorset");
  EXPECT_EQ(bodies[0].at("latest_period"), "Q1 2019/20");
  for (const auto& link : bodies[0].at("links").as_object()) read(words(link.value()));
}

TEST_F(Resources, the_plan_is_the_published_one) {
  EXPECT_EQ(ask("/api/v1/dorset/plan").body, *dorset().site()->bytes("plan.json"));
}

TEST_F(Resources, a_report_is_byte_for_byte_the_signed_file) {
  const auto reports = read("/api/v1/dorset/reports").at("reports").as_array();
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_EQ(reports[0].at("slug"), "q1-2019-20");
  EXPECT_EQ(reports[0].at("commitments"), 87);
  EXPECT_EQ(reports[1].at("slug"), "q3-2017-18");
  EXPECT_EQ(reports[0].at("downloads"), json::value({"/dorset/reports/q1-2019-20/csv/commitments.csv",
                                                     "/dorset/reports/q1-2019-20/data.json"}));
  for (const auto& report : reports)
    EXPECT_EQ(ask(words(report.at("href"))).body,
              *dorset().site()->bytes("reports/" + words(report.at("slug")) + "/data.json"));
}

TEST_F(Resources, every_indicator_is_visited_once_and_leads_to_its_history) {
  std::set<std::string> seen;
  for (const auto& row : read_all("/api/v1/dorset/indicators?limit=9", "indicators")) {
    EXPECT_TRUE(seen.insert(words(row.at("slug"))).second) << row.at("slug");
    const auto indicator = read(words(row.at("href")));
    EXPECT_EQ(indicator.at("name"), row.at("name"));
    EXPECT_EQ(indicator.at("history").at(0).at("value"), row.at("value"));
  }
  EXPECT_EQ(read("/api/v1/dorset/indicators").at("count"), seen.size());
}

TEST_F(Resources, every_page_that_an_answer_names_is_published) {
  for (const char* rows : {"commitments", "indicators"})
    for (const auto& row : read_all(std::string("/api/v1/dorset/") + rows + "?limit=100", rows)) {
      const auto page = words(row.at("page"));
      EXPECT_TRUE(dorset().site()->find(page.substr(std::string_view("/dorset/").size()))) << page;
    }
}

TEST_F(Resources, an_answer_may_be_kept_and_asked_for_again) {
  const auto first = ask("/api/v1/dorset/plan");
  EXPECT_EQ(first.content_type, "application/json");
  EXPECT_EQ(header(first, "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(header(first, "Cache-Control"), "public, max-age=60");
  const auto etag = header(first, "ETag");
  for (const auto& known : {etag, "W/" + etag, "\"other\", " + etag, std::string("*")}) {
    const auto again = api::ask(table(), "/api/v1/dorset/plan", {{"if-none-match", known}});
    EXPECT_EQ(again.status, 304) << known;
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(header(again, "ETag"), etag);
  }
  EXPECT_EQ(api::ask(table(), "/api/v1/dorset/plan", {{"if-none-match", "\"other\""}}).status, 200);
}

TEST_F(Resources, every_route_is_a_get_for_anyone) {
  for (const auto& route : table()) {
    EXPECT_EQ(route.method, web::Method::get) << route.pattern;
    EXPECT_EQ(route.who.kind(), web::Allow::Kind::anyone) << route.pattern;
    EXPECT_FALSE(route.does.empty()) << route.pattern;
  }
}

TEST(ApiLibrary, what_was_read_is_kept_until_something_is_published) {
  PublishedDorset dorset;
  const Library library(dorset.finder(), [] { return std::vector<std::string>{"dorset"}; });
  const auto first = library.find("dorset");
  EXPECT_EQ(library.find("dorset"), first) << "read twice";
  EXPECT_EQ(library.all(), std::vector{first});
  const std::weak_ptr<const site::PublicSite> old_site = dorset.site();
  dorset.publish_again("a note");
  EXPECT_TRUE(old_site.expired()) << "the API keeps an old site alive";
  EXPECT_NE(library.find("dorset"), first);
}

TEST(ApiLibrary, a_body_that_has_published_nothing_is_not_there) {
  const auto empty = std::make_shared<const site::PublicSite>();
  const auto table =
      routes([&](std::string_view) { return empty; }, [] { return std::vector<std::string>{"dorset"}; });
  EXPECT_EQ(ask(table, "/api/v1/bodies").body, "{\"bodies\":[]}");
  EXPECT_EQ(ask(table, "/api/v1/dorset/plan").status, 404);
  EXPECT_EQ(ask(table, "/api").status, 200);
}

}  // namespace
}  // namespace reeve::api
