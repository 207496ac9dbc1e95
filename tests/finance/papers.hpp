// The finance tables of data/dorset, as files.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "finance/statement_files.hpp"

namespace reeve::finance {

inline const std::vector<std::string>& july_2019() {
  static const std::vector<std::string> names{"revenue_2019_20_m4.csv", "capital_2019_20_q1.csv",
                                              "capital_financing_2019_20_q1.csv",
                                              "capital_receipts_2019_20_q1.csv", "reserves_2019_20_m4.csv"};
  return names;
}

inline std::string bytes_of(const std::string& name) {
  std::ifstream file(std::filesystem::path(REEVE_SOURCE_DIR) / "data/dorset/finance" / name,
                     std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  EXPECT_FALSE(bytes.str().empty()) << name;
  return bytes.str();
}

inline figures::Book read_paper(const std::string& name, const std::string& bytes) {
  auto statements = statements_in(name, bytes, built_in_shapes());
  EXPECT_TRUE(statements) << name << (statements ? "" : ": " + statements.refusal().sentence);
  return statements ? std::move(statements).value() : figures::Book();
}
inline figures::Book read_paper(const std::string& name) { return read_paper(name, bytes_of(name)); }

}  // namespace reeve::finance
