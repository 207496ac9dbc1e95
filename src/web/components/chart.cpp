#include "web/components/chart.hpp"

#include <algorithm>
#include <array>

#include "kernel/text.hpp"
#include "web/components/chart_drawing.hpp"
#include "web/components/content.hpp"

namespace reeve::web {

namespace detail {

Html chart_text(double x, double y, std::string_view words, Anchor anchor, std::string_view extra_class) {
  const std::string_view names[] = {"start", "middle", "end"};
  return el("text", cls(classes("reeve-chart__text", extra_class)), attr("x", coordinate(x)),
            attr("y", coordinate(y)), attr("text-anchor", names[static_cast<int>(anchor)]), words);
}

Html chart_rule(double x1, double y1, double x2, double y2, std::string_view name) {
  return el("line", cls(name), attr("x1", coordinate(x1)), attr("y1", coordinate(y1)),
            attr("x2", coordinate(x2)), attr("y2", coordinate(y2)));
}

std::string series_class(std::string_view part, std::size_t series) {
  const auto block = "reeve-chart__" + std::string(part);
  return block + " " + block + "--" + std::to_string(series % 4 + 1);
}

Html marker(double x, double y, std::size_t series) {
  static constexpr std::array<std::string_view, 4> shapes{
      "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",  // circle
      "M-6 -6h12v12h-12z",                      // square
      "M0 -8l8 14h-16z",                        // triangle
      "M0 -9l9 9l-9 9l-9 -9z",                  // diamond
  };
  return el("path", cls(series_class("mark", series)), attr("d", shapes[series % shapes.size()]),
            attr("transform", "translate(" + coordinate(x) + " " + coordinate(y) + ")"));
}

std::string dashes(std::size_t series) {
  static constexpr std::array<std::string_view, 4> patterns{"none", "12 6", "3 5", "14 5 3 5"};
  return std::string(patterns[series % patterns.size()]);
}

}  // namespace detail

namespace {

bool draws_line(const ChartData& data) {
  if (data.kind == ChartKind::by_length) return data.periods.size() >= 3;
  return data.kind == ChartKind::line;
}

std::string period_of(const ChartData& data, std::size_t index) {
  return index < data.periods.size() && !data.periods[index].empty() ? " in " + data.periods[index] : "";
}

std::string sentence_for(const ChartData& data, const ChartSeries& series) {
  if (series.values.empty()) return series.name + ": no values.";
  auto words = series.name + ": " + series.values.front().printed + period_of(data, 0);
  const auto last = series.values.size() - 1;
  if (last > 0) words += ", " + series.values[last].printed + period_of(data, last);
  return words + ".";
}

std::string description_of(const ChartData& data) {
  if (!data.description.empty()) return data.description;
  std::string words = draws_line(data) ? "Line chart of " : "Bar chart of ";
  const auto periods = static_cast<long long>(data.periods.size());
  words += text::counted(periods, "period", "periods") + ".";
  for (const auto& series : data.series) words += " " + sentence_for(data, series);
  return words + " Every figure is in the table on this page.";
}

}  // namespace

Html chart(const ChartData& data) {
  const auto drawing = draws_line(data) ? detail::draw_lines(data) : detail::draw_bars(data);
  const auto title_id = data.id + "-title";
  const auto desc_id = data.id + "-desc";
  return el("svg", cls("reeve-chart"), id(data.id), attr("xmlns", "http://www.w3.org/2000/svg"),
            attr("viewBox", "0 0 640 " + detail::coordinate(drawing.height)), attr("role", "img"),
            attr("aria-labelledby", title_id + " " + desc_id), attr("focusable", "false"),
            el("title", id(title_id), data.title), el("desc", id(desc_id), description_of(data)),
            drawing.marks);
}

}  // namespace reeve::web
