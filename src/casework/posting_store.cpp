#include "casework/posting_store.hpp"

#include <algorithm>
#include <array>

#include "accounts/accounts.hpp"
#include "casework/case_rows_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/standing_store.hpp"
#include "casework/timeline_words.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;
using storage::Work;

// As in the index: a letter from before it was said who sends it is sent by who recorded it, at once.
constexpr const char* from_office = "coalesce(goes_from, case_letter.office)";
constexpr const char* by_day = "coalesce(goes_by, substr(case_letter.at, 1, 10))";
constexpr const char* by_weight = "coalesce(case_letter.rests_on, 2)";
constexpr const char* waits = "sent_by = 'post' and gone_on is null and withdrawn_on is null";

// How whoever it is for wants to hear: as the case has it, or as it stands for every case.
constexpr const char* with_channel =
    "left join case_party on case_party.case_id = case_file.id and case_party.role = case_letter.role "
    "left join standing_party on standing_party.id = case_file.protocol || '/' || case_letter.role ";
constexpr const char* channel = "coalesce(case_party.channel, standing_party.channel)";

std::string office_of_role(const Edition& edition, Index role) {
  return role == none ? std::string() : edition.roles[static_cast<std::size_t>(role)].office;
}

// The first of these that has a part in the case; else that of who is waited for; else who keeps the case.
std::string office_with_part(const CaseFile& file, const Timeline& after, std::vector<std::string> offices) {
  const auto& edition = file.edition();
  const auto out = kept_out(edition, after);
  const auto has_part = [&](const std::string& office) {
    for (std::size_t at = 0; at < edition.roles.size(); ++at)
      if (!office.empty() && edition.roles[at].office == office && out[at] == 0) return true;
    return false;
  };
  offices.push_back(office_of_role(edition, owner_now(edition, out, after.state)));
  const auto found = std::find_if(offices.begin(), offices.end(), has_part);
  return found == offices.end() ? keeper_of(edition, out) : *found;
}

// Of who took the step, when whoever records it holds that office; else the one they act in.
std::string office_of(Work& work, const CaseFile& file, const Timeline& after, const Event& event) {
  const auto held = accounts::offices_held(work.session(), work.actor().account, work.now().today);
  const auto theirs = office_of_role(file.edition(), file.edition().role(event.role));
  if (std::find(held.begin(), held.end(), theirs) != held.end())
    return office_with_part(file, after, {theirs, work.actor().office});
  return office_with_part(file, after, {work.actor().office});
}

bool is_out(const Edition& edition, const std::vector<char>& out, const std::string& office) {
  for (std::size_t at = 0; at < out.size(); ++at)
    if (out[at] != 0 && edition.roles[at].office == office) return true;
  return false;
}

}  // namespace

Posting posting_of(Work& work, const CaseFile& file, const Timeline& after, const Event* caused_by,
                   const calendar::WorkingDays& days) {
  const auto today = work.now().today;
  const auto& edition = file.edition();
  Posting posting{.office = caused_by ? office_of(work, file, after, *caused_by)
                                      : office_with_part(file, after, {work.actor().office}),
                  .by = days.nth_after(today, 1).value_or(today)};
  // A clock and a duty may be called like a step.
  if (!caused_by || caused_by->what != Event::What::decided) return posting;
  const auto& event = *caused_by;
  const auto decision = edition.decision(event.name);
  for (const auto& run : after.runs) {
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    if (run.start == event.on && run.begun == event.on && duty.due.from.of != Moment::Of::fact)
      posting.by = today;
    if (run.is != Run::Is::done || run.done_by != decision || run.ended != event.on) continue;
    posting.rests_on = std::min(posting.rests_on, duty.rests_on);
    if (run.due && run.due->is == Due::Is::dated)
      posting.by = std::min(posting.by, std::max(run.due->on, today));
  }
  return posting;
}

void settle_waiting(Work& work, const CaseFile& file, const Timeline& after) {
  const auto out = kept_out(file.edition(), after);
  bool withdrawn = false;
  for (const auto& [id, event, office, withdrawn_on] :
       work.session().read<4>(std::string("select case_letter.id, event_id, ") + from_office +
                                  ", withdrawn_on from case_letter where case_id = :case and sent_by = "
                                  "'post' and gone_on is null "
                                  "order by id",
                              {{"case", file.id}})) {
    const bool wanted = event.is_null() ? withdrawn_on.is_null() : counts(file, after, event);
    if (wanted == withdrawn_on.is_null() && !is_out(file.edition(), out, office)) continue;
    withdrawn |= !wanted;
    work.update("case_letter", id,
                {{"withdrawn_on", wanted ? std::nullopt : std::optional(calendar::iso(work.now().today))},
                 {"goes_from",
                  is_out(file.edition(), out, office) ? keeper_of(file.edition(), out) : office.text()}});
  }
  work.record(withdrawn ? "case_letters_withdrawn" : "case_letters_wait_again", file.id);
}

bool went_out(storage::Session& record, const CaseFile& file, const std::string& event_id) {
  if (event_id.empty()) return false;
  const auto sent = letters_sent(record, file.id);
  for (auto wanted = event_id; !wanted.empty();) {
    if (std::any_of(sent.begin(), sent.end(),
                    [&](const SentLetter& letter) { return letter.event_id == wanted && letter.has_gone(); }))
      return true;
    const auto event = std::find_if(file.events.begin(), file.events.end(),
                                    [&](const Event& one) { return one.id == wanted; });
    wanted = event == file.events.end() ? std::string() : event->instead_of;
  }
  return false;
}

Outcome<Done> note_gone(Work& work, const CaseFile& file, const std::string& letter, calendar::Date on) {
  const auto all = letters_sent(work.session(), file.id);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SentLetter& one) { return one.id == letter; });
  const auto refused = [](std::string sentence) { return Refusal{std::move(sentence), {}, "on"}; };
  if (found == all.end() || found->sent_by != "post") return refused("This letter does not go by post.");
  if (!found->withdrawn_on.empty())
    return refused("This letter is withdrawn: its step does not count any more.");
  if (!found->gone_on.empty()) return refused("It is noted already that this letter has gone.");
  const auto written = calendar::in_london(calendar::parse_instant(found->at).value()).date;
  if (on > work.now().today) return refused("That day has not come yet.");
  if (on < written) return refused("The letter was written on " + calendar::in_words(written) + ".");
  work.update("case_letter", letter, {{"gone_on", calendar::iso(on)}});
  work.record("case_letter_posted", file.id);
  return Done{};
}

std::vector<WaitingLetter> letters_waiting(storage::Session& record,
                                           const std::vector<std::string>& protocols,
                                           const std::vector<std::string>& offices, int most) {
  std::vector<WaitingLetter> all;
  storage::Parameters parameters{{"most", most}};
  const auto shown = not_kept_out(offices, parameters);
  if (protocols.empty()) return all;
  const auto of = storage::in_list("case_file.protocol", protocols);
  parameters.insert(parameters.end(), of.parameters.begin(), of.parameters.end());
  for (const auto& [id, reference, adoption, role, subject, by_channel, at, goes_by] :
       record.read<8>(std::string("select case_letter.id, reference, adoption_id, case_letter.role, "
                                  "subject, ") +
                          channel + ", case_letter.at, " + by_day +
                          " from case_letter join case_file on case_file.id = case_letter.case_id join "
                          "case_standing on case_standing.id = case_file.id " +
                          with_channel + "where " + waits + " and erased_at is null and " + of.sql + shown +
                          "order by 8, case_letter.id limit :most",
                      parameters))
    all.push_back({id, reference, adoption, role, subject, by_channel, at, goes_by});
  return all;
}

std::vector<Bounced> bounced(storage::Session& record) {
  std::vector<Bounced> all;
  for (const auto& [letter, reference, role, office] : record.read<4>(
           "select case_letter.id, reference, case_letter.role, case_letter.office from outbox join "
           "case_letter "
           "on coalesce(event_id, '') || '/' || letter = subject_key and case_id || '/' || role = "
           "outbox.account "
           "join case_file on case_file.id = case_id "
           "where outbox.reason = 'case_letter' and next_try_at is null and sent_at is null and sent_by = "
           "'email' and erased_at is null order by case_letter.id"))
    all.push_back({letter, reference, role, office});
  return all;
}

void post_what_bounced(Work& work) {
  for (const auto& one : bounced(work.session())) {
    const auto file = find_case(work.session(), one.reference);
    if (!file) continue;
    const auto days = working_days(work.session(), file->edition().calendar);
    if (!days) throw storage::Fault(days.refusal().sentence);
    const auto after = file->derived(*days, work.now().today);
    work.update("case_letter", one.letter,
                {{"sent_by", "post"},
                 {"goes_from", office_with_part(*file, after, {one.office})},
                 {"goes_to", title_of_role(file->edition(), file->edition().role(one.role))},
                 {"goes_by", calendar::iso(work.now().today)},
                 {"rests_on", std::to_string(static_cast<int>(RestsOn::law))}});
    work.record("case_letter_bounced", file->id);
    settle_waiting(work, *file, after);
  }
}

bool is_letter_waiting(storage::Session& record, const CaseFile& file) {
  return record
      .find<1>(std::string("select id from case_letter where case_id = :case and ") + waits,
               {{"case", file.id}})
      .has_value();
}

int letters_late(storage::Session& record, const std::string& protocol,
                 const std::vector<std::string>& offices, calendar::Date from, calendar::Date to) {
  storage::Parameters parameters{
      {"protocol", protocol}, {"from", calendar::iso(from)}, {"to", calendar::iso(to)}};
  const auto shown = not_kept_out(offices, parameters);
  const auto many = record.find<1>(
      "select count(*) from case_letter join case_file on case_file.id = case_letter.case_id join "
      "case_standing on case_standing.id = case_file.id where case_file.protocol = :protocol and sent_by = "
      "'post' and withdrawn_on is null and goes_by >= :from and goes_by <= :to and (gone_on > goes_by or "
      "(gone_on is null and goes_by < :to))" +
          shown,
      parameters);
  return static_cast<int>((*many)[0].integer());
}

std::vector<WorkItem> letters_to_send(storage::Session& record, const std::string& office,
                                      const std::vector<std::string>& offices,
                                      const std::vector<std::string>& key, int most) {
  storage::Parameters parameters{{"office", office}, {"most", most}};
  const auto order = std::string(by_day) + ", " + by_weight + ", case_letter.id";
  auto from = after_key(key, order, parameters);
  from += not_kept_out(offices, parameters);
  std::vector<WorkItem> rows;
  for (const auto& [id, reference, protocol, to, subject, by_channel, goes_by, weight, state] :
       record.read<9>("select case_letter.id, reference, case_file.protocol, goes_to, subject, " +
                          std::string(channel) + ", " + by_day + ", " + by_weight +
                          ", case_standing.words from case_letter join case_file on case_file.id = "
                          "case_letter.case_id join case_standing on case_standing.id = case_file.id " +
                          with_channel + "where " + from_office + " = :office and " + waits +
                          " and erased_at is null " + from + "order by " + order + " limit :most",
                      parameters))
    rows.push_back(
        {.id = id,
         .reference = reference,
         .protocol = protocol,
         .role = to.is_null() ? std::string() : "To: " + to.text(),
         .words = (by_channel.text() == "telephone" ? "Tell by telephone: " : "Send the letter: ") +
                  subject.text(),
         .due_on = goes_by,
         .rests_on = static_cast<int>(weight.integer()),
         .state = state,
         .letter = id});
  return rows;
}

}  // namespace reeve::casework
