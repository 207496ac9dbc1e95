#include "consultation/draft_views.hpp"

#include "kernel/text.hpp"
#include "web/components/table.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

constexpr std::size_t words_in_a_cell = 60;

// The words of an amendment; a long one is told by its beginning, since the text itself follows below.
Html words_of(const std::string& words) {
  std::vector<Html> lines;
  std::size_t shown = 0;
  std::size_t all = 0;
  for (const auto& line : text::split(words, "\n")) {
    const auto plain = line.starts_with("- ") || line.starts_with("# ") ? line.substr(2) : line;
    if (text::trim(plain).empty()) continue;
    const auto count = text::split(text::trim(plain), " ").size();
    all += count;
    if (shown != 0 && shown + count > words_in_a_cell) continue;
    shown += count;
    lines.push_back(group(lines.empty() ? Html{} : void_el("br"), web::text(plain)));
  }
  if (all > shown)
    lines.push_back(group(void_el("br"), "… and " + text::counted(static_cast<long long>(all - shown),
                                                                  "more word", "more words")));
  return group(lines);
}

std::string note_on(const TrackedSection& section) {
  if (section.whole == Change::added) return "This section is new.";
  if (section.whole == Change::removed) return "This section is taken out.";
  return section.moved ? "This section stands in another place." : "";
}

Html column(const std::string& title, const Html& content) {
  return el("div", cls("govuk-grid-column-one-half"), el("p", cls("govuk-body-s"), el("strong", title)),
            content);
}

Html tracked_section(const TrackedSection& section, const Edition& before, const Edition& after) {
  const auto heading = el("h3", cls("govuk-heading-m"), marked(section.heading_runs));
  if (!section.is_amended()) return group(heading, plain_text(section.text_was, 4));
  const auto note = note_on(section);
  const auto old_text = section.whole == Change::added
                            ? el("p", cls("govuk-body"), "Not in " + edition_words(before) + ".")
                            : plain_text(section.text_was, 4);
  return group(heading, note.empty() ? Html{} : el("p", cls("govuk-body"), note),
               el("div", cls("govuk-grid-row"), column(edition_words(before), old_text),
                  column(edition_words(after) + ", changes marked", marked_text(section.text_runs, 4))));
}

std::string heading_commented(const Draft& draft, const Comment& comment) {
  const auto* edition = draft.edition(comment.edition_id);
  for (const auto& section : edition->sections)
    if (section.id == comment.section_id) return "On \"" + section.heading + "\", " + edition_words(*edition);
  return "On the whole of " + edition_words(*edition);
}

Html lines_view(const std::string& words) {
  std::vector<Html> paragraphs;
  for (const auto& line : text::split(words, "\n"))
    if (!text::trim(line).empty()) paragraphs.push_back(el("p", cls("govuk-body"), line));
  return group(paragraphs);
}

}  // namespace

Html sections_view(const std::vector<Section>& sections) {
  Html blocks;
  for (const auto& section : sections)
    blocks += group(el("h3", cls("govuk-heading-m"), section.heading), plain_text(section.text, 4));
  return blocks;
}

Html tracked_view(const std::vector<TrackedSection>& tracked, const Edition& before, const Edition& after) {
  Html blocks;
  for (const auto& section : tracked) blocks += tracked_section(section, before, after);
  return blocks;
}

Html amendments_view(const std::vector<Amendment>& list) {
  if (list.empty()) return el("p", cls("govuk-body"), "No words differ.");
  Table rows{.caption = text::counted(static_cast<long long>(list.size()), "amendment", "amendments"),
             .head = {web::Cell{"Section"}, web::Cell{"What"}, web::Cell{"Before"}, web::Cell{"After"}}};
  for (const auto& amendment : list)
    rows.rows.push_back(
        web::Row{{web::Cell{amendment.section}, web::Cell{amendment_words(amendment.what, amendment.kind)},
                  web::Cell{words_of(amendment.before)}, web::Cell{words_of(amendment.after)}}});
  return table(rows);
}

Html comment_view(const Draft& draft, const Comment& comment, const OfficeWords& office_words) {
  const auto number = "Comment " + std::to_string(comment.number);
  Html answer = el("p", cls("govuk-body"), el("strong", "Not answered yet."));
  if (comment.answer)
    answer = group(el("p", cls("govuk-body"), el("strong", in_words(comment.answer->decision)),
                      " – answer by ", office_words(comment.answer->office, comment.answer->at)),
                   lines_view(comment.answer->text));
  return group(el("h3", cls("govuk-heading-s"), id("comment-" + std::to_string(comment.number)),
                  attr("tabindex", "-1"), number),
               el("p", cls("govuk-body-s"),
                  heading_commented(draft, comment) + ". " + office_words(comment.office, comment.at)),
               lines_view(comment.text), el("div", cls("govuk-inset-text"), answer));
}

std::string about_words(const Draft& draft) {
  return std::string(in_words(draft.kind)) + (draft.kind == Kind::annual_report ? ", " + draft.about : "");
}

std::string edition_words(const Edition& edition) { return "Edition " + std::to_string(edition.number); }

}  // namespace reeve::consultation
