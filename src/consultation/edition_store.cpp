#include "consultation/edition_store.hpp"

#include <algorithm>

#include "consultation/consulting_acts.hpp"
#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

bool is_same_text(const std::vector<Section>& left, const std::vector<Section>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Section& one, const Section& other) {
                      return one.key == other.key && one.heading == other.heading && one.text == other.text;
                    });
}

bool is_known(const Draft& draft, const std::string& key) {
  for (const auto& edition : draft.editions)
    for (const auto& section : edition.sections)
      if (section.key == key) return true;
  return false;
}

}  // namespace

void insert_edition(storage::Work& work, const std::string& draft, int number,
                    const std::vector<Section>& sections, const std::string& note) {
  const auto edition = work.fresh_id();
  work.insert("draft_edition", with_hand(work,
                                         {{"id", edition},
                                          {"draft_id", draft},
                                          {"number", std::to_string(number)},
                                          {"note", storage::trimmed_or_nothing(note)}},
                                         "made_at"));
  int position = 0;
  for (const auto& section : sections) {
    const auto id = work.fresh_id();
    work.insert("draft_section", {{"id", id},
                                  {"edition_id", edition},
                                  {"section_key", section.key.empty() ? id : section.key},
                                  {"position", std::to_string(++position)},
                                  {"heading", section.heading},
                                  {"text", section.text}});
  }
}

Outcome<int> save_edition(storage::Work& work, const Draft& draft, int from, std::vector<Section> sections,
                          const std::string& note) {
  if (auto may = may_edit(draft); !may) return may.refusals();
  if (from != draft.latest().number)
    return Refusal{
        "Edition " + std::to_string(draft.latest().number) +
            " was saved while you were writing. Copy your words, open the draft again and put them in there.",
        {},
        "sections"};
  auto checked = check_sections(std::move(sections));
  if (!checked) return checked.refusals();
  for (const auto& section : *checked)
    if (!section.key.empty() && !is_known(draft, section.key))
      return Refusal{
          "A section that this draft does not have was sent. Open the draft again.", {}, "sections"};
  if (note.size() > 2000) return Refusal{"The note may have at most 2,000 characters.", {}, "note"};
  if (is_same_text(*checked, draft.latest().sections))
    return Refusal{"Nothing differs from edition " + std::to_string(from) + ", so there is nothing to save.",
                   {},
                   "sections"};
  insert_edition(work, draft.id, from + 1, *checked, note);
  work.record("edition_saved", draft.id);
  return from + 1;
}

}  // namespace reeve::consultation
