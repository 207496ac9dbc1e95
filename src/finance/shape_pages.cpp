// The shapes of statements: what there is, each explained, and a body's own.
#include <algorithm>

#include "finance/finance_pages.hpp"
#include "finance/shape_store.hpp"
#include "finance/shape_words.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

std::vector<Crumb> crumbs(const Visit& visit, std::string_view here) {
  std::vector<Crumb> all{{.text = "Money", .href = work_address(visit, "finance")}};
  if (here != "Shapes") all.push_back({.text = "Shapes", .href = work_address(visit, "finance-shapes")});
  all.push_back({.text = here});
  return all;
}

Html adopt_form(const Visit& visit, const Refusals& problems) {
  return group(
      el("h2", cls("govuk-heading-l"), "Bring a shape of your own"),
      el("p", cls("govuk-body"),
         "A .toml file, as the guide on shapes says. It takes the place of the shape of the same key in this "
         "record alone."),
      el("form", attr("method", "post"), attr("enctype", "multipart/form-data"), flag("novalidate"),
         attr("action", work_address(visit, "finance-shapes")), csrf_field(visit),
         file_upload({.label = {.text = "File"},
                      .name = "file",
                      .error = problem_of(problems, "file"),
                      .accept = ".toml"}),
         button({.text = "Keep the shape"})));
}

Response shapes_view(Visit& visit, const Refusals& problems) {
  const auto own = own_shapes(*visit.record);
  Table rows{.caption = "Shapes of statements",
             .head = {web::Cell{"Shape"}, web::Cell{"What it is for"}, web::Cell{"Whose"}}};
  for (const auto& shape : shapes_of(*visit.record)) {
    const bool is_own =
        std::any_of(own.begin(), own.end(), [&](const auto& one) { return one.key == shape->key; });
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"), href(work_address(visit, "finance-shapes/" + shape->key)),
                            shape->title)},
               web::Cell{shape->explains}, web::Cell{is_own ? "Our own" : "Comes with Reeve"}));
  }
  return show(visit,
              {.title = "Shapes",
               .crumbs = crumbs(visit, "Shapes"),
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Shapes"), table(rows),
                    visit.may("finance.update") ? adopt_form(visit, problems) : Html{}),
              problems.empty() ? 200 : 422);
}

Response adopt_post(Visit& visit) {
  if (visit.request.files.empty()) return shapes_view(visit, {{"Choose a file.", {}, "file"}});
  const auto& file = visit.request.files.front();
  const auto adopted = adopt_shape(visit.work(), file.name, file.bytes);
  if (adopted) return done_and_back(work_address(visit, "finance-shapes"), "saved");
  Refusals problems;
  for (const auto& refusal : adopted.refusals())
    problems.push_back({refusal.field + ": " + refusal.sentence, refusal.clause, "file"});
  return shapes_view(visit, problems);
}

Html columns_of(const figures::Shape& shape) {
  Table rows{
      .caption = "Columns",
      .head = {web::Cell{"Column"}, web::Cell{"Meaning"}, web::Cell{"Made from"}, web::Cell{"Needed"}}};
  for (const auto& column : shape.columns)
    rows.rows.push_back(row_of(web::Cell{column.title}, web::Cell{figures::word_of(column.meaning)},
                               web::Cell{sum_in_words(column.is)},
                               web::Cell{column.required ? "Yes" : "May be missing"}));
  return table(rows);
}

Html lines_of(const figures::Shape& shape) {
  Table rows{.caption = "Lines", .head = {web::Cell{"Line"}, web::Cell{"Key"}, web::Cell{"Rules"}}};
  for (const auto& line : shape.lines)
    rows.rows.push_back(
        row_of(web::Cell{line.title()}, web::Cell{el("code", line.key)}, web::Cell{notes_of(line)}));
  return table(rows);
}

Html rules_of(const figures::Shape& shape) {
  std::vector<Html> items;
  for (const auto& tie : shape.ties)
    items.push_back(el("li", tie.says + ": ",
                       el("code", sum_in_words(tie.here) + " = " + sum_in_words(tie.there)),
                       tie.only_asks ? " (asked, not proved)" : ""));
  for (const auto& policy : shape.policies)
    items.push_back(el("li", policy.says + ": " + limits_in_words(policy)));
  if (items.empty()) return {};
  return group(el("h2", cls("govuk-heading-m"), "Must agree with other statements, and policy"),
               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

Response shape_view(Visit& visit) {
  const auto shapes = shapes_of(*visit.record);
  const auto found = std::find_if(shapes.begin(), shapes.end(),
                                  [&](const auto& one) { return one->key == visit.at("shape"); });
  if (found == shapes.end()) return not_found(visit);
  const auto& shape = **found;
  return show(
      visit, {.title = shape.title, .crumbs = crumbs(visit, shape.title)},
      group(el("h1", cls("govuk-heading-xl"), shape.title), el("p", cls("govuk-body"), shape.explains),
            el("p", cls("govuk-body"),
               "In " + figures::words_of(shape.unit) + "; a good variance is printed " +
                   (shape.favourable_is_negative ? "in brackets." : "without brackets.")),
            columns_of(shape), lines_of(shape), rules_of(shape)));
}

}  // namespace

Routes shape_routes() {
  const auto read = Allow::may("finance.read");
  return {get("/work/{body}/finance-shapes", read, "Shapes of statements",
              [](Visit& visit) { return shapes_view(visit, {}); }),
          post("/work/{body}/finance-shapes", Allow::may("finance.update"), "Keep a shape of the body's own",
               adopt_post),
          get("/work/{body}/finance-shapes/{shape}", read, "A shape explained", shape_view)};
}

}  // namespace reeve::finance
