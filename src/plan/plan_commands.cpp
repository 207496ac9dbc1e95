#include "plan/plan_commands.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "cli/signing_key.hpp"
#include "kernel/canonical.hpp"
#include "plan/plan.hpp"
#include "plan/publish_quarter.hpp"
#include "plan/quarter.hpp"
#include "plan/report_json.hpp"

namespace reeve::plan {
namespace {

namespace json = boost::json;

struct PlanOptions {
  std::string period, due, owner;
  int pillar = 0;
};

int show(cli::Office& office) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  json::array rows;
  for (const auto& period : periods(record)) {
    if (office.options.json)
      rows.push_back({{"label", period.label},
                      {"slug", period.slug},
                      {"state", period.state},
                      {"starts_on", period.starts_on},
                      {"ends_on", period.ends_on}});
    else
      fmt::print("{:<12} {:<14} {}\n", period.label, period.slug, state_words(period.state));
  }
  if (office.options.json) fmt::print("{}\n", canonical(rows));
  return cli::done;
}

int report(cli::Office& office, const PlanOptions& options) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  const auto period = find_period(record, options.period);
  if (!period)
    return cli::say_refused(
        {{"There is no period " + options.period + "; see: reeve plan show", {}, "period"}}, cli::bad_input);
  const auto loaded = load_report(record, *period);
  if (office.options.json) {
    fmt::print("{}\n", report_json(loaded));
    return cli::done;
  }
  fmt::print("{}: {} themes, {} commitments, {} indicators. {}.\n", period->label, loaded.themes.size(),
             loaded.commitments.size(), loaded.indicators.size(), state_words(period->state));
  for (const auto& page : loaded.pages)
    fmt::print("  {}{}\n", page.title, loaded.certification(page.id) ? " (certified)" : "");
  const auto questions = data_quality(loaded);
  fmt::print("{} questions before signing.\n", questions.size());
  for (const auto& question : questions) fmt::print("  {}: {}\n", question.rule, question.sentence);
  return cli::done;
}

int open(cli::Office& office, const PlanOptions& options) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  const auto actor = office.actor_who_may("plan.open_quarter", record);
  if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
  const auto quarter = parse_quarter(options.period);
  const auto due = options.due.empty() ? std::nullopt : calendar::parse_date(options.due);
  if (!quarter || (!options.due.empty() && !due))
    return cli::say_refused(
        {{"Write the quarter like \"Q2 2019/20\" and the day like 2019-10-18.", {}, "quarter"}},
        cli::bad_input);
  storage::Work work(record, office.body_schema, *actor, office.now());
  const auto opened = open_quarter(work, *quarter, due);
  if (!opened) return cli::say_refused(opened.refusals(), cli::refused);
  work.commit();
  fmt::print("Opened {}.\n", options.period);
  return cli::done;
}

int assign(cli::Office& office, const PlanOptions& options) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  const auto actor = office.actor_who_may("plan.assign", record);
  if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
  auto own = office.open_own(storage::Access::read_only);
  const auto owner = accounts::find_account_by_email(own, options.owner);
  if (!owner)
    return cli::say_refused(
        {{"There is no account with the e-mail address " + options.owner + ".", {}, "--owner"}},
        cli::bad_input);
  const auto period = find_period(record, options.period);
  if (!period)
    return cli::say_refused(
        {{"There is no period " + options.period + "; see: reeve plan show", {}, "period"}}, cli::bad_input);
  const auto report = load_report(record, *period);
  for (const auto& pillar : report.pillars) {
    if (pillar.number != options.pillar) continue;
    storage::Work work(record, office.body_schema, *actor, office.now());
    const auto given = assign_pillar(work, report, pillar.id, owner->id);
    work.commit();
    fmt::print("{} commitments and indicators of pillar {} are now in the name of {}.\n", given,
               options.pillar, options.owner);
    return cli::done;
  }
  return cli::say_refused(
      {{"There is no pillar " + std::to_string(options.pillar) + " in that plan.", {}, "--pillar"}},
      cli::bad_input);
}

int publish(cli::Office& office, const PlanOptions& options, const PublicExtras& extras) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  const auto actor = office.actor_who_may("plan.publish", record);
  if (!actor) return cli::say_refused(actor.refusals(), cli::refused);
  auto own = office.open_own(storage::Access::read_only);
  const auto key = cli::signing_key(own);
  auto prepared =
      prepare_quarter(record, *slug, office.authority, options.period, bytes::base64(key.public_key), extras,
                      office.now(), [](std::string_view words) { fmt::print(stderr, "{}\n", words); });
  if (!prepared) return cli::say_refused(prepared.refusals(), cli::refused);
  storage::Work work(record, office.body_schema, *actor, office.now());
  const auto snapshot = publish_quarter(work, key, std::move(prepared).value(), extras);
  if (!snapshot) return cli::say_refused(snapshot.refusals(), cli::refused);
  work.commit();
  fmt::print("Published \"{}\", edition {}.\nSnapshot {}\n", snapshot->title, snapshot->edition,
             snapshot->id);
  return cli::done;
}

}  // namespace

void add_plan_commands(CLI::App& app, cli::Office& office, const PublicExtras& extras, int& result) {
  static PlanOptions options;
  auto* plan =
      app.add_subcommand("plan", "The Police and Crime Plan and its quarters")->require_subcommand(1);
  plan->add_subcommand("show", "List the periods and how they stand")->callback([&office, &result] {
    result = show(office);
  });
  auto* reported =
      plan->add_subcommand("report", "Show a period's report and the questions to ask before signing");
  reported->add_option("period", options.period, "Like q1-2019-20")->required();
  reported->callback([&office, &result] { result = report(office, options); });
  auto* opened = plan->add_subcommand("open", "Open the next quarter");
  opened->add_option("quarter", options.period, "Like \"Q2 2019/20\"")->required();
  opened->add_option("--due", options.due, "The day by which owners update");
  opened->callback([&office, &result] { result = open(office, options); });
  auto* assigned =
      plan->add_subcommand("assign", "Put a pillar's commitments and indicators in somebody's name");
  assigned->add_option("period", options.period, "Like q2-2019-20")->required();
  assigned->add_option("--pillar", options.pillar, "The pillar's number")->required();
  assigned->add_option("--owner", options.owner, "E-mail address of the owner")->required();
  assigned->callback([&office, &result] { result = assign(office, options); });
  auto* published =
      plan->add_subcommand("publish", "Publish a quarter that is signed off, or one brought in");
  published->add_option("period", options.period, "Like q1-2019-20")->required();
  published->callback([&office, &result, extras] { result = publish(office, options, extras); });
}

}  // namespace reeve::plan
