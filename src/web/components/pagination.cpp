#include "web/components/navigation.hpp"

namespace reeve::web {

namespace {

Html arrow_back() {
  return raw(
      R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>)");
}

Html arrow_on() {
  return raw(
      R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>)");
}

Html default_words(bool back) {
  return group(back ? "Previous" : "Next", el("span", cls("govuk-visually-hidden"), " page"));
}

// Without page numbers the two links stand one above the other, each led by its arrow.
Html arrow_link(const PageLink& link, bool back, bool stacked) {
  const bool decorated = stacked && link.label.empty();
  const auto arrow = back ? arrow_back() : arrow_on();
  const auto title =
      el("span",
         cls(detail::classes("govuk-pagination__link-title",
                             detail::when(decorated, "govuk-pagination__link-title--decorated"))),
         link.text.empty() ? default_words(back) : link.text.html());
  Html below;
  if (stacked && !link.label.empty()) {
    below = group(el("span", cls("govuk-visually-hidden"), ":"), " ",
                  el("span", cls("govuk-pagination__link-label"), link.label));
  }
  const bool arrow_first = stacked || back;
  return el("div", back ? cls("govuk-pagination__prev") : cls("govuk-pagination__next"),
            el("a", cls("govuk-link govuk-pagination__link"), href(link.href),
               attr("rel", back ? Literal("prev") : Literal("next")), link.attributes,
               arrow_first ? arrow : Html{}, title, below, arrow_first ? Html{} : arrow));
}

Html page_item(const PageNumber& item) {
  const auto names = cls(detail::classes("govuk-pagination__item",
                                         detail::when(item.current, "govuk-pagination__item--current"),
                                         detail::when(item.ellipsis, "govuk-pagination__item--ellipsis")));
  if (item.ellipsis) return el("li", names, raw("&ctdot;"));
  const auto label = item.hidden_text.empty() ? "Page " + item.number : item.hidden_text;
  return el(
      "li", names,
      el("a", cls("govuk-link govuk-pagination__link"), href(item.href), attr("aria-label", label),
         detail::attr_if("aria-current", detail::when(item.current, "page")), item.attributes, item.number));
}

}  // namespace

Html pagination(const Pagination& options) {
  const bool stacked = options.items.empty() && (options.previous || options.next);
  std::vector<Html> items;
  for (const auto& item : options.items) items.push_back(page_item(item));
  return el("nav",
            cls(detail::classes("govuk-pagination", detail::when(stacked, "govuk-pagination--block"),
                                options.classes)),
            attr("aria-label", options.label), options.attributes,
            options.previous ? arrow_link(*options.previous, true, stacked) : Html{},
            items.empty() ? Html{} : el("ul", cls("govuk-pagination__list"), items),
            options.next ? arrow_link(*options.next, false, stacked) : Html{});
}

}  // namespace reeve::web
