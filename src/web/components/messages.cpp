#include "web/components/messages.hpp"

namespace reeve::web {

namespace {

std::optional<Attribute> auto_focus(std::optional<bool> disabled) {
  if (!disabled) return std::nullopt;
  return attr("data-disable-auto-focus", *disabled ? "true" : "false");
}

Html error_line(const FieldError& error) {
  if (error.field.empty()) return el("li", error.sentence.html());
  return el("li", el("a", href("#" + error.field), error.attributes, error.sentence.html()));
}

Html error_list(const ErrorSummary& options) {
  if (options.errors.empty()) return {};
  std::vector<Html> lines;
  for (const auto& error : options.errors) lines.push_back(error_line(error));
  return el("ul", cls("govuk-list govuk-error-summary__list"), lines);
}

Html banner_content(const Content& content) {
  if (!content.is_text() || content.empty()) return content.html();
  return el("p", cls("govuk-notification-banner__heading"), content.html());
}

}  // namespace

Html error_summary(const ErrorSummary& options) {
  const auto description = options.description.empty() ? Html{} : el("p", options.description.html());
  // role="alert" is on the inner box because the outer one takes the focus, and one element doing both is
  // sometimes read incompletely.
  return el(
      "div", cls(detail::classes("govuk-error-summary", options.classes)),
      auto_focus(options.disable_auto_focus), options.attributes, attr("data-module", "govuk-error-summary"),
      el("div", attr("role", "alert"), el("h2", cls("govuk-error-summary__title"), options.title.html()),
         el("div", cls("govuk-error-summary__body"), description, error_list(options))));
}

Html notification_banner(const NotificationBanner& options) {
  const std::string role = !options.role.empty() ? options.role : options.success ? "alert" : "region";
  const Content title = !options.title.empty() ? options.title
                        : options.success      ? Content("Success")
                                               : Content("Important");
  return el("div",
            cls(detail::classes("govuk-notification-banner",
                                detail::when(options.success, "govuk-notification-banner--success"),
                                options.classes)),
            attr("role", role), attr("aria-labelledby", options.title_id),
            attr("data-module", "govuk-notification-banner"), auto_focus(options.disable_auto_focus),
            options.attributes,
            el("div", cls("govuk-notification-banner__header"),
               detail::heading(options.heading_level, cls("govuk-notification-banner__title"),
                               id(options.title_id), title.html())),
            el("div", cls("govuk-notification-banner__content"), banner_content(options.content)));
}

Html panel(const Panel& options) {
  const auto body =
      options.content.empty() ? Html{} : el("div", cls("govuk-panel__body"), options.content.html());
  return el("div", cls(detail::classes("govuk-panel govuk-panel--confirmation", options.classes)),
            options.attributes,
            detail::heading(options.heading_level, cls("govuk-panel__title"), options.title.html()), body);
}

Html inset_text(const InsetText& options) {
  return el("div", detail::attr_if("id", options.id),
            cls(detail::classes("govuk-inset-text", options.classes)), options.attributes,
            options.content.html());
}

Html warning_text(const WarningText& options) {
  return el("div", cls(detail::classes("govuk-warning-text", options.classes)), options.attributes,
            el("span", cls("govuk-warning-text__icon"), attr("aria-hidden", "true"), "!"),
            el("strong", cls("govuk-warning-text__text"),
               el("span", cls("govuk-visually-hidden"), options.prefix), " ", options.content.html()));
}

Html details(const Details& options) {
  return el("details", detail::attr_if("id", options.id),
            cls(detail::classes("govuk-details", options.classes)), options.attributes,
            flag_if(options.open, "open"),
            el("summary", cls("govuk-details__summary"),
               el("span", cls("govuk-details__summary-text"), options.summary.html())),
            el("div", cls("govuk-details__text"), options.content.html()));
}

Html tag(const Tag& options) {
  return el("strong", cls(detail::classes("govuk-tag", options.classes)), options.attributes,
            options.text.html());
}

Html phase_banner(const PhaseBanner& options) {
  Tag shown = options.tag;
  shown.classes = detail::classes("govuk-phase-banner__content__tag", options.tag.classes);
  return el("div", cls(detail::classes("govuk-phase-banner govuk-width-container", options.classes)),
            options.attributes,
            el("p", cls("govuk-phase-banner__content"), tag(shown), " ",
               el("span", cls("govuk-phase-banner__text"), options.content.html())));
}

}  // namespace reeve::web
