#include <fmt/format.h>

#include <boost/json.hpp>

#include "casework/library.hpp"
#include "casework/protocol_commands.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/calendar/shipped.hpp"
#include "kernel/canonical.hpp"
#include "kernel/protocol/case_file.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using namespace protocol;

struct DueOptions {
  Asked asked;
  std::string duty;
  std::vector<std::string> events, pauses, settings;
  int extended = 0;
  bool explain = false;
};

Refusal not_read(std::string_view field, const std::string& written, std::string_view like) {
  return {fmt::format("“{}” cannot be read. Write it like {}.", written, like), {}, std::string(field)};
}

// received=2019-04-18, the day the count starts from.
Outcome<calendar::Date> start_of(const DueOptions& options, const Edition& edition, const Duty& duty) {
  for (const auto& written : options.events) {
    const auto parts = text::split(written, "=");
    const auto day = parts.size() == 2 ? calendar::parse_date(parts[1]) : std::nullopt;
    if (!day) return not_read("--event", written, "received=2019-04-18");
    const auto from = static_cast<std::size_t>(duty.due.from.index);
    const auto& name = duty.due.from.of == Moment::Of::fact       ? edition.facts[from].name
                       : duty.due.from.of == Moment::Of::decision ? edition.decisions[from].name
                                                                  : edition.states[from].name;
    if (parts[0] != name) continue;
    if (duty.due.way != Count::Way::by_date) return *day;
    const auto by = calendar::by(duty.due.day, std::chrono::month{duty.due.month}, day->year());
    if (!by) return by.refusals();
    return by->date - (duty.due.before ? 1 : 0);
  }
  return Refusal{fmt::format("“{}” counts from “{}”. Say when that was with --event.", duty.words,
                             in_words(edition, duty.due.from)),
                 {},
                 "--event"};
}

// 2019-04-25..2019-04-30: stopped on the first day, running again on the second.
Outcome<std::vector<Stop>> stops_of(const DueOptions& options) {
  std::vector<Stop> stops;
  for (const auto& written : options.pauses) {
    const auto parts = text::split(written, "..");
    const auto from = calendar::parse_date(parts.front());
    const bool open = parts.size() == 2 && parts[1].empty();
    const auto until = parts.size() == 2 ? calendar::parse_date(parts[1]) : std::nullopt;
    if (!from || (!until && !open) || (until && *until < *from))
      return not_read("--pause", written, "2019-04-25..2019-04-30, or 2019-04-25.. while it still stands");
    if (!stops.empty() && (!stops.back().until || *from < *stops.back().until))
      return Refusal{"Pauses are given in order and do not overlap.", {}, "--pause"};
    stops.push_back({.from = *from, .until = until, .pause = 0});
  }
  return stops;
}

Outcome<Terms> terms_of(const DueOptions& options, const Edition& edition) {
  auto terms = usual_terms(edition);
  for (const auto& written : options.settings) {
    const auto parts = text::split(written, "=");
    const auto index = edition.setting(parts.front());
    const bool number = parts.size() == 2 && !parts[1].empty() && parts[1].size() < 5 &&
                        parts[1].find_first_not_of("0123456789") == std::string::npos;
    if (index == none || !number) return not_read("--set", written, "acknowledging=5");
    const auto& setting = edition.settings[static_cast<std::size_t>(index)];
    const int n = std::stoi(parts[1]);
    if (n < setting.least || n > setting.most)
      return Refusal{fmt::format("“{}” is from {} to {}: {}.", setting.name, setting.least, setting.most,
                                 setting.source),
                     {},
                     "--set"};
    terms[static_cast<std::size_t>(index)].n = n;
  }
  return terms;
}

int say_deadline(const cli::Office& office, const calendar::Deadline& deadline, bool explain) {
  if (office.options.json) {
    fmt::print("{}\n", canonical(json::object{{"date", calendar::iso(deadline.date)},
                                              {"derivation", json::value_from(deadline.derivation)}}));
    return cli::done;
  }
  fmt::print("{}\n", calendar::in_words_with_day(deadline.date));
  if (explain)
    for (const auto& line : deadline.derivation) fmt::print("  {}\n", line);
  return cli::done;
}

Outcome<calendar::WorkingDays> working_days_of(const Edition& edition) {
  const auto& holidays = calendar::shipped_bank_holidays(edition.calendar);
  if (!holidays) return holidays.refusals();
  return calendar::WorkingDays(*holidays);
}

int due(const cli::Office& office, const DueOptions& options) {
  const auto edition = edition_of(options.asked);
  if (!edition) return cli::say_not_accepted(edition.refusals());
  const auto index = edition->duty(options.duty);
  if (index == none) {
    std::vector<std::string> names;
    for (const auto& duty : edition->duties) names.push_back(duty.name);
    return cli::say_refused(
        {{fmt::format("There is no duty “{}”. There are: {}.", options.duty, text::join(names, ", ")),
          {},
          "duty"}},
        cli::bad_input);
  }
  const auto& duty = edition->duties[static_cast<std::size_t>(index)];
  const auto start = start_of(options, *edition, duty);
  const auto stops = stops_of(options);
  const auto terms = terms_of(options, *edition);
  if (!start) return cli::say_refused(start.refusals(), cli::bad_input);
  if (!stops) return cli::say_refused(stops.refusals(), cli::bad_input);
  if (!terms) return cli::say_refused(terms.refusals(), cli::bad_input);
  const auto days = working_days_of(*edition);
  if (!days) return cli::say_refused(days.refusals(), cli::bad_input);
  const CountWords words{
      .start = in_words(*edition, duty.due.from), .clause = shown(duty.clause), .pauses = {"paused"}};
  const Counted counted{.way = duty.due.way,
                        .period = duty.due.setting == none
                                      ? duty.due.period
                                      : (*terms)[static_cast<std::size_t>(duty.due.setting)],
                        .extended = options.extended,
                        .start = *start,
                        .day_zero = edition->day_zero,
                        .stops = &*stops};
  const auto deadline = explained(counted, *days, words);
  if (!deadline) return cli::say_refused(deadline.refusals(), cli::refused);
  return say_deadline(office, *deadline, options.explain);
}

struct Shown {
  const CaseFile& file;
  const Timeline& timeline;
  const calendar::WorkingDays& days;
};

json::object as_json(const Shown& shown) {
  const auto& edition = *shown.file.edition;
  json::array steps, duties, misfits;
  for (const auto& step : shown.timeline.steps)
    steps.push_back({{"on", calendar::iso(step.on)}, {"says", step_in_words(edition, step)}});
  for (const auto& run : shown.timeline.runs) {
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    json::object row{{"duty", duty.name},
                     {"says", run_in_words(edition, shown.file.terms, run, shown.days, shown.file.today)}};
    if (run.due && run.due->is == Due::Is::dated) row["due"] = calendar::iso(run.due->on);
    row["late"] = run.late(shown.file.today);
    duties.push_back(std::move(row));
  }
  for (const auto& misfit : shown.timeline.misfits) misfits.push_back(json::string(misfit.why));
  return {{"edition", edition.id()},
          {"today", calendar::iso(shown.file.today)},
          {"state",
           shown.timeline.begun ? edition.states[static_cast<std::size_t>(shown.timeline.state)].name : ""},
          {"steps", steps},
          {"duties", duties},
          {"misfits", misfits}};
}

void say(const Shown& shown, bool explain) {
  const auto& edition = *shown.file.edition;
  fmt::print("{}, edition {}\nOn {}: {}\n\n", edition.title, edition.edition,
             calendar::in_words(shown.file.today), standing_in_words(edition, shown.timeline));
  for (const auto& step : shown.timeline.steps)
    fmt::print("{}  {}\n", calendar::in_words_with_day(step.on), step_in_words(edition, step));
  if (!shown.timeline.runs.empty()) fmt::print("\n");
  for (const auto& run : shown.timeline.runs) {
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    fmt::print("{} ({}): {}\n", duty.words, title_of_role(edition, duty.owner),
               run_in_words(edition, shown.file.terms, run, shown.days, shown.file.today));
    if (!explain) continue;
    const auto deadline = explained(edition, shown.file.terms, run, shown.days);
    if (deadline)
      for (const auto& line : deadline->derivation) fmt::print("  {}\n", line);
    else
      fmt::print("  {}\n", reeve::shown(deadline.refusal()));
  }
  for (const auto& misfit : shown.timeline.misfits) {
    const auto& event = shown.file.events[static_cast<std::size_t>(misfit.event)];
    fmt::print("\nHas no place: {}, {}. {}\n", calendar::in_words(event.on), event_in_words(edition, event),
               misfit.why);
  }
  for (const auto& event : shown.file.events)
    if (event.on > shown.file.today)
      fmt::print("\nNot yet, on {}: {}, {}.\n", calendar::in_words(shown.file.today),
                 calendar::in_words(event.on), event_in_words(edition, event));
}

int simulate(const cli::Office& office, const std::string& path, bool explain) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return cli::say_not_accepted(bytes.refusals());
  const auto file = read_case_file(path, *bytes, find_edition);
  if (!file) return cli::say_not_accepted(file.refusals());
  const auto days = working_days_of(*file->edition);
  if (!days) return cli::say_refused(days.refusals(), cli::bad_input);
  const auto timeline = derive(*file->edition, file->terms, file->events, *days, file->today);
  const Shown shown{*file, timeline, *days};
  if (office.options.json)
    fmt::print("{}\n", canonical(as_json(shown)));
  else
    say(shown, explain);
  return timeline.misfits.empty() ? cli::done : cli::refused;
}

}  // namespace

void add_clock_commands(CLI::App& protocol, cli::Office& office, int& result) {
  static DueOptions options;
  static std::string file;
  auto* counting = protocol.add_subcommand("due", "When a duty is due, and how that was counted");
  add_edition_options(*counting, options.asked);
  counting->add_option("duty", options.duty, "Name of the duty")->required();
  counting
      ->add_option("--event", options.events, "What it counts from, and when that was: received=2019-04-18")
      ->required();
  counting->add_option("--pause", options.pauses,
                       "The clock stood: 2019-04-25..2019-04-30, the last day counts again");
  counting->add_option("--extend", options.extended, "How many more, in the unit it is counted in")
      ->check(CLI::Range(0, 1000));
  counting->add_option("--set", options.settings, "A time that the body has set: acknowledging=5");
  counting->add_flag("--explain", options.explain, "Show how it was counted, line by line");
  counting->callback([&office, &result] { result = due(office, options); });
  auto* trying =
      protocol.add_subcommand("simulate", "Try a case out: a list of dated events in, the timeline out");
  trying->add_option("file", file, "The case as a file")->required();
  trying->add_flag("--explain", options.explain, "Show how each date was counted");
  trying->callback([&office, &result] { result = simulate(office, file, options.explain); });
}

}  // namespace reeve::casework
