#include <algorithm>

#include "kernel/text.hpp"
#include "mail/outbox.hpp"

namespace reeve::mail {
namespace {

using calendar::Now;
using storage::Columns;
using storage::Schema;
using storage::Session;
using storage::Work;
using Even = storage::Work::Even;

constexpr std::chrono::minutes claim_lasts{10};
constexpr std::chrono::days old_after{7};

const journal::Actor& installation() {
  static const journal::Actor actor{"", "installation"};
  return actor;
}

// However slow the server, the last message of a batch is tried while its claim lasts.
int batch_of(const SmtpServer& server) {
  const auto slowest = std::max(server.timeout_seconds, 1) * 2;
  return std::max(1, static_cast<int>(std::chrono::seconds(claim_lasts).count()) / slowest);
}

// Whoever first moves the time of the next try has the message. The attempt counts even if the machine stops
// now.
bool claim(Session& record, const Schema& schema, Now now, const DueMessage& message) {
  Work work(record, schema, installation(), now);
  const auto touched = record.run(
      "update outbox set next_try_at = :claim, attempts = attempts + 1 where id = :id and next_try_at = :old",
      {{"claim", calendar::iso(now.instant + claim_lasts)},
       {"id", message.id},
       {"old", message.next_try_at}});
  work.commit();
  return touched == 1;
}

void replace_ignoring_case(std::string& words, std::string_view what, std::string_view with) {
  const auto sought = text::lower(what);
  for (std::size_t at = 0; !sought.empty() && (at = text::lower(words).find(sought, at)) != std::string::npos;
       at += with.size())
    words.replace(at, sought.size(), with);
}

// Servers repeat whom they refuse ("550 <jane.doe@b.cy>: no such user jane.doe"), and may say it in any
// encoding.
std::string without_address(const std::string& answer, const std::string& address) {
  constexpr std::size_t longest = 300;
  constexpr std::size_t telling_min = 4;  // a shorter name would be found inside words
  const auto name = address.substr(0, address.find('@'));
  std::string words = answer;
  replace_ignoring_case(words, address, "(address)");
  if (name.size() >= telling_min) replace_ignoring_case(words, name, "(name)");
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return words.substr(0, longest);
}

Columns forgotten(Columns row) {
  row.insert(row.end(), {{"address", std::nullopt}, {"body", ""}, {"next_try_at", std::nullopt}});
  return row;
}

void end_waiting(Work& work, const std::string& id, const std::string& account, const std::string& reason,
                 std::string_view what, Columns row) {
  work.update("outbox", id, forgotten(std::move(row)));
  work.record(what, account, reason, Even::without_changes);
}

void record_result(Session& record, const Schema& schema, Now now, const DueMessage& message,
                   const Delivery& delivery, Deliveries& tally) {
  Work work(record, schema, installation(), now);
  const auto answer = without_address(delivery.answer, message.address);
  const auto wait = delivery.try_again ? minutes_to_wait_after(message.attempts + 1) : std::nullopt;
  if (delivery.taken) {
    ++tally.sent;
    end_waiting(work, message.id, message.account, message.reason, "message_sent",
                {{"sent_at", calendar::iso(now.instant)}, {"last_answer", answer}});
  } else if (wait) {
    ++tally.waiting;
    work.update(
        "outbox", message.id,
        {{"next_try_at", calendar::iso(now.instant + std::chrono::minutes(*wait))}, {"last_answer", answer}});
  } else {
    ++tally.given_up;
    end_waiting(work, message.id, message.account, message.reason, "message_given_up",
                {{"last_answer", answer}});
  }
  work.commit();
}

Message letter(const DueMessage& message, const Sender& from) {
  return {.id = message.id,
          .from = from.address,
          .from_name = message.from_name.empty() ? from.name : message.from_name,
          .to = message.address,
          .subject = message.subject,
          .text = message.body};
}

// No reply at all, rather than a 4xx or 5xx: the other messages would fare no better.
bool is_away(const Delivery& delivery) {
  return !delivery.taken && delivery.try_again && !delivery.answer.starts_with('4') &&
         !delivery.answer.starts_with('5');
}

}  // namespace

Deliveries deliver_due(Session& record, const Schema& schema, Now now, const SmtpServer& server,
                       const Sender& from) {
  Deliveries tally;
  for (const auto& message : due(record, now.instant, batch_of(server))) {
    if (!claim(record, schema, now, message)) continue;
    const auto delivery = send(server, letter(message, from), now.instant);
    record_result(record, schema, now, message, delivery, tally);
    if (is_away(delivery)) break;
  }
  return tally;
}

int give_up_the_old(Session& record, const Schema& schema, Now now) {
  Work work(record, schema, installation(), now);
  int given_up = 0;
  // One that is due, so not one that another process is sending just now.
  for (const auto& [id, account, reason] : record.read<3>(
           "select id, account, reason from outbox where next_try_at <= :now and written_at < :oldest "
           "order by id",
           {{"now", calendar::iso(now.instant)}, {"oldest", calendar::iso(now.instant - old_after)}})) {
    end_waiting(work, id, account, reason, "message_given_up",
                {{"last_answer", "Not sent: it had waited for more than 7 days."}});
    ++given_up;
  }
  work.commit();
  return given_up;
}

}  // namespace reeve::mail
