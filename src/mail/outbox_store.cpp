#include "mail/outbox.hpp"

#include "storage/vault.hpp"

namespace reeve::mail {
namespace {

using calendar::Instant;
using storage::Cell;
using storage::Session;

// Whose key seals what has not been sent: one for all, since nothing stays of a message that has.
constexpr std::string_view waiting = "outbox";

std::optional<Instant> instant_in(const Cell& cell) { return calendar::parse_instant(cell.text()); }

std::optional<calendar::Date> day_in(const Cell& cell) {
  const auto at = instant_in(cell);
  return at ? std::optional(calendar::in_london(*at).date) : std::nullopt;
}

bool is_written_on(Session& record, const OutboxMessage& message, calendar::Date day) {
  const auto last = record.find<1>(
      "select max(written_at) from outbox where account = :account and reason = :reason and subject_key = "
      ":key",
      {{"account", message.account}, {"reason", message.reason}, {"key", message.subject_key}});
  return last && day_in((*last)[0]) == day;
}

// When a message of a reason was last written, by what stands in that column.
std::map<std::string, calendar::Date> last_days(Session& record, const std::string& column,
                                                const std::string& reason) {
  std::map<std::string, calendar::Date> days;
  for (const auto& [key, at] : record.read<2>(
           "select " + column + ", max(written_at) from outbox where reason = :reason group by " + column,
           {{"reason", reason}}))
    if (const auto day = day_in(at)) days[key] = *day;
  return days;
}

}  // namespace

Put put_in_outbox(storage::Work& work, const OutboxMessage& message) {
  const auto now = work.now().instant;
  if (is_written_on(work.session(), message, calendar::in_london(now).date))
    return Put::written_earlier_today;
  const auto key = work.key_of(std::string(waiting));
  work.insert("outbox", {{"id", work.fresh_id()},
                         {"account", message.account},
                         {"address", storage::sealed_cell(message.address, key)},
                         {"subject", message.subject},
                         {"body", storage::sealed_cell(message.body, key)},
                         {"reason", message.reason},
                         {"subject_key", message.subject_key},
                         {"from_name", storage::or_nothing(message.from_name)},
                         {"written_at", calendar::iso(now)},
                         {"attempts", "0"},
                         {"next_try_at", calendar::iso(now)}});
  work.record("message_written", message.account, message.reason, storage::Work::Even::without_changes);
  return Put::written;
}

std::vector<DueMessage> due(Session& record, Instant now, int at_most) {
  std::vector<DueMessage> messages;
  storage::PeopleReader people(record);
  const auto open = [&](const Cell& cell) { return people.open(std::string(waiting), cell); };
  for (const auto& [id, account, address, subject, body, reason, from, attempts, next] :
       record.read<9>("select id, account, address, subject, body, reason, from_name, attempts, next_try_at "
                      "from outbox "
                      "where next_try_at <= :now order by next_try_at, id limit cast(:most as integer)",
                      {{"now", calendar::iso(now)}, {"most", at_most}}))
    messages.push_back({id, account, open(address), subject, open(body), reason, from,
                        static_cast<int>(attempts.integer()), next});
  return messages;
}

void forget(storage::Session& record, const std::string& account) {
  record.run("update outbox set address = null, body = '', next_try_at = null where account = :account",
             {{"account", account}});
}

std::map<std::string, calendar::Date> last_written_on(Session& record, const std::string& reason) {
  return last_days(record, "account", reason);
}

std::map<std::string, calendar::Date> last_written_by_key(Session& record, const std::string& reason) {
  return last_days(record, "subject_key", reason);
}

std::optional<calendar::Date> last_written_about(Session& record, const std::string& reason,
                                                 const std::string& subject_key) {
  const auto last =
      record.find<1>("select max(written_at) from outbox where reason = :reason and subject_key = :key",
                     {{"reason", reason}, {"key", subject_key}});
  return last ? day_in((*last)[0]) : std::nullopt;
}

std::vector<OutboxLine> outbox_lines(Session& record, const std::string& before, int at_most) {
  // Keys are hexadecimal, so every key sorts before "z".
  std::vector<OutboxLine> lines;
  for (const auto& [id, account, reason, subject, written, attempts, next, sent, answer] :
       record.read<9>("select id, account, reason, subject, written_at, attempts, next_try_at, sent_at, "
                      "last_answer from outbox "
                      "where id < :before order by id desc limit cast(:most as integer)",
                      {{"before", before.empty() ? std::string("z") : before}, {"most", at_most}}))
    lines.push_back({id, account, reason, subject, instant_in(written).value(),
                     static_cast<int>(attempts.integer()), instant_in(next), instant_in(sent), answer});
  return lines;
}

}  // namespace reeve::mail
