#include "casework/card_views.hpp"

#include <string>
#include <vector>

#include "kernel/text.hpp"
#include "web/components/table.hpp"

namespace reeve::casework {
namespace {

using namespace web;

Html with_bold(const std::string& line) {
  Html made;
  const auto pieces = text::split(line, "**");
  for (std::size_t at = 0; at < pieces.size(); ++at)
    made += at % 2 == 1 ? el("strong", pieces[at]) : web::text(pieces[at]);
  return made;
}

std::vector<std::string> cells_of(const std::string& line) {
  auto cells = text::split(line, "|");
  cells.erase(cells.begin());
  cells.pop_back();
  for (auto& cell : cells) cell = std::string(text::trim(cell));
  return cells;
}

// Lines that belong together are gathered, and shown when another kind begins.
class Card {
 public:
  void take(const std::string& line) {
    if (line.starts_with("- "))
      begin(Kind::list).push_back(line.substr(2));
    else if (line.starts_with("  ") && kind_ == Kind::list && !lines_.empty())
      lines_.back() += " " + std::string(text::trim(line));
    else if (line.starts_with("|"))
      begin(Kind::table).push_back(line);
    else if (!line.empty())
      single(line);
  }
  Html shown() {
    begin(Kind::none);
    return shown_;
  }

 private:
  enum class Kind { none, list, table };

  std::vector<std::string>& begin(Kind kind) {
    if (kind != kind_ && kind_ == Kind::list) show_list();
    if (kind != kind_ && kind_ == Kind::table) show_table();
    if (kind != kind_) lines_.clear();
    kind_ = kind;
    return lines_;
  }
  void single(const std::string& line) {
    begin(Kind::none);
    if (line.starts_with("## "))
      shown_ += el("h2", cls("govuk-heading-m"), line.substr(3));
    else if (line.starts_with("# "))
      shown_ += el("h1", cls("govuk-heading-xl"), line.substr(2));
    else
      shown_ += el("p", cls("govuk-body"), with_bold(line));
  }
  void show_list() {
    std::vector<Html> items;
    for (const auto& line : lines_) items.push_back(el("li", with_bold(line)));
    shown_ += el("ul", cls("govuk-list govuk-list--bullet"), items);
  }
  void show_table() {
    Table rows{.caption = "Times", .caption_classes = "govuk-visually-hidden"};
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      std::vector<web::Cell> cells;
      for (const auto& cell : cells_of(lines_[at])) cells.push_back({.content = with_bold(cell)});
      if (at == 0)
        rows.head = std::move(cells);
      else if (at > 1)  // the second line rules off the head
        rows.rows.push_back({.cells = std::move(cells)});
    }
    shown_ += table(rows);
  }

  Kind kind_ = Kind::none;
  std::vector<std::string> lines_ = {};
  Html shown_ = {};
};

}  // namespace

Html card_view(std::string_view markdown) {
  Card card;
  for (const auto& line : text::split(markdown, "\n")) card.take(line);
  return card.shown();
}

}  // namespace reeve::casework
