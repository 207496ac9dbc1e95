#include "consultation/consulting.hpp"

#include <algorithm>
#include <set>

#include "kernel/text.hpp"

namespace reeve::consultation {
namespace {

constexpr std::size_t reason_characters_max = 2000;

std::size_t characters(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A browser ends lines with CR LF.
std::string with_plain_lines(std::string_view words) {
  return text::replace_all(text::replace_all(std::string(words), "\r\n", "\n"), "\r", "\n");
}

Outcome<Done> not_finished(const Draft& draft) {
  if (draft.last("withdrawn")) return Refusal{"This draft is withdrawn."};
  if (draft.last("adopted"))
    return Refusal{"This draft is adopted. A later change is a new draft.", "published means unchanged"};
  return Done{};
}

Outcome<Done> check_reason(std::string_view reason, std::string_view why) {
  const auto words = text::trim(reason);
  if (words.empty()) return Refusal{std::string(why), {}, "reason"};
  if (characters(words) > reason_characters_max)
    return Refusal{"The reason may have at most 2,000 characters.", {}, "reason"};
  return Done{};
}

Outcome<std::string> check_words(std::string_view words, std::string_view missing, std::string_view field) {
  const auto plain = with_plain_lines(text::trim(words));
  if (plain.empty()) return Refusal{std::string(missing), {}, std::string(field)};
  if (characters(plain) > comment_characters_max)
    return Refusal{"This may have at most 5,000 characters; it has " +
                       text::with_thousands(static_cast<long long>(characters(plain))) + ".",
                   {},
                   std::string(field)};
  return plain;
}

void check_section(const Section& section, const std::string& number, Refusals& problems) {
  if (section.heading.empty())
    problems.push_back({"Give section " + number + " a heading.", {}, "heading-" + number});
  if (characters(section.heading) > heading_characters_max || section.heading.find('\n') != std::string::npos)
    problems.push_back({"A heading is one line of at most 200 characters.", {}, "heading-" + number});
  if (characters(section.text) > section_characters_max)
    problems.push_back({"A section may have at most 100,000 characters.", {}, "text-" + number});
}

}  // namespace

Outcome<std::string> check_title(std::string_view title) {
  const auto words = text::trim(title);
  if (words.empty()) return Refusal{"Give the draft a title.", {}, "title"};
  if (characters(words) > heading_characters_max || words.find_first_of("\r\n") != std::string_view::npos)
    return Refusal{"A title is one line of at most 200 characters.", {}, "title"};
  return std::string(words);
}

Outcome<Done> may_edit(const Draft& draft) { return not_finished(draft); }

Outcome<std::vector<Section>> check_sections(std::vector<Section> sections) {
  if (sections.empty()) return Refusal{"A draft has at least one section.", {}, "sections"};
  if (sections.size() > sections_max)
    return Refusal{"A draft may have at most 100 sections.", {}, "sections"};
  Refusals problems;
  std::set<std::string> keys;
  for (std::size_t at = 0; at < sections.size(); ++at) {
    auto& section = sections[at];
    section.heading = with_plain_lines(text::trim(section.heading));
    section.text = with_plain_lines(text::trim(section.text));
    check_section(section, std::to_string(at + 1), problems);
    if (!section.key.empty() && !keys.insert(section.key).second)
      problems.push_back({"The same section was sent twice. Open the draft again.", {}, "sections"});
  }
  if (!problems.empty()) return problems;
  return sections;
}

Outcome<Done> may_open_window(const Draft& draft, Window window, calendar::Date today) {
  if (auto unfinished = not_finished(draft); !unfinished) return unfinished;
  Refusals problems;
  const bool is_open = stage_of(draft, today) == Stage::open;
  const auto* current = draft.last("opened_for_comment");
  if (is_open && window.opens_on != *current->opens_on)
    problems.push_back(
        {"Comments have been open since " + calendar::in_words(*current->opens_on) + "; the first day stays.",
         "comment window", "opens_on"});
  if (!is_open && window.opens_on < today)
    problems.push_back({"The first day to comment cannot be before today, " + calendar::in_words(today) + ".",
                        "comment window", "opens_on"});
  if (window.closes_on < today)
    problems.push_back(
        {"The last day to comment, " + calendar::in_words(window.closes_on) + ", is in the past.",
         "comment window", "closes_on"});
  else if (window.closes_on < window.opens_on)
    problems.push_back(
        {"The last day to comment cannot be before the first, " + calendar::in_words(window.opens_on) + ".",
         "comment window", "closes_on"});
  else if (is_open && window.closes_on < *current->closes_on)
    problems.push_back({"The last day to comment was given as " + calendar::in_words(*current->closes_on) +
                            ". It can be later, not earlier.",
                        "comment window", "closes_on"});
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> may_close_window(const Draft& draft, std::string_view reason, calendar::Date today) {
  if (stage_of(draft, today) != Stage::open)
    return Refusal{"This draft is not open for comment, so there is nothing to close.", "comment window"};
  return check_reason(
      reason, "Say why comments close before the day that was given: the reason is shown to the panel.");
}

Outcome<Done> may_comment(const Draft& draft, calendar::Date today) {
  const auto* window = draft.last("opened_for_comment");
  const auto refused = [](std::string sentence) {
    return Refusal{std::move(sentence), "comment window", "comment"};
  };
  switch (stage_of(draft, today)) {
    case Stage::being_drafted:
      return refused("This draft is not open for comment.");
    case Stage::announced:
      return refused("The first day to comment is " + calendar::in_words(*window->opens_on) + ".");
    case Stage::open:
      return Done{};
    case Stage::closed:
      if (today > *window->closes_on)
        return refused("The last day to comment was " + calendar::in_words(*window->closes_on) + ".");
      return refused("Comments were closed early. The last day would have been " +
                     calendar::in_words(*window->closes_on) + ".");
    case Stage::adopted:
      return refused("This draft is adopted.");
    case Stage::withdrawn:
      return refused("This draft is withdrawn.");
  }
  return Done{};
}

Outcome<std::string> check_comment(std::string_view words) {
  return check_words(words, "Write your comment.", "comment");
}

Outcome<Done> may_answer(const Draft& draft) { return not_finished(draft); }

Outcome<std::string> check_answer(std::string_view words) {
  return check_words(words, "Say what was done with the comment, or why nothing was.", "answer");
}

Outcome<Done> may_adopt(const Draft& draft, calendar::Date today) {
  if (auto unfinished = not_finished(draft); !unfinished) return unfinished;
  const std::string clause(clause_of(draft.kind));
  const auto* window = draft.last("opened_for_comment");
  switch (stage_of(draft, today)) {
    case Stage::being_drafted:
      return Refusal{"The panel has not been asked yet. Open the draft for comment first.", clause};
    case Stage::announced:
      return Refusal{
          "The panel has not been asked yet: comments open on " + calendar::in_words(*window->opens_on) + ".",
          clause};
    case Stage::open:
      return Refusal{"Comments are open until the end of " + calendar::in_words(*window->closes_on) +
                         ". Adopt the draft after that day.",
                     clause};
    case Stage::closed:
    case Stage::adopted:
    case Stage::withdrawn:
      break;
  }
  Refusals unanswered;
  for (const auto& comment : draft.comments)
    if (!comment.answer)
      unanswered.push_back({"Answer comment " + std::to_string(comment.number) + " first.", clause,
                            "comment-" + std::to_string(comment.number)});
  if (!unanswered.empty()) return unanswered;
  return Done{};
}

Outcome<Done> may_withdraw(const Draft& draft, std::string_view reason) {
  if (auto unfinished = not_finished(draft); !unfinished) return unfinished;
  return check_reason(reason, "Say why the draft is withdrawn.");
}

}  // namespace reeve::consultation
