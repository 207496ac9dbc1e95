#include "web/components/fixtures.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "web/components/markup.hpp"

namespace reeve::web::testing {

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path << " is not there: run npm ci";
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

boost::json::array examples_of(std::string_view component) {
  const auto path = std::string(REEVE_SOURCE_DIR "/node_modules/govuk-frontend/dist/govuk/components/") +
                    std::string(component) + "/fixtures.json";
  return boost::json::parse(contents(path)).at("fixtures").as_array();
}

// Attribute names are literals in our builder, so an example can only use the names written here.
Attribute attribute_of(std::string_view name, std::string_view value) {
#define KNOWN(literal) \
  if (name == literal) return attr(literal, value)
  KNOWN("accept");
  KNOWN("another-attribute");
  KNOWN("aria-controls");
  KNOWN("aria-label");
  KNOWN("data-attribute");
  KNOWN("data-attribute-1");
  KNOWN("data-attribute-2");
  KNOWN("data-custom-attribute");
  KNOWN("data-fizz");
  KNOWN("data-foo");
  KNOWN("data-pika");
  KNOWN("data-second-attribute");
  KNOWN("data-some-data-attribute");
  KNOWN("data-tag-attribute");
  KNOWN("data-test");
  KNOWN("data-test-attribute");
  KNOWN("data-test-attribute-2");
  KNOWN("data-tracking-dimension");
  KNOWN("first-attribute");
  KNOWN("id");
  KNOWN("my-attribute");
  KNOWN("second-attribute");
  KNOWN("tabindex");
#undef KNOWN
  ADD_FAILURE() << "the tests do not know the attribute " << name;
  return attr("data-unknown", value);
}

bool is_truthy(const boost::json::value& value) {
  if (value.is_bool()) return value.as_bool();
  if (value.is_string()) return !value.as_string().empty();
  return !value.is_null();
}

std::string words(const boost::json::value& value) {
  if (value.is_string()) return std::string(value.as_string());
  if (value.is_null()) return {};
  return boost::json::serialize(value);
}

}  // namespace

void expect_the_same_markup(const Comparison& comparison) {
  auto unsupported = comparison.unsupported;
  int compared = 0;
  for (const auto& example : examples_of(comparison.component)) {
    const std::string name(example.at("name").as_string());
    if (unsupported.erase(name) > 0) continue;
    SCOPED_TRACE(std::string(comparison.component) + ": " + name);
    const auto ours = comparison.draw(example.at("options").as_object());
    const auto& theirs = example.at("html").as_string();
    EXPECT_EQ(canonical(ours.bytes, comparison.without), canonical(theirs, comparison.without));
    ++compared;
  }
  EXPECT_GT(compared, 0) << comparison.component << " has no example that is compared";
  for (const auto& [name, reason] : unsupported) {
    ADD_FAILURE() << comparison.component << " no longer has the example '" << name << "' (" << reason << ")";
  }
}

bool has(const Options& options, std::string_view name) { return options.contains(name); }

const Options& object_at(const Options& options, std::string_view name) {
  static const Options none;
  const auto* found = options.if_contains(name);
  return found && found->is_object() ? found->as_object() : none;
}

std::vector<Options> objects_at(const Options& options, std::string_view name) {
  std::vector<Options> objects;
  const auto* found = options.if_contains(name);
  if (!found || !found->is_array()) return objects;
  for (const auto& value : found->as_array()) {
    if (value.is_object() && !value.as_object().empty()) objects.push_back(value.as_object());
  }
  return objects;
}

std::string words_at(const Options& options, std::string_view name, std::string_view fallback) {
  const auto* found = options.if_contains(name);
  return found && is_truthy(*found) ? words(*found) : std::string(fallback);
}

bool is_true(const Options& options, std::string_view name) {
  const auto* found = options.if_contains(name);
  return found && is_truthy(*found);
}

std::optional<bool> maybe_bool(const Options& options, std::string_view name) {
  const auto* found = options.if_contains(name);
  return found && found->is_bool() ? std::optional(found->as_bool()) : std::nullopt;
}

int number_at(const Options& options, std::string_view name, int fallback) {
  const auto* found = options.if_contains(name);
  return found && found->is_int64() ? static_cast<int>(found->as_int64()) : fallback;
}

Content content_at(const Options& options, std::string_view text_name, std::string_view html_name) {
  if (is_true(options, html_name)) return markup(words_at(options, html_name));
  return words_at(options, text_name);
}

Attributes attributes_at(const Options& options) {
  Attributes attributes;
  for (const auto& [name, value] : object_at(options, "attributes")) {
    attributes.push_back(attribute_of(name, words(value)));
  }
  return attributes;
}

Html markup(std::string_view trusted) { return {std::string(trusted)}; }

}  // namespace reeve::web::testing
