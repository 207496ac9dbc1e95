#include "consultation/amendments.hpp"

#include <algorithm>
#include <map>

#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

bool has_changes(const Runs& runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.change != Change::kept; });
}

std::vector<std::string_view> keys_of(const std::vector<Section>& sections) {
  std::vector<std::string_view> keys;
  for (const auto& section : sections) keys.push_back(section.key);
  return keys;
}

const Section* find(const std::vector<Section>& sections, std::string_view key) {
  for (const auto& section : sections)
    if (section.key == key) return &section;
  return nullptr;
}

TrackedSection tracked(const Section* before, const Section* after) {
  const auto& shown = after ? *after : *before;
  TrackedSection section{
      .key = shown.key, .heading = shown.heading, .text_was = before ? before->text : std::string()};
  section.whole = !before ? Change::added : !after ? Change::removed : Change::kept;
  section.heading_runs = difference(before ? before->heading : "", after ? after->heading : "");
  section.text_runs = difference(before ? before->text : "", after ? after->text : "");
  return section;
}

std::string words_of(std::string_view text) { return std::string(text::trim(text)); }

AmendmentKind kind_of_change(const std::string& before, const std::string& after) {
  if (before.empty()) return AmendmentKind::added;
  return after.empty() ? AmendmentKind::removed : AmendmentKind::changed;
}

// One amendment for each stretch of changed words; a stretch of nothing but spaces or line ends is none.
void add_words(const TrackedSection& section, std::vector<Amendment>& list) {
  for (std::size_t at = 0; at < section.text_runs.size();) {
    std::string before;
    std::string after;
    for (; at < section.text_runs.size() && section.text_runs[at].change != Change::kept; ++at)
      (section.text_runs[at].change == Change::removed ? before : after) += section.text_runs[at].text;
    before = words_of(before);
    after = words_of(after);
    if (!before.empty() || !after.empty())
      list.push_back({section.heading, Amended::words, kind_of_change(before, after), before, after});
    if (at < section.text_runs.size()) ++at;
  }
}

}  // namespace

bool TrackedSection::is_amended() const {
  return whole != Change::kept || moved || has_changes(heading_runs) || has_changes(text_runs);
}

std::vector<TrackedSection> track(const std::vector<Section>& before, const std::vector<Section>& after) {
  std::map<std::string_view, int> names;
  const auto number = [&names](const std::vector<std::string_view>& keys) {
    std::vector<int> numbers;
    for (const auto key : keys)
      numbers.push_back(names.emplace(key, static_cast<int>(names.size())).first->second);
    return numbers;
  };
  const auto order =
      shortest_edits(number(keys_of(before)), number(keys_of(after)), before.size() + after.size());
  std::vector<TrackedSection> all;
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  for (const auto change : *order) {
    const auto* old_section = change == Change::added ? find(before, after[new_at].key) : &before[old_at];
    const auto* new_section = change == Change::removed ? find(after, before[old_at].key) : &after[new_at];
    // A section that moved is in both editions: it is shown once, where it stands now.
    if (change != Change::removed || !new_section) all.push_back(tracked(old_section, new_section));
    if (change == Change::added && old_section) all.back().moved = true;
    if (change != Change::added) ++old_at;
    if (change != Change::removed) ++new_at;
  }
  return all;
}

std::string amendment_words(Amended what, AmendmentKind kind) {
  std::string words = what == Amended::section ? "Section" : what == Amended::heading ? "Heading" : "Words";
  switch (kind) {
    case AmendmentKind::added:
      return words + " added";
    case AmendmentKind::removed:
      return words + " removed";
    case AmendmentKind::changed:
      return words + " changed";
    case AmendmentKind::moved:
      return words + " moved";
  }
  return words;
}

std::vector<Amendment> amendments(const std::vector<TrackedSection>& tracked) {
  std::vector<Amendment> list;
  for (const auto& section : tracked) {
    if (section.whole != Change::kept) {
      const auto kind = section.whole == Change::added ? AmendmentKind::added : AmendmentKind::removed;
      list.push_back({section.heading, Amended::section, kind, text_before(section.text_runs),
                      text_after(section.text_runs)});
      continue;
    }
    if (section.moved) list.push_back({section.heading, Amended::section, AmendmentKind::moved, {}, {}});
    if (has_changes(section.heading_runs))
      list.push_back({section.heading, Amended::heading, AmendmentKind::changed,
                      text_before(section.heading_runs), text_after(section.heading_runs)});
    add_words(section, list);
  }
  return list;
}

}  // namespace reeve::consultation
