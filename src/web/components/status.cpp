#include "web/components/status.hpp"

#include <algorithm>

namespace reeve::web {

namespace {

bool is_hex_colour(std::string_view colour) {
  if (!colour.starts_with('#') || (colour.size() != 4 && colour.size() != 7)) return false;
  return std::all_of(colour.begin() + 1, colour.end(), [](char digit) {
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
  });
}

Html swatch(const StatusTag& options) {
  const bool known = is_hex_colour(options.foreground) && is_hex_colour(options.background);
  return el("svg", cls("reeve-status__swatch"), attr("viewBox", "0 0 24 24"), attr("width", "24"),
            attr("height", "24"), attr("aria-hidden", "true"), attr("focusable", "false"),
            el("circle", attr("cx", "12"), attr("cy", "12"), attr("r", "11"),
               attr("fill", known ? options.background : "#ffffff"),
               attr("stroke", known ? options.foreground : "#12262b"), attr("stroke-width", "1")),
            el("text", attr("x", "12"), attr("y", "12"), attr("text-anchor", "middle"),
               attr("dominant-baseline", "central"), attr("font-size", "14"), attr("font-weight", "700"),
               attr("fill", known ? options.foreground : "#12262b"), options.symbol));
}

}  // namespace

Html status_tag(const StatusTag& options) {
  return el("span", cls("reeve-status"), swatch(options), " ",
            el("span", cls("reeve-status__name"), options.name));
}

Html status_legend(const StatusLegend& options) {
  std::vector<Html> entries;
  for (const auto& entry : options.entries) {
    entries.push_back(el("div", cls("reeve-legend__entry"), el("dt", status_tag(entry.status)),
                         el("dd", entry.meaning.html())));
  }
  return el("dl", cls("reeve-legend"), entries);
}

Html change(const Change& options) {
  Html before;
  if (options.previous.empty()) {
    before = text(options.no_previous);
  } else {
    before = group(options.previous_label, " ", options.previous.html());
    if (!options.period.empty()) before += group(" (", options.period, ")");
  }
  return el("span", cls("reeve-change"), el("span", cls("reeve-change__now"), options.value.html()), " ",
            el("span", cls("reeve-change__before"), before));
}

}  // namespace reeve::web
