// What a page says outside its running text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct FieldError {
  Content sentence = {};
  std::string field = {};  // the id of the field; nothing: the sentence stands alone
  Attributes attributes = {};
};

struct ErrorSummary {
  std::vector<FieldError> errors = {};
  Content title = "There is a problem";
  Content description = {};
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct NotificationBanner {
  Content content = {};  // text becomes a heading; markup stands as it is
  bool success = false;
  Content title = {};  // "Success" or "Important", unless given
  std::string title_id = "govuk-notification-banner-title";
  int heading_level = 2;
  std::string role = {};
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};

// The end of a form: what was done, and its reference.
struct Panel {
  Content title = {};
  Content content = {};
  int heading_level = 1;
  std::string classes = {};
  Attributes attributes = {};
};

struct InsetText {
  Content content = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct WarningText {
  Content content = {};
  std::string prefix = "Warning";  // heard, not seen
  std::string classes = {};
  Attributes attributes = {};
};

struct Details {
  Content summary = {};
  Content content = {};
  bool open = false;
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};

// For a state of the program. A body's own statuses are drawn with status_tag.
struct Tag {
  Content text = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct PhaseBanner {
  Tag tag = {};
  Content content = {};
  std::string classes = {};
  Attributes attributes = {};
};

Html error_summary(const ErrorSummary& options);
Html notification_banner(const NotificationBanner& options);
Html panel(const Panel& options);
Html inset_text(const InsetText& options);
Html warning_text(const WarningText& options);
Html details(const Details& options);
Html tag(const Tag& options);
Html phase_banner(const PhaseBanner& options);

}  // namespace reeve::web
