#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kernel/protocol/card.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

// Every part of an edition by name, each as the lines a reader would compare.
class Parts {
 public:
  explicit Parts(const Edition& edition) : edition_(edition) {}

  std::vector<std::pair<std::string, std::string>> all() {
    add("source", edition_.source);
    add("day zero", edition_.day_zero == calendar::WeekendReceipt::day_zero_is_receipt
                        ? "the day of receipt"
                        : "the next working day");
    if (const auto name = speaker(edition_); !name.empty()) add("letters in the name of", name);
    for (const auto& role : edition_.roles)
      add("role " + role.name,
          role.title + (role.stands_outside() ? ", outside" : ", office " + role.office) +
              (role.kept_out ? ", kept out when " + in_words(edition_, *role.kept_out) : ""));
    for (const auto& setting : edition_.settings)
      add("setting " + setting.name,
          fmt::format("{}, from {} to {}", in_words(setting.usual), setting.least, setting.most));
    for (const auto& fact : edition_.facts) {
      add("fact " + fact.name,
          fact.words + (fact.is_private ? ", private" : "") + not_before_in_words(edition_, fact));
      for (const auto& choice : fact.choices)
        add("fact " + fact.name + ", choice " + choice.name, choice.words);
    }
    for (const auto& state : edition_.states)
      add((state.outcome ? "outcome " : "state ") + state.name,
          state.words + (state.outcome ? "" : "; waits for " + role(state.owner)) + "; " +
              shown(state.clause) + outside(state.outside));
    for (const auto& decision : edition_.decisions) this->decision(decision);
    for (const auto& one : edition_.duties) duty(one);
    for (const auto& pause : edition_.pauses)
      add("pause " + pause.name, pause.words + "; by " + roles(pause.by) + "; " + shown(pause.clause));
    return std::move(parts_);
  }

 private:
  void add(std::string name, std::string says) { parts_.emplace_back(std::move(name), std::move(says)); }
  std::string role(Index at) const {
    return at == none ? "nobody" : edition_.roles[static_cast<std::size_t>(at)].title;
  }
  std::string state(Index at) const {
    return at == none ? "where it is" : edition_.states[static_cast<std::size_t>(at)].words;
  }

  static std::string outside(const std::string& words) {
    return words.empty() ? std::string() : "; outside: " + words;
  }

  std::string roles(const std::vector<Index>& some) const {
    std::vector<std::string> titles;
    for (const auto one : some) titles.push_back(role(one));
    return text::join(titles, ", ");
  }

  std::string facts(const std::vector<Index>& some) const {
    std::vector<std::string> names;
    for (const auto one : some) names.push_back(edition_.facts[static_cast<std::size_t>(one)].words);
    return text::join(names, "; ");
  }

  void decision(const Decision& one) {
    const auto name = "decision " + one.name;
    add(name, one.words + "; leads to " + state(one.leads_to) + outside(one.outside));
    std::vector<std::string> from, by;
    for (const auto at : one.from) from.push_back(state(at));
    for (const auto& who : one.by)
      by.push_back(role(who.role) + (who.when ? " when " + in_words(edition_, *who.when) : ""));
    add(name + ", open in", text::join(from, ", "));
    add(name + ", taken by", text::join(by, ", "));
    if (!one.needs.empty()) add(name + ", needs", facts(one.needs));
    if (!one.may_say.empty()) add(name + ", may say", facts(one.may_say));
    for (std::size_t at = 0; at < one.when.size(); ++at)
      add(fmt::format("{}, condition {}", name, at + 1), in_words(edition_, one.when[at]));
    for (const auto& effect : one.causes)
      add(fmt::format("{}, {}", name,
                      effect.kind == Effect::Kind::letter ? "letter " + effect.name
                      : effect.kind == Effect::Kind::tell ? "told"
                                                          : effect.name),
          roles(effect.to));
    add(name + ", clause", shown(one.clause));
  }

  void duty(const Duty& one) {
    const auto name = "duty " + one.name;
    add(name, one.words + "; " + role(one.owner) + outside(one.outside));
    add(name + ", due", in_words(edition_, one.due) + (one.again ? ", and again" : "") +
                            (one.ends_with_state ? ", while the case stays where it is" : ""));
    std::vector<std::string> by;
    for (const auto at : one.done_by) by.push_back(edition_.decisions[static_cast<std::size_t>(at)].words);
    add(name + ", done by", text::join(by, ", "));
    add(name + ", rests on", std::string(in_words(one.rests_on)));
    if (one.extension)
      add(name + ", may be extended",
          "by " + in_words(one.extension->up_to) + ", by " + roles(one.extension->by));
    if (!one.if_late.empty() || one.late_leads_to != none)
      add(name + ", if late",
          one.if_late + (one.late_leads_to == none ? "" : " Leads to " + state(one.late_leads_to)));
    add(name + ", clause", shown(one.clause));
  }

  const Edition& edition_;
  std::vector<std::pair<std::string, std::string>> parts_ = {};
};

}  // namespace

std::vector<Difference> differences(const Edition& before, const Edition& after) {
  const auto was = Parts(before).all(), is = Parts(after).all();
  const std::map<std::string, std::string> old(was.begin(), was.end()), now(is.begin(), is.end());
  std::vector<Difference> all;
  for (const auto& [name, says] : was)
    if (!now.contains(name)) all.push_back({Difference::Is::removed, name, says, {}});
  for (const auto& [name, says] : is) {
    const auto known = old.find(name);
    if (known == old.end())
      all.push_back({Difference::Is::added, name, {}, says});
    else if (known->second != says)
      all.push_back({Difference::Is::changed, name, known->second, says});
  }
  return all;
}

}  // namespace reeve::protocol
