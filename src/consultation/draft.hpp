// A draft put out for comment: a refresh of the plan, or an annual report. It is written in editions, opened
// for comment from a day to a day, answered comment by comment, and adopted.
//
// Saving never shows anything to anyone: an edition is seen by the panel when it is put out for comment, and
// by the public when it is adopted. While a window is open the office may go on writing; the panel sees the
// edition that was put out, its comments stay on that text, and a later edition is put out by opening the
// window again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::consultation {

enum class Kind { plan_refresh, annual_report };
std::string_view key(Kind kind);
std::optional<Kind> kind_of(std::string_view key);
std::string_view in_words(Kind kind);  // Refresh of the plan
// Where the panel is owed an answer to what it says.
std::string_view clause_of(Kind kind);

struct Section {
  std::string id;   // of this edition; empty before it is saved
  std::string key;  // the same in every edition
  std::string heading;
  std::string text;  // lines; "# " begins a heading, "- " a bullet
};

struct Edition {
  std::string id;
  int number = 0;
  std::string note, made_at, account, office;
  std::vector<Section> sections;
};

struct Event {
  std::string what, edition_id;
  std::optional<calendar::Date> opens_on, closes_on;
  std::string note, at, account, office;
};

enum class Decision { accepted, partly, declined };
std::string_view key(Decision decision);
std::optional<Decision> decision_of(std::string_view key);
std::string_view in_words(Decision decision);  // Accepted in part

struct Answer {
  Decision decision{};
  std::string text, at, account, office;
};

struct Comment {
  std::string id;
  int number = 0;
  std::string edition_id, section_id;  // section empty: on the whole draft
  std::string text, at, account, office;
  std::optional<Answer> answer;  // the latest
};

struct Draft {
  std::string id = {}, slug = {};
  Kind kind{};
  std::string title = {}, about = {};
  std::vector<Edition> editions = {};  // the first first; never empty
  std::vector<Event> events = {};
  std::vector<Comment> comments = {};

  const Edition& first() const { return editions.front(); }
  const Edition& latest() const { return editions.back(); }
  const Edition* edition(std::string_view id) const;
  const Comment* comment(std::string_view id) const;
  const Event* last(std::string_view what) const;
  std::ptrdiff_t unanswered() const;  // comments
};

enum class Stage { being_drafted, announced, open, closed, adopted, withdrawn };
Stage stage_of(const Draft& draft, calendar::Date today);
// "Open for comment until 11 October 2019"
std::string stage_words(const Draft& draft, calendar::Date today);

// From the day comments opened to the day they closed. A window that was given more time is one, and one that
// was put off before its first day is the later one.
struct CommentWindow {
  calendar::Date opens_on, closes_on;  // as given
  const Event* closed_early = nullptr;

  calendar::Date last_day() const;  // on which a comment was, or is, taken
};
std::vector<CommentWindow> windows_of(const Draft& draft);
std::string last_day_words(const CommentWindow& window);  // 1 October 2019, closed early

// The edition outside eyes may read today: adopted, or put out in the last window that has opened. Null:
// none, and then nobody outside the office may know that the draft exists.
const Edition* shown_to_panel(const Draft& draft, calendar::Date today);
const Edition* shown_to_public(const Draft& draft);

}  // namespace reeve::consultation
