#include <fmt/format.h>

#include <boost/json.hpp>

#include "accounts/accounts.hpp"
#include "casework/case_options_commands.hpp"
#include "casework/holiday_store.hpp"
#include "casework/library.hpp"
#include "casework/moving_store.hpp"
#include "casework/numbers.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {

namespace json = boost::json;

Refusal not_read(const std::string& field, const std::string& written, const std::string& like) {
  return {fmt::format("“{}” cannot be read. Write it like {}.", written, like), {}, field};
}

Outcome<calendar::Date> day_in(const std::string& written, calendar::Date otherwise) {
  if (written.empty()) return otherwise;
  const auto day = calendar::parse_date(written);
  if (!day) return not_read("--on", written, "2019-04-18");
  return *day;
}

Outcome<CaseFile> case_called(storage::Session& record, const std::string& reference,
                              const journal::Actor& actor, calendar::Date today) {
  auto file = find_case(record, reference);
  const Refusal unknown{"There is no case " + reference + ".", {}, "reference"};
  if (!file) return unknown;
  const auto days = working_days(record, file->edition().calendar);
  if (!days) return days.refusals();
  if (!protocol::has_part_in(file->edition(), file->derived(*days, today),
                             accounts::offices_held(record, actor.account, today)))
    return unknown;
  return std::move(*file);
}

namespace {

Outcome<std::map<std::string, int>> settings_in(const std::vector<std::string>& written) {
  std::map<std::string, int> settings;
  for (const auto& one : written) {
    const auto parts = text::split(one, "=");
    if (parts.size() != 2 || parts[1].empty() || parts[1].size() > 4 ||
        parts[1].find_first_not_of("0123456789") != std::string::npos)
      return not_read("--set", one, "acknowledging=5");
    settings[parts[0]] = std::stoi(parts[1]);
  }
  return settings;
}

int take_back(cli::Office& office, const CaseOptions& options) {
  return cli::acting(
      office, "cases.adopt", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto from = day_in(options.from, work.now().today);
        if (!from) return from.refusals();
        const auto adoption = adoption_on(work.session(), options.name, *from);
        if (!adoption || adoption->from != *from ||
            (!options.edition.empty() && options.edition != adoption->edition->edition))
          return Refusal{
              "No such edition of this protocol was adopted from " + calendar::in_words(*from) + ".",
              {},
              "--from"};
        if (const auto taken = take_back_adoption(work, *adoption, options.reason); !taken)
          return taken.refusals();
        return fmt::format("{}, edition {}, from {}: taken back. No case ran under it.",
                           adoption->edition->title, adoption->edition->edition, calendar::in_words(*from));
      });
}

int adopt_edition(cli::Office& office, const CaseOptions& options) {
  if (options.takes_back) return take_back(office, options);
  const auto* edition = find_edition(options.name, options.edition);
  if (!edition)
    return cli::say_refused(
        {{"There is no protocol " + options.name + " " + options.edition + ".", {}, "protocol"}},
        cli::bad_input);
  return cli::acting(
      office, "cases.adopt", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto settings = settings_in(options.settings);
        const auto from = day_in(options.from, work.now().today);
        if (!settings) return settings.refusals();
        if (!from) return from.refusals();
        const auto adopted = adopt(work, {edition, *from, *settings, options.reason, options.practised});
        if (!adopted) return adopted.refusals();
        return fmt::format("{}, edition {}, from {}. Cases that run already keep theirs.", edition->title,
                           edition->edition, calendar::in_words(*from));
      });
}

// A line on standard error that counts up, for what takes longer than a moment.
Progress bar() {
  return [](long long done, long long total) {
    if (total < 5000) return;
    fmt::print(stderr, "\r{} of {} cases", done, total);
    if (done == total) fmt::print(stderr, "\n");
  };
}

// What a bank holiday moves. Cases that are not for whoever asks are counted, and not named.
std::string holiday_in_words(const HolidayChange& change, const std::vector<CaseMoves>& all,
                             const std::vector<std::string>& offices, bool would) {
  const auto day = calendar::in_words_with_day(change.holiday.day);
  auto says =
      change.is == HolidayChange::Is::added
          ? fmt::format("{} {} a bank holiday: {}.", day, would ? "would be" : "is", change.holiday.name)
          : fmt::format("{} {} counted as a working day again.", day, would ? "would be" : "is");
  says += fmt::format(" {} {}.", text::counted(static_cast<long long>(all.size()), "open case", "open cases"),
                      would ? "would move" : "moved");
  for (const auto& one : all)
    if (one.may_be_seen_by(offices))
      for (const auto* sentences : {&one.sentences, &one.stranded})
        for (const auto& sentence : *sentences) says += "\n" + one.reference + ": " + sentence;
  return says;
}

Outcome<HolidayChange> holiday_in(const CaseOptions& options, calendar::Date today) {
  const auto day = day_in(options.holiday, today);
  if (!day) return day.refusals();
  return HolidayChange{options.takes_back ? HolidayChange::Is::taken_back : HolidayChange::Is::added,
                       {*day, options.name, options.source},
                       options.reason};
}

int preview_holiday(cli::Office& office, const CaseOptions& options) {
  return cli::looking(office, [&](storage::Session& record) -> int {
    const auto actor = office.actor_who_may("cases.adopt", record);
    if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
    const auto today = office.now().today;
    const auto change = holiday_in(options, today);
    if (!change) return cli::say_refused(change.refusals(), cli::bad_input);
    const auto all = moves_by(record, *change, today, bar());
    if (!all) return cli::say_refused(all.refusals(), cli::refused);
    cli::say(holiday_in_words(*change, *all, accounts::offices_held(record, actor->account, today), true));
    return cli::done;
  });
}

int change_holiday(cli::Office& office, const CaseOptions& options) {
  if (options.preview) return preview_holiday(office, options);
  return cli::acting(
      office, "cases.adopt", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto today = work.now().today;
        const auto change = holiday_in(options, today);
        if (!change) return change.refusals();
        auto own = office.open_own(storage::Access::read_only);
        const auto all = change_calendar(work, *change, own, {}, bar());
        if (!all) return all.refusals();
        return holiday_in_words(*change, *all,
                                accounts::offices_held(work.session(), work.actor().account, today), false);
      });
}

int erase(cli::Office& office, const CaseOptions& options) {
  const auto says = [&](const Erasing& erasing) {
    return fmt::format(
        "{}, {}, {} and {}", text::counted(static_cast<long long>(erasing.people.size()), "person", "people"),
        text::counted(erasing.texts, "text", "texts"), text::counted(erasing.letters, "letter", "letters"),
        text::counted(erasing.files, "file", "files"));
  };
  if (options.preview)
    return cli::looking(office, [&](storage::Session& record) -> int {
      const auto actor = office.actor_who_may("cases.erase", record);
      if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
      const auto file = case_called(record, options.reference, *actor, office.now().today);
      if (!file) return cli::say_refused(file.refusals(), cli::bad_input);
      const auto erasing = may_erase(record, *file, options.reason, office.now().today);
      if (!erasing) return cli::say_refused(erasing.refusals(), cli::refused);
      fmt::print("This would destroy what the record holds about {}. It cannot be brought back.\n",
                 says(*erasing));
      return cli::done;
    });
  return cli::acting(
      office, "cases.erase", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        auto file = case_called(work.session(), options.reference, work.actor(), work.now().today);
        if (!file) return file.refusals();
        const auto erasing = erase_people(work, file.value(), options.reason);
        if (!erasing) return erasing.refusals();
        return "Erased: " + says(*erasing) + ". What was decided, when and by whom stays.";
      });
}

int numbers(cli::Office& office, const CaseOptions& options) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  if (const auto actor = office.actor_who_may("cases.read", record); !actor)
    return cli::say_refused(actor.refusals(), cli::refused);
  const auto from = calendar::parse_date(options.from), to = calendar::parse_date(options.to);
  if (!from || !to || *to < *from)
    return cli::say_refused(
        {{"Say the first and the last day: --from 2019-04-01 --to 2019-06-30.", {}, "--from"}},
        cli::bad_input);
  Numbers all{.from = *from, .to = *to};
  const auto days = working_days(record, calendar::Jurisdiction::england_and_wales);
  if (!days) return cli::say_refused(days.refusals(), cli::refused);
  each_case(record, options.name, [&](const CaseFile& file) { count(all, file, *days); });
  const auto lines = in_words(all);
  if (office.options.json)
    fmt::print("{}\n", canonical(json::value_from(lines)));
  else
    for (const auto& line : lines) fmt::print("{}\n", line);
  return cli::done;
}

// Under the adoption that holds on the day given, or today.
Outcome<Adoption> adoption_to_move_to(storage::Session& record, const CaseFile& file, const std::string& day,
                                      calendar::Date today) {
  const auto on = day_in(day, today);
  if (!on) return on.refusals();
  auto to = adoption_on(record, file.edition().name, *on);
  if (!to) return Refusal{"No edition of this protocol is adopted on that day.", {}, "--from"};
  return std::move(*to);
}

std::string moving_in_words(const MovedCase& moved, std::string_view verb) {
  const auto& to = moved.there.adoption;
  auto says = fmt::format("{} {} edition {}, adopted from {}.", moved.there.reference, verb,
                          to.edition->edition, calendar::in_words(to.from));
  for (const auto& sentence : moved.sentences) says += "\n" + sentence;
  if (moved.sentences.empty()) says += "\nNo date moves.";
  for (const auto& sentence : moved.asked) says += "\nOwed from then on: " + sentence;
  for (const auto& letter : moved.letters)
    says += "\nA letter tells: " + title_of_role(*to.edition, to.edition->role(letter.role)) + ".";
  return says;
}

int move_to_edition(cli::Office& office, const CaseOptions& options) {
  if (options.preview)
    return cli::looking(office, [&](storage::Session& record) -> int {
      const auto actor = office.actor_who_may("cases.adopt", record);
      if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
      const auto today = office.now().today;
      const auto file = case_called(record, options.reference, *actor, today);
      if (!file) return cli::say_refused(file.refusals(), cli::bad_input);
      const auto to = adoption_to_move_to(record, *file, options.from, today);
      if (!to) return cli::say_refused(to.refusals(), cli::refused);
      const auto moved = moved_to(record, *file, *to, today);
      if (!moved) return cli::say_refused(moved.refusals(), cli::refused);
      cli::say(moving_in_words(*moved, "would go on under"));
      return cli::done;
    });
  return cli::acting(
      office, "cases.adopt", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto file = case_called(work.session(), options.reference, work.actor(), work.now().today);
        if (!file) return file.refusals();
        const auto to = adoption_to_move_to(work.session(), *file, options.from, work.now().today);
        if (!to) return to.refusals();
        auto own = office.open_own(storage::Access::read_only);
        const auto moved = move_case(work, *file, *to, options.reason, {own});
        if (!moved) return moved.refusals();
        return moving_in_words(*moved, "goes on under");
      });
}

int derive_all(cli::Office& office) {
  return cli::acting(
      office, "cases.adopt", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto changed = derive_open_cases(work, bar());
        return changed == 0
                   ? std::string("Every open case stands where its events say.")
                   : text::counted(changed, "case", "cases") + " stood elsewhere and stand right now.";
      });
}

}  // namespace

void add_upkeep_commands(CLI::App& cases, cli::Office& office, CaseOptions& options, int& result) {
  const auto command = [&](const char* name, const char* does, std::function<int()> act) {
    auto* added = cases.add_subcommand(name, does);
    added->callback([&result, act = std::move(act)] { result = act(); });
    return added;
  };
  auto* adopting =
      command("adopt", "Work by an edition from a day on", [&] { return adopt_edition(office, options); });
  adopting->add_option("protocol", options.name, "Name of the protocol")->required();
  adopting->add_option("--edition", options.edition, "Which edition; the newest unless told");
  adopting->add_option("--from", options.from, "From which day; today unless told");
  adopting->add_option("--set", options.settings, "A time the edition leaves to the body: acknowledging=5");
  adopting->add_option("--reason", options.reason, "What it rests on");
  adopting->add_flag("--take-back", options.takes_back,
                     "It was a mistake: take back the adoption from that day, under which no case ran");
  adopting->add_flag("--practised", options.practised, "The body worked this way before the day of the text");
  auto* holiday = command("holiday", "Add a bank holiday, and see what moves",
                          [&] { return change_holiday(office, options); });
  holiday->add_option("day", options.holiday, "The day")->required();
  holiday->add_option("name", options.name, "What it is called");
  holiday->add_option("--source", options.source, "Where it was proclaimed");
  holiday->add_option("--reason", options.reason, "Why it is taken back");
  holiday->add_flag("--take-back", options.takes_back, "It was added by mistake: count the day again");
  holiday->add_flag("--preview", options.preview, "Say what would move, and change nothing");
  auto* erasing = command("erase", "Destroy what an ended case holds about people",
                          [&] { return erase(office, options); });
  erasing->add_option("reference", options.reference, "Of the case")->required();
  erasing->add_option("--reason", options.reason, "What it rests on");
  erasing->add_flag("--preview", options.preview, "Say what would go, and change nothing");
  auto* moving = command("move", "Let a case go on under another edition, and see what moves",
                         [&] { return move_to_edition(office, options); });
  moving->add_option("reference", options.reference, "Of the case")->required();
  moving->add_option("--from", options.from, "The adoption that holds on this day; today unless told");
  moving->add_option("--reason", options.reason, "What it rests on");
  moving->add_flag("--preview", options.preview, "Say what would move, and change nothing");
  auto* counting = command("numbers", "Cases in numbers, for the report of a quarter",
                           [&] { return numbers(office, options); });
  counting->add_option("protocol", options.name, "Name of the protocol")->required();
  counting->add_option("--from", options.from, "The first day")->required();
  counting->add_option("--to", options.to, "The last day")->required();
  command("derive", "Make the lists of work again from the events", [&] { return derive_all(office); });
}

}  // namespace reeve::casework
