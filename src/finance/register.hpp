// Registers of the money that are lists and not statements, kept as printed with where each row was printed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kernel/figures/statement.hpp"
#include "kernel/outcome.hpp"

namespace reeve::finance {

struct RegisterRow {
  std::vector<std::pair<std::string, std::string>> cells;  // head, as printed; without the source
  std::string source;
};
struct Register {
  std::string name;  // external_funding
  std::vector<RegisterRow> rows;

  std::string title() const;                 // External funding
  std::vector<std::string> columns() const;  // heads, in the order of the file
};

std::string in_words(std::string_view head);  // "awarding_body" is "Awarding body"

// From a table of a file: the name is the file's. Refused, all at once, when a row does not say where it was
// printed.
Outcome<Register> read_register(const figures::Table& table);

}  // namespace reeve::finance
