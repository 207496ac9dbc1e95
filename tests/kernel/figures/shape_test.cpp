#include "kernel/figures/shape.hpp"

#include <gtest/gtest.h>

#include "kernel/embedded.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

const std::string sound = R"(key = "small"
title = "A small statement"
unit = "GBP"
[[column]]
key = "line"
meaning = "label"
[[column]]
key = "budget"
meaning = "original"
[[column]]
key = "spent"
meaning = "actual"
[[column]]
key = "left"
meaning = "variance"
is = "budget - spent"
[[line]]
key = "parts"
any = true
[[line]]
key = "total"
labels = ["Total"]
is = "parts"
)";

struct Wrong {
  std::string from, to, line, says;
};

TEST(Shapes, A_shape_says_what_adds_up) {
  const auto shape = read_shape("small.toml", sound);
  ASSERT_TRUE(shape) << shape.refusal().sentence;
  EXPECT_EQ(shape->columns.size(), 4U);
  EXPECT_EQ(shape->column("left")->is, (Expression{{1, "budget"}, {-1, "spent"}}));
  EXPECT_TRUE(shape->line("parts")->any);
}

TEST(Shapes, Those_that_travel_with_Reeve_are_sound) {
  const auto paths = embedded_under("statements/");
  EXPECT_GE(paths.size(), 7U);
  for (const auto path : paths) {
    const auto shape = read_shape(path, embedded(path));
    EXPECT_TRUE(shape) << (shape ? "" : shape.refusal().field + " " + shape.refusal().sentence);
  }
}

TEST(Shapes, What_is_wrong_is_named_with_its_line) {
  const Wrong wrongs[] = {
      {"unit = \"GBP\"", "unit = \"pounds\"", "3", "unit \"pounds\" is not known"},
      {"key = \"spent\"", "key = \"Spent money\"", "10", "is not a name"},
      {"meaning = \"actual\"", "meaning = \"real\"", "12", "meaning \"real\" is not known"},
      {"\"budget - spent\"", "\"budget - lost\"", "13", "\"lost\", which is no column"},
      {"\"budget - spent\"", "\"budget spent\"", "16", "+ or - is missing"},
      {"\"budget - spent\"", "\"budget - left\"", "13", "made of itself"},
      {"labels = [\"Total\"]", "lables = [\"Total\"]", "22", "\"lables\" is not known"},
      {"is = \"parts\"", "is = \"part\"", "20", "\"part\", which is no line"},
      {"key = \"total\"", "key = \"parts\"", "20", "given twice"},
      {"meaning = \"label\"", "meaning = \"comment\"", "1", "one column with the meaning \"label\""},
      {"title = \"A small statement\"", "title = A small statement", "2", "not written as TOML"},
      {"unit = \"GBP\"", "unit = \"GBP\"\ndecimals = 3", "4", "from 0 to 2"}};
  for (const auto& [from, to, line, says] : wrongs) {
    const auto shape = read_shape("small.toml", text::replace_all(sound, from, to));
    ASSERT_FALSE(shape) << to;
    bool found = false;
    for (const auto& refusal : shape.refusals())
      found = found ||
              (refusal.field == "small.toml:" + line && refusal.sentence.find(says) != std::string::npos);
    EXPECT_TRUE(found) << to << " gave " << shape.refusal().field << " " << shape.refusal().sentence;
  }
}

TEST(Shapes, A_tie_names_cells_that_exist) {
  const auto shape = read_shape(
      "small.toml", sound + "[[tie]]\nsays = \"x\"\nhere = \"total.gone\"\nthere = \"other:a.b\"\n");
  ASSERT_FALSE(shape);
  EXPECT_EQ(shape.refusal().field, "small.toml:24");
  EXPECT_NE(shape.refusal().sentence.find("no column of figures \"gone\""), std::string::npos);
}

}  // namespace
}  // namespace reeve::figures
