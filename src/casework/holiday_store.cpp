#include "casework/holiday_store.hpp"

#include "casework/case_rows_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/standing_store.hpp"
#include "kernel/calendar/shipped.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using calendar::Jurisdiction;
using storage::Session;
using storage::Work;

constexpr auto every_jurisdiction = {Jurisdiction::england_and_wales, Jurisdiction::scotland,
                                     Jurisdiction::northern_ireland,
                                     Jurisdiction::any_part_of_the_united_kingdom};

bool is_proclaimed(Session& record, Date day) {
  return record.find<1>("select id from proclaimed_holiday where id = :id", {{"id", calendar::iso(day)}})
      .has_value();
}

Outcome<Done> check_addition(Session& record, const Holiday& holiday) {
  Refusals problems;
  const auto& day = holiday.day;
  if (holiday.name.empty()) problems.push_back({"Say what the holiday is called.", {}, "name"});
  if (holiday.source.empty()) problems.push_back({"Say where it was proclaimed.", {}, "source"});
  if (day.is_weekend())
    problems.push_back({calendar::in_words_with_day(day) + " is not a working day anyway.", {}, "day"});
  if (is_proclaimed(record, day))
    problems.push_back({calendar::in_words(day) + " is in the record already.", {}, "day"});
  if (!problems.empty()) return problems;
  Calendars calendars(record);
  const auto& usual = calendars.of(Jurisdiction::england_and_wales).holidays();
  if (!usual.covers(day)) return *calendar::not_covered(day, usual, "a bank holiday on that day");
  if (const auto known = usual.name_of(day))
    return Refusal{
        calendar::in_words(day) + " is a bank holiday already: " + std::string(*known) + ".", {}, "day"};
  return Done{};
}

Outcome<Done> check(Session& record, const HolidayChange& change) {
  if (change.is == HolidayChange::Is::added) return check_addition(record, change.holiday);
  if (!is_proclaimed(record, change.holiday.day))
    return Refusal{calendar::in_words(change.holiday.day) + " was not added here, so it is not taken back."};
  return Done{};
}

// A later program may carry a day that was added here: then taking it back changes nothing.
bool is_shipped(Jurisdiction jurisdiction, Date day) {
  const auto& shipped = calendar::shipped_bank_holidays(jurisdiction);
  return shipped && shipped->is_holiday(day);
}

// The calendars of the record before and after the change.
struct Calendar {
  calendar::WorkingDays before, after;
};
using Both = std::map<Jurisdiction, Calendar>;

Both changed(Session& record, const HolidayChange& change) {
  Calendars calendars(record);
  Both all;
  for (const auto jurisdiction : every_jurisdiction) {
    const auto& before = calendars.of(jurisdiction);
    auto holidays = before.holidays();
    if (change.is == HolidayChange::Is::added)
      holidays.names.emplace(change.holiday.day, change.holiday.name);
    else if (!is_shipped(jurisdiction, change.holiday.day))
      holidays.names.erase(change.holiday.day);
    all.emplace(jurisdiction, Calendar{before, calendar::WorkingDays(std::move(holidays))});
  }
  return all;
}

void keep(Work& work, const HolidayChange& change) {
  const auto id = calendar::iso(change.holiday.day);
  if (change.is == HolidayChange::Is::added)
    work.insert("proclaimed_holiday",
                storage::with_hand(
                    work, {{"id", id}, {"name", change.holiday.name}, {"source", change.holiday.source}}));
  else
    work.remove("proclaimed_holiday", id);
  if (change.is == HolidayChange::Is::added)
    work.record("bank_holiday_added", id);
  else
    work.record("bank_holiday_taken_back", id, change.reason);
}

std::string in_words(const HolidayChange& change) {
  const auto day = calendar::in_words_with_day(change.holiday.day);
  return change.is == HolidayChange::Is::added ? day + " is a bank holiday: " + change.holiday.name + "."
                                               : day + " is a working day after all, and is counted again.";
}

// A case before the change and after it.
struct Twice {
  const calendar::WorkingDays& days;  // as they are counted then
  protocol::Timeline before, after;

  Twice(const CaseFile& file, const Both& calendars, Date today)
      : days(calendars.at(file.edition().calendar).after),
        before(file.derived(calendars.at(file.edition().calendar).before, today)),
        after(file.derived(days, today)) {}
};

}  // namespace

std::vector<Holiday> proclaimed_holidays(Session& record) {
  std::vector<Holiday> all;
  for (const auto& [day, name, source] :
       record.read<3>("select id, name, source from proclaimed_holiday order by id"))
    all.push_back({calendar::parse_date(day.text()).value(), name, source});
  return all;
}

Outcome<std::vector<CaseMoves>> moves_by(Session& record, const HolidayChange& change, Date today,
                                         const Progress& progress) {
  if (const auto fits = check(record, change); !fits) return fits.refusals();
  const auto calendars = changed(record, change);
  std::vector<CaseMoves> all;
  each_open_case(record, progress, [&](const std::vector<CaseFile>& files) {
    for (const auto& file : files) {
      const Twice derived(file, calendars, today);
      if (auto moves = moves_of({file, derived.before}, {file, derived.after}))
        all.push_back(std::move(*moves));
    }
  });
  return all;
}

Outcome<std::vector<CaseMoves>> change_calendar(Work& work, const HolidayChange& change,
                                                Session& installation, const std::string& address,
                                                const Progress& progress) {
  auto& record = work.session();
  if (const auto fits = check(record, change); !fits) return fits.refusals();
  if (change.is == HolidayChange::Is::taken_back && change.reason.empty())
    return Refusal{"Say why it is taken back.", {}, "reason"};
  const auto calendars = changed(record, change);
  keep(work, change);
  const Moving moving{work.fresh_id(), in_words(change), work.now().today};
  std::vector<CaseMoves> all;
  each_open_case(record, progress, [&](const std::vector<CaseFile>& files) {
    const auto kept = kept_of(record, files);
    for (const auto& file : files) {
      const Twice derived(file, calendars, moving.today);
      keep_standing(work, file, derived.after, derived.days, kept);  // a reminder may move where no date does
      auto moves = moves_of({file, derived.before}, {file, derived.after});
      if (!moves) continue;
      send_moves(work, {file, derived.before}, {file, derived.after}, moving, derived.days);
      all.push_back(std::move(*moves));
    }
  });
  tell_offices(work, installation, moving, all, address);
  return all;
}

}  // namespace reeve::casework
