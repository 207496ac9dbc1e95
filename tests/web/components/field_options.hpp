// Options that several form fields share.
#pragma once

#include "web/components/fixtures.hpp"
#include "web/components/labels.hpp"

namespace reeve::web::testing {

inline std::string printed_at(const Options& options, std::string_view name) {
  const auto* found = options.if_contains(name);
  if (!found || found->is_null()) return {};
  return found->is_string() ? std::string(found->as_string()) : boost::json::serialize(*found);
}

inline Label label_at(const Options& options) {
  const auto& given = object_at(options, "label");
  return {.text = content_at(given),
          .classes = words_at(given, "classes"),
          .is_page_heading = is_true(given, "isPageHeading")};
}

inline Legend legend_at(const Options& fieldset) {
  const auto& given = object_at(fieldset, "legend");
  return {.text = content_at(given),
          .classes = words_at(given, "classes"),
          .is_page_heading = is_true(given, "isPageHeading")};
}

inline std::string group_classes_at(const Options& options) {
  return words_at(object_at(options, "formGroup"), "classes");
}

}  // namespace reeve::web::testing
