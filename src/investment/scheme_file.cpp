#include "investment/scheme_file.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "kernel/toml_reader.hpp"

namespace reeve::investment {
namespace {

struct Reader : TomlReader {
  using TomlReader::TomlReader;

  std::vector<Option> options(const toml::table& table, std::string_view key) {
    std::vector<Option> all;
    each_table(table, key, [&](const toml::table& one) {
      only(one, {"says", "source"});
      all.push_back({words(one, "says"), words(one, "source")});
      if (all.back().words.empty()) problem(one, "\"says\" is missing.");
    });
    return all;
  }

  Fund fund(const toml::table& table) {
    only(table, {"title", "purpose", "source", "money", "rule"});
    Fund one{
        .title = words(table, "title"), .purpose = words(table, "purpose"), .source = words(table, "source")};
    if (const auto sound = check_fund(one); !sound) problem(table, sound.refusal().sentence);
    one.slug = text::slug(one.title);
    each_table(table, "money", [&](const toml::table& part) {
      only(part, {"says", "amount", "recurs", "from", "source"});
      FundMoney money{.label = words(part, "says"),
                      .amount = pounds(part, "amount").value_or(money::Money{}),
                      .recurs = yes(part, "recurs"),
                      .taken_from = words(part, "from"),
                      .source = words(part, "source")};
      if (const auto sound = check_money(money); !sound) problem(part, sound.refusal().sentence);
      one.money.push_back(std::move(money));
    });
    one.rules = options(table, "rule");
    return one;
  }

  Step step(const toml::table& table) {
    only(table, {"what", "day", "verdict", "amount", "says", "source"});
    Step one{.day = day(table, "day"),
             .amount = pounds(table, "amount"),
             .words = words(table, "says"),
             .source = words(table, "source")};
    const auto what = what_called(words(table, "what"));
    if (!what) problem(table, "\"what\" is submitted, recommended, decided, awarded, reported or evaluated.");
    one.what = what.value_or(What::submitted);
    if (const auto* node = table.get("verdict")) {
      const auto verdict = verdict_called(code(table, "verdict"));
      const auto& known = verdicts_of(one.what);
      if (!verdict || std::find(known.begin(), known.end(), *verdict) == known.end())
        problem(*node, "That is no verdict of this step.");
      one.verdict = verdict.value_or(Verdict::none);
    }
    return one;
  }

  Amount amount(const toml::table& table) {
    only(table, {"what", "amount", "says", "source"});
    const auto what = amount_called(code(table, "what"));
    if (!what) problem(table, "\"what\" is \"asked\", \"cost\" or \"set aside\".");
    return {what.value_or(AmountKind::asked), pounds(table, "amount").value_or(money::Money{}),
            words(table, "says"), words(table, "source")};
  }

  Scheme scheme(const toml::table& table, const std::string& fund) {
    only(table, {"kind", "title", "says", "source", "amount", "option", "step"});
    Scheme one{.fund = fund,
               .title = words(table, "title"),
               .summary = words(table, "says"),
               .source = words(table, "source")};
    const auto kind = kind_called(code(table, "kind"));
    if (!kind) problem(table, "\"kind\" is \"idea\", \"initiative\", \"business case\" or \"deep dive\".");
    one.kind = kind.value_or(Kind::idea);
    if (const auto sound = check_scheme(one); !sound) problem(table, sound.refusal().sentence);
    each_table(table, "amount", [&](const toml::table& part) { one.amounts.push_back(amount(part)); });
    one.options = options(table, "option");
    each_table(table, "step", [&](const toml::table& part) {
      one.steps.push_back(step(part));
      if (one.steps.size() > 1 && one.steps.back().what == What::submitted)
        problem(part, "A scheme is submitted once, first.");
    });
    return one;
  }

  SchemeFile all(const toml::table& root) {
    only(root, {"fund", "scheme"});
    SchemeFile file;
    if (const auto* table = table_of(root, "fund")) file.fund = fund(*table);
    each_table(root, "scheme", [&](const toml::table& table) {
      file.schemes.push_back(scheme(table, file.fund ? file.fund->slug : std::string()));
    });
    if (!file.fund && file.schemes.empty()) problem(root, "The file has neither a [fund] nor a [[scheme]].");
    return file;
  }
};

}  // namespace

Outcome<SchemeFile> read_schemes(std::string_view file, std::string_view toml) {
  Reader reader(file, "investment file");
  return reader.read(toml, [&](const toml::table& root) { return reader.all(root); });
}

}  // namespace reeve::investment
