#include "finance/line_reports.hpp"

#include <algorithm>
#include <tuple>

#include "finance/line_views.hpp"

namespace reeve::finance {
namespace {

using namespace web;

constexpr std::string_view html_type = "text/html; charset=utf-8";

using Lines = std::vector<std::vector<LinePoint>>;  // each line's points

Lines by_line(const std::vector<LinePoint>& points) {
  Lines lines;
  for (const auto& point : points) {
    if (lines.empty() || lines.back().back().name() != point.name()) lines.emplace_back();
    lines.back().push_back(point);
  }
  // As the statements stand in a month, and their lines in them.
  std::sort(lines.begin(), lines.end(), [](const auto& left, const auto& right) {
    const auto place = [](const auto& line) {
      const auto& last = line.back();
      return std::tuple(last.statement.shape->order, last.statement.shape->key, last.line().row);
    };
    return place(left) < place(right);
  });
  return lines;
}

Html line_page(const plan::Publisher& publisher, const std::vector<LinePoint>& points) {
  const plan::Place place{"../../../", "../../assets/"};
  const auto& last = points.back();
  const auto title = last.statement.shape->title + ": " + last.line().label;
  return page(
      plan::public_frame(publisher, place, "Money: " + title, plan::Section::elsewhere),
      group(el("span", cls("govuk-caption-xl"), "Money"), el("h1", cls("govuk-heading-xl"), title),
            line_view(points, [](const std::string& month) { return "../../" + month + "/index.html"; }),
            el("p", cls("govuk-body"), el("a", cls("govuk-link"), href("../index.html"), "All lines"))));
}

Html index_page(const plan::Publisher& publisher, const Lines& lines) {
  const plan::Place place{"../../", "../assets/"};
  Html lists;
  std::vector<Html> items;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto& last = lines[at].back();
    items.push_back(el("li", el("a", cls("govuk-link"), href(last.name() + ".html"), last.line().label)));
    const bool ends =
        at + 1 == lines.size() || lines[at + 1].back().statement.shape->key != last.statement.shape->key;
    if (!ends) continue;
    lists += group(el("h2", cls("govuk-heading-m"), last.statement.shape->title),
                   el("ul", cls("govuk-list govuk-list--bullet"), items));
    items.clear();
  }
  return page(
      plan::public_frame(publisher, place, "Money: lines", plan::Section::elsewhere),
      group(
          el("span", cls("govuk-caption-xl"), "Money"), el("h1", cls("govuk-heading-xl"), "Lines"),
          el("p", cls("govuk-body"),
             "One line over months and years: what each month expected of the year's end, and how far it was "
             "off once the year had ended."),
          lists));
}

}  // namespace

void add_line_pages(std::vector<site::File>& files, const plan::Publisher& publisher,
                    const std::vector<LinePoint>& points) {
  const auto lines = by_line(points);
  files.push_back({"lines/index.html", std::string(html_type), index_page(publisher, lines).bytes});
  for (const auto& line : lines)
    files.push_back(
        {"lines/" + line.back().name() + ".html", std::string(html_type), line_page(publisher, line).bytes});
}

}  // namespace reeve::finance
