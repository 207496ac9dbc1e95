#include "casework/moving_store.hpp"

#include "casework/case_rows_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/standing_store.hpp"
#include "casework/told_store.hpp"
#include "kernel/calendar/instant.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

Moving moving_to(const std::string& key, calendar::Date today) {
  return {key, "We now deal with it by different time limits.", today};
}

}  // namespace

std::vector<KeptMove> moves_kept(storage::Session& record, const std::string& case_id) {
  std::vector<KeptMove> all;
  storage::PeopleReader people(record);
  for (const auto& [from, reason, office, at] : record.read<4>(
           "select from_adoption, reason, office, at from case_move where case_id = :case order by id",
           {{"case", case_id}}))
    all.push_back({adoption_called(record, from), people.open(case_id, reason), office,
                   calendar::in_london(calendar::parse_instant(at.text()).value()).date});
  return all;
}

Outcome<MovedCase> moved_to(storage::Session& record, const CaseFile& file, const Adoption& to,
                            calendar::Date today) {
  if (to.id == file.adoption.id) return Refusal{"The case runs under that adoption already.", {}, "adoption"};
  if (to.protocol != file.adoption.protocol)
    return Refusal{"That is an adoption of another protocol.", {}, "adoption"};
  if (file.erased)
    return Refusal{"What was about people in this case is erased, so it stays as it is.", {}, "adoption"};
  MovedCase moved{.there = {.id = file.id, .reference = file.reference, .adoption = to}};
  // As they are read from then on: what the other edition cannot hold is gone.
  read_events(record, {&moved.there, 1});
  Calendars calendars(record);
  const auto& days = calendars.of(to.edition->calendar);
  moved.before = file.derived(calendars.of(file.edition().calendar), today);
  moved.after = moved.there.derived(days, today);
  const Derived before{file, moved.before}, after{moved.there, moved.after};
  if (const auto stranded = steps_without_a_place(before, after); !stranded.empty())
    return Refusal{"The case cannot go on under that edition. " + stranded.front(), {}, "adoption"};
  moved.sentences = sentences_of(dates_moved(before, after));
  moved.asked = sentences_of(newly_owed(before, after));
  moved.letters = letters_of_moves(record, before, after, moving_to({}, today), days);
  return moved;
}

Outcome<MovedCase> move_case(storage::Work& work, const CaseFile& file, const Adoption& to,
                             const std::string& reason, const Sending& sending) {
  if (reason.empty()) return Refusal{"Say why the case goes on under another edition.", {}, "reason"};
  const auto today = work.now().today;
  auto moved = moved_to(work.session(), file, to, today);
  if (!moved) return moved.refusals();
  Calendars calendars(work.session());
  const auto& days = calendars.of(to.edition->calendar);
  const auto id = work.fresh_id();
  work.update("case_file", file.id, {{"adoption_id", to.id}});
  work.insert("case_move", storage::with_hand(work, {{"id", id},
                                                     {"case_id", file.id},
                                                     {"from_adoption", file.adoption.id},
                                                     {"to_adoption", to.id},
                                                     {"reason", reason}}));
  work.record("case_moved", file.id);
  keep_standing(work, moved->there, moved->after, days);
  const Derived before{file, moved->before}, after{moved->there, moved->after};
  const auto moving = moving_to(id, today);
  send_moves(work, before, after, moving, days);
  if (const auto moves = moves_of(before, after))
    tell_offices(work, sending.installation, moving, {*moves}, sending.address,
                 sender_of(work.session(), moved->there.edition()));
  return moved;
}

}  // namespace reeve::casework
