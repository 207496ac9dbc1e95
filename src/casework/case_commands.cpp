#include "casework/case_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "casework/case_options_commands.hpp"
#include "casework/case_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/moved.hpp"
#include "casework/posting_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using namespace protocol;

Outcome<std::vector<std::pair<std::string, Value>>> facts_in(const Edition& edition,
                                                             const std::vector<std::string>& written) {
  std::vector<std::pair<std::string, Value>> facts;
  Refusals problems;
  for (const auto& one : written) {
    const auto equals = one.find('=');
    const auto name = one.substr(0, equals);
    const auto at = edition.fact(name);
    if (equals == std::string::npos || at == none) {
      problems.push_back(not_read("--fact", one, "received=2019-04-18, by a fact of the protocol"));
      continue;
    }
    auto value = read_value(edition.facts[static_cast<std::size_t>(at)], one.substr(equals + 1));
    if (value)
      facts.emplace_back(name, std::move(value).value());
    else
      problems.insert(problems.end(), value.refusals().begin(), value.refusals().end());
  }
  if (!problems.empty()) return problems;
  return facts;
}

// The role in which --as acts: that of an office they hold, or the one of --role when they keep the case.
Outcome<std::string> role_for(cli::Office& office, storage::Work& work, const Edition& edition,
                              const std::vector<Index>& by, const std::string& asked) {
  const auto keeps = !office.office_that_may("cases.keep", work.session()).empty();
  const auto account = work.actor().account;
  const auto held = accounts::offices_held(work.session(), account, work.now().today);
  for (const auto at : by) {
    const auto& role = edition.roles[static_cast<std::size_t>(at)];
    if (asked.empty()
            ? std::find(held.begin(), held.end(), role.office) != held.end()
            : role.name == asked && (keeps || std::find(held.begin(), held.end(), role.office) != held.end()))
      return role.name;
  }
  return Refusal{asked.empty()
                     ? "This step is for another office. Who keeps the case may record it with --role."
                     : "You may not record this as “" + asked + "”.",
                 {},
                 "--role"};
}

// " (step 7)" of what undoes it; empty otherwise.
std::string undone_number(const CaseFile& file, const Event& event) {
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (!event.target.empty() && file.events[at].id == event.target) return fmt::format(": step {}", at + 1);
  return {};
}

int say_case(const cli::Office& office, storage::Session& record, const CaseFile& file, bool explain) {
  const auto days = working_days(record, file.edition().calendar);
  if (!days) return cli::say_refused(days.refusals(), cli::refused);
  const auto today = office.now().today;
  const auto timeline = file.derived(*days, today);
  const auto terms = file.adoption.terms();
  json::array duties;
  if (!office.options.json)
    fmt::print("{}: {}, edition {}\n{}\n", file.reference, file.edition().title, file.edition().edition,
               standing_in_words(file.edition(), timeline));
  for (const auto& run : timeline.runs) {
    const auto& duty = file.edition().duties[static_cast<std::size_t>(run.duty)];
    const auto says = run_in_words(file.edition(), terms, run, *days, today);
    duties.push_back({{"duty", duty.name}, {"says", says}});
    if (office.options.json) continue;
    fmt::print("{} ({}): {}\n", duty.words,
               title_of_role(file.edition(), owner_now(file.edition(), timeline, duty)), says);
    if (!explain) continue;
    const auto counted = explained(file.edition(), terms, run, *days);
    if (counted)
      for (const auto& line : counted->derivation) fmt::print("  {}\n", line);
    else
      fmt::print("  {}\n", reeve::shown(counted.refusal()));
  }
  json::array steps;
  if (!office.options.json) fmt::print("\n");
  for (std::size_t at = 0; at < file.events.size(); ++at) {
    const auto& event = file.events[at];
    json::object step{{"on", calendar::iso(event.on)}, {"what", code_of(event.what)}, {"name", event.name}};
    if (!event.reason.empty()) step["reason"] = event.reason;
    steps.push_back(std::move(step));
    if (!office.options.json)
      fmt::print("{}. {}  {}{}{}\n", at + 1, calendar::in_words(event.on),
                 event_in_words(file.edition(), event), undone_number(file, event),
                 event.reason.empty() ? "" : ". Why: " + event.reason);
  }
  for (const auto& misfit : timeline.misfits)
    if (!office.options.json) fmt::print("Has no place: {}. {}\n", misfit.event + 1, misfit.why);
  if (office.options.json)
    fmt::print(
        "{}\n",
        canonical(json::object{
            {"reference", file.reference},
            {"state",
             timeline.begun ? file.edition().states[static_cast<std::size_t>(timeline.state)].name : ""},
            {"duties", duties},
            {"events", steps}}));
  return cli::done;
}

int show(cli::Office& office, const CaseOptions& options) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  const auto actor = office.actor_who_may("cases.read", record);
  if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
  if (!options.reference.empty()) {
    const auto file = case_called(record, options.reference, *actor, office.now().today);
    return file ? say_case(office, record, *file, options.explain)
                : cli::say_refused(file.refusals(), cli::bad_input);
  }
  const auto page = work_of(record, accounts::offices_held(record, actor->account, office.now().today), "");
  for (const auto& item : page.items)
    fmt::print("{}  {}  {} ({})\n", item.dated() ? item.due_on : "no date   ", item.reference, item.words,
               item.state);
  if (page.items.empty()) fmt::print("Nothing waits for you.\n");
  return cli::done;
}

int open(cli::Office& office, const CaseOptions& options) {
  return cli::acting(
      office, "cases.keep", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto today = work.now().today;
        auto on = day_in(options.on, today);
        if (!on) return on.refusals();
        auto adoption = adoption_on(work.session(), options.name, *on);
        if (!adoption)
          return Refusal{
              fmt::format("No edition of “{}” is adopted on {}.", options.name, calendar::in_words(*on)),
              {},
              "protocol"};
        const auto role =
            role_for(office, work, *adoption->edition, takers_of(adoption->edition->start()), options.role);
        auto facts = facts_in(*adoption->edition, options.facts);
        if (!role) return role.refusals();
        if (!facts) return facts.refusals();
        if (options.on.empty()) on = begins_on(*adoption->edition, *facts, today);
        Event start{.name = "start", .on = *on, .role = *role, .facts = std::move(facts).value()};
        const auto file = open_case(work, options.name, prefix_of(options.name), std::move(start));
        if (!file) return file.refusals();
        auto own = office.open_own(storage::Access::read_only);
        const auto sent = carry_out(work, *file, file->events.front(), {own, {}});
        if (!sent) return sent.refusals();
        return "Opened: " + file->reference + ".";
      });
}

// What moved and what came of it, for whoever typed the command.
std::string said(const CaseFile& file, const Added& added, std::size_t letters) {
  auto says = fmt::format("Recorded: {}, {}.", file.reference,
                          file.edition().states[static_cast<std::size_t>(added.after.state)].words);
  for (const auto& one : dates_moved({file, added.before}, {file, added.after})) says += "\n" + one.sentence;
  if (!added.stranded.empty())
    says += fmt::format(
        "\n{} after it no place any more.",
        added.stranded.size() == 1 ? "One step has" : fmt::format("{} steps have", added.stranded.size()));
  if (letters > 0)
    says += fmt::format("\n{} kept as sent.",
                        text::counted(static_cast<long long>(letters), "letter", "letters"));
  return says;
}

// That letters had somebody's words as they were written: only the page asks what to take out.
std::string passed_on_whole(const CaseFile& before, const Timeline& timeline, const Event& event) {
  const auto at = event.what == Event::What::decided && event.instead_of.empty()
                      ? before.edition().decision(event.name)
                      : none;
  std::string says;
  if (at == none) return says;
  for (const auto& one :
       passed_on(before, timeline, before.edition().decisions[static_cast<std::size_t>(at)])) {
    says +=
        fmt::format("\nPassed on as it was written: “{}”, to {}. In the workspace it can be shortened first.",
                    before.edition().facts[static_cast<std::size_t>(one.fact)].words,
                    titles_of_roles(before.edition(), one.to));
  }
  return says;
}

template <typename Make>
int add_event(cli::Office& office, const CaseOptions& options, const Make& make) {
  return cli::acting(
      office, "cases.decide", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        auto found = case_called(work.session(), options.reference, work.actor(), work.now().today);
        if (!found) return found.refusals();
        auto& file = found.value();
        const auto on = day_in(options.on, work.now().today);
        if (!on) return on.refusals();
        Outcome<Event> event = make(work, file);
        if (!event) return event.refusals();
        if (!options.on.empty() || event->instead_of.empty()) event->on = *on;
        const auto before = file;
        const auto added = record_event(work, file, *event);
        if (!added) return added.refusals();
        auto own = office.open_own(storage::Access::read_only);
        const auto sent = carry_out(work, file, file.events.back(), {own, {}});
        if (!sent) return sent.refusals();
        return said(file, *added, *sent) + passed_on_whole(before, added->before, *event);
      });
}

int decide(cli::Office& office, const CaseOptions& options) {
  return add_event(office, options, [&](storage::Work& work, const CaseFile& file) -> Outcome<Event> {
    const auto at = file.edition().decision(options.name);
    if (at == none) {
      const auto days = working_days(work.session(), file.edition().calendar);
      std::vector<std::string> names;
      if (days)
        for (const auto& one : open_decisions(file.edition(), file.derived(*days, work.now().today)))
          names.push_back(file.edition().decisions[static_cast<std::size_t>(one.decision)].name);
      return Refusal{
          fmt::format("There is no step “{}”. Open now: {}.", options.name, text::join(names, ", ")),
          {},
          "step"};
    }
    const auto role =
        role_for(office, work, file.edition(),
                 takers_of(file.edition().decisions[static_cast<std::size_t>(at)]), options.role);
    auto facts = facts_in(file.edition(), options.facts);
    if (!role) return role.refusals();
    if (!facts) return facts.refusals();
    return Event{.name = options.name, .role = *role, .facts = std::move(facts).value()};
  });
}

int stop_or_extend(cli::Office& office, const CaseOptions& options, Event::What what) {
  return add_event(office, options, [&](storage::Work& work, const CaseFile& file) -> Outcome<Event> {
    const auto& edition = file.edition();
    std::vector<Index> by;
    if (what == Event::What::extended) {
      const auto at = edition.duty(options.name);
      if (at != none && edition.duties[static_cast<std::size_t>(at)].extension)
        by = edition.duties[static_cast<std::size_t>(at)].extension->by;
    } else if (const auto at = edition.pause(options.name); at != none) {
      by = edition.pauses[static_cast<std::size_t>(at)].by;
    }
    if (by.empty())
      return Refusal{fmt::format("“{}” is not to be stopped or extended in this protocol.", options.name)};
    const auto role = role_for(office, work, edition, by, options.role);
    if (!role) return role.refusals();
    return Event{
        .what = what, .name = options.name, .role = *role, .by = options.more, .reason = options.reason};
  });
}

int undo(cli::Office& office, const CaseOptions& options) {
  return add_event(office, options, [&](storage::Work& work, const CaseFile& file) -> Outcome<Event> {
    if (options.more < 2 || options.more > static_cast<int>(file.events.size()))
      return Refusal{
          "Give the number of a step as reeve case show lists them; the first, the start, is not undone.",
          {},
          "number"};
    const auto& event = file.events[static_cast<std::size_t>(options.more) - 1];
    const auto role = role_for(office, work, file.edition(), {file.edition().role(event.role)}, options.role);
    if (!role) return role.refusals();
    return Event{.what = Event::What::undone, .role = *role, .target = event.id, .reason = options.reason};
  });
}

// The step again, with what is given in the place of what was recorded.
int correct(cli::Office& office, const CaseOptions& options) {
  return add_event(office, options, [&](storage::Work& work, const CaseFile& file) -> Outcome<Event> {
    if (options.more < 1 || options.more > static_cast<int>(file.events.size()) ||
        file.events[static_cast<std::size_t>(options.more) - 1].what != Event::What::decided)
      return Refusal{
          "Give the number of a step that was decided, as reeve case show lists them.", {}, "number"};
    const auto& wrong = file.events[static_cast<std::size_t>(options.more) - 1];
    const auto role = role_for(office, work, file.edition(), {file.edition().role(wrong.role)}, options.role);
    const auto facts = facts_in(file.edition(), options.facts);
    if (!role) return role.refusals();
    if (!facts) return facts.refusals();
    Event right{.name = wrong.name,
                .role = *role,
                .facts = wrong.facts,
                .instead_of = wrong.id,
                .reason = options.reason};
    for (const auto& [name, value] : *facts) {
      const auto known = std::find_if(right.facts.begin(), right.facts.end(),
                                      [&, &called = name](const auto& one) { return one.first == called; });
      if (known == right.facts.end())
        right.facts.emplace_back(name, value);
      else
        known->second = value;
    }
    if (options.on.empty()) right.on = wrong.on;
    return right;
  });
}

int posted(cli::Office& office, const CaseOptions& options) {
  return cli::acting(
      office, "cases.decide", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto file = case_called(work.session(), options.reference, work.actor(), work.now().today);
        if (!file) return file.refusals();
        const auto on = day_in(options.on, work.now().today);
        if (!on) return on.refusals();
        std::string says;
        for (const auto& letter : letters_sent(work.session(), file->id)) {
          if (letter.has_gone() || !letter.withdrawn_on.empty()) continue;
          const auto noted = note_gone(work, *file, letter.id, *on);
          if (!noted) return noted.refusals();
          says += fmt::format("{}{}: gone on {}.", says.empty() ? "" : "\n", letter.subject,
                              calendar::in_words(*on));
        }
        if (says.empty()) return Refusal{"No letter of this case waits to be posted."};
        return says;
      });
}

}  // namespace

void add_case_commands(CLI::App& app, cli::Office& office, int& result) {
  static CaseOptions options;
  auto* cases = app.add_subcommand("case", "Cases that run under a protocol")->require_subcommand(1);
  add_upkeep_commands(*cases, office, options, result);
  const auto command = [&](const char* name, const char* does, std::function<int()> act) {
    auto* added = cases->add_subcommand(name, does);
    added->callback([&result, act = std::move(act)] { result = act(); });
    return added;
  };
  const auto step = [&](CLI::App* added, const char* what) {
    added->add_option("reference", options.reference, "Of the case")->required();
    added->add_option("name", options.name, what)->required();
    added->add_option("--on", options.on, "The day it happened; today unless told");
    added->add_option("--role", options.role, "Who did it, when you record it for somebody else");
    return added;
  };
  auto* opening = command("open", "Open a case", [&] { return open(office, options); });
  opening->add_option("protocol", options.name, "Name of the protocol")->required();
  opening->add_option("--on", options.on, "The day it began; the day it was received unless told");
  opening->add_option("--fact", options.facts, "received=2019-04-18");
  opening->add_option("--role", options.role, "Who opened it, when it was somebody else");
  auto* showing = command("show", "A case; or what waits for you", [&] { return show(office, options); });
  showing->add_option("reference", options.reference, "Of the case");
  showing->add_flag("--explain", options.explain, "Show how each date was counted");
  step(command("decide", "Record a step", [&] { return decide(office, options); }), "The step")
      ->add_option("--fact", options.facts, "concerns=conduct");
  step(command("pause", "Stop a clock", [&] { return stop_or_extend(office, options, Event::What::paused); }),
       "What is waited for");
  step(command("resume", "Start it again",
               [&] { return stop_or_extend(office, options, Event::What::resumed); }),
       "What was waited for");
  auto* extending = step(command("extend", "Give a duty more time",
                                 [&] { return stop_or_extend(office, options, Event::What::extended); }),
                         "The duty");
  extending->add_option("more", options.more, "How many more, in the unit it is counted in")
      ->required()
      ->check(CLI::Range(1, 1000));
  extending->add_option("--reason", options.reason, "Why more time is needed")->required();
  auto* undoing = command("undo", "Undo what was recorded wrongly", [&] { return undo(office, options); });
  undoing->add_option("reference", options.reference, "Of the case")->required();
  undoing->add_option("number", options.more, "Of the step, as reeve case show lists them")->required();
  undoing->add_option("--reason", options.reason, "What was wrong")->required();
  undoing->add_option("--role", options.role, "Who did it, when you record it for somebody else");
  auto* posting = command("posted", "Note that the letters of a case that waited have been posted, or told",
                          [&] { return posted(office, options); });
  posting->add_option("reference", options.reference, "Of the case")->required();
  posting->add_option("--on", options.on, "The day they went; today unless told");
  auto* correcting =
      command("correct", "Correct what was recorded wrongly", [&] { return correct(office, options); });
  correcting->add_option("reference", options.reference, "Of the case")->required();
  correcting->add_option("number", options.more, "Of the step, as reeve case show lists them")->required();
  correcting->add_option("--fact", options.facts, "What is right: received=2019-04-17");
  correcting->add_option("--reason", options.reason, "What was wrong")->required();
  correcting->add_option("--on", options.on, "The day it happened; as it was recorded unless told");
  correcting->add_option("--role", options.role, "Who did it, when you record it for somebody else");
}

}  // namespace reeve::casework
