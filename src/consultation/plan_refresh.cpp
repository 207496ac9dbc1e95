#include "consultation/plan_refresh.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

std::vector<std::string> kinds_of(const plan::PlanDocument& plan, const plan::Pillar& pillar) {
  std::vector<std::string> kinds;
  for (const auto& content : plan.contents)
    if (content.pillar_id == pillar.id && std::find(kinds.begin(), kinds.end(), content.kind) == kinds.end())
      kinds.push_back(content.kind);
  return kinds;
}

std::string text_of(const plan::PlanDocument& plan, const plan::Pillar& pillar) {
  std::string lines;
  for (const auto& kind : kinds_of(plan, pillar)) {
    lines += (lines.empty() ? "# " : "\n# ") + plan::kind_words(kind) + "\n";
    for (const auto& content : plan.contents)
      if (content.pillar_id == pillar.id && content.kind == kind) lines += "- " + content.label + "\n";
  }
  return std::string(text::trim(lines));
}

}  // namespace

std::vector<Section> plan_sections(const plan::PlanDocument& plan) {
  std::vector<Section> sections;
  for (const auto& pillar : plan.pillars) {
    const auto number = std::to_string(pillar.number);
    sections.push_back(
        {"", "pillar-" + number, "Pillar " + number + ": " + pillar.title, text_of(plan, pillar)});
  }
  return sections;
}

}  // namespace reeve::consultation
