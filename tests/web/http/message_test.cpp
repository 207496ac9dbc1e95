#include "web/message.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace reeve::web {

TEST(Fields, are_read_in_the_order_sent) {
  auto fields = parse_fields("name=Ann+Smith&theme=1&theme=2&note");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->get("name"), "Ann Smith");
  EXPECT_EQ(fields->all("theme"), (std::vector<std::string>{"1", "2"}));
  EXPECT_TRUE(fields->has("note"));
  EXPECT_EQ(fields->get("note"), "");
  EXPECT_FALSE(fields->has("other"));
  EXPECT_EQ(fields->pairs().size(), 4u);
}

TEST(Fields, keep_an_equals_sign_and_a_plus_that_were_encoded) {
  auto fields = parse_fields("sum=1%2B1%3D2=2");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->get("sum"), "1+1=2=2");
}

TEST(Fields, skip_what_stands_between_two_ampersands) {
  auto fields = parse_fields("&a=1&&b=2&");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->pairs().size(), 2u);
}

TEST(Fields, with_a_broken_escape_are_refused) {
  for (auto broken : {"a=%", "a=%4", "a=%zz", "%G1=a", "a=%-1"}) EXPECT_FALSE(parse_fields(broken)) << broken;
}

TEST(Fields, that_are_not_utf8_or_hold_a_nul_are_refused) {
  for (auto bad : {"a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "a=%00", "%00=a", "a=\xFF"})
    EXPECT_FALSE(parse_fields(bad)) << bad;
}

TEST(Fields, are_at_most_two_thousand) {
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "a=1&";
  EXPECT_TRUE(parse_fields(many));
  EXPECT_FALSE(parse_fields(many + "b=2"));
}

TEST(Component, is_escaped_but_for_letters_digits_and_four_marks) {
  EXPECT_EQ(encode_component("9(a) caf\xC3\xA9/?&+~"), "9%28a%29%20caf%C3%A9%2F%3F%26%2B~");
  EXPECT_EQ(decode_component("1+1%20=%202"), "1+1 = 2");
}

TEST(Component, comes_back_as_it_was) {
  rc::check("decode(encode(text)) is the text", [] {
    auto text = *rc::gen::string<std::string>();
    for (char& c : text) c = static_cast<char>(static_cast<unsigned char>(c) % 127 + 1);
    RC_ASSERT(decode_component(encode_component(text)) == text);
    auto fields = parse_fields("value=" + encode_component(text));
    RC_ASSERT(fields && fields->get("value") == text);
  });
}

TEST(Cookie, is_found_among_others_and_in_a_second_header) {
  Request request;
  request.headers = {{"cookie", "a=1; session=abc=; b"}, {"cookie", "late=2"}};
  EXPECT_EQ(request.cookie("session"), "abc=");
  EXPECT_EQ(request.cookie("late"), "2");
  EXPECT_EQ(request.cookie("b"), "");
  EXPECT_EQ(request.cookie("ses"), "");
}

TEST(Header, is_the_first_of_its_name_or_empty) {
  Request request;
  request.headers = {{"accept", "text/html"}, {"accept", "text/csv"}};
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.header("referer"), "");
}

TEST(SeeOther, leads_to_the_next_page_by_303) {
  auto response = see_other("/plan");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.at(0), std::make_pair(std::string("Location"), std::string("/plan")));
}

}  // namespace reeve::web
