#include <algorithm>
#include <cmath>

#include "kernel/text.hpp"
#include "web/components/chart_drawing.hpp"

namespace reeve::web::detail {

namespace {

constexpr double bar_height = 26;
constexpr double bar_room = 460;  // the rest of the width is for the value
constexpr double gap_below = 12;
constexpr std::size_t letters_in_line = 46;

// A label stands above its bars, so that a long name needs no margin.
std::vector<std::string> lines_of(const std::string& label) {
  std::vector<std::string> lines;
  for (const auto& word : text::split(label, " ")) {
    if (lines.empty() || text::letters(lines.back()) + text::letters(word) >= letters_in_line) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
  }
  return lines;
}

std::string pattern_id(const ChartData& data, std::size_t series) {
  return data.id + "-fill-" + std::to_string(series % 4 + 1);
}

Html pattern(const ChartData& data, std::size_t series) {
  static constexpr std::string_view strokes[] = {"M0 0h10v10h-10z", "M-2 2l4 -4M0 10l10 -10M8 12l4 -4",
                                                 "M2 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z", "M0 5h10"};
  const bool filled = series % 4 == 0 || series % 4 == 2;
  return el(
      "pattern", id(pattern_id(data, series)), attr("width", "10"), attr("height", "10"),
      attr("patternUnits", "userSpaceOnUse"),
      el("path", cls(series_class(filled ? "solid" : "hatch", series)), attr("d", strokes[series % 4])));
}

Html box(const ChartData& data, double x, double y, double width, double height, std::size_t series) {
  return el("rect", cls(series_class("bar", series)), attr("x", coordinate(x)), attr("y", coordinate(y)),
            attr("width", coordinate(width)), attr("height", coordinate(height)),
            attr("fill", "url(#" + pattern_id(data, series) + ")"));
}

void draw_key(const ChartData& data, Drawing& drawing) {
  std::vector<Html> patterns;
  for (std::size_t series = 0; series < std::min<std::size_t>(data.series.size(), 4); ++series) {
    patterns.push_back(pattern(data, series));
  }
  drawing.marks += el("defs", patterns);
  if (data.series.size() < 2) return;
  for (std::size_t series = 0; series < data.series.size(); ++series) {
    drawing.marks += box(data, 1, drawing.height + 6, 36, 22, series);
    drawing.marks += chart_text(48, drawing.height + 25, data.series[series].name);
    drawing.height += text_line;
  }
  drawing.height += gap_below;
}

void draw_bar(const ChartData& data, const ChartScale& scale, const ChartValue& value, std::size_t series,
              Drawing& drawing) {
  const double zero = scale.share(0) * bar_room;
  double right = zero;
  if (scale.low < 0) {
    drawing.marks += chart_rule(zero + 1, drawing.height - 4, zero + 1, drawing.height + bar_height + 4,
                                "reeve-chart__axis");
  }
  if (value.at) {
    const double end = scale.share(*value.at) * bar_room;
    right = std::max(zero, end);
    drawing.marks +=
        box(data, std::min(zero, end) + 1, drawing.height, std::abs(end - zero), bar_height, series);
  }
  drawing.marks += chart_text(right + 10, drawing.height + bar_height - 5, value.printed, Anchor::start,
                              value.at ? "reeve-chart__value" : "reeve-chart__gap");
  drawing.height += bar_height + 8;
}

std::string label_of(const ChartData& data, std::size_t period) {
  auto label = period < data.periods.size() ? data.periods[period] : std::string();
  if (data.series.size() != 1 || data.series.front().name.empty()) return label;
  return data.periods.size() > 1 ? label : data.series.front().name + (label.empty() ? "" : ", " + label);
}

}  // namespace

Drawing draw_bars(const ChartData& data) {
  Drawing drawing{.height = 2};
  draw_key(data, drawing);
  if (!data.unit.empty()) {
    drawing.marks += chart_text(0, drawing.height + 25, data.unit, Anchor::start, "reeve-chart__unit");
    drawing.height += text_line;
  }
  const auto scale = scale_of(data);
  for (std::size_t period = 0; period < std::max<std::size_t>(data.periods.size(), 1); ++period) {
    for (const auto& line : lines_of(label_of(data, period))) {
      drawing.marks += chart_text(0, drawing.height + 24, line);
      drawing.height += text_line;
    }
    for (std::size_t series = 0; series < data.series.size(); ++series) {
      const auto& values = data.series[series].values;
      if (period < values.size()) draw_bar(data, scale, values[period], series, drawing);
    }
    drawing.height += gap_below;
  }
  return drawing;
}

}  // namespace reeve::web::detail
