#include "kernel/protocol/case_file.hpp"

#include <fmt/format.h>

#include "kernel/protocol/source_text.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

template <typename Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const auto& one : all) names.push_back(one.name);
  return names;
}

class CaseReader {
 public:
  CaseReader(std::string_view file, const FindEdition& find) : problems_(file), find_(find) {}

  Outcome<CaseFile> read(std::string_view text) {
    const auto blocks = blocks_of(text, problems_);
    for (const auto& block : blocks)
      attempt(
          block, [&](Words& words) { read_line(words, block); }, takes_lines(block));
    if (!read_.edition) problems_.add({1, 1}, "A case begins with: case NAME_OF_A_PROTOCOL ITS_EDITION.");
    if (read_.edition && !has_today_) problems_.add({1, 1}, "Say as of which day: today 20 May 2019.");
    if (!problems_.none()) return problems_.refusals();
    return std::move(read_);
  }

 private:
  template <typename Read>
  void attempt(const Block& block, const Read& read, bool below = false) {
    Words words(block);
    try {
      read(words);
      words.end();
      if (!below && !block.under.empty())
        problems_.add({block.under.front().line, block.under.front().indent + 1},
                      "This line stands too far in: the line above takes none below it.");
    } catch (const Problem& problem) {
      problems_.add(problem.at, problem.sentence);
    }
  }

  static bool takes_lines(const Block& block) {
    const auto first = block.tokens.front().as_written;
    return first != "case" && first != "with" && first != "today";
  }

  void read_line(Words& words, const Block& block) {
    if (words.take("case")) return read_case(words);
    if (!read_.edition) {
      return words.skip();  // said once, at the end
    }
    if (words.take("with")) return read_setting(words);
    if (words.take("today")) {
      read_.today = words.date("a day");
      has_today_ = true;
      return;
    }
    read_event(words, block);
  }

  void read_case(Words& words) {
    const auto at = words.here();
    const auto name = words.name("the name of a protocol");
    const auto edition =
        words.at_end() ? std::string() : std::string(words.any_word("the name of an edition"));
    read_.edition = find_(name, edition);
    if (!read_.edition) throw Problem{at, fmt::format("There is no protocol {} {}.", name, edition)};
    read_.terms = usual_terms(*read_.edition);
  }

  void read_setting(Words& words) {
    const auto at = words.here();
    const auto name = words.name("the name of a setting");
    const auto index = read_.edition->setting(name);
    if (index == none)
      throw Problem{at, fmt::format("“{}” is no setting of this edition.{}", name,
                                    meant(name, names_of(read_.edition->settings)))};
    const auto& setting = read_.edition->settings[static_cast<std::size_t>(index)];
    const auto number_at = words.here();
    const int n = words.number("how many, in digits");
    const auto unit = one_of(setting.usual.unit);
    if (!words.take(unit)) words.expect(std::string(unit) + "s");
    if (n < setting.least || n > setting.most)
      throw Problem{number_at, fmt::format("“{}” is from {} to {}.", name, setting.least, setting.most)};
    read_.terms[static_cast<std::size_t>(index)].n = n;
  }

  void read_event(Words& words, const Block& block) {
    const auto number = static_cast<int>(read_.events.size()) + 1;
    Event event{.id = fmt::format("{:06}", number), .number = number};
    event.on = words.date("the day of an event, or today, or with");
    if (words.take("undo")) {
      event.what = Event::What::undone;
      event.target = labelled(words);
    } else {
      read_what(words, event);
    }
    if (words.take("by")) event.role = known(words, read_.edition->roles, "a role");
    if (words.take("who")) event.who = words.name("who, as a name: for rules about two people");
    if (words.take("instead of")) event.instead_of = labelled(words);
    if (words.take("as")) labels_.emplace_back(words.name("a name for this event"), event.id);
    for (const auto& line : block.under) attempt(line, [&](Words& told) { read_told(told, event); });
    read_.events.push_back(std::move(event));
  }

  void read_what(Words& words, Event& event) {
    using What = Event::What;
    if (words.take("pause") || words.sees("resume")) {
      event.what = words.take("resume") ? What::resumed : What::paused;
      event.name = known(words, read_.edition->pauses, "a pause");
    } else if (words.take("extend")) {
      event.what = What::extended;
      event.name = known(words, read_.edition->duties, "a duty");
      event.by = words.number("how many more, in digits");
    } else if (words.take("learn")) {
      event.what = What::learned;
    } else {
      event.name =
          known(words, read_.edition->decisions, "a decision; or pause, resume, extend, learn or undo");
    }
  }

  void read_told(Words& words, Event& event) {
    const auto at = words.here();
    const auto name = known(words, read_.edition->facts, "a fact");
    const auto& fact = read_.edition->facts[static_cast<std::size_t>(read_.edition->fact(name))];
    std::string written;
    if (fact.kind == Kind::day || fact.kind == Kind::past_day || fact.kind == Kind::coming_day)
      written = calendar::iso(words.date("a day"));
    else if (words.sees_text())
      written = words.text("what is said");
    else
      while (!words.at_end()) {
        if (words.take_comma())
          written += ",";
        else
          written += (written.empty() ? "" : " ") + std::string(words.any_word("a value"));
      }
    auto value = read_value(fact, written);
    if (!value) throw Problem{at, value.refusal().sentence};
    event.facts.emplace_back(name, std::move(value).value());
  }

  std::string labelled(Words& words) {
    const auto at = words.here();
    const auto name = words.name("the name of an event that stands above, given with as");
    for (const auto& [label, id] : labels_)
      if (label == name) return id;
    throw Problem{at, fmt::format("No event above is called “{}”. Give it the name: ... as {}.", name, name)};
  }

  template <typename Named>
  static std::string known(Words& words, const std::vector<Named>& among, std::string_view what) {
    const auto at = words.here();
    auto name = words.name(what);
    for (const auto& one : among)
      if (one.name == name) return name;
    throw Problem{
        at, fmt::format("“{}” is not {} of this protocol.{}", name, what, meant(name, names_of(among)))};
  }

  Problems problems_;
  const FindEdition& find_;
  CaseFile read_ = {};
  bool has_today_ = false;
  std::vector<std::pair<std::string, std::string>> labels_ = {};
};

}  // namespace

Outcome<CaseFile> read_case_file(std::string_view file, std::string_view text, const FindEdition& find) {
  return CaseReader(file, find).read(text);
}

}  // namespace reeve::protocol
