#include <fmt/format.h>

#include "cli/record_commands.hpp"
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
  bool said = false;
  const auto summary =
      import_plan(work, std::move(files).value(), [&said](std::size_t rows, const std::string& file) {
        if (rows % 10'000 != 0) return;
        fmt::print(stderr, "\r{} rows of {}", rows, file);
        said = true;
      });
  if (said) fmt::print(stderr, "\n");
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
  static std::string record_file;
  static std::string slug;
  auto* command = app.add_subcommand(
      "import", "Bring figures in: a folder of CSV files, or one .xlsx or .ods; or a whole record");
  command->add_option("path", path, "Folder or file of figures");
  auto* record = command->add_subcommand("record", "A whole record written by reeve export record");
  record->add_option("file", record_file)->required();
  record->add_option("--slug", slug, "Another short name for it here");
  command->callback([&office, &result, record] {
    if (record->parsed())
      result = cli::import_record_command(office, record_file, slug);
    else if (path.empty())
      result = cli::say_refused(
          {{"Say what to bring in: a folder of CSV files, an .xlsx or an .ods.", {}, "path"}},
          cli::bad_input);
    else
      result = import(office, path);
  });
}

}  // namespace reeve::plan
