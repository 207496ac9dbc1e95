#include "precept/timeline_file.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "kernel/toml_reader.hpp"

namespace reeve::precept {
namespace {

struct Reader : TomlReader {
  using TomlReader::TomlReader;

  Verdict verdict(const toml::table& table, std::string_view key, std::initializer_list<Verdict> known,
                  std::string_view choices) {
    const auto* node = table.get(key);
    if (!node) return Verdict::none;
    const auto said = verdict_called(code(table, key));
    if (said && std::find(known.begin(), known.end(), *said) != known.end()) return *said;
    problem(*node, "\"" + std::string(key) + "\" is " + std::string(choices) + ".");
    return Verdict::none;
  }

  std::vector<MemberVote> votes(const toml::table& root) {
    std::vector<MemberVote> all;
    const auto* table = table_of(root, "votes");
    if (!table) return all;
    for (const auto& [seat, value] : *table) {
      const auto vote = vote_called(value.value_or(std::string{}));
      if (!vote)
        problem(value, "A vote is \"veto\", \"support\", \"abstain\" or \"absent\".");
      else
        all.push_back({std::string(seat.str()), *vote});
    }
    return all;
  }

  std::vector<BillingAuthority> authorities(const toml::table& root) {
    std::vector<BillingAuthority> all;
    const auto* table = table_of(root, "authorities");
    if (!table) return all;
    for (const auto& [name, value] : *table) {
      auto read = read_authority(name.str(), value.value_or(std::string{}));
      if (read)
        all.push_back(std::move(read).value());
      else
        problem(value, read.refusal().sentence);
    }
    return all;
  }

  Consultation consultation(const toml::table& root) {
    const auto* table = table_of(root, "consultation");
    if (!table) return {};
    only(*table, {"responses", "in_favour", "says"});
    return {count(*table, "responses"), count(*table, "in_favour"), words(*table, "says")};
  }

  Progress progress(const toml::table& table) {
    only(table, {"day", "standing", "says", "source"});
    Progress one{.day = day(table, "day"), .words = words(table, "says"), .source = words(table, "source")};
    if (one.words.empty()) problem(table, "\"says\" is missing: what was done.");
    if (const auto* node = table.get("standing")) {
      const auto standing = standing_called(code(table, "standing"));
      if (!standing) problem(*node, "\"standing\" is \"under way\", \"kept\" or \"not kept\".");
      one.standing = standing.value_or(Standing::under_way);
    }
    return one;
  }

  std::vector<Condition> conditions(const toml::table& root) {
    std::vector<Condition> all;
    each_table(root, "condition", [&](const toml::table& table) {
      only(table, {"heading", "says", "source", "progress"});
      Condition one{.number = static_cast<int>(all.size()) + 1,
                    .heading = words(table, "heading"),
                    .words = words(table, "says"),
                    .source = words(table, "source")};
      if (one.heading.empty() || one.words.empty())
        problem(table, "A condition has a \"heading\", the list it stands in, and \"says\".");
      each_table(table, "progress", [&](const toml::table& said) { one.progress.push_back(progress(said)); });
      all.push_back(std::move(one));
    });
    return all;
  }

  std::vector<Event> events(const toml::table& root) {
    std::vector<Event> all;
    all.push_back({.what = What::drafted,
                   .increase = pounds(root, "proposed"),
                   .band_d_before = pounds(root, "band_d_before"),
                   .flexibility = pounds(root, "flexibility"),
                   .words = words(root, "rationale"),
                   .consultation = consultation(root),
                   .authorities = authorities(root),
                   .source = words(root, "source")});
    const auto step = [&](std::string_view key, Event event) {
      if (!root.get(key)) return;
      event.day = day(root, key);
      event.source = words(root, "source");
      all.push_back(std::move(event));
    };
    step("notified", {.what = What::notified});
    step("reported",
         {.what = What::reported,
          .verdict = verdict(root, "verdict",
                             {Verdict::supported, Verdict::not_vetoed, Verdict::too_high, Verdict::too_low},
                             "\"supported\", \"not vetoed\", \"too high\" or \"too low\""),
          .words = words(root, "report"),
          .votes = votes(root)});
    step("revised",
         {.what = What::revised, .increase = pounds(root, "revised_to"), .words = words(root, "revision")});
    step("reported_again", {.what = What::reported_again,
                            .verdict = verdict(root, "second_verdict", {Verdict::accepted, Verdict::rejected},
                                               "\"accepted\" or \"rejected\""),
                            .words = words(root, "second_report")});
    step("issued", {.what = What::issued,
                    .increase = pounds(root, "issued_with"),
                    .verdict = verdict(root, "changed", {Verdict::as_recommended}, "\"as recommended\""),
                    .words = words(root, "response")});
    return all;
  }

  Precept precept(const toml::table& root) {
    only(root,
         {"year",          "source",       "notified",    "proposed", "band_d_before",  "flexibility",
          "rationale",     "consultation", "authorities", "reported", "verdict",        "report",
          "votes",         "revised",      "revised_to",  "revision", "reported_again", "second_verdict",
          "second_report", "issued",       "issued_with", "changed",  "response",       "condition"});
    Precept one{.year = static_cast<int>(root["year"].value_or(std::int64_t{0}))};
    if (one.year < 2013 || one.year > 2100)
      problem(root, "\"year\" is the year the precept begins in, like 2026 for 2026/27.");
    if (!root.get("proposed")) problem(root, "\"proposed\" is missing: what the proposal adds to Band D.");
    one.events = events(root);
    one.conditions = conditions(root);
    for (const auto& vote : votes(root)) one.members.push_back(vote.seat);
    return one;
  }
};

}  // namespace

Outcome<Precept> read_timeline(std::string_view file, std::string_view toml) {
  Reader reader(file, "precept file");
  return reader.read(toml, [&](const toml::table& root) { return reader.precept(root); });
}

}  // namespace reeve::precept
