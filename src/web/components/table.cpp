#include "web/components/table.hpp"

#include "web/components/button.hpp"

namespace reeve::web {

namespace {

std::optional<Attribute> span(Literal name, int count) {
  return count == 1 ? std::nullopt : std::optional(attr(name, std::to_string(count)));
}

Html head_cell(const Cell& cell) {
  return el("th", attr("scope", "col"),
            cls(detail::classes("govuk-table__header",
                                detail::when(cell.numeric, "govuk-table__header--numeric"), cell.classes)),
            span("colspan", cell.colspan), span("rowspan", cell.rowspan), cell.attributes,
            cell.content.html());
}

Html row_header(const Cell& cell) {
  return el("th", attr("scope", "row"), cls(detail::classes("govuk-table__header", cell.classes)),
            span("colspan", cell.colspan), span("rowspan", cell.rowspan), cell.attributes,
            cell.content.html());
}

Html plain_cell(const Cell& cell) {
  const bool plain = !cell.numeric && cell.classes.empty();
  return el(
      "td",
      plain ? cls("govuk-table__cell")
            : cls(detail::classes("govuk-table__cell",
                                  detail::when(cell.numeric, "govuk-table__cell--numeric"), cell.classes)),
      span("colspan", cell.colspan), span("rowspan", cell.rowspan), cell.attributes, cell.content.html());
}

Html table_row(const Row& row, bool first_cell_is_header) {
  std::vector<Html> cells;
  cells.reserve(row.cells.size());
  for (const auto& cell : row.cells) {
    cells.push_back(cells.empty() && first_cell_is_header ? row_header(cell) : plain_cell(cell));
  }
  return el("tr", cls(detail::classes("govuk-table__row", detail::when(row.total, "reeve-table__total"))),
            row.attributes, cells);
}

Html table_head(const Table& options) {
  if (options.head.empty()) return {};
  std::vector<Html> cells;
  for (const auto& cell : options.head) cells.push_back(head_cell(cell));
  return el("thead", cls("govuk-table__head"), el("tr", cls("govuk-table__row"), cells));
}

Html bare_table(const Table& options) {
  Html caption;
  if (!options.caption.empty()) {
    caption =
        el("caption", cls(detail::classes("govuk-table__caption", options.caption_classes)), options.caption);
  }
  std::vector<Html> rows;
  rows.reserve(options.rows.size());
  for (const auto& row : options.rows) rows.push_back(table_row(row, options.first_cell_is_header));
  return el("table", detail::attr_if("id", options.id), cls(detail::classes("govuk-table", options.classes)),
            options.attributes, caption, table_head(options), el("tbody", cls("govuk-table__body"), rows));
}

}  // namespace

Html table(const Table& options) {
  if (!options.scrolls) return bare_table(options);
  // Focusable, so that a keyboard can scroll it; named, so that the stop makes sense to a listener.
  const auto& name = options.scroll_label.empty() ? options.caption : options.scroll_label;
  return el("div", cls("reeve-scroll"), attr("role", "region"),
            attr("aria-label", name.empty() ? std::string("Table") : name), attr("tabindex", "0"),
            bare_table(options));
}

Html table_search(const TableSearch& options) {
  const auto field = "search-" + options.table_id;
  return el(
      "form", cls("reeve-search"), attr("action", options.action), attr("method", "get"),
      attr("role", "search"), attr("data-filter", options.table_id), attr("data-filter-shown", options.shown),
      el("div", cls("govuk-form-group"), el("label", cls("govuk-label"), attr("for", field), options.label),
         el("div", cls("reeve-search__line"),
            void_el("input", cls("govuk-input"), id(field), attr("name", options.name),
                    attr("type", "search"), detail::attr_if("value", options.value)),
            button({.text = options.button_text, .kind = ButtonKind::secondary}))));
}

}  // namespace reeve::web
