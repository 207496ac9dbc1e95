// A body's own statuses, and a value beside the one before it.
//
// Colours and symbols come from the body's legend, so they cannot be classes of a style sheet, and the
// content policy allows no style attribute. The swatch is therefore a small drawing, whose colours are
// attributes. The name is always printed beside it in ordinary ink: a status is read as words, and does not
// look like a button.
#pragma once

#include <string>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct StatusTag {
  std::string name = {};
  std::string symbol = {};      // one or two characters, drawn in the swatch
  std::string foreground = {};  // #rgb or #rrggbb; anything else is drawn in ink on white
  std::string background = {};
};

Html status_tag(const StatusTag& options);

// Every status of a legend with what it means.
struct LegendEntry {
  StatusTag status = {};
  Content meaning = {};
};
struct StatusLegend {
  std::vector<LegendEntry> entries = {};
};
Html status_legend(const StatusLegend& options);

struct Change {
  Content value = {};
  Content previous = {};  // nothing: there was none
  std::string previous_label = "was";
  std::string period = {};  // of the previous value: "Quarter 2 2026"
  std::string no_previous = "no earlier value";
};

Html change(const Change& options);

}  // namespace reeve::web
