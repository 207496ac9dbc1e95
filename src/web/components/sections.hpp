// MoJ components: moving inside a section, telling what happened, narrowing a list.
#pragma once

#include <string>
#include <vector>

#include "web/components/navigation.hpp"

namespace reeve::web {

struct TimelineEvent {
  Content title = {};
  Content byline = {};        // who; shown as "by ..."
  std::string when = {};      // as a person reads it
  std::string datetime = {};  // as a machine does: 2026-03-02 or 2026-03-02T14:30:00Z
  Content description = {};
};

struct Timeline {
  std::vector<TimelineEvent> events = {};
  int heading_level = 2;
  std::string by = "by";
  std::string classes = {};
  Attributes attributes = {};
};

struct SubNavigation {
  std::vector<NavigationItem> items = {};
  std::string label = "Sub navigation";
  std::string classes = {};
  Attributes attributes = {};
};

struct SideSection {
  std::string heading = {};
  std::vector<NavigationItem> items = {};
};

struct SideNavigation {
  std::vector<SideSection> sections = {};
  std::string label = "Side navigation";
  int heading_level = 2;
  std::string classes = {};
  Attributes attributes = {};
};

struct SelectedFilters {
  std::string heading = {};
  struct Item {
    std::string text = {};
    std::string href = {};  // this page without it
  };
  std::vector<Item> items = {};
};

// A form that asks by GET, so that a narrowed list has an address.
struct Filter {
  std::string action = {};
  Html fields = {};
  std::vector<SelectedFilters> selected = {};
  std::string clear_href = {};
  std::string heading = "Filter";
  std::string selected_heading = "Selected filters";
  std::string clear_text = "Clear filters";
  std::string remove_text = "Remove this filter";
  std::string submit_text = "Apply filters";
};

Html timeline(const Timeline& options);
Html sub_navigation(const SubNavigation& options);
Html side_navigation(const SideNavigation& options);
Html filter(const Filter& options);

// The filter beside the list it narrows; above it on a phone.
Html filter_layout(const Html& filter, const Html& list);

}  // namespace reeve::web
