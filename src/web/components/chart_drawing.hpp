// The parts of a drawing that bars and lines share. Lengths are units of a box 640 wide, which the page
// scales: on a phone to less than half, where the style sheet makes the letters 26 units high instead of 16.
// Room is kept for the larger letters.
#pragma once

#include <string>
#include <vector>

#include "web/components/chart_scale.hpp"

namespace reeve::web::detail {

constexpr double chart_width = 640;
constexpr double text_line = 34;
constexpr double widest_letter = 13.5;

struct Drawing {
  Html marks = {};
  double height = 0;
};

enum class Anchor { start, middle, end };

Html chart_text(double x, double y, std::string_view words, Anchor anchor = Anchor::start,
                std::string_view extra_class = {});
Html chart_rule(double x1, double y1, double x2, double y2, std::string_view name);
std::string series_class(std::string_view part, std::size_t series);  // colours repeat after four
Html marker(double x, double y, std::size_t series);
std::string dashes(std::size_t series);

Drawing draw_bars(const ChartData& data);
Drawing draw_lines(const ChartData& data);

}  // namespace reeve::web::detail
