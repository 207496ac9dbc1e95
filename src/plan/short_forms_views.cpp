#include <algorithm>

#include "plan/public_views.hpp"

namespace reeve::plan {
namespace {

using namespace web;

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// As a word of its own: "ICV" is not in "ICVA".
bool stands_in(std::string_view words, std::string_view term) {
  for (auto at = words.find(term); at != std::string_view::npos; at = words.find(term, at + 1)) {
    const auto end = at + term.size();
    if ((at == 0 || !is_letter_or_digit(words[at - 1])) &&
        (end == words.size() || !is_letter_or_digit(words[end])))
      return true;
  }
  return false;
}

}  // namespace

Html short_forms_in(const Publisher& publisher, const std::vector<std::string_view>& words) {
  std::vector<Html> items;
  for (const auto& [term, meaning] : publisher.short_forms)
    if (std::any_of(words.begin(), words.end(),
                    [&known = term](auto text) { return stands_in(text, known); }))
      items.push_back(el("li", el("strong", term), ": ", meaning));
  return items.empty() ? Html{} : el("ul", cls("govuk-list"), items);
}

Html short_forms_of(const Publisher& publisher, const Report& report, const ThemePage& page) {
  std::vector<std::string_view> words{page.title};
  const auto take = [&](const auto& things) {
    for (const auto& thing : things)
      if (thing.page_id == page.id) words.emplace_back(thing.label);
  };
  take(report.commitments);
  take(report.headlines);
  take(report.achievements);
  take(report.risks);
  for (const auto& line : report.indicators) {
    if (line.page_id != page.id) continue;
    words.emplace_back(line.name);
    words.emplace_back(line.unit);
    if (line.now) words.emplace_back(line.now->basis);
  }
  return short_forms_in(publisher, words);
}

}  // namespace reeve::plan
