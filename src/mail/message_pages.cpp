#include "mail/message_pages.hpp"

#include <map>

#include "kernel/ids.hpp"
#include "kernel/text.hpp"
#include "mail/outbox.hpp"
#include "mail/settings.hpp"
#include "web/components/messages.hpp"
#include "web/components/navigation.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::mail {
namespace {

using namespace web;

constexpr std::size_t lines_a_page = 50;

std::string reason_words(const std::string& reason) {
  static const std::map<std::string, std::string, std::less<>> words{
      {"reminder", "Reminder of updates"},
      {"missing_updates", "Updates not received"},
      {"case_letter", "Letter of a case"},
      {"case_told", "A step of a case"},
      {"case_moved", "Dates of a case moved"},
      {"case_digest", "What is due this morning"},
      {"case_nudge", "Reminder of an answer"},
      {"case_link", "Address for somebody outside"},
      {"complaint_received", "Reference of a complaint"}};
  const auto known = words.find(reason);
  return known == words.end() ? reason : known->second;
}

// What is about a case is not for everybody who looks after the messages.
bool is_of_a_case(const std::string& reason) {
  return reason.starts_with("case_") || reason.starts_with("complaint_");
}

std::string moment(calendar::Instant at) { return calendar::in_words(calendar::in_london(at)); }

std::string answered(const OutboxLine& line) {
  return line.last_answer.empty() ? std::string() : ". The last answer was: " + line.last_answer;
}

Html state(std::string_view name, std::string_view colour, const std::string& words) {
  return group(tag({.text = name, .classes = "govuk-tag--" + std::string(colour)}), " ", words);
}

Html state_of(const OutboxLine& line, calendar::Instant now) {
  if (line.sent_at) return state("Sent", "green", moment(*line.sent_at));
  if (!line.next_try_at) return state("Given up", "red", line.last_answer);
  const auto until =
      *line.next_try_at <= now ? std::string("to be sent now") : "until " + moment(*line.next_try_at);
  if (line.attempts == 0) return state("Waiting", "yellow", until);
  return state("Waiting", "yellow",
               until + ". Tried " + text::counted(line.attempts, "time", "times") + answered(line));
}

// Names are asked for once an account, not once a line.
class Names {
 public:
  Names(const NameOf& name_of, storage::Session& installation)
      : name_of_(name_of), installation_(installation) {}
  const std::string& of(const std::string& account) {
    const auto [known, is_new] = names_.try_emplace(account);
    if (is_new) known->second = name_of_(installation_, account);
    if (known->second.empty()) known->second = "Not in this installation";
    return known->second;
  }

 private:
  const NameOf& name_of_;
  storage::Session& installation_;
  std::map<std::string, std::string> names_;
};

Html lines_table(const Visit& visit, const std::vector<OutboxLine>& lines, Names names) {
  Table shown{.caption = "Messages, the newest first",
              .head = {web::Cell{"Written"}, web::Cell{"For"}, web::Cell{"Reason"}, web::Cell{"Subject"},
                       web::Cell{"State"}}};
  for (const auto& line : lines)
    shown.rows.push_back(
        web::Row{{web::Cell{moment(line.written_at)}, web::Cell{names.of(line.account)},
                  web::Cell{reason_words(line.reason)},
                  web::Cell{is_of_a_case(line.reason) ? std::string("Shown in the case") : line.subject},
                  web::Cell{state_of(line, visit.now.instant)}}});
  return table(shown);
}

Html banner(const std::vector<std::string>& problems) {
  if (problems.empty()) return {};
  std::vector<Html> lines;
  for (const auto& problem : problems) lines.push_back(el("p", cls("govuk-body"), problem));
  return notification_banner({.content = group(lines)});
}

Html links(const Visit& visit, bool has_newer, const std::optional<std::string>& older_than) {
  if (!has_newer && !older_than) return {};
  const auto address = work_address(visit, "messages");
  Pagination shown{.label = "Messages"};
  if (has_newer) shown.previous = PageLink{.href = address, .text = "Newest messages"};
  if (older_than) shown.next = PageLink{.href = address + "?before=" + *older_than, .text = "Older messages"};
  return pagination(shown);
}

Response messages_page(Visit& visit, const NameOf& name_of) {
  const std::string asked(visit.request.query.get("before"));
  const std::string before = is_uuid(asked) ? asked : std::string();
  auto lines = outbox_lines(*visit.record, before, static_cast<int>(lines_a_page) + 1);
  std::optional<std::string> older_than;
  if (lines.size() > lines_a_page) {
    lines.resize(lines_a_page);
    older_than = lines.back().id;
  }
  const auto list = lines.empty() ? el("p", cls("govuk-body"), "There are no messages.")
                                  : lines_table(visit, lines, Names(name_of, *visit.installation));
  return show(
      visit, {.title = "Messages", .crumbs = {{.text = "Messages"}}},
      group(banner(problems_of(settings_from_environment())), el("h1", cls("govuk-heading-xl"), "Messages"),
            list, links(visit, !before.empty(), older_than)));
}

}  // namespace

Routes routes(NameOf name_of) {
  return {get("/work/{body}/messages", Allow::may("record.read_outbox"),
              "Which messages were sent and which wait",
              [name_of = std::move(name_of)](Visit& visit) { return messages_page(visit, name_of); })};
}

}  // namespace reeve::mail
