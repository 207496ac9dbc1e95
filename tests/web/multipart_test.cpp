#include "web/multipart.hpp"

#include <gtest/gtest.h>

namespace reeve::web {
namespace {

const std::string good =
    "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n--b\r\nContent-Disposition: "
    "form-data; name=\"file\"; "
    "filename=\"C:\\fakepath\\july.csv\"\r\nContent-Type: text/csv\r\n\r\nline\r\n--c\r\n\r\n--b--\r\n";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Multipart, Fields_and_files_are_read_byte_for_byte) {
  const auto form = parse_multipart("b", good);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields.get("csrf"), "abc");
  ASSERT_EQ(form->files.size(), 1U);
  EXPECT_EQ(form->files[0].field, "file");
  EXPECT_EQ(form->files[0].name, "july.csv");
  EXPECT_EQ(form->files[0].type, "text/csv");
  EXPECT_EQ(form->files[0].bytes, "line\r\n--c\r\n");
}

TEST(Multipart, A_file_that_was_not_chosen_is_none) {
  const auto form = parse_multipart("b", with(good, "C:\\fakepath\\july.csv", ""));
  ASSERT_TRUE(form);
  EXPECT_TRUE(form->files.empty());
}

TEST(Multipart, What_no_browser_writes_is_refused) {
  const std::string wrongs[] = {"",
                                "--b",
                                "--b--x",
                                "x" + good,
                                good + "x",
                                with(good, "--b--\r\n", ""),
                                with(good, "name=\"csrf\"", "title=\"csrf\""),
                                with(good, "form-data", "attachment"),
                                with(good, "Content-Type: text/csv", "Content-Transfer-Encoding: base64"),
                                with(good, "abc", std::string("a\0c", 3)),
                                with(good, "abc", "\xff"),
                                with(good, "july.csv", "july/"),
                                with(good, "name=\"file\"; ", "name=\"file; "),
                                with(good, "name=\"csrf\"", "name=\"csrf\"; other=\"x\""),
                                with(good, "\r\n\r\nabc", "\n\nabc")};
  for (const auto& wrong : wrongs) EXPECT_FALSE(parse_multipart("b", wrong)) << wrong;
}

TEST(Multipart, A_boundary_is_taken_from_the_type) {
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=----WebKit7MA4YW"), "----WebKit7MA4YW");
  EXPECT_EQ(multipart_boundary("Multipart/Form-Data; boundary=\"a b\""), std::nullopt);
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=\"ab\""), "ab");
  EXPECT_EQ(multipart_boundary("multipart/form-data"), std::nullopt);
  EXPECT_EQ(multipart_boundary("multipart/mixed; boundary=a"), std::nullopt);
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')), std::nullopt);
}

}  // namespace
}  // namespace reeve::web
