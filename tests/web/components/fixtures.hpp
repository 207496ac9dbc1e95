// govuk-frontend's own examples: options, and the markup its templates make of them. Ours must make the same,
// except for examples of options we chose not to have, which are listed with the reason.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web::testing {

using Options = boost::json::object;

struct Comparison {
  std::string_view component;
  std::function<Html(const Options&)> draw;
  std::map<std::string, std::string> unsupported = {};  // example, reason
  std::vector<std::string> without = {};                // classes of elements left out of the comparison
};

void expect_the_same_markup(const Comparison& comparison);

// Reading options the way the templates do.
const Options& object_at(const Options& options, std::string_view name);         // empty when absent
std::vector<Options> objects_at(const Options& options, std::string_view name);  // skips null, false and ""
std::string words_at(const Options& options, std::string_view name, std::string_view fallback = {});
bool is_true(const Options& options, std::string_view name);
bool has(const Options& options, std::string_view name);
std::optional<bool> maybe_bool(const Options& options, std::string_view name);
int number_at(const Options& options, std::string_view name, int fallback);
Content content_at(const Options& options, std::string_view text = "text", std::string_view html = "html");
Attributes attributes_at(const Options& options);
Html markup(std::string_view trusted);

}  // namespace reeve::web::testing
