#include "complaints/notice_store.hpp"

namespace reeve::complaints {

Outcome<Done> keep_notice(storage::Work& work, const Notice& notice) {
  if (const auto fits = check_notice(notice); !fits) return fits.refusals();
  const auto id = work.fresh_id();
  work.insert("complaint_notice",
              storage::with_hand(work, {{"id", id},
                                        {"model", std::string(code_of(notice.model))},
                                        {"from_day", calendar::iso(notice.from)},
                                        {"notified_on", calendar::iso(notice.notified_on)},
                                        {"words", notice.words}}));
  work.record("complaint_notice_given", id, "Police Reform Act 2002 s.13A");
  return Done{};
}

std::vector<Notice> notices(storage::Session& record) {
  std::vector<Notice> all;
  for (const auto& [model, from, notified_on, words] :
       record.read<4>("select model, from_day, notified_on, words from complaint_notice order by from_day "
                      "desc, id desc"))
    all.push_back({.model = model_of(model.text()).value(),
                   .from = calendar::parse_date(from.text()).value(),
                   .notified_on = calendar::parse_date(notified_on.text()).value(),
                   .words = words});
  return all;
}

std::optional<Model> model_on(storage::Session& record, calendar::Date day) {
  for (const auto& notice : notices(record))
    if (notice.from <= day) return notice.model;
  return std::nullopt;
}

Model model_or_usual(storage::Session& record, calendar::Date day) {
  return model_on(record, day).value_or(Model::contact);
}

}  // namespace reeve::complaints
