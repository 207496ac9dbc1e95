#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <set>

#include "kernel/figures/shape.hpp"
#include "kernel/figures/shape_rules.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

constexpr std::string_view rule = "shape of a statement";

std::optional<Meaning> meaning_of(std::string_view word) {
  for (int at = 0; at <= static_cast<int>(Meaning::figure); ++at)
    if (word_of(static_cast<Meaning>(at)) == word) return static_cast<Meaning>(at);
  return std::nullopt;
}

// "3%" or "2.75%" in hundredths of one per cent.
std::optional<int> share_of(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  const auto figure = read_figure(text.substr(0, text.size() - 1), {.is_money = false});
  if (figure.kind != CellKind::amount || figure.amount < 0 || figure.amount > 100'00) return std::nullopt;
  return static_cast<int>(figure.amount);
}

struct Reader {
  std::string_view file;
  Refusals problems = {};

  void problem(const toml::node& at, std::string sentence) {
    problems.push_back({std::move(sentence), std::string(rule),
                        std::string(file) + ":" + std::to_string(at.source().begin.line)});
  }

  void only(const toml::table& table, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : table)
      if (std::find(known.begin(), known.end(), key.str()) == known.end())
        problem(value, "\"" + std::string(key.str()) + "\" is not known here. Known are " +
                           text::join({known.begin(), known.end()}, ", ") + ".");
  }

  std::string words(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node) return {};
    if (const auto text = node->value<std::string>()) return *text;
    problem(*node, "\"" + std::string(key) + "\" is text, in quotation marks.");
    return {};
  }

  std::string needed(const toml::table& table, std::string_view key) {
    auto text = words(table, key);
    if (text.empty()) problem(table, "\"" + std::string(key) + "\" is missing.");
    return text;
  }

  bool yes(const toml::table& table, std::string_view key, bool otherwise) {
    const auto* node = table.get(key);
    if (!node) return otherwise;
    if (const auto flag = node->value<bool>()) return *flag;
    problem(*node, "\"" + std::string(key) + "\" is true or false.");
    return otherwise;
  }

  std::vector<std::string> list(const toml::table& table, std::string_view key) {
    std::vector<std::string> texts;
    const auto* node = table.get(key);
    if (!node) return texts;
    const auto* array = node->as_array();
    if (!array) problem(*node, "\"" + std::string(key) + "\" is a list in square brackets.");
    for (std::size_t at = 0; array && at < array->size(); ++at)
      texts.push_back((*array)[at].value_or(std::string{}));
    return texts;
  }

  Expression sum(const toml::table& table, std::string_view key) {
    const auto text = words(table, key);
    if (text.empty()) return {};
    auto read = read_expression(text);
    if (read) return std::move(read).value();
    problem(*table.get(key), read.refusal().sentence);
    return {};
  }

  std::string name(const toml::table& table) {
    auto key = needed(table, "key");
    if (!key.empty() && !is_name(key))
      problem(table, "\"" + key + "\" is not a name: write lower-case letters, digits and hyphens.");
    return key;
  }

  template <typename Read>
  void each(const toml::table& root, std::string_view key, Read read) {
    const auto* node = root.get(key);
    if (!node) return;
    const auto* tables = node->as_array();
    if (!tables) return problem(*node, "Write [[" + std::string(key) + "]] before each one.");
    for (const auto& one : *tables) {
      if (const auto* table = one.as_table())
        read(*table);
      else
        problem(one, "Write [[" + std::string(key) + "]] before each one.");
    }
  }

  Unit unit(const toml::table& root) {
    const auto code = needed(root, "unit");
    auto unit = unit_of(code);
    if (!unit && !code.empty())
      problem(*root.get("unit"),
              "The unit \"" + code + "\" is not known. Write GBP, GBP_thousand, GBP_million or number.");
    if (!unit) return {};
    constexpr int most[] = {2, 5, 8};
    const auto* node = root.get("decimals");
    const auto decimals = node ? node->value<std::int64_t>() : 0;
    if (!decimals || *decimals < 0 || *decimals > most[static_cast<std::size_t>(unit->scale)])
      problem(*node, "\"decimals\" is how many digits stand after the point: a whole number from 0 to " +
                         std::to_string(most[static_cast<std::size_t>(unit->scale)]) + ".");
    else
      unit->decimals = static_cast<int>(*decimals);
    return *unit;
  }

  Column column(const toml::table& table) {
    only(table, {"key", "title", "meaning", "heads", "is", "required"});
    Column column{.key = name(table),
                  .title = words(table, "title"),
                  .heads = list(table, "heads"),
                  .is = sum(table, "is"),
                  .required = yes(table, "required", true)};
    const auto meaning = needed(table, "meaning");
    if (const auto known = meaning_of(meaning))
      column.meaning = *known;
    else if (!meaning.empty())
      problem(*table.get("meaning"),
              "The meaning \"" + meaning + "\" is not known. `reeve statement shapes` lists them.");
    if (column.title.empty()) column.title = column.key;
    return column;
  }

  Line line(const toml::table& table) {
    only(table, {"key", "labels", "any", "is", "required", "within", "prints"});
    Line line{.key = name(table),
              .labels = list(table, "labels"),
              .any = yes(table, "any", false),
              .is = sum(table, "is"),
              .required = yes(table, "required", true),
              .within = words(table, "within")};
    const auto prints = words(table, "prints");
    if (prints == "negative") line.prints = ExpectedSign::negative;
    if (prints == "positive") line.prints = ExpectedSign::positive;
    if (!prints.empty() && line.prints == ExpectedSign::either)
      problem(*table.get("prints"), "\"prints\" is \"negative\" or \"positive\".");
    if (line.any && !line.is.empty())
      problem(table, "A line that stands for any others cannot be a sum as well.");
    if (!line.any && line.labels.empty())
      problem(table, "The line " + line.key + " has no labels to be found by.");
    return line;
  }

  Tie tie(const toml::table& table) {
    only(table, {"says", "here", "there", "only_asks", "other_basis", "other_basis_says"});
    Tie tie{.says = needed(table, "says"),
            .here = sum(table, "here"),
            .there = sum(table, "there"),
            .only_asks = yes(table, "only_asks", false),
            .other_basis = sum(table, "other_basis"),
            .other_basis_says = words(table, "other_basis_says")};
    if (tie.here.empty() || tie.there.empty()) problem(table, "A tie has two sides, \"here\" and \"there\".");
    if (tie.other_basis.empty() != tie.other_basis_says.empty())
      problem(table, "\"other_basis\" and \"other_basis_says\" go together.");
    return tie;
  }

  int limit(const toml::table& table, std::string_view key) {
    const auto text = words(table, key);
    if (text.empty()) return -1;
    const auto share = share_of(text);
    if (!share)
      problem(*table.get(key),
              "\"" + std::string(key) + "\" is a share such as \"3%\" or \"2.75%\", up to 100%.");
    return share.value_or(-1);
  }

  Policy policy(const toml::table& table) {
    only(table, {"says", "of", "at_least", "at_most", "test"});
    Policy policy{
        needed(table, "says"), sum(table, "of"), limit(table, "at_least"), limit(table, "at_most"), {}};
    each(table, "test", [&](const toml::table& test) {
      only(test, {"at", "amount"});
      policy.tests.push_back({needed(test, "at"), sum(test, "amount")});
    });
    if (policy.of.empty() || policy.tests.empty())
      problem(table, "A policy needs \"of\", what it is a share of, and at least one test.");
    if (policy.at_least < 0 && policy.at_most < 0)
      problem(table, "A policy needs \"at_least\" or \"at_most\".");
    return policy;
  }

  Shape shape(const toml::table& root) {
    only(root, {"key", "title", "explains", "unit", "decimals", "order", "favourable", "column", "line",
                "tie", "policy"});
    Shape shape{.key = name(root),
                .title = needed(root, "title"),
                .explains = words(root, "explains"),
                .unit = unit(root),
                .columns = {},
                .lines = {},
                .ties = {},
                .policies = {}};
    if (const auto* order = root.get("order")) {
      shape.order = static_cast<int>(order->value_or(std::int64_t{1000}));
      if (!order->is_integer()) problem(*order, "\"order\" is a whole number: the smaller comes first.");
    }
    const auto favourable = words(root, "favourable");
    shape.favourable_is_negative = favourable != "positive";
    if (!favourable.empty() && favourable != "negative" && favourable != "positive")
      problem(*root.get("favourable"),
              "\"favourable\" is \"negative\" (good variances in brackets) or \"positive\".");
    const auto check = [&](const toml::table& at, std::optional<std::string> broken) {
      if (broken) problem(at, std::move(*broken));
    };
    each(root, "column", [&](const toml::table& table) {
      shape.columns.push_back(column(table));
      check(table, rules::of_last_column(shape));
    });
    each(root, "line", [&](const toml::table& table) {
      shape.lines.push_back(line(table));
      check(table, rules::of_last_line(shape));
    });
    each(root, "tie", [&](const toml::table& table) { shape.ties.push_back(tie(table)); });
    each(root, "policy", [&](const toml::table& table) { shape.policies.push_back(policy(table)); });
    return shape;
  }
};

// Where each broken rule of the whole is written, so that the refusal can name its line.
const toml::node& place_of(const toml::table& root, const rules::Place& place) {
  if (const auto* found = root.get(place.kind))
    if (const auto* tables = found->as_array(); tables && place.index < tables->size())
      return (*tables)[place.index];
  return root;
}

}  // namespace

Outcome<Shape> read_shape(std::string_view file, std::string_view toml) {
  Reader reader{.file = file};
  try {
    const auto root = toml::parse(toml, file);
    auto shape = reader.shape(root);
    if (reader.problems.empty())
      for (auto& broken : rules::of_whole(shape))
        reader.problem(place_of(root, broken.place), std::move(broken.sentence));
    if (!reader.problems.empty()) return std::move(reader.problems);
    return shape;
  } catch (const toml::parse_error& error) {
    return Refusal{"The file is not written as TOML is: " + std::string(error.description()) + ".",
                   std::string(rule), std::string(file) + ":" + std::to_string(error.source().begin.line)};
  }
}

}  // namespace reeve::figures
