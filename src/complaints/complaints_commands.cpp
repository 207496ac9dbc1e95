#include <fmt/format.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "complaints/complaints.hpp"
#include "complaints/sample.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::complaints {
namespace {

struct Redraw {
  std::string file, seed;
  int count = 0;
};

// No record is needed: whoever has the list and the seed can check the draw.
int redraw(const cli::Office& office, const Redraw& wanted) {
  std::ifstream file(wanted.file, std::ios::binary);
  if (!file)
    return cli::say_refused({{"There is no file " + wanted.file + " that can be read."}}, cli::bad_input);
  std::stringstream words;
  words << file.rdbuf();
  const auto drawn = draw(text::filled_lines(words.str()), wanted.seed, wanted.count);
  if (!drawn) return cli::say_refused(drawn.refusals(), cli::bad_input);
  if (office.options.json)
    fmt::print("{}\n", canonical(boost::json::value_from(*drawn)));
  else
    for (const auto& reference : *drawn) fmt::print("{}\n", reference);
  return cli::done;
}

}  // namespace

void add_complaints_commands(CLI::App& app, cli::Office& office, int& result) {
  auto* complaints = app.add_subcommand("complaints", "Complaints: check a sample that was drawn");
  complaints->require_subcommand(1);
  const auto wanted = std::make_shared<Redraw>();
  auto* again = complaints->add_subcommand("redraw", "Draw a published sample again");
  again->add_option("file", wanted->file, "References, one a line")->required();
  again->add_option("--seed", wanted->seed, "The seed that was said in public")->required();
  again->add_option("--count", wanted->count, "How many were drawn")->required();
  again->callback([&office, &result, wanted] { result = redraw(office, *wanted); });
}

}  // namespace reeve::complaints
