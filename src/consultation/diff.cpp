#include "consultation/diff.hpp"

#include <map>

#include "consultation/word_edits.hpp"
#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

constexpr std::size_t line_edits_max = 2000;
constexpr std::size_t word_edits_max = 1200;

void append(Runs& runs, Change change, std::string_view words) {
  if (words.empty()) return;
  if (!runs.empty() && runs.back().change == change)
    runs.back().text += words;
  else
    runs.push_back({change, std::string(words)});
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

bool is_blank(const std::string& words) {
  return text::trim(words).empty() && words.find('\n') == std::string::npos;
}

// A stretch between two kept runs: what went and what came.
struct Stretch {
  std::string removed, added;
  void take(const Run& run) {
    if (run.change != Change::added) removed += run.text;
    if (run.change != Change::removed) added += run.text;
  }
};

// "old plan" becoming "new aims" is one change, not two with an unchanged space between.
bool joins(const Runs& runs, std::size_t at, const Stretch& stretch) {
  if (at + 1 >= runs.size() || runs[at].change != Change::kept || !is_blank(runs[at].text)) return false;
  Stretch both = stretch;
  for (std::size_t next = at + 1; next < runs.size() && runs[next].change != Change::kept; ++next)
    both.take(runs[next]);
  return !text::trim(both.removed).empty() && !text::trim(both.added).empty();
}

Runs gathered(const Runs& runs) {
  Runs out;
  for (std::size_t at = 0; at < runs.size();) {
    if (runs[at].change == Change::kept) {
      append(out, Change::kept, runs[at++].text);
      continue;
    }
    Stretch stretch;
    while (at < runs.size() && (runs[at].change != Change::kept || joins(runs, at, stretch)))
      stretch.take(runs[at++]);
    append(out, Change::removed, stretch.removed);
    append(out, Change::added, stretch.added);
  }
  return out;
}

void append_lines(Runs& runs, const std::string& removed, const std::string& added) {
  const auto words =
      removed.empty() || added.empty() ? std::nullopt : word_edits(removed, added, word_edits_max);
  if (!words) {
    append(runs, Change::removed, removed);
    append(runs, Change::added, added);
    return;
  }
  Runs fine;
  for (const auto& [change, token] : *words) append(fine, change, token);
  for (const auto& run : gathered(fine)) append(runs, run.change, run.text);
}

}  // namespace

Runs difference(std::string_view before, std::string_view after) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  std::map<std::string_view, int> names;
  const auto changes = shortest_edits(named(old_lines, names), named(new_lines, names), line_edits_max);
  Runs runs;
  if (!changes) {
    append_lines(runs, std::string(before), std::string(after));
    return runs;
  }
  Stretch stretch;
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  const auto flush = [&] {
    append_lines(runs, stretch.removed, stretch.added);
    stretch = {};
  };
  for (const auto change : *changes) {
    if (change == Change::kept) {
      flush();
      append(runs, Change::kept, old_lines[old_at]);
    } else {
      stretch.take({change, std::string(change == Change::removed ? old_lines[old_at] : new_lines[new_at])});
    }
    if (change != Change::added) ++old_at;
    if (change != Change::removed) ++new_at;
  }
  flush();
  return runs;
}

std::string text_before(const Runs& runs) {
  std::string words;
  for (const auto& run : runs)
    if (run.change != Change::added) words += run.text;
  return words;
}

std::string text_after(const Runs& runs) {
  std::string words;
  for (const auto& run : runs)
    if (run.change != Change::removed) words += run.text;
  return words;
}

}  // namespace reeve::consultation
