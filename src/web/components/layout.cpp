#include "web/components/layout.hpp"

#include "web/components/button.hpp"

namespace reeve::web {

namespace {

std::string document_title(const PageFrame& frame) {
  std::string title = frame.has_errors ? frame.error_prefix + ": " : std::string();
  const char* separator = "";
  for (const auto* part : {&frame.title, &frame.service_name, &frame.body_name}) {
    if (part->empty()) continue;
    title += separator;
    title += *part;
    separator = " - ";
  }
  return title;
}

Html alternate(const AlternateLink& link) {
  return void_el("link", attr("rel", "alternate"), href(link.href), detail::attr_if("type", link.type),
                 detail::attr_if("title", link.title), detail::attr_if("hreflang", link.lang));
}

Html document_head(const PageFrame& frame) {
  std::vector<Html> alternates;
  for (const auto& link : frame.alternates) alternates.push_back(alternate(link));
  return el("head", void_el("meta", attr("charset", "utf-8")), el("title", document_title(frame)),
            void_el("meta", attr("name", "viewport"),
                    attr("content", "width=device-width, initial-scale=1, viewport-fit=cover")),
            void_el("meta", attr("name", "theme-color"), attr("content", "#0d4a52")),
            void_el("link", attr("rel", "icon"), attr("type", "image/svg+xml"),
                    href(frame.asset_root + "icon.svg")),
            void_el("link", attr("rel", "stylesheet"), href(frame.asset_root + "site.css")),
            el("script", attr("type", "module"), attr("src", frame.asset_root + "site.js")), alternates);
}

Html account(const SignedIn& signed_in) {
  auto sign_out = button(
      {.text = signed_in.button_text, .kind = ButtonKind::secondary, .classes = "reeve-account__button"});
  return el("div", cls("reeve-account"),
            el("div", cls("govuk-width-container reeve-account__line"),
               el("p", cls("reeve-account__office"), signed_in.label, " ", el("strong", signed_in.office)),
               el("form", attr("method", "post"), attr("action", signed_in.sign_out_action),
                  signed_in.csrf_field, sign_out)));
}

Html top(const PageFrame& frame) {
  Html content = page_header({.logo = frame.body_name, .href = frame.body_href});
  if (!frame.service_name.empty() || !frame.navigation.empty()) {
    content += service_navigation({.service_name = frame.service_name,
                                   .service_href = frame.service_href,
                                   .items = frame.navigation,
                                   .menu_text = frame.menu_text,
                                   .navigation_label = frame.navigation_label,
                                   .section_label = frame.service_label});
  }
  if (frame.signed_in) content += account(*frame.signed_in);
  if (frame.phase_banner) content += phase_banner(*frame.phase_banner);
  return el("header", cls("govuk-template__header"), content);
}

Html before_main(const PageFrame& frame) {
  if (frame.back_link) return back_link(*frame.back_link);
  if (frame.breadcrumbs.empty()) return {};
  return breadcrumbs(
      {.items = frame.breadcrumbs, .collapse_on_mobile = true, .label = frame.breadcrumb_label});
}

}  // namespace

Html page_header(const Header& options) {
  return el(
      "div", cls(detail::classes("govuk-generic-header", options.classes)), options.attributes,
      el("div", cls(detail::classes("govuk-generic-header__container", options.container_classes)),
         el("div", cls("govuk-generic-header__logo"),
            el("a", href(options.href), cls("govuk-generic-header__homepage-link"), options.logo.html()))));
}

Html page(const PageFrame& frame, const Html& main) {
  const auto body = el("body", cls("govuk-template__body"), skip_link({.text = frame.skip_text}), top(frame),
                       el("div", cls("govuk-width-container"), before_main(frame),
                          el("main", cls("govuk-main-wrapper"), id("main-content"), main)),
                       el("footer", cls("govuk-template__footer"), page_footer(frame.footer)));
  return group(raw("<!DOCTYPE html>\n"),
               el("html", attr("lang", frame.lang), cls("govuk-template"), document_head(frame), body));
}

}  // namespace reeve::web
