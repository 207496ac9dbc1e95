#pragma once

#include <string>
#include <utility>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct Cell {
  Content content = {};
  bool numeric = false;  // set to the right, in figures of one width
  int colspan = 1;
  int rowspan = 1;
  std::string classes = {};
  Attributes attributes = {};
};

struct Row {
  std::vector<Cell> cells = {};
  bool total = false;  // ruled off and bold
  Attributes attributes = {};
};

// Moves its cells: a braced list would copy each, which a long list feels.
template <typename... Cells>
Row row_of(Cells&&... cells) {
  Row row;
  row.cells.reserve(sizeof...(cells));
  (row.cells.push_back(std::forward<Cells>(cells)), ...);
  return row;
}

struct Table {
  std::string caption = {};
  std::string caption_classes = "govuk-table__caption--m";
  std::vector<Cell> head = {};
  std::vector<Row> rows = {};
  bool first_cell_is_header = true;
  bool scrolls = true;            // in its own box on a narrow screen, never the page
  std::string scroll_label = {};  // of that box; the caption, unless given
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};

Html table(const Table& options);

// A numeric cell.
inline Cell figure(Content content) { return {.content = std::move(content), .numeric = true}; }

// The form above a long table. The page answers it from the address; with JavaScript the rows of the table
// also narrow as the person types.
struct TableSearch {
  std::string action = {};
  std::string table_id = {};
  std::string label = "Search";
  std::string name = "q";
  std::string value = {};
  std::string button_text = "Search";
  std::string shown = "{shown} of {all} shown";  // said as the rows narrow
};

Html table_search(const TableSearch& options);

}  // namespace reeve::web
