#include "casework/letters.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/letter_template.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/bytes.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

// "all more" as a name: all-more.
std::string key_of(const std::string& asked) { return text::replace_all(asked, " ", "-"); }

// What was said of a fact and counts, a paragraph a time, in the order of the days.
std::string every_time(const CaseFile& file, const Timeline& timeline, Index fact) {
  std::vector<std::pair<calendar::Date, std::string>> all;
  const auto& of = file.edition().facts[static_cast<std::size_t>(fact)];
  for (std::size_t at = 0; at < file.events.size(); ++at)
    for (const auto& [name, value] : file.events[at].facts)
      if (name == of.name && timeline.counts(at)) all.emplace_back(file.events[at].on, in_words(of, value));
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  for (const auto& [on, words] : all) lines.push_back(calendar::in_words(on) + ": " + words);
  return text::join(lines, "\n\n");
}

// What a text says where it asks for a fact, or for every time it was said; empty when it is not known.
std::string fact_in_words(const CaseFile& file, const Timeline& timeline, const std::string& asked) {
  const auto fact = file.edition().fact(fact_in(asked));
  if (asks_for_every_time(asked)) return every_time(file, timeline, fact);
  const auto& value = timeline.facts[static_cast<std::size_t>(fact)];
  return value ? in_words(file.edition().facts[static_cast<std::size_t>(fact)], *value) : std::string();
}

// Whether somebody outside may say it, so that it may be in their words.
bool comes_from_outside(const Edition& edition, Index fact) {
  return edition.facts[static_cast<std::size_t>(fact)].is_private &&
         std::any_of(edition.decisions.begin(), edition.decisions.end(), [&](const Decision& decision) {
           return decision.asks_for(fact) &&
                  std::any_of(decision.by.begin(), decision.by.end(), [&](const By& by) {
                    return edition.roles[static_cast<std::size_t>(by.role)].stands_outside();
                  });
         });
}

// The same words in two forms that were sent by a browser, which ends lines in CR LF.
std::string plain(const std::string& words) {
  return std::string(text::trim(text::replace_all(words, "\r\n", "\n")));
}

// Fills the braces of one text; remembers what it could not.
class Binding {
 public:
  Binding(const CaseFile& file, const Timeline& after, const calendar::WorkingDays& days,
          const Addressing& addressing, const std::string& role, const Event& event)
      : file_(file), after_(after), days_(days), addressing_(addressing), role_(role), event_(event) {}

  std::string bound(const std::string& words) {
    return filled(words, [&](const Brace& asked) { return value_of(asked); });
  }
  const std::vector<std::string>& missing() const { return missing_; }
  const PassedOnWords& passed_on() const { return passed_on_; }
  const std::map<std::string, std::string>& dates() const { return dates_; }
  bool is_stale() const { return stale_; }

 private:
  std::string value_of(const Brace& wanted) {
    const auto& asked = wanted.what;
    if (asked == "reference") return file_.reference;
    if (asked == "sender") return title_of_role(file_.edition(), file_.edition().role(event_.role));
    if (asked == "on") return calendar::in_words_with_day(event_.on);
    if (asked == "body") return addressing_.body;
    if (asked == "today") return calendar::in_words(addressing_.today);
    if (asked == "name") {
      const auto name = addressing_.name ? addressing_.name(role_) : std::string();
      return name.empty() ? title_of_role(file_.edition(), file_.edition().role(role_)) : name;
    }
    if (const auto duty = duty_in(asked); !duty.empty()) return date_of(duty, asked.starts_with("counted "));
    if (asked == "files")
      return or_else(text::join(addressing_.files, ", "), wanted, "the files of the case");
    const auto at = file_.edition().fact(fact_in(asked));
    // An edition that was adopted before the letter asked for it.
    if (at == none) return or_else({}, wanted, "“" + asked + "”, which this edition does not have");
    return or_else(shortened(asked, fact_in_words(file_, after_, asked)), wanted,
                   "“" + file_.edition().facts[static_cast<std::size_t>(at)].words + "”");
  }

  // As an officer passes it on, marked when that is not all of it.
  std::string shortened(const std::string& asked, std::string words) {
    const auto& edition = file_.edition();
    const bool told_here = std::any_of(event_.facts.begin(), event_.facts.end(),
                                       [&](const auto& told) { return told.first == fact_in(asked); });
    const auto instead = addressing_.instead.find(key_of(asked));
    if (told_here || instead == addressing_.instead.end() || words.empty() ||
        !comes_from_outside(edition, edition.fact(fact_in(asked))) ||
        edition.role(role_) == person_of(edition))
      return words;
    if (instead->second.of != mark_of(words)) stale_ = true;
    const auto passed = plain(instead->second.words);
    if (passed == plain(words)) return words;
    passed_on_[instead->first] = instead->second;
    return passed.empty() ? "(Left out by us.)" : passed + "\n\n(Shortened or changed by us.)";
  }

  std::string or_else(std::string says, const Brace& wanted, std::string what) {
    if (!says.empty()) return says;
    return wanted.otherwise.empty() ? lacking(std::move(what)) : wanted.otherwise;
  }

  std::string date_of(const std::string& name, bool line_by_line) {
    const auto duty = file_.edition().duty(name);
    if (duty == none) return lacking("the date of “" + name + "”, which this edition does not have");
    for (auto run = after_.runs.rbegin(); run != after_.runs.rend(); ++run) {
      if (run->duty != duty || !run->due || run->due->is != Due::Is::dated) continue;
      dates_[name] = calendar::iso(run->due->on);
      if (!line_by_line) return calendar::in_words_with_day(run->due->on);
      const auto explained = protocol::explained(file_.edition(), file_.adoption.terms(), *run, days_);
      return explained ? text::join(explained->derivation, "\n") : lacking("how a date was counted");
    }
    return lacking("the date of “" + file_.edition().duties[static_cast<std::size_t>(duty)].words + "”");
  }

  std::string lacking(std::string what) {
    missing_.push_back(std::move(what));
    return {};
  }

  const CaseFile& file_;
  const Timeline& after_;
  const calendar::WorkingDays& days_;
  const Addressing& addressing_;
  const std::string& role_;
  const Event& event_;
  std::vector<std::string> missing_ = {};
  PassedOnWords passed_on_ = {};
  std::map<std::string, std::string> dates_ = {};
  bool stale_ = false;  // words were added since somebody said how they are passed on
};

// Before the letter of a step that was recorded wrongly the first time.
const std::string replaces = "This letter takes the place of an earlier one about the same step.\n\n";

}  // namespace

std::string foot_of(const Addressing& addressing) {
  return "\n" + addressing.body + "\n" + (addressing.reached.empty() ? "" : addressing.reached + "\n");
}

std::string mark_of(const std::string& words) { return bytes::sha256(plain(words)); }

std::vector<PassedOn> passed_on(const CaseFile& file, const Timeline& now, const Decision& decision) {
  const auto& edition = file.edition();
  std::vector<PassedOn> all;
  for (const auto& effect : decision.causes) {
    const auto letter =
        effect.kind == Effect::Kind::letter ? letter_template(edition.name, effect.name) : std::nullopt;
    if (!letter) continue;
    std::vector<Index> to;
    std::copy_if(effect.to.begin(), effect.to.end(), std::back_inserter(to),
                 [&](Index role) { return role != person_of(edition); });
    if (to.empty()) continue;
    for (const auto& asked : asked_in(letter->words)) {
      const auto fact = edition.fact(fact_in(asked));
      if (fact == none || !comes_from_outside(edition, fact)) continue;
      auto words = fact_in_words(file, now, asked);
      const auto known =
          std::find_if(all.begin(), all.end(), [&](const PassedOn& one) { return one.key == key_of(asked); });
      if (words.empty()) continue;
      if (known == all.end())
        all.push_back({key_of(asked), fact, std::move(words), to});
      else
        std::copy_if(to.begin(), to.end(), std::back_inserter(known->to), [&](Index role) {
          return std::find(known->to.begin(), known->to.end(), role) == known->to.end();
        });
    }
  }
  return all;
}

bool sends_letters(const Edition& edition, const Event& event) {
  const auto at = event.what == Event::What::decided ? edition.decision(event.name) : none;
  if (at == none) return false;
  const auto& causes = edition.decisions[static_cast<std::size_t>(at)].causes;
  return std::any_of(causes.begin(), causes.end(),
                     [](const Effect& effect) { return effect.kind == Effect::Kind::letter; });
}

Outcome<std::vector<Letter>> letters_of(const CaseFile& file, const Timeline& after, const Event& event,
                                        const calendar::WorkingDays& days, const Addressing& addressing) {
  std::vector<Letter> letters;
  Refusals problems;
  if (event.what != Event::What::decided) return letters;
  const auto& edition = file.edition();
  for (const auto& effect :
       edition.decisions[static_cast<std::size_t>(edition.decision(event.name))].causes) {
    if (effect.kind != Effect::Kind::letter) continue;
    const auto words = letter_template(edition.name, effect.name);
    if (!words) {
      problems.push_back({fmt::format("There is no letter “{}”.", effect.name)});
      continue;
    }
    for (const auto to : effect.to) {
      const auto& role = edition.roles[static_cast<std::size_t>(to)].name;
      Binding binding(file, after, days, addressing, role, event);
      auto subject = binding.bound(words->subject);
      auto text =
          (addressing.takes_the_place ? replaces : "") + binding.bound(words->words) + foot_of(addressing);
      letters.push_back(
          {effect.name, role, std::move(subject), std::move(text), binding.passed_on(), binding.dates()});
      if (binding.is_stale())
        problems.push_back(
            {"Something was added to what is passed on since that was written. Look at it again; nothing was "
             "recorded."});
      for (const auto& missing : binding.missing())
        problems.push_back(
            {fmt::format("The letter “{}” speaks of {}, which is not known. Nothing was recorded.",
                         text::replace_all(effect.name, "_", " "), missing)});
    }
  }
  if (!problems.empty()) return problems;
  return letters;
}

}  // namespace reeve::casework
