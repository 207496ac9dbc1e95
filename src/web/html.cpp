#include "web/html.hpp"

#include "kernel/text.hpp"

namespace reeve::web {

void append_escaped(std::string& out, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string_view replacement;
    switch (text[at]) {
      case '&':
        replacement = "&amp;";
        break;
      case '<':
        replacement = "&lt;";
        break;
      case '>':
        replacement = "&gt;";
        break;
      case '"':
        replacement = "&quot;";
        break;
      case '\'':
        replacement = "&#39;";
        break;
      default:
        continue;
    }
    out.append(text.substr(start, at - start)).append(replacement);
    start = at + 1;
  }
  out.append(text.substr(start));
}

Html raw(Literal markup) { return {std::string(markup.view())}; }

Html text(std::string_view words) {
  Html html;
  append_escaped(html.bytes, words);
  return html;
}

std::string safe_address(std::string_view address) {
  const auto trimmed = text::trim(address);
  for (std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (text::starts_with_ignoring_case(trimmed, scheme)) return std::string(trimmed);
  }
  return "#";
}

Html one_level_lower(const Html& html) {
  auto bytes = html.bytes;
  // Escaped text holds no "<", so these are tags; the deepest first.
  for (const auto& [from, to] :
       {std::pair("h5", "h6"), std::pair("h4", "h5"), std::pair("h3", "h4"), std::pair("h2", "h3")})
    for (const auto* open : {"<", "</"})
      bytes = text::replace_all(bytes, open + std::string(from), open + std::string(to));
  return {std::move(bytes)};
}

}  // namespace reeve::web
