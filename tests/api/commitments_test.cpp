#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "api/published_dorset.hpp"
#include "plan/tracker.hpp"

namespace reeve::api {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::SizeIs;

class Commitments : public Api {
 protected:
  static std::vector<std::string> slugs(const std::string& query) {
    std::vector<std::string> found;
    for (const auto& row : read_all("/api/v1/dorset/commitments" + query, "commitments"))
      found.push_back(words(row.at("slug")));
    return found;
  }
  // What the search page of the published record finds.
  static std::vector<std::string> found_by_page(const plan::CommitmentFilter& filter) {
    std::vector<plan::LegendEntry> legend;
    static const auto all = plan::read_listed(*dorset().site()->bytes("commitments.json"), legend);
    std::vector<std::string> found;
    for (const auto* row : plan::matching(all, filter)) found.push_back(row->slug);
    return found;
  }
};

TEST_F(Commitments, a_commitment_is_found_with_its_history) {
  const auto commitment = read("/api/v1/dorset/commitments/86");
  EXPECT_EQ(commitment.at("number"), "86");
  EXPECT_EQ(commitment.at("label"), "Proactive knife crime awareness");
  EXPECT_EQ(commitment.at("body"), "Dorset Police and Crime Commissioner");
  EXPECT_EQ(commitment.at("page"), "/dorset/commitments/86.html");
  const auto& history = commitment.at("history").as_array();
  ASSERT_THAT(history, SizeIs(1));
  EXPECT_EQ(history[0].at("period"), "Q1 2019/20");
  EXPECT_EQ(history[0].at("mark"), "^");
  EXPECT_EQ(history[0].at("source"), "001_abd0e44d0031b30a.txt:538");
}

TEST_F(Commitments, pages_of_any_size_visit_every_commitment_exactly_once) {
  const auto all = json::parse(*dorset().site()->bytes("commitments.json"));
  std::vector<std::string> published;
  for (const auto& row : all.at("commitments").as_array()) published.push_back(words(row.at("slug")));
  ASSERT_THAT(published, SizeIs(137));
  EXPECT_THAT(std::set<std::string>(published.begin(), published.end()), SizeIs(137));
  for (const char* limit : {"", "?limit=1", "?limit=7", "?limit=100", "?limit=68"})
    EXPECT_EQ(slugs(limit), published) << limit;
}

TEST_F(Commitments, pages_of_a_search_visit_every_match_exactly_once) {
  const auto whole = slugs("?q=crime&limit=100");
  ASSERT_GT(whole.size(), 4U);
  EXPECT_EQ(slugs("?q=crime&limit=2"), whole);
  EXPECT_EQ(read("/api/v1/dorset/commitments?q=crime&limit=2").at("count"), whole.size());
}

TEST_F(Commitments, a_page_may_start_after_a_row_that_the_filter_leaves_out) {
  // 86 is of pillar 1; the list is by number, whatever the pillar.
  const auto rest = slugs("?pillar=2&after=86");
  auto whole = slugs("?pillar=2&limit=100");
  ASSERT_EQ(rest.front(), "91");
  whole.erase(whole.begin(), std::find(whole.begin(), whole.end(), "91"));
  EXPECT_EQ(rest, whole);
}

TEST_F(Commitments, words_pillars_and_statuses_find_what_the_search_page_finds) {
  for (const char* q : {"86", "knife", "KNIFE crime", "crime prev", "8", "no such words", "drugs & alcohol"})
    EXPECT_EQ(slugs("?limit=100&q=" + web::encode_component(q)), found_by_page({q, "", ""})) << q;
  for (const char* pillar : {"1", "2", "3", "4"})
    EXPECT_EQ(slugs(std::string("?limit=100&pillar=") + pillar), found_by_page({"", pillar, ""})) << pillar;
  for (const char* status : {"blue", "green", "yellow", "red", "none"})
    EXPECT_EQ(slugs(std::string("?limit=100&status=") + status), found_by_page({"", "", status})) << status;
}

TEST_F(Commitments, lost_is_a_status_that_the_source_showed_and_its_copy_does_not) {
  for (const auto& slug : slugs("?status=lost&limit=100")) {
    const auto latest = read("/api/v1/dorset/commitments/" + slug).at("history").as_array().front();
    EXPECT_EQ(latest.at("status_lost_from_source"), true) << slug;
    EXPECT_TRUE(latest.at("status").is_null()) << slug;
  }
  EXPECT_THAT(slugs("?status=lost"), testing::Not(testing::IsEmpty()));
}

TEST_F(Commitments, filters_narrow_together) {
  for (const auto& row : read_all("/api/v1/dorset/commitments?q=crime&pillar=1&status=none", "commitments")) {
    EXPECT_EQ(row.at("pillar_number"), 1);
    EXPECT_TRUE(row.at("status_code").is_null());
  }
}

TEST_F(Commitments, the_next_page_is_in_the_answer_and_in_the_link_header_with_the_filters_kept) {
  const auto response = ask("/api/v1/dorset/commitments?q=crime%20%26%20%2B&limit=1&status=");
  const auto body = json::parse(response.body);
  ASSERT_TRUE(body.at("next").is_string());
  const auto next = words(body.at("next"));
  EXPECT_EQ(header(response, "Link"), "<" + next + ">; rel=\"next\"");
  EXPECT_THAT(next, HasSubstr("limit=1"));
  EXPECT_THAT(next, testing::Not(HasSubstr("status=")));
  EXPECT_EQ(read(next).at("count"), body.at("count"));
  EXPECT_EQ(header(ask("/api/v1/dorset/commitments?q=knife"), "Link"), "");
}

TEST_F(Commitments, what_is_not_there_is_null_and_not_an_empty_text) {
  for (const auto& row : read_all("/api/v1/dorset/commitments?limit=100", "commitments"))
    for (const auto& member : row.as_object()) EXPECT_NE(member.value(), "") << member.key();
}

}  // namespace
}  // namespace reeve::api
