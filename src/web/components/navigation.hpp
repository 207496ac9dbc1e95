// Ways from one page to another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct SkipLink {
  Content text = "Skip to main content";
  std::string href = "#main-content";
  std::string classes = {};
  Attributes attributes = {};
};

struct BackLink {
  std::string href = "#";
  Content text = "Back";
  std::string classes = {};
  Attributes attributes = {};
};

struct Crumb {
  Content text = {};
  std::string href = {};  // nothing: this page
  Attributes attributes = {};
};

struct Breadcrumbs {
  std::vector<Crumb> items = {};
  bool collapse_on_mobile = false;
  std::string label = "Breadcrumb";
  std::string classes = {};
  Attributes attributes = {};
};

struct PageLink {
  std::string href = {};
  Content text = {};       // "Previous page" or "Next page", unless given
  std::string label = {};  // of the page that follows, where there are no numbers
  Attributes attributes = {};
};

struct PageNumber {
  std::string number = {};
  std::string href = {};
  bool current = false;
  bool ellipsis = false;
  std::string hidden_text = {};  // "Page 3", unless given
  Attributes attributes = {};
};

struct Pagination {
  std::optional<PageLink> previous = {};
  std::optional<PageLink> next = {};
  std::vector<PageNumber> items = {};
  std::string label = "Pagination";
  std::string classes = {};
  Attributes attributes = {};
};

struct NavigationItem {
  Content text = {};
  std::string href = {};
  bool current = false;  // this page
  bool active = false;   // the section this page is in
  Attributes attributes = {};
};

struct ServiceNavigation {
  std::string service_name = {};
  std::string service_href = {};
  std::vector<NavigationItem> items = {};
  std::optional<bool> collapse_on_mobile = {};  // nothing: when there is more than one item
  std::string menu_text = "Menu";
  std::string menu_label = {};
  std::string navigation_label = {};
  std::string navigation_id = "navigation";
  std::string section_label = "Service information";
  std::string classes = {};
  Attributes attributes = {};
};

Html skip_link(const SkipLink& options = {});
Html back_link(const BackLink& options);
Html breadcrumbs(const Breadcrumbs& options);
Html pagination(const Pagination& options);
Html service_navigation(const ServiceNavigation& options);

}  // namespace reeve::web
