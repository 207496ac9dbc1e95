// Small statements made in a test.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "kernel/figures/check.hpp"
#include "kernel/text.hpp"

namespace reeve::figures::made {

inline std::shared_ptr<const Shape> shape(const std::string& toml) {
  auto read = read_shape("made.toml", toml);
  EXPECT_TRUE(read) << (read ? "" : read.refusal().field + " " + read.refusal().sentence);
  return std::make_shared<const Shape>(std::move(read).value());
}

// The first line names the columns; cells are kept apart by "|".
inline Table table(const std::string& drawn, const std::string& file = "made.csv") {
  Table made{.file = file};
  std::size_t line = 0;
  for (const auto& text : text::split(drawn, "\n")) {
    ++line;
    if (text::trim(text).empty()) continue;
    std::vector<std::string> cells;
    for (const auto& cell : text::split(text, "|")) cells.emplace_back(text::trim(cell));
    if (made.heads.empty())
      made.heads = cells;
    else
      made.rows.push_back({line, cells});
  }
  return made;
}

inline Statement statement(const std::string& drawn, const std::shared_ptr<const Shape>& by,
                           const std::string& file = "made.csv") {
  auto read = fit(table(drawn, file), by);
  EXPECT_TRUE(read) << (read ? "" : read.refusal().field + " " + read.refusal().sentence);
  return std::move(read).value();
}

inline const std::string budget_shape = R"(key = "budget"
title = "Budget"
unit = "GBP_thousand"
[[column]]
key = "line"
meaning = "label"
[[column]]
key = "original"
meaning = "original"
[[column]]
key = "revised"
meaning = "revised"
[[column]]
key = "forecast"
meaning = "forecast"
[[column]]
key = "variance"
meaning = "variance"
is = "forecast - revised"
[[line]]
key = "income"
labels = ["Income"]
prints = "negative"
required = false
[[line]]
key = "costs"
labels = ["Costs"]
any = true
[[line]]
key = "total"
labels = ["Total"]
is = "costs + income"
)";

}  // namespace reeve::figures::made
