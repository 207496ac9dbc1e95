#include "complaints/notice_store.hpp"

#include <algorithm>

#include "casework/standing_fact_store.hpp"

namespace reeve::complaints {
namespace {

// What the cases that begin from that day on hold, as the notices of that day have it.
void say_to_cases(storage::Work& work, calendar::Date from) {
  constexpr const char* protocol = "force_complaint";
  constexpr const char* fact = "model";
  const auto all = notices(work.session());
  const auto holds = std::find_if(all.begin(), all.end(), [from](const Notice& notice) {
    return notice.from == from && notice.taken_back.empty();
  });
  if (holds == all.end())
    casework::unsay_from(work, protocol, fact, from);
  else
    casework::say_from(work, protocol, fact, from, std::string(fact_of(holds->model)));
}

}  // namespace

Outcome<Done> keep_notice(storage::Work& work, const Notice& notice) {
  if (const auto fits = check_notice(notice); !fits) return fits.refusals();
  if (notice.notified_on > work.now().today)
    return Refusal{"The chief officer is notified first: that day has not come yet.", "S.I. 2020/2 reg 48",
                   "notified_on"};
  const auto id = work.fresh_id();
  work.insert("complaint_notice",
              storage::with_hand(work, {{"id", id},
                                        {"model", std::string(code_of(notice.model))},
                                        {"from_day", calendar::iso(notice.from)},
                                        {"notified_on", calendar::iso(notice.notified_on)},
                                        {"words", notice.words}}));
  say_to_cases(work, notice.from);
  work.record("complaint_notice_given", id, "Police Reform Act 2002 s.13A");
  return Done{};
}

Outcome<Done> take_back_notice(storage::Work& work, const std::string& id, const std::string& reason) {
  if (reason.empty()) return Refusal{"Say why it is taken back.", {}, "reason"};
  for (const auto& notice : notices(work.session())) {
    if (notice.id != id || !notice.taken_back.empty()) continue;
    work.update("complaint_notice", id, storage::with_hand(work, {{"taken_back", reason}}));
    say_to_cases(work, notice.from);
    work.record("complaint_notice_taken_back", id);
    return Done{};
  }
  return Refusal{"There is no such notice, or it was taken back already."};
}

std::vector<Notice> notices(storage::Session& record) {
  std::vector<Notice> all;
  for (const auto& [id, model, from, notified_on, words, taken_back] :
       record.read<6>("select id, model, from_day, notified_on, words, taken_back from complaint_notice "
                      "order by from_day desc, id desc"))
    all.push_back({.model = model_of(model.text()).value(),
                   .from = calendar::parse_date(from.text()).value(),
                   .notified_on = calendar::parse_date(notified_on.text()).value(),
                   .words = words,
                   .taken_back = taken_back,
                   .id = id});
  return all;
}

std::optional<Model> model_on(storage::Session& record, calendar::Date day) {
  return model_on(notices(record), day);
}

std::optional<Model> model_on(const std::vector<Notice>& given, calendar::Date day) {
  for (const auto& notice : given)
    if (notice.from <= day && notice.taken_back.empty()) return notice.model;
  return std::nullopt;
}

}  // namespace reeve::complaints
