#include "web/components/navigation.hpp"

namespace reeve::web {

Html skip_link(const SkipLink& options) {
  return el("a", href(options.href), cls(detail::classes("govuk-skip-link", options.classes)),
            options.attributes, attr("data-module", "govuk-skip-link"), options.text.html());
}

Html back_link(const BackLink& options) {
  return el("a", href(options.href), cls(detail::classes("govuk-back-link", options.classes)),
            options.attributes, options.text.html());
}

namespace {

Html crumb(const Crumb& item) {
  if (item.href.empty()) {
    return el("li", cls("govuk-breadcrumbs__list-item"), attr("aria-current", "page"), item.text.html());
  }
  return el("li", cls("govuk-breadcrumbs__list-item"),
            el("a", cls("govuk-breadcrumbs__link"), href(item.href), item.attributes, item.text.html()));
}

}  // namespace

Html breadcrumbs(const Breadcrumbs& options) {
  std::vector<Html> items;
  for (const auto& item : options.items) items.push_back(crumb(item));
  return el(
      "nav",
      cls(detail::classes("govuk-breadcrumbs", options.classes,
                          detail::when(options.collapse_on_mobile, "govuk-breadcrumbs--collapse-on-mobile"))),
      options.attributes, attr("aria-label", options.label), el("ol", cls("govuk-breadcrumbs__list"), items));
}

namespace {

std::string_view aria_current(const NavigationItem& item) {
  return item.current ? "page" : item.active ? "true" : "";
}

Html navigation_item(const NavigationItem& item) {
  const bool here = item.active || item.current;
  // <strong> still marks the item where a person's own colours replace ours.
  const auto words = here ? el("strong", cls("govuk-service-navigation__active-fallback"), item.text.html())
                          : item.text.html();
  const auto current = detail::attr_if("aria-current", aria_current(item));
  return el("li",
            cls(detail::classes("govuk-service-navigation__item",
                                detail::when(here, "govuk-service-navigation__item--active"))),
            item.href.empty() ? el("span", cls("govuk-service-navigation__text"), current, words)
                              : el("a", cls("govuk-service-navigation__link"), href(item.href), current,
                                   item.attributes, words));
}

Html menu_button(const ServiceNavigation& options) {
  if (!options.collapse_on_mobile.value_or(options.items.size() > 1)) return {};
  const bool labelled = options.menu_label != options.menu_text;
  return el("button", attr("type", "button"),
            cls("govuk-service-navigation__toggle govuk-js-service-navigation-toggle"),
            attr("aria-controls", options.navigation_id),
            detail::attr_if("aria-label", detail::when(labelled, options.menu_label)), flag("hidden"),
            attr("aria-hidden", "true"), options.menu_text);
}

Html navigation_list(const ServiceNavigation& options) {
  if (options.items.empty()) return {};
  std::vector<Html> items;
  for (const auto& item : options.items) items.push_back(navigation_item(item));
  const auto& label = options.navigation_label.empty() ? options.menu_text : options.navigation_label;
  return el("nav", attr("aria-label", label), cls("govuk-service-navigation__wrapper"), menu_button(options),
            el("ul", cls("govuk-service-navigation__list"), id(options.navigation_id), items));
}

Html service_title(const ServiceNavigation& options) {
  if (options.service_name.empty()) return {};
  return el(
      "span", cls("govuk-service-navigation__service-name"),
      options.service_href.empty()
          ? el("span", cls("govuk-service-navigation__text"), options.service_name)
          : el("a", href(options.service_href), cls("govuk-service-navigation__link"), options.service_name));
}

}  // namespace

Html service_navigation(const ServiceNavigation& options) {
  const auto inner = el("div", cls("govuk-width-container"),
                        el("div", cls("govuk-service-navigation__container"), service_title(options),
                           navigation_list(options)));
  const auto names = cls(detail::classes("govuk-service-navigation", options.classes));
  const auto module = attr("data-module", "govuk-service-navigation");
  if (options.service_name.empty()) return el("div", names, module, options.attributes, inner);
  return el("section", attr("aria-label", options.section_label), names, module, options.attributes, inner);
}

}  // namespace reeve::web
