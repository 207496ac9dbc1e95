#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>

#include "cli/signing_key.hpp"
#include "finance/finance.hpp"
#include "finance/finding_words.hpp"
#include "finance/month_changes.hpp"
#include "finance/month_store.hpp"
#include "finance/publish_month_store.hpp"
#include "finance/register_store.hpp"
#include "finance/shape_store.hpp"
#include "finance/statement_files.hpp"
#include "finance/threshold_store.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;

struct FinanceOptions {
  std::string year, month, note, words, cell, reason, shape, amount, by = "chief_finance_officer";
  std::vector<std::string> files;
};

Outcome<MonthBook> month_called(storage::Session& record, const std::string& slug) {
  auto month = find_month(record, slug);
  if (!month) return Refusal{"There is no month " + slug + "; see: reeve finance show", {}, "month"};
  return load_month(record, std::move(*month));
}

int list_months(cli::Office& office) {
  return cli::looking(office, [&](storage::Session& record) {
    json::array rows;
    for (const auto& month : months(record)) {
      if (office.options.json)
        rows.push_back({{"label", month.label()}, {"slug", month.slug}, {"state", month.state()}});
      else
        fmt::print("{:<18} {:<10} {}\n", month.slug, month.state(), month.label());
    }
    if (office.options.json) fmt::print("{}\n", canonical(rows));
    return cli::done;
  });
}

int show_month(cli::Office& office, const std::string& name) {
  return cli::looking(office, [&](storage::Session& record) -> int {
    const auto month = month_called(record, name);
    if (!month) return cli::say_refused(month.refusals(), cli::bad_input);
    fmt::print("{}: {}\n", month->month.label(), month->month.state());
    for (std::size_t at = 0; at < month->book.size(); ++at)
      fmt::print("  {}, {} from {}, edition {}\n", month->book[at].shape->title,
                 text::counted(static_cast<long long>(month->book[at].lines.size()), "line", "lines"),
                 month->from[at].file_name, month->from[at].edition);
    for (const auto& doubt : doubts(*month, figures::check(month->book)))
      fmt::print("  {}: {}\n    {}\n", doubt.exception ? "signed for" : "does not add up", doubt.name,
                 doubt.sentence);
    return cli::done;
  });
}

int open(cli::Office& office, const FinanceOptions& options) {
  const auto name = read_month(options.year, options.month);
  if (!name) return cli::say_refused(name.refusals(), cli::bad_input);
  return cli::acting(office, "finance.update",
                     [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
                       const auto opened = open_month(work, *name);
                       if (!opened) return opened.refusals();
                       return "Opened " + label_of(*name) + ": " + *opened;
                     });
}

struct Brought {
  std::string name, bytes;
  figures::Book statements;
};

Outcome<Brought> read_file(const std::string& path, const Shapes& shapes) {
  auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  const auto name = std::filesystem::path(path).filename().string();
  auto statements = statements_in(name, *bytes, shapes);
  if (!statements) return statements.refusals();
  return Brought{name, std::move(bytes).value(), std::move(statements).value()};
}

int take(cli::Office& office, const FinanceOptions& options) {
  Shapes shapes;
  if (const auto code = cli::looking(office,
                                     [&](storage::Session& record) {
                                       shapes = shapes_of(record);
                                       return cli::done;
                                     });
      code != cli::done)
    return code;
  const auto files = gathered(options.files, [&](const auto& path) { return read_file(path, shapes); });
  if (!files) return cli::say_not_accepted(files.refusals());
  return cli::acting(
      office, "finance.update", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        std::string said;
        for (const auto& file : *files) {
          const auto month = month_called(work.session(), options.month);
          if (!month) return month.refusals();
          for (const auto& statement : file.statements) {
            const auto changes = changes_between(month->book, statement);
            said += fmt::format("{}: {}, {}.\n", file.name, statement.shape->title,
                                changes.is_new ? "new in this month"
                                               : text::counted(static_cast<long long>(changes.cells.size()),
                                                               "cell", "cells") +
                                                     " changed");
          }
          const auto id = keep_file(work, month->month, file.name, file.bytes);
          if (auto taken = take_statements(work, *month, id, file.statements); !taken)
            return taken.refusals();
        }
        const auto month = month_called(work.session(), options.month);
        const auto open = doubts(*month, figures::check(month->book));
        return said + (open.empty()
                           ? std::string("Everything adds up.")
                           : text::counted(static_cast<long long>(open.size()), "figure does", "figures do") +
                                 " not add up; see: reeve finance show " + options.month);
      });
}

Outcome<Register> read_register_file(const std::string& path) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  const auto tables = tables_in(std::filesystem::path(path).filename().string(), *bytes);
  if (!tables) return tables.refusals();
  return read_register(tables->front());
}

int keep_registers(cli::Office& office, const FinanceOptions& options) {
  const auto brought = gathered(options.files, read_register_file);
  if (!brought) return cli::say_not_accepted(brought.refusals());
  return cli::acting(
      office, "finance.update", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        std::string said;
        for (const auto& one : *brought)
          said += fmt::format("{}{}: {}{}", said.empty() ? "" : "\n", one.title(),
                              text::counted(static_cast<long long>(one.rows.size()), "row", "rows"),
                              keep_register(work, one) ? "" : ", unchanged");
        return said;
      });
}

int say_words(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(office, "finance.update",
                     [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
                       const auto month = month_called(work.session(), options.month);
                       if (!month) return month.refusals();
                       if (auto said = say(work, *month, options.note, options.words); !said)
                         return said.refusals();
                       return std::string("Written.");
                     });
}

int sign(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(
      office, "finance.sign_exception", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto month = month_called(work.session(), options.month);
        if (!month) return month.refusals();
        if (auto signed_for = sign_exception(work, *month, options.cell, options.reason); !signed_for)
          return signed_for.refusals();
        return "Signed for " + options.cell + ".";
      });
}

int keep_shapes(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(
      office, "finance.update", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        std::vector<std::string> said;
        for (const auto& path : options.files) {
          const auto bytes = publishing::read_brought_file(path);
          if (!bytes) return bytes.refusals();
          const auto adopted = adopt_shape(work, std::filesystem::path(path).filename().string(), *bytes);
          if (!adopted) {
            auto refusals = adopted.refusals();
            for (auto& refusal : refusals) refusal.sentence = refusal.field + ": " + refusal.sentence;
            return refusals;
          }
          said.push_back("The record knows the shape " + *adopted + ".");
        }
        return text::join(said, "\n");
      });
}

int set_threshold_of(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(
      office, "finance.close", [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
        const auto shapes = shapes_of(work.session());
        const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                        [&](const auto& one) { return one->key == options.shape; });
        if (shape == shapes.end())
          return Refusal{
              "There is no shape " + options.shape + " in this record; see: reeve statement shapes",
              {},
              "shape"};
        const auto figure = figures::read_figure(options.amount, (*shape)->unit);
        const Threshold threshold{(*shape)->key, figure.kind == figures::CellKind::amount ? figure.amount : 0,
                                  options.by};
        if (auto sound = check_threshold(threshold, office.authority.find_act("finance.explain")->offices);
            !sound)
          return sound.refusals();
        set_threshold(work, threshold);
        return "Variances of " + options.amount + " or more in " + (*shape)->title + " (" +
               figures::words_of((*shape)->unit) + ") are explained by the " +
               office.authority.title_of(options.by) + " before a month is closed.";
      });
}

int close(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(office, "finance.close",
                     [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
                       const auto month = month_called(work.session(), options.month);
                       if (!month) return month.refusals();
                       if (auto closed = close_month(work, *month); !closed) return closed.refusals();
                       return "Closed " + month->month.label() + ".";
                     });
}

int reopen(cli::Office& office, const FinanceOptions& options) {
  return cli::acting(office, "finance.close",
                     [&](storage::Work& work, const std::string&) -> Outcome<std::string> {
                       const auto month = month_called(work.session(), options.month);
                       if (!month) return month.refusals();
                       if (auto opened = reopen_month(work, month->month, options.reason); !opened)
                         return opened.refusals();
                       return "Opened " + month->month.label() + " again.";
                     });
}

int publish(cli::Office& office, const FinanceOptions& options, const plan::PublicExtras& extras) {
  return cli::acting(
      office, "finance.publish", [&](storage::Work& work, const std::string& slug) -> Outcome<std::string> {
        auto own = office.open_own(storage::Access::read_only);
        const auto snapshot =
            publish_month(work, cli::signing_key(own), options.month, slug, office.authority, extras);
        if (!snapshot) return snapshot.refusals();
        return fmt::format("Published \"{}\", edition {}.\nSnapshot {}", snapshot->title, snapshot->edition,
                           snapshot->id);
      });
}

}  // namespace

void add_finance_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras, int& result) {
  static FinanceOptions options;
  auto* finance = app.add_subcommand("finance", "Months of the money: bring in, check, say, close, publish")
                      ->require_subcommand(1);
  const auto command = [&](const char* name, const char* does, std::function<int()> act) {
    auto* added = finance->add_subcommand(name, does);
    added->callback([&result, act = std::move(act)] { result = act(); });
    return added;
  };
  const auto with_month = [&](CLI::App* added) {
    added->add_option("month", options.month, "Like 2019-20-month-4")->required();
    return added;
  };
  command("show", "List the months, or show one and what does not add up in it", [&office] {
    return options.month.empty() ? list_months(office) : show_month(office, options.month);
  })->add_option("month", options.month, "Like 2019-20-month-4");
  auto* opened = command("open", "Open a month", [&office] { return open(office, options); });
  opened->add_option("year", options.year, "Like 2019/20")->required();
  opened->add_option("month", options.month, "1 is April, 12 March, 13 the outturn")->required();
  with_month(command("take", "Bring statements into a month", [&office] { return take(office, options); }))
      ->add_option("files", options.files, "CSV, .ods or .xlsx files")
      ->required();
  command("registers",
          "Keep lists that belong to the money, each row with its source; published with the next month",
          [&office] { return keep_registers(office, options); })
      ->add_option("files", options.files, "CSV, .ods or .xlsx files, named after the register")
      ->required();
  auto* said = with_month(command("say", "Write the overview, or the note of a line",
                                  [&office] { return say_words(office, options); }));
  said->add_option("words", options.words,
                   "With references to figures, like {revenue.net-budget.forecast | £m 1dp}")
      ->required();
  said->add_option("--note", options.note,
                   "R1, C2: the note; revenue.overheads: a line; the overview without it");
  auto* signs = with_month(
      command("sign", "Sign for a figure that does not add up", [&office] { return sign(office, options); }));
  signs->add_option("cell", options.cell, "As reeve finance show names it")->required();
  signs->add_option("--reason", options.reason, "Published beside the figure")->required();
  command("shape", "Keep shapes of the body's own", [&office] { return keep_shapes(office, options); })
      ->add_option("files", options.files, ".toml files, as docs/guides/shapes.md says")
      ->required();
  auto* threshold = command("threshold", "Say which variances must be explained before a month is closed",
                            [&office] { return set_threshold_of(office, options); });
  threshold->add_option("shape", options.shape, "The statement, like revenue")->required();
  threshold->add_option("amount", options.amount, "In the unit of the statement")->required();
  threshold->add_option("--office", options.by, "Who explains")->capture_default_str();
  with_month(command("close", "Close a month", [&office] { return close(office, options); }));
  with_month(command("reopen", "Open a closed or published month again",
                     [&office] { return reopen(office, options); }))
      ->add_option("--reason", options.reason, "Published with the correction of a published month")
      ->required();
  with_month(command("publish", "Publish a closed month",
                     [&office, extras] { return publish(office, options, extras); }));
}

}  // namespace reeve::finance
