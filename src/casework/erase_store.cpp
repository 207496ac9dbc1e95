#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "casework/attachment_store.hpp"
#include "casework/case_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/moving_store.hpp"
#include "casework/posting_store.hpp"
#include "kernel/canonical.hpp"
#include "mail/outbox.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;

constexpr const char* in_its_place = "(erased)";

// The same facts without their words: a step that needed reasons still has them said, and still has its
// place.
std::string erased_facts(const std::string& facts) {
  json::object blank;
  const auto read = json::parse(facts);
  for (const auto& [name, value] : read.as_object()) blank[name] = in_its_place;
  return canonical(blank);
}

// Of the edition it runs under, and of those it ran under before.
std::set<std::string> roles_ever(storage::Session& record, const CaseFile& file) {
  std::set<std::string> all;
  for (const auto& role : file.edition().roles) all.insert(role.name);
  for (const auto& move : moves_kept(record, file.id))
    for (const auto& role : move.from.edition->roles) all.insert(role.name);
  return all;
}

}  // namespace

Outcome<Erasing> may_erase(storage::Session& record, const CaseFile& file, const std::string& reason,
                           calendar::Date today) {
  if (file.erased) return Refusal{"What was about people in this case is erased already."};
  if (reason.empty())
    return Refusal{
        "Say what the erasure rests on: a rule of retention, or a request that was granted.", {}, "reason"};
  const auto days = working_days(record, file.edition().calendar);
  if (!days) return days.refusals();
  const auto timeline = file.derived(*days, today);
  if (!timeline.begun) return Refusal{"On that day the case has not begun."};
  if (!file.edition().states[static_cast<std::size_t>(timeline.state)].outcome)
    return Refusal{"The case has not ended: it is “" +
                   file.edition().states[static_cast<std::size_t>(timeline.state)].words + "”."};
  if (is_letter_waiting(record, file))
    return Refusal{
        "A letter of this case waits to be posted. Note first that it has gone, or undo the step that wrote "
        "it."};
  Erasing erasing;
  erasing.letters = static_cast<int>(letters_sent(record, file.id).size());
  erasing.files = static_cast<int>(attachments(record, file.id).size());
  for (const auto& party : parties(record, file.id)) erasing.people.push_back(party.role);
  erasing.texts += static_cast<int>(moves_kept(record, file.id).size());
  for (const auto& event : file.events)
    erasing.texts +=
        (event.reason.empty() ? 0 : 1) +
        static_cast<int>(std::count_if(event.facts.begin(), event.facts.end(), [&](const auto& fact) {
          return file.edition().facts[static_cast<std::size_t>(file.edition().fact(fact.first))].is_private;
        }));
  return erasing;
}

Outcome<Erasing> erase_people(storage::Work& work, CaseFile& file, const std::string& reason) {
  auto& record = work.session();
  auto erasing = may_erase(record, file, reason, work.now().today);
  if (!erasing) return erasing.refusals();
  for (const auto& role : roles_ever(record, file)) mail::forget(record, file.id + "/" + role);
  for (const auto& [id] :
       record.read<1>("select id from case_party where case_id = :case", {{"case", file.id}})) {
    work.blank("case_party", id,
               {{"name", std::nullopt},
                {"email", std::nullopt},
                {"telephone", std::nullopt},
                {"address", std::nullopt},
                {"adjustments", std::nullopt}});
  }
  storage::PeopleReader people(record);
  for (const auto& [id, facts] : record.read<2>(
           "select id, private_facts from case_event where case_id = :case and private_facts is not null",
           {{"case", file.id}}))
    work.blank("case_event", id, {{"private_facts", erased_facts(people.open(file.id, facts))}});
  for (const auto& [id] : record.read<1>(
           "select id from case_event where case_id = :case and reason is not null", {{"case", file.id}}))
    work.blank("case_event", id, {{"reason", in_its_place}});
  for (const auto& [id] :
       record.read<1>("select id from case_move where case_id = :case", {{"case", file.id}}))
    work.blank("case_move", id, {{"reason", in_its_place}});
  for (const auto& [id] :
       record.read<1>("select id from case_letter where case_id = :case", {{"case", file.id}}))
    work.blank("case_letter", id, {{"words", std::nullopt}, {"passed_on", std::nullopt}});
  erase_attachments(work, file.id);
  work.update("case_file", file.id, {{"erased_at", calendar::iso(work.now().instant)}});
  work.record("case_people_erased", file.id, reason);
  work.destroy_key(file.id);
  file.erased = true;
  return erasing;
}

}  // namespace reeve::casework
