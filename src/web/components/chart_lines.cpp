#include <algorithm>
#include <cmath>

#include "kernel/text.hpp"
#include "web/components/chart_drawing.hpp"

namespace reeve::web::detail {

namespace {

constexpr double plot_height = 280;
constexpr double right_margin = 16;

struct Plot {
  ChartScale scale;
  double left = 0;
  double top = 0;
  std::size_t periods = 1;

  double right() const { return chart_width - right_margin; }
  double foot() const { return top + plot_height; }
  double x(std::size_t period) const {
    if (periods < 2) return (left + right()) / 2;
    return left + 12 + (right() - left - 24) * static_cast<double>(period) / static_cast<double>(periods - 1);
  }
  double y(double at) const { return foot() - scale.share(at) * plot_height; }
};

double left_margin(const ChartScale& scale) {
  std::size_t longest = 1;
  for (const double mark : scale.marks())
    longest = std::max(longest, text::letters(mark_label(mark, scale.step)));
  return widest_letter * static_cast<double>(longest) + 16;
}

void draw_key(const ChartData& data, Drawing& drawing) {
  if (data.series.size() < 2) return;
  for (std::size_t series = 0; series < data.series.size(); ++series) {
    const double middle = drawing.height + 17;
    drawing.marks +=
        el("path", cls(series_class("line", series)), attr("d", "M2 " + coordinate(middle) + "H58"),
           attr("fill", "none"), attr("stroke-dasharray", dashes(series)));
    drawing.marks += marker(30, middle, series);
    drawing.marks += chart_text(70, drawing.height + 25, data.series[series].name);
    drawing.height += text_line;
  }
}

Html value_axis(const Plot& plot) {
  Html marks;
  for (const double mark : plot.scale.marks()) {
    const double y = plot.y(mark);
    const bool is_zero = std::abs(mark) < plot.scale.step / 1000;
    marks += chart_rule(plot.left, y, plot.right(), y, is_zero ? "reeve-chart__axis" : "reeve-chart__grid");
    marks += chart_text(plot.left - 10, y + 6, mark_label(mark, plot.scale.step), Anchor::end);
  }
  return marks;
}

// As many labels as stand side by side, counted back from the last; a phone shows the outer two.
Html period_axis(const ChartData& data, const Plot& plot) {
  std::size_t longest = 1;
  for (const auto& period : data.periods) longest = std::max(longest, text::letters(period));
  const auto room =
      static_cast<std::size_t>((plot.right() - plot.left) / (9.5 * static_cast<double>(longest) + 14));
  const auto shown = std::clamp<std::size_t>(room, 2, std::max<std::size_t>(plot.periods, 2));
  const auto stride = std::max<std::size_t>((plot.periods + shown - 1) / shown, 1);
  const auto last = plot.periods - 1;
  const auto first = last % stride;
  Html marks;
  for (std::size_t period = first; period < data.periods.size(); period += stride) {
    const bool outer = period == first || period == last;
    const auto anchor = period == last ? Anchor::end : period == 0 ? Anchor::start : Anchor::middle;
    const double edge = period == last ? 12 : period == 0 ? -12 : 0;
    marks += chart_rule(plot.x(period), plot.foot(), plot.x(period), plot.foot() + 8, "reeve-chart__axis");
    marks += chart_text(plot.x(period) + edge, plot.foot() + text_line, data.periods[period], anchor,
                        outer ? "" : "reeve-chart__minor");
  }
  return marks;
}

// A gap lifts the pen.
std::string line_path(const ChartSeries& series, const Plot& plot) {
  std::string path;
  bool down = false;
  for (std::size_t period = 0; period < std::min(series.values.size(), plot.periods); ++period) {
    const auto& at = series.values[period].at;
    if (at) path += (down ? "L" : "M") + coordinate(plot.x(period)) + " " + coordinate(plot.y(*at));
    down = at.has_value();
  }
  return path;
}

Html series_marks(const ChartSeries& series, std::size_t number, const Plot& plot) {
  auto marks = el("path", cls(series_class("line", number)), attr("d", line_path(series, plot)),
                  attr("fill", "none"), attr("stroke-dasharray", dashes(number)));
  for (std::size_t period = 0; period < std::min(series.values.size(), plot.periods); ++period) {
    const auto& at = series.values[period].at;
    if (at) marks += marker(plot.x(period), plot.y(*at), number);
  }
  return marks;
}

std::string gap_words(const ChartData& data, std::size_t period) {
  std::string words;
  for (const auto& series : data.series) {
    if (period >= series.values.size() || series.values[period].at) continue;
    const auto& printed = series.values[period].printed;
    if (printed.empty() || words.find(printed) != std::string::npos) continue;
    words += (words.empty() ? "" : ", ") + printed;
  }
  return words;
}

// The words stand beside the marks that other series have at the same period.
double gap_position(const ChartData& data, const Plot& plot, std::size_t period) {
  if (data.series.size() == 1) return plot.x(period) + 6;
  return period == 0 ? plot.x(period) + 32 : plot.x(period) - 10;
}

// Upright, so that neighbouring gaps do not run into each other.
Html gap_marks(const ChartData& data, const Plot& plot) {
  Html marks;
  for (std::size_t period = 0; period < plot.periods; ++period) {
    const auto words = gap_words(data, period);
    if (words.empty()) continue;
    const auto x = coordinate(gap_position(data, plot, period));
    const auto y = coordinate(plot.foot() - 8);
    marks += el("text", cls("reeve-chart__text reeve-chart__gap"), attr("x", x), attr("y", y),
                attr("transform", "rotate(-90 " + x + " " + y + ")"), words);
  }
  return marks;
}

// The newest figure of a lone series is written at its mark; several would run into each other.
Html newest_figure(const ChartData& data, const Plot& plot) {
  if (data.series.size() != 1) return {};
  const auto& values = data.series.front().values;
  const auto last = plot.periods - 1;
  if (values.size() != plot.periods || !values[last].at) return {};
  const double y = plot.y(*values[last].at);
  const double clear = y - plot.top < 40 ? y + 36 : y - 16;
  return chart_text(plot.x(last) + 12, clear, values[last].printed, Anchor::end, "reeve-chart__value");
}

}  // namespace

Drawing draw_lines(const ChartData& data) {
  Drawing drawing{.height = 2};
  draw_key(data, drawing);
  if (!data.unit.empty()) {
    drawing.marks += chart_text(0, drawing.height + 25, data.unit, Anchor::start, "reeve-chart__unit");
    drawing.height += text_line;
  }
  const auto scale = scale_of(data);
  const Plot plot{scale, left_margin(scale), drawing.height + 16,
                  std::max<std::size_t>(data.periods.size(), 1)};
  drawing.marks += value_axis(plot);
  drawing.marks += period_axis(data, plot);
  for (std::size_t series = 0; series < data.series.size(); ++series) {
    drawing.marks += series_marks(data.series[series], series, plot);
  }
  drawing.marks += gap_marks(data, plot);
  drawing.marks += newest_figure(data, plot);
  drawing.height = plot.foot() + text_line + 12;
  return drawing;
}

}  // namespace reeve::web::detail
