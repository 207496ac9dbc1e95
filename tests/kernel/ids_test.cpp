#include "kernel/ids.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <type_traits>

namespace reeve {
namespace {

const std::string ten_bytes(10, '\xFF');

calendar::Instant at(std::string_view text) { return calendar::parse_instant(text).value(); }

TEST(Ids, the_example_of_rfc_9562_appendix_a_6) {
  // 2022-02-22T19:22:22Z, rand_a CC3, rand_b 18C4DC0C0C07398F
  const std::string random("\x0C\xC3\x18\xC4\xDC\x0C\x0C\x07\x39\x8F", 10);
  EXPECT_EQ(make_uuid(at("2022-02-22T19:22:22.000000Z"), random), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Ids, version_and_variant_stand_whatever_the_random_bytes_are) {
  for (const auto& random : {std::string(10, '\0'), ten_bytes}) {
    const auto id = make_uuid(at("2026-11-22T03:07:49.000000Z"), random);
    EXPECT_TRUE(is_uuid(id)) << id;
    EXPECT_EQ(id[14], '7') << id;
    EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos) << id;
  }
}

TEST(Ids, ten_random_bytes_are_needed) {
  EXPECT_THROW(make_uuid({}, std::string(9, 'x')), std::invalid_argument);
  EXPECT_THROW(make_uuid({}, std::string(11, 'x')), std::invalid_argument);
}

TEST(Ids, only_the_written_form_is_an_id) {
  EXPECT_TRUE(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
  for (const char* bad : {"", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f",
                          "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f ",
                          "017f22e2x79b0-7cc3-98c4-dc0c0c07398f", "g17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
                          "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}"})
    EXPECT_FALSE(is_uuid(bad)) << bad;
}

struct CommitmentId : Id<CommitmentId> {};
struct ThemeId : Id<ThemeId> {};

TEST(Ids, an_id_of_one_kind_is_not_an_id_of_another) {
  EXPECT_FALSE((std::is_convertible_v<CommitmentId, ThemeId>));
  EXPECT_LT((CommitmentId{{"a"}}), (CommitmentId{{"b"}}));
  EXPECT_TRUE(CommitmentId{}.empty());
}

RC_GTEST_PROP(Ids, ids_of_different_milliseconds_sort_by_the_moment_they_were_made, ()) {
  const auto moment = [] {
    return calendar::Instant(
        std::chrono::milliseconds(*rc::gen::inRange<std::int64_t>(0, 253'402'300'799'000)));
  };
  const auto random = [] { return *rc::gen::container<std::string>(10, rc::gen::arbitrary<char>()); };
  const auto first = moment();
  const auto second = moment();
  RC_PRE(first < second);
  RC_ASSERT(make_uuid(first, random()) < make_uuid(second, random()));
}

}  // namespace
}  // namespace reeve
