#include "kernel/canonical.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>
#include <climits>

#include "kernel/text.hpp"

namespace reeve {
namespace {

namespace json = boost::json;

std::string written(std::string_view text) {
  return canonical(json::parse(json::string_view(text.data(), text.size())));
}

TEST(Canonical, keys_are_sorted_by_their_bytes_and_there_is_no_white_space) {
  EXPECT_EQ(written(R"( { "b" : 1, "a": [ true , null ], "B": {"z":0, "":""} } )"),
            R"({"B":{"":"","z":0},"a":[true,null],"b":1})");
  EXPECT_EQ(written(R"({"é":1,"z":2})"), R"({"z":2,"é":1})");
}

TEST(Canonical, strings_have_only_the_escapes_that_json_demands) {
  EXPECT_EQ(written(R"("\u0022\\\/\b\f\n\r\t\u001F\u007f\u00e9\u2028\ud83d\ude00")"),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7F\u00e9\u2028\U0001F600\"");
  EXPECT_EQ(written(R"("\u0000\u000b")"), R"("\u0000\u000b")");
}

TEST(Canonical, whole_numbers_keep_their_ends) {
  EXPECT_EQ(canonical(json::value(INT64_MIN)), "-9223372036854775808");
  EXPECT_EQ(canonical(json::value(UINT64_MAX)), "18446744073709551615");
  EXPECT_TRUE(parse_canonical("18446744073709551615"));
  EXPECT_TRUE(parse_canonical("-9223372036854775808"));
}

TEST(Canonical, a_fraction_is_refused_however_deep_it_lies) {
  EXPECT_THROW(canonical(json::value(1.5)), std::invalid_argument);
  EXPECT_THROW(canonical(json::parse(R"({"a":[{"b":1.0}]})")), std::invalid_argument);
}

TEST(Canonical, another_way_to_write_the_same_value_is_refused) {
  const char* others[] = {" 1",
                          "1 ",
                          "{\"b\":1,\"a\":2}",
                          "{\"a\": 1}",
                          "{\"a\":1,\"a\":1}",
                          "{\"a\":1,\"a\":2}",
                          "1.0",
                          "1e2",
                          "-0",
                          "01",
                          "+1",
                          "\"\\u0041\"",
                          "\"\\/\"",
                          "\"\\u001F\"",
                          "\"\\u000a\"",
                          "[1,]",
                          "",
                          "{",
                          "nul",
                          "'a'",
                          "[1]]",
                          "1\n",
                          "18446744073709551616",
                          "\xEF\xBB\xBF{}",
                          "//\n1",
                          "NaN",
                          "Infinity",
                          "\"\t\""};
  for (const char* other : others) EXPECT_FALSE(parse_canonical(other)) << other;
}

TEST(Canonical, text_that_is_not_utf8_is_refused) {
  EXPECT_FALSE(parse_canonical("\"\xFF\""));
  EXPECT_FALSE(parse_canonical("\"\xED\xA0\x80\""));
  EXPECT_FALSE(parse_canonical(R"("\ud800")"));
}

TEST(Canonical, sixty_four_levels_are_read_and_one_more_is_refused) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
  };
  EXPECT_TRUE(parse_canonical(nested(64)));
  EXPECT_FALSE(parse_canonical(nested(65)));
  EXPECT_FALSE(parse_canonical(nested(100'000)));
}

json::string any_text() {
  static const std::vector<std::string> pieces{"a",    "é", "\"", "\\", "\n",    std::string(1, '\x01'),
                                               "\x7F", "😀", "/",  " ",  "\u2028"};
  std::string text;
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
    text += piece;
  return json::string(text.data(), text.size());
}

json::value any_value(int depth) {
  switch (*rc::gen::inRange(0, depth > 0 ? 6 : 4)) {
    case 0:
      return nullptr;
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<std::int64_t>();
    case 3:
      return any_text();
    case 4: {
      json::array array;
      for (int left = *rc::gen::inRange(0, 5); left > 0; --left) array.push_back(any_value(depth - 1));
      return array;
    }
    default: {
      json::object object;
      for (int left = *rc::gen::inRange(0, 5); left > 0; --left) object[any_text()] = any_value(depth - 1);
      return object;
    }
  }
}

RC_GTEST_PROP(Canonical, what_is_written_is_read_back_the_same, ()) {
  const auto value = any_value(4);
  const auto text = canonical(value);
  const auto read = parse_canonical(text);
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == value);
  RC_ASSERT(canonical(*read) == text);
}

RC_GTEST_PROP(Canonical, an_ordinary_reader_of_json_understands_it, ()) {
  const auto value = any_value(3);
  RC_ASSERT(json::parse(canonical(value)) == value);
}

// Two texts that are both canonical are two values: otherwise one hash could stand for two readings.
RC_GTEST_PROP(Canonical, a_changed_byte_is_refused_or_is_another_value, ()) {
  const auto value = any_value(3);
  auto text = canonical(value);
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  text[at] = static_cast<char>(*rc::gen::inRange(1, 256) ^ static_cast<unsigned char>(text[at]));
  const auto read = parse_canonical(text);
  RC_ASSERT(!read || *read != value);
}

}  // namespace
}  // namespace reeve
