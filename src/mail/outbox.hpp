// The outbox of a body's record: a message is written in the act that causes it, sent by a job, and forgotten
// but for its subject once a server has it. At least once, and once unless the machine stops between the
// server's answer and the line that says so; the Message-ID then is the same both times.
//
// No line of the journal holds an address or a text: the table is outside it, and lines name account and
// reason only. Until it is sent a message lies sealed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/calendar/instant.hpp"
#include "mail/mail.hpp"
#include "storage/work.hpp"

namespace reeve::mail {

struct OutboxMessage {
  std::string account;
  std::string address;
  std::string subject;  // kept after sending and shown to the office: nothing about anyone in it
  std::string body;
  std::string reason;          // reminder, missing_updates ...
  std::string subject_key;     // what it is about: a period's id
  std::string from_name = {};  // in whose name; empty: the body's own
};

enum class Put { written, written_earlier_today };

// At most one message of a reason about a thing to an account on a London day: the second is dropped. Closes
// a journal line of its own, so the caller records its own changes first.
Put put_in_outbox(storage::Work& work, const OutboxMessage& message);

struct DueMessage {
  std::string id, account, address, subject, body, reason, from_name;
  int attempts = 0;  // made before
  std::string next_try_at;
};
std::vector<DueMessage> due(storage::Session& record, calendar::Instant now, int at_most = 1000);

struct Sender {
  std::string address;
  std::string name = {};
};
struct Deliveries {
  int sent = 0;
  int waiting = 0;
  int given_up = 0;
};
// Several processes may do this at once. Sends outside any transaction; stops early when the server is away.
Deliveries deliver_due(storage::Session& record, const storage::Schema& schema, calendar::Now now,
                       const SmtpServer& server, const Sender& from);

// A reminder of last month helps nobody, and addresses are not kept for a server that never comes: what has
// waited seven days is given up. Returns how many.
int give_up_the_old(storage::Session& record, const storage::Schema& schema, calendar::Now now);

// The person is erased: what still waits for them is not sent, and no address or text of theirs is kept.
void forget(storage::Session& record, const std::string& account);

// When a message of this reason was last written, by account; and about this thing, to anyone.
std::map<std::string, calendar::Date> last_written_on(storage::Session& record, const std::string& reason);
std::optional<calendar::Date> last_written_about(storage::Session& record, const std::string& reason,
                                                 const std::string& subject_key);

// The same for everything that messages of a reason were about.
std::map<std::string, calendar::Date> last_written_by_key(storage::Session& record,
                                                          const std::string& reason);

// For the office's page: neither address nor text.
struct OutboxLine {
  std::string id, account, reason, subject;
  calendar::Instant written_at;
  int attempts = 0;
  std::optional<calendar::Instant> next_try_at;  // nothing: sent or given up
  std::optional<calendar::Instant> sent_at;
  std::string last_answer;
};
// Newest first; those before `before`, when it is not empty.
std::vector<OutboxLine> outbox_lines(storage::Session& record, const std::string& before, int at_most);

}  // namespace reeve::mail
