#include "kernel/protocol/card.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

class Card {
 public:
  Card(const Edition& edition, const Terms& terms) : edition_(edition), terms_(terms) {}

  std::string whole() {
    head();
    offices();
    settings();
    step("How a case begins", none);
    for (std::size_t at = 0; at < edition_.states.size(); ++at)
      if (!edition_.states[at].outcome) step(edition_.states[at].words, static_cast<Index>(at));
    standing();
    outcomes();
    facts();
    signature();
    return std::move(text_);
  }

 private:
  template <typename... Args>
  void say(fmt::format_string<Args...> words, Args&&... args) {
    text_ += fmt::format(words, std::forward<Args>(args)...);
  }
  const Decision& decision(Index at) const { return edition_.decisions[static_cast<std::size_t>(at)]; }

  std::string roles(const std::vector<Index>& some) const {
    std::vector<std::string> titles;
    for (const auto role : some) titles.push_back(edition_.roles[static_cast<std::size_t>(role)].title);
    return text::join(titles, ", ");
  }

  void head() {
    say("# {}\n\nEdition {}, of {}. {}.\n\n", edition_.title, edition_.edition,
        calendar::in_words(edition_.of), edition_.source);
    say("Days are counted by the bank holidays of {}. {}\n\n", calendar::in_words(edition_.calendar),
        edition_.day_zero == calendar::WeekendReceipt::day_zero_is_receipt
            ? "Day zero is the day something comes, whatever day it is."
            : "What comes on a day that is not a working day counts as of the next one.");
    if (const auto name = speaker(edition_); !name.empty())
      say("Letters go in the name of the {}.\n\n", name);
  }

  void offices() {
    say("## Who\n\n");
    for (const auto& role : edition_.roles)
      say("- {}{}{}\n", role.title, role.stands_outside() ? " (outside)" : "",
          role.kept_out ? "; kept out of a case when " + in_words(edition_, *role.kept_out) : "");
    say("\n");
  }

  void settings() {
    if (edition_.settings.empty()) return;
    say("## Times this body has set\n\n| time | here | may be | source |\n| --- | --- | --- | --- |\n");
    for (std::size_t at = 0; at < edition_.settings.size(); ++at) {
      const auto& setting = edition_.settings[at];
      say("| {} | {} | {} to {} | {} |\n", setting.words, in_words(terms_[at]), setting.least, setting.most,
          setting.source);
    }
    say("\n");
  }

  void step(const std::string& title, Index state) {
    say("\n## {}\n\n", title);
    if (state != none) {
      const auto& one = edition_.states[static_cast<std::size_t>(state)];
      say("Waiting for: {}. {}.\n\n", edition_.roles[static_cast<std::size_t>(one.owner)].title,
          shown(one.clause));
      if (!one.outside.empty()) say("Those outside read: “{}”.\n\n", one.outside);
      for (const auto& duty : edition_.duties)
        if (duty.state == state) say_duty(duty);
    } else {
      say_decision(edition_.start());
    }
    for (std::size_t at = 1; at < edition_.decisions.size(); ++at)
      if (decision(static_cast<Index>(at)).from == std::vector<Index>{state})
        say_decision(decision(static_cast<Index>(at)));
  }

  std::string when_due(const Duty& duty) const {
    auto due = duty.due;
    if (due.setting != none) {
      due.period = terms_[static_cast<std::size_t>(due.setting)];
      due.setting = none;
    }
    return in_words(edition_, due);
  }

  void say_duty(const Duty& duty) {
    say("- **{}**: {}, {}{}. Rests on {}: {}.", duty.words,
        edition_.roles[static_cast<std::size_t>(duty.owner)].title, when_due(duty),
        (duty.again ? std::string(", and again after each time") : std::string()) +
            (duty.ends_with_state ? ", while the case stays where it is" : ""),
        in_words(duty.rests_on), shown(duty.clause));
    if (duty.extension)
      say(" May be extended by up to {} by {}.", in_words(duty.extension->up_to), roles(duty.extension->by));
    if (duty.remind_before && duty.remind_before->n > 0)
      say(" Reminder {} before.", in_words(*duty.remind_before));
    if (duty.chase_every) say(" When late, again every {}.", in_words(*duty.chase_every));
    if (!duty.if_late.empty()) say(" If late: {}", duty.if_late);
    if (!duty.outside.empty()) say(" Those outside read: “{}”.", duty.outside);
    if (duty.late_leads_to != none)
      say(" The case then becomes “{}”.",
          edition_.states[static_cast<std::size_t>(duty.late_leads_to)].words);
    say("\n");
  }

  void say_decision(const Decision& one) {
    std::vector<std::string> by;
    for (const auto& who : one.by)
      by.push_back(edition_.roles[static_cast<std::size_t>(who.role)].title +
                   (who.when ? " (when " + in_words(edition_, *who.when) + ")" : ""));
    say("- {}: {}", &one == &edition_.start() ? "A case is opened" : one.words, text::join(by, ", "));
    if (one.leads_to != none && &one != &edition_.start())
      say(" → {}", edition_.states[static_cast<std::size_t>(one.leads_to)].words);
    say(". {}.", shown(one.clause));
    for (const auto& condition : one.when) say(" Only when {}.", in_words(edition_, condition));
    std::vector<std::string> needs;
    for (const auto fact : one.needs) needs.push_back(edition_.facts[static_cast<std::size_t>(fact)].words);
    if (!needs.empty()) say(" Say: {}.", text::join(needs, "; "));
    for (const auto& effect : one.causes) say(" {}", caused(effect));
    if (one.repeated) say(" May be repeated.");
    say("\n");
  }

  std::string caused(const Effect& effect) const {
    const auto name = text::replace_all(effect.name, "_", " ");
    switch (effect.kind) {
      case Effect::Kind::letter:
        return fmt::format("Letter “{}” to {}.", name, roles(effect.to));
      case Effect::Kind::tell:
        return fmt::format("Told: {}.", roles(effect.to));
      case Effect::Kind::publish:
        return fmt::format("Published: {}.", name);
    }
    return {};
  }

  // What stands in no single step.
  void standing() {
    say("\n## Whatever the step\n\n");
    for (const auto& duty : edition_.duties)
      if (duty.state == none) say_duty(duty);
    for (std::size_t at = 1; at < edition_.decisions.size(); ++at) {
      const auto& one = decision(static_cast<Index>(at));
      const bool in_an_outcome =
          one.from.size() == 1 && edition_.states[static_cast<std::size_t>(one.from.front())].outcome;
      if (one.from.size() == 1 && !in_an_outcome) continue;
      std::vector<std::string> states;
      for (const auto state : one.from)
        states.push_back(edition_.states[static_cast<std::size_t>(state)].words);
      say_decision(one);
      say("  Open in: {}.\n", text::join(states, ", "));
    }
    for (const auto& pause : edition_.pauses) {
      std::vector<std::string> stops;
      for (const auto duty : pause.stops)
        stops.push_back(edition_.duties[static_cast<std::size_t>(duty)].words);
      say("- Clock stopped, {}: {}. Stops: {}. {}.\n", pause.words, roles(pause.by), text::join(stops, "; "),
          shown(pause.clause));
    }
  }

  void outcomes() {
    say("\n## How it ends\n\n");
    for (const auto& state : edition_.states)
      if (state.outcome)
        say("- {}. {}.{}\n", state.words, shown(state.clause),
            state.outside.empty() ? "" : " Those outside read: “" + state.outside + "”.");
  }

  void facts() {
    say("\n## What is asked\n\n");
    for (const auto& fact : edition_.facts) {
      say("- {}{}{}", fact.words, fact.is_private ? " (private)" : "", not_before_in_words(edition_, fact));
      std::vector<std::string> choices;
      for (const auto& choice : fact.choices) choices.push_back(choice.words);
      if (!choices.empty()) say(": {}", text::join(choices, "; "));
      say("\n");
    }
  }

  void signature() { say("\nRead and agreed: office ____________________  day ____________________\n"); }

  const Edition& edition_;
  const Terms& terms_;
  std::string text_ = {};
};

}  // namespace

std::string card_of(const Edition& edition, const Terms& terms) { return Card(edition, terms).whole(); }

}  // namespace reeve::protocol
