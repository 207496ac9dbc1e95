// Drafts for the tests of rules: what was done to them, told in order.
#pragma once

#include "consultation/consulting.hpp"
#include "kernel/calendar/instant.hpp"

namespace reeve::consultation {

inline calendar::Date day(const char* text) { return calendar::parse_date(text).value(); }
inline std::string noon(const char* text) { return calendar::iso(calendar::now_on(day(text)).instant); }

class ToldDraft {
 public:
  ToldDraft() { edition("2019-09-01"); }
  ToldDraft& edition(const char* on) {
    const int number = static_cast<int>(draft_.editions.size()) + 1;
    const auto id = "edition-" + std::to_string(number);
    draft_.editions.push_back({id,
                               number,
                               "",
                               noon(on),
                               "account",
                               "policy_officer",
                               {{id + "-1", "pillar-1", "Pillar 1", "Words of " + id}}});
    return *this;
  }
  ToldDraft& opened(const char* on, const char* opens, const char* closes) {
    event("opened_for_comment", on, draft_.latest().id);
    draft_.events.back().opens_on = day(opens);
    draft_.events.back().closes_on = day(closes);
    return *this;
  }
  ToldDraft& event(const char* what, const char* on, const std::string& edition = {}) {
    draft_.events.push_back(
        {what, edition, std::nullopt, std::nullopt, "a reason", noon(on), "account", "chief_executive"});
    return *this;
  }
  ToldDraft& adopted(const char* on) { return event("adopted", on, draft_.latest().id); }
  ToldDraft& comment(bool answered) {
    const int number = static_cast<int>(draft_.comments.size()) + 1;
    draft_.comments.push_back({std::to_string(number), number, draft_.latest().id, "", "A comment",
                               noon("2019-10-01"), "account", "panel_member",
                               answered ? std::optional(Answer{Decision::accepted, "Done", noon("2019-10-14"),
                                                               "account", "chief_executive"})
                                        : std::nullopt});
    return *this;
  }
  operator const Draft&() const { return draft_; }  // NOLINT(google-explicit-constructor)

 private:
  Draft draft_{
      .id = "draft", .slug = "refresh", .kind = Kind::plan_refresh, .title = "Refresh", .about = "plan"};
};

}  // namespace reeve::consultation
