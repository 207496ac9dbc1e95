#include "casework/retention_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/letter_store.hpp"

namespace reeve::casework {
namespace {

constexpr int longest_months = 240;

// Cases that ended on this day or before are due today. Where the month has no such day, its last: somebody
// is kept a few days longer, never erased a day too soon.
calendar::Date ended_by(calendar::Date today, int months) {
  const auto moved = today.ymd() - std::chrono::months{months};
  return calendar::Date(moved.ok() ? std::chrono::sys_days(moved)
                                   : std::chrono::sys_days(moved.year() / moved.month() / std::chrono::last));
}

}  // namespace

Outcome<Done> set_retention(storage::Work& work, const Retention& rule) {
  Refusals problems;
  if (rule.months < 1 || rule.months > longest_months)
    problems.push_back({fmt::format("Keep them from 1 to {} months.", longest_months), {}, "months"});
  if (rule.reason.empty())
    problems.push_back({"Say what it rests on: a retention schedule or a decision.", {}, "reason"});
  if (rule.from < work.now().today)
    problems.push_back({"The rule holds from today on, or from a later day.", {}, "from"});
  const auto known = adoptions(work.session());
  if (std::none_of(known.begin(), known.end(),
                   [&](const Adoption& one) { return one.protocol == rule.protocol; }))
    problems.push_back({"This body works by no protocol of that name.", {}, "protocol"});
  if (!problems.empty()) return problems;
  const auto id = work.fresh_id();
  work.insert("retention_rule", storage::with_hand(work, {{"id", id},
                                                          {"protocol", rule.protocol},
                                                          {"months", std::to_string(rule.months)},
                                                          {"from_day", calendar::iso(rule.from)},
                                                          {"reason", rule.reason}}));
  work.record("retention_set", id);
  return Done{};
}

std::vector<Retention> retention_rules(storage::Session& record, calendar::Date day) {
  std::vector<Retention> rules;
  for (const auto& [protocol, months, from, reason] :
       record.read<4>("select protocol, months, from_day, reason from retention_rule where from_day <= :day "
                      "order by protocol, "
                      "from_day desc, id desc",
                      {{"day", calendar::iso(day)}}))
    if (rules.empty() || rules.back().protocol != protocol.text())
      rules.push_back(
          {protocol, static_cast<int>(months.integer()), calendar::parse_date(from.text()).value(), reason});
  return rules;
}

std::vector<DueForErasure> due_for_erasure(storage::Session& record, calendar::Date today, int most) {
  std::vector<DueForErasure> due;
  for (const auto& rule : retention_rules(record, today))
    for (const auto& [reference, words, since, waits] :
         record.read<4>("select reference, words, since, case when exists (select 1 from case_letter where "
                        "case_id = case_file.id and sent_by = 'post' and gone_on is null and withdrawn_on is "
                        "null) then 1 else 0 end "
                        "from case_standing join case_file on case_file.id = case_standing.id "
                        "where case_standing.protocol = :protocol and is_open = 0 and since <= :ended and "
                        "erased_at is null order "
                        "by since, reference limit :most",
                        {{"protocol", rule.protocol},
                         {"ended", calendar::iso(ended_by(today, rule.months))},
                         {"most", most}}))
      due.push_back({reference, rule.protocol, words, calendar::parse_date(since.text()).value(),
                     waits.integer() == 1});
  std::stable_sort(due.begin(), due.end(),
                   [](const DueForErasure& a, const DueForErasure& b) { return a.ended < b.ended; });
  if (static_cast<int>(due.size()) > most) due.resize(static_cast<std::size_t>(most));
  return due;
}

Outcome<int> erase_due(storage::Work& work, const std::vector<std::string>& references) {
  const auto today = work.now().today;
  const auto rules = retention_rules(work.session(), today);
  for (const auto& reference : references) {
    auto file = find_case(work.session(), reference);
    if (!file) return Refusal{"There is no case " + reference + "."};
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Retention& one) {
      return one.protocol == file->edition().name;
    });
    const auto ended = work.session().find<1>(
        "select since from case_standing where id = :id and is_open = 0", {{"id", file->id}});
    if (rule == rules.end() || !ended ||
        calendar::parse_date((*ended)[0].text()).value() > ended_by(today, rule->months))
      return Refusal{fmt::format("{} is not due. Nothing was erased.", reference)};
    const auto erased = erase_people(
        work, *file, fmt::format("Kept {} months after the end: {}", rule->months, rule->reason));
    if (!erased) return erased.refusals();
  }
  return static_cast<int>(references.size());
}

}  // namespace reeve::casework
