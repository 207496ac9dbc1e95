// An XLSX of 5,000 rows as a month is brought in: read in the limited child, fitted, checked, compared with
// the month and drawn as a preview; against liborcus alone filling its own document from the same bytes.
// Prints milliseconds, the middle of the rounds.
//   bench_workbook [ROWS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/document.hpp>
#include <orcus/spreadsheet/factory.hpp>
#include <string>
#include <vector>

#include "finance/month_changes.hpp"
#include "finance/statement_files.hpp"
#include "finance/statement_views.hpp"
#include "publishing/sheet.hpp"
#include "publishing/workbook_child.hpp"

using namespace reeve;

namespace {

constexpr int figures_a_row = 8;

std::shared_ptr<const figures::Shape> shape() {
  std::string toml =
      "key = \"large\"\ntitle = \"Large\"\nexplains = \"Many lines.\"\nunit = \"GBP_thousand\"\n"
      "[[column]]\nkey = \"line\"\ntitle = \"Line\"\nmeaning = \"label\"\n";
  for (int at = 0; at < figures_a_row; ++at)
    toml += "[[column]]\nkey = \"c" + std::to_string(at) + "\"\ntitle = \"C\"\nmeaning = \"" +
            (at == 0   ? "revised"
             : at == 1 ? "forecast"
                       : "figure") +
            "\"\n";
  toml +=
      "[[column]]\nkey = \"variance\"\ntitle = \"Variance\"\nmeaning = \"variance\"\nis = \"c1 - c0\"\n"
      "[[line]]\nkey = \"lines\"\nlabels = [\"Lines\"]\nany = true\n"
      "[[line]]\nkey = \"total\"\nlabels = [\"Total\"]\nis = \"lines\"\n";
  return std::make_shared<const figures::Shape>(figures::read_shape("large.toml", toml).value());
}

std::string workbook(int rows) {
  publishing::Sheet sheet{.name = "large", .columns = {"line"}, .rows = {}};
  for (int at = 0; at < figures_a_row; ++at) sheet.columns.push_back("c" + std::to_string(at));
  sheet.columns.emplace_back("variance");
  std::vector<long long> totals(figures_a_row + 1);
  const auto put = [&](const std::string& label, const std::vector<long long>& figures) {
    std::vector<std::string> cells{label};
    for (const auto figure : figures) cells.push_back(std::to_string(figure));
    sheet.rows.push_back(std::move(cells));
  };
  for (int row = 0; row + 1 < rows; ++row) {
    std::vector<long long> figures;
    for (int at = 0; at < figures_a_row; ++at) figures.push_back((row * 37 + at * 11) % 5000);
    figures.push_back(figures[1] - figures[0]);
    for (std::size_t at = 0; at < figures.size(); ++at) totals[at] += figures[at];
    put("Line " + std::to_string(row), figures);
  }
  put("Total", totals);
  return publishing::to_xlsx({.title = "Large", .body = "Bench", .sheets = {sheet}});
}

template <typename Act>
double milliseconds(int rounds, const Act& act) {
  std::vector<double> times;
  for (int at = 0; at < rounds; ++at) {
    const auto start = std::chrono::steady_clock::now();
    act();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void library_alone(const std::string& bytes) {
  orcus::spreadsheet::document document({1048576, 16384});
  orcus::spreadsheet::import_factory factory(document);
  orcus::orcus_xlsx reader(&factory);
  reader.read_stream(bytes);
}

std::size_t brought_in(const std::string& bytes, const finance::Shapes& shapes,
                       const finance::MonthBook& month) {
  const auto statements = finance::statements_in("large.xlsx", bytes, shapes);
  if (!statements) {
    std::fprintf(stderr, "%s\n", statements.refusal().sentence.c_str());
    std::exit(1);
  }
  const auto after = finance::with_statements(month, *statements);
  const auto notes = finance::notes_of(after, figures::check(after.book));
  const auto changes = finance::changes_between(month.book, statements->front());
  return finance::statement_table(after, 0, notes, {}).bytes.size() + changes.cells.size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == publishing::workbook_child_argument)
    return publishing::workbook_child_main(0, 1);
  const int rows = argc > 1 ? std::atoi(argv[1]) : 5000;
  const auto bytes = workbook(rows);
  const finance::Shapes shapes{shape()};
  const finance::MonthBook month;
  const auto alone = milliseconds(7, [&] { library_alone(bytes); });
  std::size_t made = 0;
  const auto whole = milliseconds(7, [&] { made = brought_in(bytes, shapes, month); });
  std::printf("rows %d whole %.1f ms library %.1f ms ratio %.2f preview %zu bytes\n", rows, whole, alone,
              whole / alone, made);
  return 0;
}
