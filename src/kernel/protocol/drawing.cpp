#include <fmt/format.h>

#include <map>

#include "kernel/protocol/card.hpp"
#include "kernel/protocol/paths.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

std::string quoted(std::string_view words) {
  return "\"" + text::replace_all(std::string(words), "\"", "'") + "\"";
}

// "Find that it is serious" breaks into lines a box can hold.
std::string broken(std::string_view words, std::size_t width, std::string_view pad = {}) {
  std::string lines(pad);
  std::size_t length = 0;
  for (const auto& word : text::split(words, " ")) {
    if (length > 0 && length + word.size() + 1 > width) {
      lines += pad;
      lines += "\\n";
      lines += pad;
      length = 0;
    } else if (length > 0) {
      lines += " ";
      ++length;
    }
    lines += word;
    length += word.size();
  }
  return lines += pad;
}

// Open in most of the states: drawn once, from a box that stands for all of them.
bool from_anywhere(const Edition& edition, const Decision& decision) {
  return decision.from.size() > 4 && edition.states.size() > 6;
}

struct Arrow {
  std::string from, to, words;
  bool by_itself = false;
};

std::vector<Arrow> arrows_of(const Edition& edition) {
  std::vector<Arrow> arrows;
  const auto name = [&](Index state) { return edition.states[static_cast<std::size_t>(state)].name; };
  arrows.push_back({"start", name(edition.start().leads_to), {}});
  for (std::size_t at = 1; at < edition.decisions.size(); ++at) {
    const auto& decision = edition.decisions[at];
    if (decision.leads_to == none) continue;
    if (from_anywhere(edition, decision))
      arrows.push_back({"anywhere", name(decision.leads_to), decision.words});
    else
      for (const auto from : decision.from)
        arrows.push_back({name(from), name(decision.leads_to), decision.words});
  }
  for (const auto& duty : edition.duties)
    if (duty.late_leads_to != none && duty.state != none)
      arrows.push_back({name(duty.state), name(duty.late_leads_to), "The day passes: " + duty.words, true});
  return arrows;
}

}  // namespace

std::string drawing_of(const Edition& edition) {
  auto dot = std::string(
      "digraph protocol {\n  rankdir=TB; nodesep=0.35; ranksep=0.45; bgcolor=\"white\";\n"
      "  node [shape=box, style=\"rounded\", fontname=\"Helvetica\", fontsize=12, margin=\"0.15,0.08\", "
      "color=\"#0b0c0c\"];\n"
      "  edge [fontname=\"Helvetica\", fontsize=10, color=\"#505a5f\", fontcolor=\"#0b0c0c\"];\n"
      "  start [shape=circle, label=\"\", width=0.2, style=filled, fillcolor=\"#0b0c0c\", "
      "tooltip=\"Start\"];\n  {rank=source; start;}\n");
  const auto arrows = arrows_of(edition);
  for (const auto& arrow : arrows)
    if (arrow.from == "anywhere") {
      dot += "  anywhere [label=\"From any step\", style=\"rounded,dashed\"];\n";
      break;
    }
  for (const auto& state : edition.states)
    dot += fmt::format("  {} [label=\"{}\", tooltip={}{}];\n", state.name,
                       broken(text::replace_all(state.words, "\"", "'"), 22), quoted(state.words),
                       state.outcome ? ", peripheries=2, style=\"\"" : "");
  for (const auto& arrow : arrows)
    dot += fmt::format("  {} -> {} [label=\"{}\", tooltip={}{}];\n", arrow.from, arrow.to,
                       broken(text::replace_all(arrow.words, "\"", "'"), 24, "  "), quoted(arrow.words),
                       arrow.by_itself ? ", style=dashed" : "");
  return dot + "}\n";
}

std::vector<std::string> drawing_in_words(const Edition& edition) {
  std::vector<std::string> lines;
  std::map<std::string, std::string> titles{{"start", "Start"}, {"anywhere", "From any step"}};
  for (const auto& state : edition.states)
    titles[state.name] = state.words + (state.outcome ? " (an outcome)" : "");
  for (const auto& arrow : arrows_of(edition))
    lines.push_back(arrow.words.empty() ? fmt::format("{}: leads to {}", titles[arrow.from], titles[arrow.to])
                                        : fmt::format("{}: {} leads to {}", titles[arrow.from], arrow.words,
                                                      titles[arrow.to]));
  return lines;
}

}  // namespace reeve::protocol
