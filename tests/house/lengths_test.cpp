#include "house/lengths.hpp"

#include <gmock/gmock.h>

namespace reeve::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr long function_lines_max = 70;
constexpr long file_lines_max = 500;

TEST(Lengths, no_function_is_longer_than_a_screen) {
  std::vector<Length> all;
  for (const auto& file : source_files())
    if (file.is_cpp())
      for (auto& function : functions_of(file)) all.push_back(std::move(function));
  EXPECT_GT(all.size(), 500U) << "the counter lost its functions";
  for (const auto& problem : too_long(all, function_lines_max, read_ratchet(house_file("long_functions"))))
    ADD_FAILURE() << problem;
}

TEST(Lengths, no_file_is_longer_than_a_sitting) {
  std::vector<Length> all;
  for (const auto& file : source_files())
    if (file.is_cpp()) all.push_back({file.path, static_cast<long>(lines_of(file.text).size())});
  for (const auto& problem : too_long(all, file_lines_max, read_ratchet(house_file("long_files"))))
    ADD_FAILURE() << problem;
}

std::string body(int lines) {
  std::string text;
  for (int line = 0; line < lines; ++line) text += "  if (x) { y(); }\n";
  return text;
}

std::vector<std::string> measured(const std::string& text) {
  std::vector<std::string> all;
  for (const auto& [name, lines] : functions_of({"a.cpp", text}))
    all.push_back(name + " " + std::to_string(lines));
  return all;
}

TEST(FunctionCounter, counts_from_the_head_to_the_closing_brace) {
  EXPECT_THAT(measured("int one() { return 1; }\n"), ElementsAre("a.cpp one 1"));
  EXPECT_THAT(measured("namespace a {\nnamespace {\nstd::string Session::two(int a,\n  int b) const {\n" +
                       body(3) + "}\n}\n}\n"),
              ElementsAre("a.cpp Session::two 6"));
  EXPECT_THAT(measured("struct A {\n  A() : b_(1) {}\n  int get() const noexcept override {\n    return 1;\n "
                       " }\n  int b_ = 0;\n};\n"),
              ElementsAre("a.cpp A 1", "a.cpp get 3"));
  EXPECT_THAT(measured("template <typename T>\nT three(struct B b) {\n" + body(2) + "}\n"),
              ElementsAre("a.cpp three 5"));
  EXPECT_THAT(measured("bool operator==(A a, A b) { return true; }\n"), ElementsAre("a.cpp operator== 1"));
}

TEST(FunctionCounter, a_lambda_inside_belongs_to_its_function_and_one_outside_is_counted) {
  EXPECT_THAT(measured("void f() {\n  auto g = [](int x) {\n    return x;\n  };\n}\n"),
              ElementsAre("a.cpp f 5"));
  EXPECT_THAT(measured("const auto table = [] {\n  return 1;\n}();\n"), ElementsAre("a.cpp (lambda) 3"));
}

TEST(FunctionCounter, braces_in_words_and_comments_count_for_nothing) {
  EXPECT_THAT(measured("void f() {\n  // {\n  /* { */\n  auto a = \"{\\\"{\";\n  char b = '{';\n  auto c = "
                       "R\"x({\n{)\" {)x\";\n  int d = 1'000;\n}\n"),
              ElementsAre("a.cpp f 9"));
  EXPECT_THAT(measured("#define X {\\\n {\nvoid f() {\n}\n"), ElementsAre("a.cpp f 2"));
}

TEST(FunctionCounter, a_table_is_not_a_function) {
  EXPECT_THAT(
      measured(
          "constexpr Row rows[] = {\n{1},\n{2}};\nstd::vector<int> more{1,\n2};\nenum class E { a, b };\n"),
      IsEmpty());
}

TEST(LengthChecker, finds_a_function_that_is_too_long) {
  const auto functions =
      functions_of({"a.cpp", "void f() {\n" + body(69) + "}\nvoid g() {\n" + body(68) + "}\n"});
  EXPECT_THAT(too_long(functions, function_lines_max, {}),
              ElementsAre("a.cpp f has 71 lines; at most 70 are allowed"));
}

TEST(LengthChecker, a_listed_one_may_shrink_and_not_grow) {
  const auto listed = read_ratchet("# too long already\na.cpp f 80  # a table in disguise\n");
  EXPECT_THAT(too_long({{"a.cpp f", 80}}, 70, listed), IsEmpty());
  EXPECT_THAT(too_long({{"a.cpp f", 81}}, 70, listed), ElementsAre(HasSubstr("has grown from 80 to 81")));
  EXPECT_THAT(too_long({{"a.cpp f", 79}}, 70, listed), ElementsAre(HasSubstr("write that down")));
  EXPECT_THAT(too_long({{"a.cpp f", 60}}, 70, listed), ElementsAre(HasSubstr("take it off the list")));
  EXPECT_THAT(too_long({}, 70, listed), ElementsAre(HasSubstr("is not there any more")));
}

}  // namespace
}  // namespace reeve::house
