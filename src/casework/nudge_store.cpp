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

// What cases of one adoption have in common, read once.
struct Common {
  Adoption adoption = {};
  std::string sender = {};
};

const Common& common_of(storage::Session& record, std::map<std::string, Common>& known,
                        const std::string& adoption) {
  const auto [found, is_new] = known.try_emplace(adoption);
  if (is_new) {
    found->second.adoption = adoption_called(record, adoption);
    found->second.sender = sender_of(record, *found->second.adoption.edition);
  }
  return found->second;
}

}  // namespace

std::vector<mail::OutboxMessage> nudges_of_today(storage::Session& record, const calendar::WorkingDays& days,
                                                 Date today) {
  std::vector<mail::OutboxMessage> messages;
  if (!days.covers(today) || !days.is_working(today)) return messages;
  const auto written = mail::last_written_by_key(record, "case_nudge");
  std::map<std::string, Common> known;
  for (const auto& owed : owed_outside(record, today)) {
    if (owed.address.empty()) continue;
    const auto& [adoption, sender] = common_of(record, known, owed.adoption);
    const auto duty = adoption.edition->duty(owed.duty);
    const auto wanted = duty == protocol::none
                            ? std::nullopt
                            : protocol::last_nudge(adoption.edition->duties[static_cast<std::size_t>(duty)],
                                                   owed.due_on, today, days);
    const auto key = owed.case_id + "/" + owed.duty;
    const auto before = written.find(key);
    if (!wanted || (before != written.end() && before->second >= *wanted)) continue;
    messages.push_back(
        {.account = owed.case_id + "/" + owed.role,
         .address = owed.address,
         .subject = fmt::format("{}: {}", owed.due_on < today ? "Late" : "A reminder", owed.reference),
         .body = words_of(owed, today),
         .reason = "case_nudge",
         .subject_key = key,
         .from_name = sender});
  }
  return messages;
}

}  // namespace reeve::casework
