#include "web/components/sections.hpp"

#include "web/components/button.hpp"

namespace reeve::web {

namespace {

Html event_item(const Timeline& options, const TimelineEvent& event) {
  Html byline;
  if (!event.byline.empty()) {
    byline = group(" ", el("p", cls("moj-timeline__byline"), options.by, " ", event.byline.html()));
  }
  return el(
      "div", cls("moj-timeline__item"),
      el("div", cls("moj-timeline__header"),
         detail::heading(options.heading_level, cls("moj-timeline__title"), event.title.html()), byline),
      el("p", cls("moj-timeline__date"), el("time", detail::attr_if("datetime", event.datetime), event.when)),
      event.description.empty() ? Html{}
                                : el("div", cls("moj-timeline__description"), event.description.html()));
}

Html side_item(const NavigationItem& item) {
  const bool here = item.current || item.active;
  return el("li",
            cls(detail::classes("moj-side-navigation__item",
                                detail::when(here, "moj-side-navigation__item--active"))),
            item.attributes,
            el("a", href(item.href), detail::attr_if("aria-current", detail::when(here, "location")),
               item.text.html()));
}

Html side_section(const SideNavigation& options, const SideSection& section) {
  Html heading;
  if (!section.heading.empty()) {
    heading = detail::heading(options.heading_level, cls("moj-side-navigation__title"), section.heading);
  }
  std::vector<Html> items;
  for (const auto& item : section.items) items.push_back(side_item(item));
  return group(heading, el("ul", cls("moj-side-navigation__list"), items));
}

}  // namespace

Html timeline(const Timeline& options) {
  std::vector<Html> items;
  for (const auto& event : options.events) items.push_back(event_item(options, event));
  return el("div", cls(detail::classes("moj-timeline", options.classes)), options.attributes, items);
}

Html sub_navigation(const SubNavigation& options) {
  std::vector<Html> items;
  for (const auto& item : options.items) {
    items.push_back(el("li", cls("moj-sub-navigation__item"),
                       el("a", cls("moj-sub-navigation__link"),
                          detail::attr_if("aria-current", detail::when(item.current || item.active, "page")),
                          href(item.href), item.attributes, item.text.html())));
  }
  return el("nav", cls(detail::classes("moj-sub-navigation", options.classes)),
            attr("aria-label", options.label), options.attributes,
            el("ul", cls("moj-sub-navigation__list"), items));
}

Html side_navigation(const SideNavigation& options) {
  std::vector<Html> sections;
  for (const auto& section : options.sections) sections.push_back(side_section(options, section));
  return el("nav", cls(detail::classes("moj-side-navigation", options.classes)),
            attr("aria-label", options.label), options.attributes, sections);
}

namespace {

Html selected_category(const Filter& options, const SelectedFilters& category) {
  std::vector<Html> items;
  for (const auto& item : category.items) {
    items.push_back(
        el("li", el("a", cls("moj-filter__tag"), href(item.href),
                    el("span", cls("govuk-visually-hidden"), options.remove_text), " ", item.text)));
  }
  return group(el("h3", cls("govuk-heading-s govuk-!-margin-bottom-0"), category.heading),
               el("ul", cls("moj-filter-tags"), items));
}

Html selected_filters(const Filter& options) {
  if (options.selected.empty()) return {};
  std::vector<Html> categories;
  for (const auto& category : options.selected) categories.push_back(selected_category(options, category));
  return el("div", cls("moj-filter__selected"),
            el("div", cls("moj-filter__selected-heading"),
               el("div", cls("moj-filter__heading-title"),
                  el("h2", cls("govuk-heading-m"), options.selected_heading)),
               el("div", cls("moj-filter__heading-action"),
                  el("p", el("a", cls("govuk-link govuk-link--no-visited-state"), href(options.clear_href),
                             options.clear_text)))),
            categories);
}

}  // namespace

Html filter(const Filter& options) {
  return el("form", cls("moj-filter"), attr("method", "get"), attr("action", options.action),
            el("div", cls("moj-filter__header"),
               el("div", cls("moj-filter__header-title"), el("h2", cls("govuk-heading-m"), options.heading)),
               el("div", cls("moj-filter__header-action"))),
            el("div", cls("moj-filter__content"), selected_filters(options),
               el("div", cls("moj-filter__options"), button({.text = options.submit_text}), options.fields)));
}

Html filter_layout(const Html& filter, const Html& list) {
  return el("div", cls("reeve-filter-layout"), el("div", cls("reeve-filter-layout__filter"), filter),
            el("div", cls("reeve-filter-layout__list"), list));
}

}  // namespace reeve::web
