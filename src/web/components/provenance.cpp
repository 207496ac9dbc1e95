#include "web/components/provenance.hpp"

#include "web/components/messages.hpp"

namespace reeve::web {

Html derivation(const Derivation& options) {
  std::vector<Html> lines;
  for (const auto& line : options.lines) {
    const auto cite =
        line.cite.empty() ? Html{} : group(" ", el("span", cls("reeve-cite"), "(", line.cite, ")"));
    lines.push_back(el("li", line.text.html(), cite));
  }
  return details({.summary = options.summary,
                  .content = el("ol", cls("govuk-list govuk-list--number"), lines),
                  .open = options.open,
                  .classes = "reeve-derivation"});
}

Html source_note(const SourceNote& options) {
  const auto source = options.href.empty()
                          ? options.source.html()
                          : el("a", cls("govuk-link"), href(options.href), options.source.html());
  Html words = group(options.source_label, " ", source);
  if (!options.as_at.empty()) words += group(", ", options.as_at_label, " ", options.as_at);
  words += text(".");
  if (!options.note.empty()) words += group(" ", options.note.html());
  return el("p", cls("reeve-source"), words);
}

}  // namespace reeve::web
