#include "casework/holiday_store.hpp"

#include "casework/case_rows_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/standing_store.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using calendar::Jurisdiction;
using storage::Session;
using storage::Work;

constexpr auto every_jurisdiction = {Jurisdiction::england_and_wales, Jurisdiction::scotland,
                                     Jurisdiction::northern_ireland,
                                     Jurisdiction::any_part_of_the_united_kingdom};

Outcome<Done> check_holiday(Session& record, const Holiday& holiday) {
  Refusals problems;
  const auto& day = holiday.day;
  if (holiday.name.empty()) problems.push_back({"Say what the holiday is called.", {}, "name"});
  if (holiday.source.empty()) problems.push_back({"Say where it was proclaimed.", {}, "source"});
  if (day.is_weekend())
    problems.push_back({calendar::in_words_with_day(day) + " is no working day as it is.", {}, "day"});
  if (record.find<1>("select id from proclaimed_holiday where id = :id", {{"id", calendar::iso(day)}}))
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

// The calendars of the record as they are, and with one more holiday.
struct Calendar {
  calendar::WorkingDays before, after;
};
using Both = std::map<Jurisdiction, Calendar>;

Both with_one_more(Session& record, const Holiday& holiday) {
  Calendars calendars(record);
  Both all;
  for (const auto jurisdiction : every_jurisdiction) {
    const auto& before = calendars.of(jurisdiction);
    auto holidays = before.holidays();
    holidays.names.emplace(holiday.day, holiday.name);
    all.emplace(jurisdiction, Calendar{before, calendar::WorkingDays(std::move(holidays))});
  }
  return all;
}

// A case whose dates a holiday moves.
struct OneMoved {
  const CaseFile& file;
  const protocol::Timeline& before;
  const protocol::Timeline& after;
  const calendar::WorkingDays& days;
};

std::vector<CaseMoves> each_moved(Session& record, const Both& calendars, Date today,
                                  const Progress& progress,
                                  const std::function<void(const OneMoved&)>& each) {
  std::vector<CaseMoves> all;
  each_open_case(record, progress, [&](const std::vector<CaseFile>& files) {
    for (const auto& file : files) {
      const auto& days = calendars.at(file.edition().calendar);
      const auto before = file.derived(days.before, today);
      const auto after = file.derived(days.after, today);
      auto moves = moves_of(file, before, after);
      if (!moves) continue;
      each({file, before, after, days.after});
      all.push_back(std::move(*moves));
    }
  });
  return all;
}

}  // namespace

std::vector<Holiday> proclaimed_holidays(Session& record) {
  std::vector<Holiday> all;
  for (const auto& [day, name, source] :
       record.read<3>("select id, name, source from proclaimed_holiday order by id"))
    all.push_back({calendar::parse_date(day.text()).value(), name, source});
  return all;
}

Outcome<std::vector<CaseMoves>> holiday_moves(Session& record, const Holiday& holiday, Date today,
                                              const Progress& progress) {
  if (const auto fits = check_holiday(record, holiday); !fits) return fits.refusals();
  return each_moved(record, with_one_more(record, holiday), today, progress, [](const OneMoved&) {});
}

Outcome<std::vector<CaseMoves>> proclaim(Work& work, const Holiday& holiday, Session& installation,
                                         const std::string& address, const Progress& progress) {
  auto& record = work.session();
  if (const auto fits = check_holiday(record, holiday); !fits) return fits.refusals();
  const auto calendars = with_one_more(record, holiday);
  const auto id = calendar::iso(holiday.day);
  work.insert("proclaimed_holiday",
              storage::with_hand(work, {{"id", id}, {"name", holiday.name}, {"source", holiday.source}}));
  work.record("bank_holiday_added", id);
  const Moving moving{id,
                      calendar::in_words_with_day(holiday.day) + " is a bank holiday: " + holiday.name + ".",
                      work.now().today};
  auto all = each_moved(record, calendars, moving.today, progress, [&](const OneMoved& one) {
    keep_standing(work, one.file, one.after, one.days);
    send_moves(work, one.file, one.before, one.after, moving, one.days);
  });
  tell_offices(work, installation, moving, all, address);
  return all;
}

}  // namespace reeve::casework
