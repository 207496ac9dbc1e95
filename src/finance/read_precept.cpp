#include <toml++/toml.h>

#include <algorithm>

#include "finance/precept.hpp"

namespace reeve::finance {
namespace {

struct Reader {
  std::string_view file;
  Refusals problems = {};

  void problem(const toml::node& at, std::string sentence) {
    problems.push_back({std::move(sentence), "precept file",
                        std::string(file) + ":" + std::to_string(at.source().begin.line)});
  }

  void only(const toml::table& table, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : table)
      if (std::find(known.begin(), known.end(), key.str()) == known.end())
        problem(value, "\"" + std::string(key.str()) + "\" is not known here.");
  }

  std::optional<calendar::Date> day(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node) return std::nullopt;
    const auto date = calendar::parse_date(node->value_or(std::string{}));
    if (!date)
      problem(*node, "\"" + std::string(key) + "\" is a day in quotation marks, like \"2026-02-04\".");
    return date;
  }

  std::optional<money::Money> pounds(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node) return std::nullopt;
    const auto amount = money::parse(node->value_or(std::string{}), money::Scale::pounds);
    if (!amount)
      problem(*node, "\"" + std::string(key) + "\" is pounds on Band D in quotation marks, like \"11.00\".");
    return amount;
  }

  Veto veto(const toml::table& table) {
    const auto* node = table.get("veto");
    if (!node) return Veto::none;
    const auto words = node->value_or(std::string{});
    if (words == "too high") return Veto::too_high;
    if (words == "too low") return Veto::too_low;
    problem(*node, "\"veto\" is \"too high\" or \"too low\"; leave it out when there is none.");
    return Veto::none;
  }

  void votes(const toml::table& table, std::vector<MemberVote>& votes) {
    constexpr std::pair<std::string_view, Vote> words[] = {{"veto", Vote::veto},
                                                           {"support", Vote::support},
                                                           {"abstain", Vote::abstain},
                                                           {"absent", Vote::absent}};
    for (const auto& [seat, value] : table) {
      const auto said = value.value_or(std::string{});
      const auto known = std::find_if(std::begin(words), std::end(words),
                                      [&](const auto& word) { return word.first == said; });
      if (known == std::end(words))
        problem(value, "A vote is \"veto\", \"support\", \"abstain\" or \"absent\".");
      else
        votes.push_back({std::string(seat.str()), known->second});
    }
  }
};

}  // namespace

Outcome<PreceptCase> read_precept(std::string_view file, std::string_view toml) {
  Reader reader{.file = file};
  try {
    const auto root = toml::parse(toml, file);
    reader.only(root, {"year", "notified", "proposed", "flexibility", "reported", "veto", "revised",
                       "revised_to", "reported_again", "issued", "votes"});
    PreceptCase precept{.year = static_cast<int>(root["year"].value_or(std::int64_t{0})),
                        .notified = reader.day(root, "notified"),
                        .reported = reader.day(root, "reported"),
                        .revised = reader.day(root, "revised"),
                        .reported_again = reader.day(root, "reported_again"),
                        .issued = reader.day(root, "issued"),
                        .proposed = reader.pounds(root, "proposed").value_or(money::Money{}),
                        .revised_to = reader.pounds(root, "revised_to").value_or(money::Money{}),
                        .flexibility = reader.pounds(root, "flexibility"),
                        .votes = {},
                        .veto = reader.veto(root)};
    if (precept.year < 2013 || precept.year > 2100)
      reader.problem(root, "\"year\" is the year the precept begins in, like 2026 for 2026/27.");
    if (!root.get("proposed"))
      reader.problem(root, "\"proposed\" is missing: what the proposal adds to Band D.");
    if (const auto* table = root["votes"].as_table()) reader.votes(*table, precept.votes);
    if (!reader.problems.empty()) return std::move(reader.problems);
    return precept;
  } catch (const toml::parse_error& error) {
    return Refusal{"The file is not written as TOML is: " + std::string(error.description()) + ".",
                   "precept file", std::string(file) + ":" + std::to_string(error.source().begin.line)};
  }
}

}  // namespace reeve::finance
