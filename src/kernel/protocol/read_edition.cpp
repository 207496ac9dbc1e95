#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/edition_reader.hpp"
#include "kernel/protocol/known_names.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {

EditionReader::EditionReader(std::string_view file, std::string_view text) : problems_(file) {
  edition_.file = file;
  edition_.text = text;
  edition_.decisions.push_back({.name = "start", .words = "Start"});
  blocks_ = blocks_of(edition_.text, problems_);
}

Outcome<Edition> EditionReader::read() {
  for (const auto& block : blocks_) declare(block);
  edition_.tables = tables_of(edition_);  // names, so that lines may speak of them
  for (const auto& block : blocks_) read_top(block);
  if (!has_line("protocol")) problems_.add({1, 1}, "A protocol begins with: protocol NAME \"What it is\".");
  if (!has_line("edition"))
    problems_.add({1, 1},
                  "An edition has a name and the day of its text: edition 2019-09 of 24 September 2019.");
  if (!has_line("source")) problems_.add({1, 1}, "Say where it comes from: source \"...\".");
  if (!has_line("calendar"))
    problems_.add({1, 1},
                  "Say how days are counted: calendar england_and_wales, day zero is the day of receipt.");
  if (!has_line("start")) problems_.add({1, 1}, "Say where a case begins: start in NAME_OF_A_STATE.");
  settle_amounts();
  edition_.tables = tables_of(edition_);
  if (problems_.none()) {
    add_possible(edition_);
    check_edition(edition_, problems_);
  }
  if (!problems_.none()) return problems_.refusals();
  return std::move(edition_);
}

// Pounds in the file are pence in the case; the kind of a fact is known only when all are read.
void EditionReader::settle_amounts() {
  const auto settle = [this](Condition& condition) {
    for (auto& test : condition.tests)
      if ((test.is == Test::Is::at_least || test.is == Test::Is::at_most) &&
          edition_.facts[static_cast<std::size_t>(test.of)].kind == Kind::money)
        test.number *= 100;
  };
  for (auto& decision : edition_.decisions) {
    for (auto& condition : decision.when) settle(condition);
    for (auto& by : decision.by)
      if (by.when) settle(*by.when);
  }
}

// The names of everything, so that any line may speak of any other.
void EditionReader::declare(const Block& block) {
  Words words(block);
  const auto add = [&](auto& among, auto declared) {
    if (words.at_end()) return;
    const auto at = words.here();
    try {
      declared.name = words.name("a name");
    } catch (const Problem&) {
      return;  // said again when the line is read
    }
    declared.at = at;
    among.push_back(std::move(declared));
  };
  if (words.take("role")) return add(edition_.roles, Role{});
  if (words.take("setting")) return add(edition_.settings, Setting{});
  if (words.take("fact")) return add(edition_.facts, Fact{});
  if (words.take("pause")) return add(edition_.pauses, Pause{});
  if (words.take("decision")) return add(edition_.decisions, Decision{});
  if (words.take("duty")) return add(edition_.duties, Duty{});
  const bool outcome = words.take("outcome");
  if (!outcome && !words.take("state")) return;
  add(edition_.states, State{.name = {}, .words = {}, .outcome = outcome});
  for (const auto& inside : block.under) declare(inside);
}

// What hangs below a line that takes nothing would be read by nobody.
void EditionReader::too_far_in(const Block& block) {
  if (block.under.empty() || entered_.contains(&block)) return;
  const auto& line = block.under.front();
  problems_.add({line.line, line.indent + 1},
                "This line stands too far in: the line above takes none below it.");
}

std::string EditionReader::line_meant(const std::string& written, const Lines& lines) {
  std::vector<std::string> names;
  for (const auto& [begins, take] : lines) {
    if (begins.starts_with(written + " ")) return fmt::format(" Did you mean “{}”?", begins);
    names.emplace_back(begins);
  }
  return meant(written, names);
}

void EditionReader::read_line(const Block& block, std::string_view of, const Lines& lines) {
  Words words(block);
  try {
    for (const auto& [begins, take] : lines)
      if (words.take(begins)) {
        take(words, block);
        words.end();
        return too_far_in(block);
      }
    const auto written = std::string(words.any_word("a word"));
    throw Problem{{block.line, block.tokens.front().column},
                  fmt::format("“{}” is no line of {}.{}", written, of, line_meant(written, lines))};
  } catch (const Problem& problem) {
    problems_.add(problem.at, problem.sentence);
  }
}

bool EditionReader::each_under(const Block& block, std::string_view of, const Lines& lines) {
  const auto before = problems_.count();
  entered_.insert(&block);
  for (const auto& line : block.under) read_line(line, of, lines);
  return problems_.count() == before;
}

bool EditionReader::has_line(std::string_view word) const {
  return std::any_of(blocks_.begin(), blocks_.end(),
                     [&](const Block& block) { return block.tokens.front().as_written == word; });
}

void EditionReader::read_top(const Block& block) {
  using W = Words&;
  using B = const Block&;
  read_line(block, "a protocol",
            {{"protocol", [this](W words, B) { read_protocol(words); }},
             {"edition", [this](W words, B) { read_edition_line(words); }},
             {"source", [this](W words, B) { edition_.source = words.text("where it comes from"); }},
             {"calendar", [this](W words, B) { read_calendar(words); }},
             {"speaks as", [this](W words, B) { read_speaker(words); }},
             {"role", [this](W words, B) { read_role(words); }},
             {"setting", [this](W words, B inside) { read_setting(words, inside); }},
             {"fact", [this](W words, B inside) { read_fact(words, inside); }},
             {"start in", [this](W words, B inside) { read_start(words, inside); }},
             {"state", [this](W words, B inside) { read_state(words, inside, false); }},
             {"outcome", [this](W words, B inside) { read_state(words, inside, true); }},
             {"decision", [this](W words, B inside) { read_decision(words, inside, none); }},
             {"duty", [this](W words, B inside) { read_duty(words, inside, none); }},
             {"pause", [this](W words, B inside) { read_pause(words, inside); }}});
}

void EditionReader::once(const std::string& line, const Words& words) {
  if (!once_.insert(line).second) words.wrong("A file has one line that begins with “" + line + "”.");
}

void EditionReader::read_protocol(Words& words) {
  once("protocol", words);
  edition_.name = words.name("the name of the protocol");
  edition_.title = words.text("what it is");
}

void EditionReader::read_edition_line(Words& words) {
  once("edition", words);
  edition_.edition = words.any_word("the name of the edition, like 2019-09");
  words.expect("of");
  edition_.of = words.date("the day of its text");
}

void EditionReader::read_calendar(Words& words) {
  once("calendar", words);
  const auto at = words.here();
  const auto name = std::string(words.any_word("the name of a calendar"));
  const auto jurisdiction = calendar::jurisdiction_of(name);
  if (!jurisdiction)
    throw Problem{at, meant(name, {"england_and_wales", "scotland", "northern_ireland",
                                   "any_part_of_the_united_kingdom"})
                          .substr(1)};
  edition_.calendar = *jurisdiction;
  if (!words.take_comma()) words.wrong("Here stands a comma, and then what day zero is.");
  words.expect("day zero is the");
  if (words.take("next working day"))
    edition_.day_zero = calendar::WeekendReceipt::day_zero_is_next_working_day;
  else if (words.take("day of receipt"))
    edition_.day_zero = calendar::WeekendReceipt::day_zero_is_receipt;
  else
    words.wrong("What comes on a closed day: day zero is the day of receipt, or the next working day.");
}

void EditionReader::read_speaker(Words& words) {
  once("speaks as", words);
  edition_.speaks_as = known(words, edition_.roles, "a role");
}

void EditionReader::read_role(Words& words) {
  auto& role = edition_.roles[static_cast<std::size_t>(known(words, edition_.roles, "a role"))];
  role.title = words.text("the title of the role");
  if (!words.take_comma()) words.wrong("Here stands a comma, and then outside, or office and its code.");
  if (words.take("outside")) return;
  words.expect("office");
  role.office = words.name("the code of an office");
  if (!words.take_comma()) return;
  words.expect("kept out when");
  role.kept_out = read_condition(words);
}

void EditionReader::read_setting(Words& words, const Block& block) {
  auto& setting = edition_.settings[static_cast<std::size_t>(known(words, edition_.settings, "a setting"))];
  setting.words = words.text("what the time is for");
  words.expect("is");
  setting.usual = read_period(words);
  if (!words.take_comma()) words.wrong("Here stands a comma, and then the range: from 1 to 10.");
  words.expect("from");
  setting.least = words.number("the least");
  words.expect("to");
  const auto at = words.here();
  setting.most = words.number("the most");
  if (setting.least < 1 || setting.usual.n < setting.least || setting.most < setting.usual.n)
    throw Problem{at, fmt::format("{} is not in the range from {} to {}.", setting.usual.n, setting.least,
                                  setting.most)};
  const bool right =
      each_under(block, "a setting",
                 {{"source", [&](Words& line, const Block&) { setting.source = line.text("its source"); }}});
  if (right && setting.source.empty())
    problems_.add(setting.at, "A setting says where its time and its range come from: source \"...\".");
}

void EditionReader::read_fact(Words& words, const Block& block) {
  auto& fact = edition_.facts[static_cast<std::size_t>(known(words, edition_.facts, "a fact"))];
  words.expect("is");
  read_kind(words, fact);
  fact.words = words.text("what the fact is, for a reader");
  while (words.take_comma()) {
    if (words.take("not before")) {
      fact.not_before = known(words, edition_.facts, "a fact");
      continue;
    }
    words.expect("private");
    fact.is_private = true;
  }
  read_choices(block, fact);
}

void EditionReader::read_kind(Words& words, Fact& fact) {
  static const std::vector<std::pair<std::string_view, Kind>> kinds{
      {"a day", Kind::day},           {"a past day", Kind::past_day}, {"a coming day", Kind::coming_day},
      {"yes or no", Kind::yes_or_no}, {"one of", Kind::one_of},       {"any of", Kind::any_of},
      {"a number", Kind::number},     {"money", Kind::money},         {"words", Kind::words}};
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return words.take(kind.first); });
  if (found == kinds.end())
    words.wrong(
        "A fact is a day, a past day, a coming day, yes or no, one of, any of, a number, money or words.");
  fact.kind = found->second;
  if (fact.kind == Kind::number && words.take("from")) {
    fact.least = words.number("the least");
    words.expect("to");
    const auto at = words.here();
    fact.most = words.number("the most");
    if (*fact.most < *fact.least) throw Problem{at, "A range goes from the smaller to the larger."};
  }
}

void EditionReader::read_choices(const Block& block, Fact& fact) {
  entered_.insert(&block);
  const bool chooses = fact.kind == Kind::one_of || fact.kind == Kind::any_of;
  for (const auto& line : block.under) {
    Words choice(line);
    try {
      if (!chooses) choice.wrong("Only a fact that is one of or any of has choices below it.");
      const auto at = choice.here();
      auto name = choice.name("the name of a choice");
      if (fact.choice(name)) throw Problem{at, fmt::format("“{}” is a choice already.", name)};
      fact.choices.push_back({std::move(name), choice.text("the choice in words")});
      choice.end();
      too_far_in(line);
    } catch (const Problem& problem) {
      problems_.add(problem.at, problem.sentence);
    }
  }
  if (chooses && fact.choices.size() < 2)
    problems_.add(fact.at, "The choices stand below, one a line, at least two: form \"The form\".");
}

void EditionReader::read_state(Words& words, const Block& block, bool outcome) {
  const auto index = known(words, edition_.states, "a state");
  auto& state = edition_.states[static_cast<std::size_t>(index)];
  state.words = words.text("what the state is called");
  using W = Words&;
  Lines lines{
      {"clause", [&](W line, const Block&) { state.clause = read_clause(line); }},
      {"outside", [&](W line, const Block&) { state.outside = line.text("what those outside read"); }}};
  if (!outcome)
    lines.insert(
        lines.end(),
        {{"owner", [&](W line, const Block&) { state.owner = known(line, edition_.roles, "a role"); }},
         {"duty", [&](W line, const Block& inside) { read_duty(line, inside, index); }},
         {"decision", [&](W line, const Block& inside) { read_decision(line, inside, index); }}});
  each_under(block, outcome ? "an outcome" : "a state", lines);
}

Clause EditionReader::read_clause(Words& words) {
  Clause clause{words.text("the provision or the paper")};
  if (words.take_comma()) {
    words.expect("not checked");
    clause.checked = false;
  }
  return clause;
}

Outcome<Edition> read_edition(std::string_view file, std::string_view text) {
  return EditionReader(file, text).read();
}

}  // namespace reeve::protocol
