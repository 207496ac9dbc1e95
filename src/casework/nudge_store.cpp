#include "casework/nudge_store.hpp"

#include <fmt/format.h>

#include "casework/case_rows_store.hpp"
#include "casework/case_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/sender_store.hpp"
#include "kernel/protocol/nudge.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;

std::string words_of(const OwedOutside& owed, Date today) {
  const auto on = calendar::in_words_with_day(owed.due_on);
  return fmt::format(
      "{}\n\nThis is about {}. What is to be done: {}.\n\nAnswer by the address or the letter you were "
      "given, or "
      "reply to whoever wrote to you. If you have answered already, there is nothing more to do.\n",
      owed.due_on < today ? fmt::format("An answer was due by {}, and we do not have it yet.", on)
                          : fmt::format("An answer is due by {}.", on),
      owed.reference, owed.words);
}

const protocol::Duty* duty_of(storage::Session& record, std::map<std::string, Adoption>& known,
                              const OwedOutside& owed) {
  auto& adoption = known[owed.adoption];
  if (!adoption.edition) adoption = adoption_called(record, owed.adoption);
  const auto at = adoption.edition->duty(owed.duty);
  return at == protocol::none ? nullptr : &adoption.edition->duties[static_cast<std::size_t>(at)];
}

}  // namespace

std::vector<mail::OutboxMessage> nudges_of_today(storage::Session& record, const calendar::WorkingDays& days,
                                                 Date today) {
  std::vector<mail::OutboxMessage> messages;
  if (!days.covers(today) || !days.is_working(today)) return messages;
  const auto written = mail::last_written_by_key(record, "case_nudge");
  std::map<std::string, Adoption> known;
  for (const auto& owed : owed_outside(record, today)) {
    const auto* duty = duty_of(record, known, owed);
    const auto wanted = duty ? protocol::last_nudge(*duty, owed.due_on, today, days) : std::nullopt;
    const auto key = owed.case_id + "/" + owed.duty;
    const auto before = written.find(key);
    if (!wanted || (before != written.end() && before->second >= *wanted)) continue;
    const auto address = mail_address_of(reachable(record, owed.case_id, owed.protocol), owed.role);
    if (address.empty()) continue;
    messages.push_back(
        {.account = owed.case_id + "/" + owed.role,
         .address = address,
         .subject = fmt::format("{}: {}", owed.due_on < today ? "Late" : "A reminder", owed.reference),
         .body = words_of(owed, today),
         .reason = "case_nudge",
         .subject_key = key,
         .from_name = sender_of(record, *known.at(owed.adoption).edition)});
  }
  return messages;
}

}  // namespace reeve::casework
