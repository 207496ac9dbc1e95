#include "web/components/layout.hpp"

namespace reeve::web {

namespace {

Html footer_links(const std::vector<FooterLink>& links, const char* list, const char* item) {
  if (links.empty()) return {};
  std::vector<Html> items;
  for (const auto& link : links) {
    items.push_back(
        el("li", cls(item), el("a", cls("govuk-footer__link"), href(link.href), link.attributes, link.text)));
  }
  return el("ul", cls(list), items);
}

Html footer_section(const FooterSection& section) {
  auto list = std::string("govuk-footer__list");
  if (section.columns != 0) list += " govuk-footer__list--columns-" + std::to_string(section.columns);
  return el("div", cls("govuk-footer__section govuk-grid-column-" + section.width),
            el("h2", cls("govuk-footer__heading govuk-heading-m"), section.title),
            footer_links(section.links, list.c_str(), "govuk-footer__list-item"));
}

Html footer_sections(const Footer& options) {
  if (options.sections.empty()) return {};
  std::vector<Html> sections;
  for (const auto& section : options.sections) sections.push_back(footer_section(section));
  return group(el("div", cls("govuk-footer__navigation"), sections),
               void_el("hr", cls("govuk-footer__section-break")));
}

Html footer_meta(const Footer& options) {
  if (options.links.empty() && options.note.empty()) return {};
  const auto note =
      options.note.empty() ? Html{} : el("div", cls("govuk-footer__meta-custom"), options.note.html());
  return group(el("h2", cls("govuk-visually-hidden"), options.links_title),
               footer_links(options.links, "govuk-footer__inline-list", "govuk-footer__inline-list-item"),
               note);
}

}  // namespace

Html page_footer(const Footer& options) {
  const auto licence = options.licence.empty()
                           ? Html{}
                           : el("span", cls("govuk-footer__licence-description"), options.licence.html());
  return el("div", cls(detail::classes("govuk-footer", options.classes)), options.attributes,
            el("div", cls(detail::classes("govuk-width-container", options.container_classes)),
               footer_sections(options),
               el("div", cls("govuk-footer__meta"),
                  el("div", cls("govuk-footer__meta-item govuk-footer__meta-item--grow"),
                     footer_meta(options), licence))));
}

}  // namespace reeve::web
