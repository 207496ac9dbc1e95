#include <fmt/format.h>

#include "plan/plan_commands.hpp"
#include "plan/plan_import.hpp"

namespace reeve::plan {
namespace {

int import(cli::Office& office, const std::string& path) {
  const auto slug = office.body();
  if (!slug) return cli::say_refused(slug.refusals(), cli::bad_input);
  auto files = read_import(path);
  if (!files) return cli::say_refused(files.refusals(), cli::bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  storage::Work work(record, office.body_schema, cli::installation_actor(), office.now());
  const auto summary = import_plan(work, std::move(files).value());
  if (!summary) return cli::say_refused(summary.refusals(), cli::bad_input);
  work.commit();
  std::size_t total = 0;
  for (const auto& [file, rows] : summary->rows) {
    fmt::print("{:>6}  {}\n", rows, file);
    total += rows;
  }
  fmt::print("{:>6}  rows in all, each with its source\n", total);
  return cli::done;
}

}  // namespace

void add_import_command(CLI::App& app, cli::Office& office, int& result) {
  static std::string path;
  auto* command = app.add_subcommand("import", "Bring figures in: a folder of CSV files, or one .xlsx or .ods");
  command->add_option("path", path)->required();
  command->callback([&office, &result] { result = import(office, path); });
}

}  // namespace reeve::plan
