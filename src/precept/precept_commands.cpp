#include <fmt/format.h>

#include <boost/json.hpp>

#include "cli/signing_key.hpp"
#include "kernel/canonical.hpp"
#include "mail/settings.hpp"
#include "precept/letters.hpp"
#include "precept/precept.hpp"
#include "precept/precept_reports.hpp"
#include "precept/precept_store.hpp"
#include "precept/publish_precept_store.hpp"
#include "precept/tell_store.hpp"
#include "precept/timeline_file.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::precept {
namespace {

namespace json = boost::json;

struct PreceptOptions {
  std::string file, year, reason, letter;
};

int say_steps(const cli::Office& office, const Precept& precept) {
  json::array rows;
  for (const auto& step : steps_of(case_of(precept), office.now().today)) {
    if (office.options.json)
      rows.push_back({{"due", calendar::iso(step.due)},
                      {"standing", in_words(step.standing)},
                      {"says", step.says},
                      {"clause", step.clause}});
    else
      fmt::print("By {}: {}{}\n  {}\n  ({})\n", calendar::in_words(step.due), in_words(step.standing),
                 step.done_on ? ", " + calendar::in_words(*step.done_on) : "", step.says, step.clause);
  }
  if (office.options.json) fmt::print("{}\n", canonical(rows));
  return cli::done;
}

Outcome<Precept> read_file(const std::string& path) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  return read_timeline(path, *bytes);
}

int timeline(const cli::Office& office, const std::string& file) {
  const auto precept = read_file(file);
  if (!precept) return cli::say_not_accepted(precept.refusals());
  return say_steps(office, *precept);
}

Outcome<Precept> precept_of(storage::Session& record, const std::string& written) {
  const auto year = read_year(written);
  if (!year) return year.refusals();
  auto precept = find_precept(record, *year);
  if (!precept) return Refusal{"There is no precept of " + written + " in the record.", {}, "year"};
  return std::move(*precept);
}

int list(storage::Session& record) {
  for (const auto& precept : precepts(record)) {
    const auto next = next_step(precept);
    fmt::print("{}  {} on Band D; next: {}\n", year_in_words(precept.year),
               money::in_pounds(precept.increase()), next ? title_of(*next) : "nothing, it is issued");
  }
  return cli::done;
}

int show(cli::Office& office, const std::string& year) {
  return cli::looking(office, [&](storage::Session& record) -> int {
    if (year.empty()) return list(record);
    const auto precept = precept_of(record, year);
    if (!precept) return cli::say_refused(precept.refusals(), cli::bad_input);
    say_steps(office, *precept);
    if (!office.options.json)
      for (const auto& condition : precept->conditions)
        fmt::print("{}. {}: {} ({})\n", condition.number, condition.heading, condition.words,
                   condition.stands());
    return cli::done;
  });
}

int keep_file(cli::Office& office, const std::string& file) {
  const auto brought = read_file(file);
  if (!brought) return cli::say_not_accepted(brought.refusals());
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  const auto actor = office.actor_who_may("precept.read", record);
  if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
  storage::Work work(record, office.body_schema, *actor, office.now());
  const auto before = find_precept(record, brought->year);
  const auto kept =
      keep(work, *brought, [&](std::string_view act) { return office.office_that_may(act, record); });
  if (!kept) return cli::say_refused(kept.refusals(), cli::refused);
  auto own = office.open_own(storage::Access::read_only);
  const auto after = find_precept(record, brought->year).value();
  for (const auto& event : after.events)
    if (!before || !before->last(event.what))
      tell_of_step(work, own, after, event.what,
                   {storage::body_name(record), mail::settings_from_environment().public_url});
  work.commit();
  for (const auto& line : kept->said) fmt::print("{}\n", line);
  if (kept->said.empty()) fmt::print("The record has all of it already, or it is for another office.\n");
  for (const auto& line : kept->left) fmt::print("Left for another office: {}.\n", line);
  return cli::done;
}

int say_letter(cli::Office& office, const PreceptOptions& options) {
  return cli::looking(office, [&](storage::Session& record) -> int {
    const auto precept = precept_of(record, options.year);
    if (!precept) return cli::say_refused(precept.refusals(), cli::bad_input);
    const auto what = what_called(options.letter);
    const auto* step = what ? precept->last(*what) : nullptr;
    if (!step)
      return cli::say_refused({{"There is no such letter. Steps have letters: notified, reported, revised, "
                                "reported_again, issued.",
                                {},
                                "letter"}},
                              cli::bad_input);
    fmt::print("{}", in_plain_text(letter_of(*precept, *step, storage::body_name(record))));
    return cli::done;
  });
}

int take_back_step(cli::Office& office, const PreceptOptions& options) {
  return cli::acting(
      office, "precept.take_back", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto precept = precept_of(work.session(), options.year);
        if (!precept) return precept.refusals();
        const auto last = may_take_back(*precept, options.reason);
        if (!last) return last.refusals();
        if (!office.actor_who_may(act_of(*last), work.session()))
          return Refusal{"The last step is the other side's. Only they take it back.", "precept"};
        const auto taken = take_back(work, *precept, options.reason);
        if (!taken) return taken.refusals();
        return "Taken back: " + std::string(title_of(*taken)) + ".";
      });
}

int publish(cli::Office& office, const PreceptOptions& options, const plan::PublicExtras& extras) {
  return cli::acting(office, "precept.publish",
                     [&](storage::Work& work, const std::string& slug) -> Outcome<std::string> {
                       const auto year = read_year(options.year);
                       if (!year) return year.refusals();
                       auto own = office.open_own(storage::Access::read_only);
                       const auto snapshot = publish_precept(work, cli::signing_key(own), *year,
                                                             options.reason, slug, office.authority, extras);
                       if (!snapshot) return snapshot.refusals();
                       return fmt::format("Published \"{}\", edition {}.\nSnapshot {}", snapshot->title,
                                          snapshot->edition, snapshot->id);
                     });
}

}  // namespace

void add_precept_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras, int& result) {
  static PreceptOptions options;
  auto* precept =
      app.add_subcommand("precept", "What the council tax adds for policing, and the panel's say in it")
          ->require_subcommand(1);
  const auto command = [&](const char* name, const char* does, std::function<int()> act) {
    auto* added = precept->add_subcommand(name, does);
    added->callback([&result, act = std::move(act)] { result = act(); });
    return added;
  };
  const auto with_year = [&](CLI::App* added) {
    added->add_option("year", options.year, "Like 2019/20")->required();
    return added;
  };
  command("timeline", "What the statute asks for next, from a file of what happened; needs no record",
          [&office] { return timeline(office, options.file); })
      ->add_option("file", options.file, "A .toml file of what happened")
      ->required();
  command("keep", "Take into the record what a file has and the record has not",
          [&office] { return keep_file(office, options.file); })
      ->add_option("file", options.file, "A .toml file of what happened")
      ->required();
  command("show", "List the precepts, or show the way of one", [&office] {
    return show(office, options.year);
  })->add_option("year", options.year, "Like 2019/20");
  with_year(
      command("letter", "Print the letter of a step", [&office] { return say_letter(office, options); }))
      ->add_option("step", options.letter, "notified, reported, revised, reported_again, issued")
      ->required();
  with_year(command("take-back", "Take back the last step, recorded wrongly",
                    [&office] { return take_back_step(office, options); }))
      ->add_option("--reason", options.reason, "Kept in the journal")
      ->required();
  with_year(command("publish", "Publish a precept as the record holds it", [&office, extras] {
    return publish(office, options, extras);
  }))->add_option("--changes", options.reason, "What a later edition changes; the public reads it");
}

}  // namespace reeve::precept
