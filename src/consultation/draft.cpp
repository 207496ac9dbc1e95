#include "consultation/draft.hpp"

#include <algorithm>

#include "kernel/calendar/instant.hpp"

namespace reeve::consultation {
namespace {

bool is_adoption(const Event& event) { return event.what == "adopted"; }
bool is_window(const Event& event) { return event.what == "opened_for_comment"; }

calendar::Date day_of(const std::string& at) {
  return calendar::in_london(calendar::parse_instant(at).value()).date;
}

// A window set for later and then replaced before its first day has never opened.
bool has_opened(const std::vector<Event>& events, std::size_t at, calendar::Date today) {
  if (!is_window(events[at]) || *events[at].opens_on > today) return false;
  const auto next =
      std::find_if(events.begin() + static_cast<std::ptrdiff_t>(at) + 1, events.end(), is_window);
  return next == events.end() || day_of(next->at) >= *events[at].opens_on;
}

// How the last window stands; a `closed` after it ended it early.
Stage stage_of_window(const std::vector<Event>& events, calendar::Date today) {
  const auto window = std::find_if(events.rbegin(), events.rend(), is_window);
  if (window == events.rend()) return Stage::being_drafted;
  const bool closed_early =
      std::any_of(events.rbegin(), window, [](const Event& event) { return event.what == "closed"; });
  if (closed_early || today > *window->closes_on) return Stage::closed;
  return today < *window->opens_on ? Stage::announced : Stage::open;
}

}  // namespace

std::string_view key(Kind kind) {
  switch (kind) {
    case Kind::plan_refresh:
      return "plan_refresh";
    case Kind::annual_report:
      return "annual_report";
  }
  return {};
}

std::optional<Kind> kind_of(std::string_view wanted) {
  for (const auto kind : {Kind::plan_refresh, Kind::annual_report})
    if (key(kind) == wanted) return kind;
  return std::nullopt;
}

std::string_view in_words(Kind kind) {
  switch (kind) {
    case Kind::plan_refresh:
      return "Refresh of the plan";
    case Kind::annual_report:
      return "Annual report";
  }
  return {};
}

// Section 5(6): before a plan is varied the panel is sent the draft, and is given a response to its report or
// recommendations, which is published. Section 12(4) says the same of the annual report.
std::string_view clause_of(Kind kind) {
  switch (kind) {
    case Kind::plan_refresh:
      return "Police Reform and Social Responsibility Act 2011 s.5(6)";
    case Kind::annual_report:
      return "Police Reform and Social Responsibility Act 2011 s.12(4)";
  }
  return {};
}

std::string_view key(Decision decision) {
  switch (decision) {
    case Decision::accepted:
      return "accepted";
    case Decision::partly:
      return "partly";
    case Decision::declined:
      return "declined";
  }
  return {};
}

std::optional<Decision> decision_of(std::string_view wanted) {
  for (const auto decision : {Decision::accepted, Decision::partly, Decision::declined})
    if (key(decision) == wanted) return decision;
  return std::nullopt;
}

std::string_view in_words(Decision decision) {
  switch (decision) {
    case Decision::accepted:
      return "Accepted";
    case Decision::partly:
      return "Accepted in part";
    case Decision::declined:
      return "Not accepted";
  }
  return {};
}

const Edition* Draft::edition(std::string_view wanted) const {
  for (const auto& known : editions)
    if (known.id == wanted) return &known;
  return nullptr;
}

const Comment* Draft::comment(std::string_view wanted) const {
  for (const auto& known : comments)
    if (known.id == wanted) return &known;
  return nullptr;
}

const Event* Draft::last(std::string_view what) const {
  const auto found =
      std::find_if(events.rbegin(), events.rend(), [&](const Event& event) { return event.what == what; });
  return found == events.rend() ? nullptr : &*found;
}

std::ptrdiff_t Draft::unanswered() const {
  return std::count_if(comments.begin(), comments.end(), [](const Comment& known) { return !known.answer; });
}

Stage stage_of(const Draft& draft, calendar::Date today) {
  if (draft.last("withdrawn")) return Stage::withdrawn;
  if (draft.last("adopted")) return Stage::adopted;
  return stage_of_window(draft.events, today);
}

std::string stage_words(const Draft& draft, calendar::Date today) {
  const auto* window = draft.last("opened_for_comment");
  switch (stage_of(draft, today)) {
    case Stage::being_drafted:
      return "Being drafted";
    case Stage::announced:
      return "Opens for comment on " + calendar::in_words(*window->opens_on);
    case Stage::open:
      return "Open for comment until the end of " + calendar::in_words(*window->closes_on);
    case Stage::closed:
      return "Closed for comment";
    case Stage::adopted:
      return draft.last("published") ? "Adopted and published" : "Adopted";
    case Stage::withdrawn:
      return "Withdrawn";
  }
  return {};
}

calendar::Date CommentWindow::last_day() const { return closed_early ? day_of(closed_early->at) : closes_on; }

std::vector<CommentWindow> windows_of(const Draft& draft) {
  std::vector<CommentWindow> windows;
  for (const auto& event : draft.events) {
    if (event.what == "closed" && !windows.empty()) windows.back().closed_early = &event;
    if (!is_window(event)) continue;
    const bool replaces_last =
        !windows.empty() && !windows.back().closed_early && day_of(event.at) <= windows.back().closes_on;
    if (replaces_last) windows.pop_back();
    windows.push_back({*event.opens_on, *event.closes_on});
  }
  return windows;
}

std::string last_day_words(const CommentWindow& window) {
  return calendar::in_words(window.last_day()) + (window.closed_early ? ", closed early" : "");
}

const Edition* shown_to_panel(const Draft& draft, calendar::Date today) {
  if (draft.last("withdrawn")) return nullptr;
  if (const auto* adopted = shown_to_public(draft)) return adopted;
  for (auto at = draft.events.size(); at-- > 0;)
    if (has_opened(draft.events, at, today)) return draft.edition(draft.events[at].edition_id);
  return nullptr;
}

const Edition* shown_to_public(const Draft& draft) {
  const auto found = std::find_if(draft.events.begin(), draft.events.end(), is_adoption);
  return found == draft.events.end() ? nullptr : draft.edition(found->edition_id);
}

}  // namespace reeve::consultation
