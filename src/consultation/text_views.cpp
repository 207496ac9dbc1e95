#include "consultation/draft_views.hpp"
#include "kernel/text.hpp"
#include "web/components/content.hpp"

namespace reeve::consultation {
namespace {

using web::cls;
using web::el;
using web::Html;

struct Line {
  Runs pieces;
  Change end = Change::kept;  // of the line's end

  bool has_kept_words() const {
    for (const auto& piece : pieces)
      if (piece.change == Change::kept && !text::trim(piece.text).empty()) return true;
    return false;
  }
  std::string words() const {
    std::string all;
    for (const auto& piece : pieces) all += piece.text;
    return all;
  }
  // Without the mark that makes it a bullet or a heading.
  Runs without(std::size_t letters) const {
    Runs rest;
    for (const auto& piece : pieces) {
      const auto gone = std::min(letters, piece.text.size());
      letters -= gone;
      if (gone < piece.text.size()) rest.push_back({piece.change, piece.text.substr(gone)});
    }
    return rest;
  }
};

std::vector<Line> lines_of(const Runs& runs) {
  std::vector<Line> lines(1);
  for (const auto& run : runs) {
    const auto parts = text::split(run.text, "\n");
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (at > 0) {
        lines.back().end = run.change;
        lines.emplace_back();
      }
      if (!parts[at].empty()) lines.back().pieces.push_back({run.change, parts[at]});
    }
  }
  return lines;
}

// Where one line became two, or two became one, nothing but the end of the line changed: show it.
void mark_line_ends(std::vector<Line>& lines) {
  for (std::size_t at = 0; at + 1 < lines.size(); ++at)
    if (lines[at].end != Change::kept && lines[at].has_kept_words() && lines[at + 1].has_kept_words())
      lines[at].pieces.push_back({lines[at].end, "¶"});
}

Html heading_of(int level, const Html& words) {
  return web::detail::heading(level, level <= 3 ? cls("govuk-heading-m") : cls("govuk-heading-s"), words);
}

Html lines_view(std::vector<Line> lines, int heading_level) {
  mark_line_ends(lines);
  Html blocks;
  std::vector<Html> bullets;
  const auto end_list = [&] {
    if (!bullets.empty()) blocks += el("ul", cls("govuk-list govuk-list--bullet"), bullets);
    bullets.clear();
  };
  for (const auto& line : lines) {
    const auto words = line.words();
    if (text::trim(words).empty()) continue;
    if (words.starts_with("- ")) {
      bullets.push_back(el("li", marked(line.without(2))));
      continue;
    }
    end_list();
    blocks += words.starts_with("# ") ? heading_of(heading_level, marked(line.without(2)))
                                      : el("p", cls("govuk-body"), marked(line.pieces));
  }
  end_list();
  return blocks;
}

}  // namespace

Html marked(const Runs& runs) {
  Html html;
  for (const auto& run : runs) switch (run.change) {
      case Change::kept:
        html += web::text(run.text);
        break;
      case Change::removed:
        html += el("del", run.text);
        break;
      case Change::added:
        html += el("ins", run.text);
        break;
    }
  return html;
}

Html plain_text(std::string_view words, int heading_level) {
  return lines_view(lines_of({{Change::kept, std::string(words)}}), heading_level);
}

Html marked_text(const Runs& runs, int heading_level) { return lines_view(lines_of(runs), heading_level); }

}  // namespace reeve::consultation
