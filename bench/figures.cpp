// Checking statements: one large one with ties, and many of them. Prints microseconds a statement, and the
// time of a plain sum over the same cells, so that the figure is a ratio to something real in the same run.
//   bench_figures [STATEMENTS]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "kernel/figures/check.hpp"

using namespace reeve::figures;

namespace {

constexpr int lines = 200, ties = 50;

std::string shape_text() {
  std::string toml =
      "key = \"large\"\ntitle = \"Large\"\nunit = \"GBP_thousand\"\n[[column]]\nkey = \"line\"\nmeaning = "
      "\"label\"\n";
  const char* meanings[] = {"original", "revised", "actual", "forecast", "figure", "figure",
                            "figure",   "figure",  "figure", "figure",   "figure"};
  for (int at = 0; at < 11; ++at)
    toml += "[[column]]\nkey = \"c" + std::to_string(at) + "\"\nmeaning = \"" + meanings[at] + "\"\n";
  toml += "[[column]]\nkey = \"variance\"\nmeaning = \"variance\"\nis = \"c3 - c1\"\n";
  for (int group = 0; group < 19; ++group) {
    const auto name = std::to_string(group);
    toml += "[[line]]\nkey = \"group-" + name + "\"\nany = true\n[[line]]\nkey = \"sub-" + name +
            "\"\nlabels = [\"Sub " + name + "\"]\nis = \"group-" + name + "\"\n";
  }
  std::string sum;
  for (int group = 0; group < 19; ++group) sum += (group ? " + sub-" : "sub-") + std::to_string(group);
  toml += "[[line]]\nkey = \"total\"\nlabels = [\"Total\"]\nis = \"" + sum + "\"\n";
  for (int tie = 0; tie < ties; ++tie)
    toml += "[[tie]]\nsays = \"t\"\nhere = \"sub-" + std::to_string(tie % 19) + ".c" +
            std::to_string(tie % 11) + "\"\nthere = \"group-" + std::to_string(tie % 19) + ".c" +
            std::to_string(tie % 11) + "\"\n";
  return toml;
}

Table table() {
  Table made{.file = "large.csv"};
  made.heads = {"line", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "variance"};
  std::vector<long long> total(12);
  std::size_t line = 1;
  const auto put = [&](const std::string& label, const std::vector<long long>& figures) {
    Table::Row row{++line, {label}};
    for (const auto figure : figures) row.cells.push_back(std::to_string(figure));
    made.rows.push_back(std::move(row));
  };
  for (int group = 0; group < 19; ++group) {
    std::vector<long long> sub(12);
    const int members = group < 9 ? 10 : 9;  // 180 lines, 19 subtotals, a total
    for (int at = 0; at < members; ++at) {
      std::vector<long long> figures(12);
      for (int column = 0; column < 11; ++column)
        figures[static_cast<std::size_t>(column)] = (group * 37 + at * 11 + column * 7) % 5000;
      figures[11] = figures[3] - figures[1];
      for (std::size_t column = 0; column < 12; ++column) sub[column] += figures[column];
      put("Line " + std::to_string(group) + " " + std::to_string(at), figures);
    }
    for (std::size_t column = 0; column < 12; ++column) total[column] += sub[column];
    put("Sub " + std::to_string(group), sub);
  }
  put("Total", total);
  return made;
}

template <typename Act>
double microseconds(int times, Act act) {
  const auto start = std::chrono::steady_clock::now();
  for (int at = 0; at < times; ++at) act();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / times;
}

}  // namespace

int main(int argc, char** argv) {
  const int many = argc > 1 ? std::atoi(argv[1]) : 100'000;
  auto shape = read_shape("large.toml", shape_text());
  if (!shape) return std::fprintf(stderr, "%s\n", shape.refusal().sentence.c_str()), 1;
  const auto shared = std::make_shared<const Shape>(std::move(shape).value());
  const auto printed = table();
  auto fitted = fit(printed, shared);
  if (!fitted)
    return std::fprintf(stderr, "%s %s\n", fitted.refusal().field.c_str(), fitted.refusal().sentence.c_str()),
           1;
  const Book book{*fitted};
  std::size_t findings = 0;
  Amount sums = 0;
  const auto sum = microseconds(2000, [&] {
    for (const auto& line : book[0].lines)
      for (const auto& figure : line.figures) sums += figure.amount;
  });
  const auto once = microseconds(200, [&] { findings += check(book).findings.size(); });
  const auto first = microseconds(many / 10, [&] { findings += check(book).findings.size(); });
  const auto all = microseconds(many, [&] { findings += check(book).findings.size(); });
  const auto read = microseconds(200, [&] { findings += fit(printed, shared)->lines.size() > 0 ? 0 : 1; });
  std::printf("lines %zu columns 12 ties %d rules %zu\n", book[0].lines.size(), ties, check(book).checked);
  std::printf("check %.1f us, read %.1f us, plain sum of its cells %.1f us\n", once, read, sum);
  std::printf("many %d statements: %.1f us each, %.1f us each over a tenth of them\n", many, all, first);
  return findings == 0 && sums != 0 && lines == 200 ? 0 : 1;
}
