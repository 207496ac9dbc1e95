// A body's record with an outbox, for the tests of what goes into it and out of it.
#pragma once

#include "accounts/accounts.hpp"
#include "mail/outbox.hpp"
#include "support/records.hpp"

namespace reeve::mail {

inline storage::Schema outbox_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::body_schema());
  return schema;
}

class OutboxRecord {
 public:
  explicit OutboxRecord(storage::Engine engine) : record(engine, outbox_schema()) {}

  Put put(const OutboxMessage& message, calendar::Now now) {
    auto session = record.open();
    storage::Work work(session, record.schema(), {"", "installation"}, now);
    const auto result = put_in_outbox(work, message);
    work.commit();
    return result;
  }
  Deliveries deliver(const SmtpServer& server, calendar::Now now) {
    auto session = record.open();
    return deliver_due(session, record.schema(), now, server, {"reeve@office.example.org", "Dorset"});
  }
  OutboxLine only_line() {
    auto session = record.open();
    const auto lines = outbox_lines(session, "", 10);
    if (lines.size() != 1)
      throw std::logic_error("the outbox has " + std::to_string(lines.size()) + " lines");
    return lines.front();
  }
  // Every value of every row of these tables, one after the other.
  std::string everything_in(const std::vector<std::string>& tables) {
    auto session = record.open();
    std::string all;
    for (const auto& table : tables)
      for (const auto& column : session.columns(table))
        for (const auto& [value] : session.read<1>("select " + column + " from " + table))
          all += value.text() + "\n";
    return all;
  }
  std::vector<std::string> journal() {
    auto session = record.open();
    std::vector<std::string> lines;
    for (const auto& [what, subject, clause] :
         session.read<3>("select what, subject, clause from journal order by number"))
      lines.push_back(what.text() + " " + subject.text() + " " + clause.text());
    return lines;
  }

  support::Record record;
};

inline OutboxMessage note(const std::string& account = "a1",
                          const std::string& address = "lead@office.example.org") {
  return {.account = account,
          .address = address,
          .subject = "Q2 2019/20: 1 update due by 18 October 2019",
          .body = "The secret words.\n",
          .reason = "reminder",
          .subject_key = "p1"};
}

inline calendar::Now at(const char* instant) {
  return calendar::now_at(calendar::parse_instant(instant).value());
}

}  // namespace reeve::mail
