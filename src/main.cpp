// Wires everything: the only file that knows all duties.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "accounts/account_pages.hpp"
#include "accounts/accounts.hpp"
#include "api/api.hpp"
#include "casework/case_commands.hpp"
#include "casework/casework.hpp"
#include "casework/digest_jobs.hpp"
#include "casework/protocol_commands.hpp"
#include "cli/record_commands.hpp"
#include "complaints/complaints.hpp"
#include "consultation/consultation.hpp"
#include "finance/finance.hpp"
#include "investment/investment.hpp"
#include "kernel/embedded.hpp"
#include "kernel/identity/authority.hpp"
#include "mail/message_pages.hpp"
#include "mail/outbox_jobs.hpp"
#include "mail/settings.hpp"
#include "plan/plan.hpp"
#include "plan/plan_commands.hpp"
#include "plan/plan_pages.hpp"
#include "plan/reminder_jobs.hpp"
#include "plan/search_pages.hpp"
#include "precept/precept.hpp"
#include "publishing/workbook_child.hpp"
#include "serving/serve_command.hpp"
#include "site/site.hpp"
#include "uploads/file_type.hpp"

namespace {

using namespace reeve;

identity::Authority load_authority() {
  auto read = identity::read_authority("law/authority.toml", embedded("law/authority.toml"));
  if (!read) throw std::logic_error(read.refusal().sentence);
  return std::move(read).value();
}

storage::Schema own_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::installation_schema());
  return schema;
}

storage::Schema body_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(consultation::schema())
      .add(finance::schema())
      .add(precept::schema())
      .add(investment::schema())
      .add(casework::schema())
      .add(complaints::schema());
  return schema;
}

// What stands beside the tracker on the public pages.
plan::PublicExtras public_extras() {
  return {consultation::public_files, consultation::record_publication, consultation::adopted_links,
          [](storage::Session& record) {
            auto all = finance::sections(record);
            for (const auto& more :
                 {precept::sections(record), investment::sections(record), complaints::sections(record)})
              all.insert(all.end(), more.begin(), more.end());
            return all;
          },
          finance::report_chapters};
}

web::Routes routes(const serving::PublishedSites& sites) {
  web::Routes all;
  const auto add = [&all](web::Routes more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  add(accounts::bodies_routes(casework::waiting_in_words));
  add(accounts::sign_in_routes());
  add(accounts::account_routes());
  add(accounts::office_routes());
  add(accounts::journal_routes());
  add(accounts::looks_routes());
  add(plan::quarter_routes());
  add(plan::publish_routes(public_extras()));
  add(plan::theme_routes());
  add(plan::commitment_routes());
  add(plan::indicator_routes());
  add(plan::structure_routes());
  add(plan::register_routes());
  add(consultation::routes());
  add(finance::routes(public_extras()));
  add(precept::routes(public_extras()));
  add(investment::routes(public_extras()));
  add(casework::routes());
  add(complaints::routes(public_extras()));
  add(mail::routes([](storage::Session& installation, const std::string& account) {
    const auto known = accounts::find_account(installation, account);
    return known ? known->display_name : std::string();
  }));
  add(api::routes(sites.find, sites.slugs));
  add(plan::search_routes(sites.find));
  return all;
}

// What runs by itself, and how often it is looked at. Reminders go once a day however often that is.
std::vector<serving::Job> jobs() {
  return {{"reminders", 15 * 60, plan::remind_job},
          {"cases", 15 * 60, casework::cases_job},
          {"complaints", 60 * 60, complaints::complaints_job},
          {"outbox", 20, [](cli::Office& office, const std::string& slug) {
             mail::deliver_job(office.installation().body(slug), office.body_schema, office.now(),
                               mail::settings_from_environment());
           }}};
}

void add_global_options(CLI::App& app, cli::Options& options) {
  app.add_option("--records", options.records, "Folder of the records")
      ->envname("REEVE_RECORDS")
      ->capture_default_str();
  app.add_option("--database", options.database, "PostgreSQL connection string, instead of a folder")
      ->envname("REEVE_DATABASE");
  app.add_option("--body", options.body, "Short name of the body; needed only when there are several");
  app.add_option("--today", options.today, "Act as on this day (demonstrations and tests)")
      ->check([](const std::string& day) {
        return calendar::parse_date(day) ? std::string() : "a day is written like 2026-11-22";
      });
  app.add_option("--as", options.as, "E-mail address of the account that acts");
  app.add_flag("--json", options.json, "Answer in JSON");
}

int run(int argc, char** argv) {
  CLI::App app{"The public record of how policing is held to account", "reeve"};
  app.set_version_flag("--version", "reeve 0.1.0");
  app.require_subcommand(1);
  app.fallthrough();
  const auto authority = load_authority();
  const auto own = own_schema();
  const auto body = body_schema();
  cli::Office office{{}, authority, own, body};
  add_global_options(app, office.options);
  int result = cli::done;
  cli::add_init_commands(app, office, result);
  cli::add_account_commands(app, office, result);
  cli::add_record_commands(app, office, result);
  cli::add_calendar_commands(app, office, result);
  cli::add_key_commands(app, office, result);
  plan::add_import_command(app, office, result);
  plan::add_plan_commands(app, office, public_extras(), result);
  finance::add_finance_commands(app, office, public_extras(), result);
  finance::add_statement_commands(app, office, result);
  precept::add_precept_commands(app, office, public_extras(), result);
  investment::add_investment_commands(app, office, public_extras(), result);
  casework::add_protocol_commands(app, office, result);
  casework::add_case_commands(app, office, result);
  complaints::add_complaints_commands(app, office, result);
  serving::add_serve_command(app, office, routes, jobs(), result);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? cli::done : cli::bad_input;
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  // The program calls itself to read what strangers send in a process with limits.
  if (argc > 1 && std::string_view(argv[1]) == reeve::publishing::workbook_child_argument)
    return reeve::publishing::workbook_child_main(0, 1);
  if (argc > 1 && std::string_view(argv[1]) == reeve::uploads::file_type_child_argument)
    return reeve::uploads::file_type_child_main(0, 1);
  try {
    const int result = run(argc, argv);
    // An answer that did not arrive is no answer: a full disk behind ">", a closed pipe.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      fmt::print(stderr, "The answer could not be written to its end.\n");
      return result == reeve::cli::done ? reeve::cli::fault : result;
    }
    return result;
  } catch (const std::exception& error) {
    fmt::print(stderr, "Reeve could not go on: {}\n", error.what());
    return cli::fault;
  }
}
