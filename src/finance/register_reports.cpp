#include "finance/register_reports.hpp"

#include "kernel/text.hpp"
#include "web/components/table.hpp"

namespace reeve::finance {

using namespace web;

Html registers_list(const std::vector<Register>& registers) {
  if (registers.empty()) return {};
  std::vector<Html> items;
  for (const auto& one : registers)
    items.push_back(el("li", el("a", cls("govuk-link"), href("registers/" + one.name + ".html"), one.title()),
                       ", ", text::counted(static_cast<long long>(one.rows.size()), "row", "rows")));
  return group(el("h2", cls("govuk-heading-l"), "Registers"),
               el("p", cls("govuk-body"), "Lists that belong to the money, as they were printed."),
               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

Html register_page(const plan::Publisher& publisher, const Register& shown) {
  const plan::Place place{"../../", "../assets/"};
  Table rows{.caption = shown.title(), .first_cell_is_header = true};
  for (const auto& head : shown.columns()) rows.head.push_back(web::Cell{in_words(head)});
  rows.head.push_back({"Source"});
  for (const auto& one : shown.rows) {
    Row row;
    for (const auto& [head, value] : one.cells)
      row.cells.push_back(web::Cell{head == "unit" && !value.empty() ? plan::unit_words(value) : value});
    row.cells.push_back(web::Cell{plan::source_words(publisher, place, one.source)});
    rows.rows.push_back(std::move(row));
  }
  return page(plan::public_frame(publisher, place, "Money: " + shown.title(), plan::Section::elsewhere),
              group(el("span", cls("govuk-caption-xl"), "Money"),
                    el("h1", cls("govuk-heading-xl"), shown.title()), table(rows)));
}

}  // namespace reeve::finance
