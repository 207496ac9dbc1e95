#include "web/components/table.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"

namespace reeve::web::testing {

namespace {

Cell cell_at(const Options& options) {
  return {.content = content_at(options),
          .numeric = words_at(options, "format") == "numeric",
          .colspan = number_at(options, "colspan", 1),
          .rowspan = number_at(options, "rowspan", 1),
          .classes = words_at(options, "classes"),
          .attributes = attributes_at(options)};
}

Html draw_table(const Options& options) {
  Table drawn{.caption = words_at(options, "caption"),
              .caption_classes = words_at(options, "captionClasses"),
              .first_cell_is_header = is_true(options, "firstCellIsHeader"),
              .scrolls = false,
              .classes = words_at(options, "classes"),
              .attributes = attributes_at(options)};
  for (const auto& cell : objects_at(options, "head")) drawn.head.push_back(cell_at(cell));
  for (const auto& row : options.at("rows").as_array()) {
    if (!row.is_array()) continue;
    Row cells;
    for (const auto& cell : row.as_array()) cells.cells.push_back(cell_at(cell.as_object()));
    drawn.rows.push_back(cells);
  }
  return table(drawn);
}

}  // namespace

TEST(table, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "table", .draw = draw_table});
}

TEST(table, scrolls_in_a_box_that_a_keyboard_reaches_and_a_listener_can_name) {
  const auto html = table({.caption = "Complaints", .rows = {Row{{Cell{"Recorded"}, figure("12")}}}}).bytes;
  EXPECT_TRUE(html.starts_with(
      R"(<div class="reeve-scroll" role="region" aria-label="Complaints" tabindex="0"><table)"));
  EXPECT_NE(html.find(R"(<th scope="row" class="govuk-table__header">Recorded</th>)"), std::string::npos);
  EXPECT_NE(html.find(R"(govuk-table__cell--numeric">12)"), std::string::npos);
}

TEST(table, rules_off_a_total) {
  const auto html = table({.rows = {Row{.cells = {Cell{"Total"}, figure("40")}, .total = true}}}).bytes;
  EXPECT_NE(html.find("govuk-table__row reeve-table__total"), std::string::npos);
}

TEST(table_search, asks_by_address_and_names_the_table_it_narrows) {
  const auto html = table_search({.action = "/plan", .table_id = "commitments", .value = "knife"}).bytes;
  EXPECT_NE(html.find(R"(action="/plan" method="get" role="search" data-filter="commitments")"),
            std::string::npos);
  EXPECT_NE(html.find(R"(name="q" type="search" value="knife")"), std::string::npos);
}

}  // namespace reeve::web::testing
