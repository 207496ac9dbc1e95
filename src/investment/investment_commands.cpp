#include <fmt/format.h>

#include "cli/signing_key.hpp"
#include "investment/investment.hpp"
#include "investment/investment_store.hpp"
#include "investment/publish_investment_store.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::investment {
namespace {

struct InvestmentOptions {
  std::vector<std::string> files;
  std::string scheme, changes;
};

Outcome<SchemeFile> read_file(const std::string& path) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  return read_schemes(path, *bytes);
}

int keep_files(cli::Office& office, const InvestmentOptions& options) {
  const auto files = gathered(options.files, read_file);
  if (!files) return cli::say_not_accepted(files.refusals());
  return cli::acting(
      office, "investment.read", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        std::vector<std::string> lines;
        for (const auto& file : *files) {
          const auto kept = keep(
              work, file, [&](std::string_view act) { return office.office_that_may(act, work.session()); });
          if (!kept) return kept.refusals();
          lines.insert(lines.end(), kept->said.begin(), kept->said.end());
          for (const auto& one : kept->left) lines.push_back("Left for another office: " + one + ".");
        }
        return lines.empty() ? std::string("The record has all of it already.") : text::join(lines, "\n");
      });
}

void say_scheme(const Scheme& scheme) {
  fmt::print("{}, {}: {}\n", scheme.title, text::lower(in_words(scheme.kind)), scheme.stands());
  for (const auto& amount : scheme.amounts)
    fmt::print("  {}: {}\n", in_words(amount.what), money::in_pounds(amount.amount));
  for (const auto& step : scheme.steps)
    fmt::print("  {}{}{}{}\n", step.day ? calendar::in_words(*step.day) + ": " : std::string(),
               in_words(step.what),
               step.verdict == Verdict::none ? "" : ", " + text::lower(in_words(step.verdict)),
               step.words.empty() ? "" : ". " + step.words);
}

int show(cli::Office& office, const std::string& slug) {
  return cli::looking(office, [&](storage::Session& record) -> int {
    const auto book = load_book(record);
    if (!slug.empty()) {
      const auto* scheme = book.scheme(slug);
      if (!scheme)
        return cli::say_refused(
            {{"There is no scheme " + slug + "; see: reeve investment show", {}, "scheme"}}, cli::bad_input);
      say_scheme(*scheme);
      return cli::done;
    }
    for (const auto& fund : book.funds)
      fmt::print("{}: {} in all; {}\n", fund.title, money::in_pounds(fund.total()),
                 left_in_words(fund, book.schemes));
    for (const auto& scheme : book.schemes) fmt::print("  {:<60} {}\n", scheme.slug, scheme.stands());
    return cli::done;
  });
}

int publish(cli::Office& office, const InvestmentOptions& options, const plan::PublicExtras& extras) {
  return cli::acting(office, "investment.publish",
                     [&](storage::Work& work, const std::string& slug) -> Outcome<std::string> {
                       auto own = office.open_own(storage::Access::read_only);
                       const auto snapshot = publish_investment(work, cli::signing_key(own), options.changes,
                                                                slug, office.authority, extras);
                       if (!snapshot) return snapshot.refusals();
                       return fmt::format("Published \"{}\", edition {}.\nSnapshot {}", snapshot->title,
                                          snapshot->edition, snapshot->id);
                     });
}

}  // namespace

void add_investment_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras,
                             int& result) {
  static InvestmentOptions options;
  auto* investment =
      app.add_subcommand("investment", "Funds for what is new, ideas, business cases and deep dives")
          ->require_subcommand(1);
  const auto command = [&](const char* name, const char* does, std::function<int()> act) {
    auto* added = investment->add_subcommand(name, does);
    added->callback([&result, act = std::move(act)] { result = act(); });
    return added;
  };
  command("show", "List funds and schemes, or show a scheme", [&office] {
    return show(office, options.scheme);
  })->add_option("scheme", options.scheme, "Its short name, as the list has it");
  command("keep", "Take into the record what files have and the record has not",
          [&office] { return keep_files(office, options); })
      ->add_option("files", options.files, ".toml files")
      ->required();
  command("publish", "Publish funds and schemes as the record holds them", [&office, extras] {
    return publish(office, options, extras);
  })->add_option("--changes", options.changes, "What a later edition changes; the public reads it");
}

}  // namespace reeve::investment
