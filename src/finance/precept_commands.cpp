#include <fmt/format.h>

#include <boost/json.hpp>

#include "finance/finance.hpp"
#include "finance/precept.hpp"
#include "kernel/canonical.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;

std::string_view word_of(PreceptStep::Standing standing) {
  constexpr std::string_view words[] = {"done in time", "late", "to come", "not right"};
  return words[static_cast<std::size_t>(standing)];
}

int timeline(const cli::Office& office, const std::string& file) {
  const auto bytes = publishing::read_brought_file(file);
  if (!bytes) return say_not_accepted(bytes.refusals());
  const auto precept = read_precept(file, *bytes);
  if (!precept) return say_not_accepted(precept.refusals());
  json::array rows;
  for (const auto& step : steps_of(*precept, office.now().today)) {
    const auto due = calendar::in_words(*step.due);
    if (office.options.json)
      rows.push_back({{"due", calendar::iso(*step.due)},
                      {"standing", word_of(step.standing)},
                      {"says", step.says},
                      {"clause", step.clause}});
    else
      fmt::print("By {}: {}\n  {}\n  ({})\n", due, word_of(step.standing), step.says, step.clause);
  }
  if (office.options.json) fmt::print("{}\n", canonical(rows));
  return cli::done;
}

}  // namespace

void add_precept_command(CLI::App& app, cli::Office& office, int& result) {
  static std::string file;
  auto* command =
      app.add_subcommand("precept", "The statutory way of a precept, from what happened; needs no record");
  command->add_option("file", file, "A .toml file of what happened")->required();
  command->callback([&office, &result] { result = timeline(office, file); });
}

}  // namespace reeve::finance
