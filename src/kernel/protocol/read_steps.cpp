// Decisions, duties and pauses.
#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/edition_reader.hpp"
#include "kernel/protocol/known_names.hpp"

namespace reeve::protocol {

using W = Words&;
using B = const Block&;

std::vector<Index> EditionReader::roles(Words& words) { return list(words, edition_.roles, "a role"); }

void EditionReader::read_start(Words& words, const Block& block) {
  const auto at = words.here();
  if (has_start_) throw Problem{at, "A case begins in one place; the start stands above already."};
  has_start_ = true;
  auto& start = edition_.decisions.front();
  start.at = at;
  start.leads_to = known(words, edition_.states, "a state");
  auto lines = lines_of_a_decision(start, block);
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const auto& line) {
                               return line.first == "from" || line.first == "except" ||
                                      line.first == "leads to" || line.first == "stays" ||
                                      line.first == "may be repeated";
                             }),
              lines.end());
  each_under(block, "the start", lines);
}

void EditionReader::read_decision(Words& words, const Block& block, Index state) {
  auto& decision =
      edition_.decisions[static_cast<std::size_t>(known(words, edition_.decisions, "a decision"))];
  decision.words = words.text("what is decided, beginning with a verb");
  if (state != none) decision.from = {state};
  bool leads = false, stays = false;
  auto lines = lines_of_a_decision(decision, block);
  if (state != none)
    lines.erase(
        std::remove_if(lines.begin(), lines.end(),
                       [](const auto& line) { return line.first == "from" || line.first == "except"; }),
        lines.end());
  for (auto& line : lines)
    if (line.first == "leads to" || line.first == "stays")
      line.second = [take = line.second, which = line.first == "stays" ? &stays : &leads](W rest, B inside) {
        *which = true;
        take(rest, inside);
      };
  if (!each_under(block, "a decision", lines)) return;
  if (leads == stays)
    problems_.add(decision.at, "A decision says where it leads: leads to NAME_OF_A_STATE, or stays.");
}

EditionReader::Lines EditionReader::lines_of_a_decision(Decision& decision, const Block&) {
  const auto facts = [this](W words) { return list(words, edition_.facts, "a fact"); };
  return {{"from", [&](W words, B) { read_from(words, decision); }},
          {"except", [&](W words, B) { read_except(words, decision); }},
          {"by", [&](W words, B) { read_by(words, decision); }},
          {"needs", [&decision, facts](W words, B) { decision.needs = facts(words); }},
          {"may say", [&decision, facts](W words, B) { decision.may_say = facts(words); }},
          {"when", [&](W words, B) { decision.when.push_back(read_condition(words)); }},
          {"letter", [&](W words, B) { read_effect(words, decision, Effect::Kind::letter); }},
          {"tell", [&](W words, B) { read_effect(words, decision, Effect::Kind::tell); }},
          {"publish", [&](W words, B) { read_effect(words, decision, Effect::Kind::publish); }},
          {"leads to", [&](W words, B) { decision.leads_to = known(words, edition_.states, "a state"); }},
          {"stays", [](W, B) {}},
          {"may be repeated", [&](W, B) { decision.repeated = true; }},
          {"outside", [&](W words, B) { decision.outside = words.text("what those outside read"); }},
          {"clause", [&](W words, B) { decision.clause = read_clause(words); }}};
}

void EditionReader::read_from(Words& words, Decision& decision) {
  do {
    if (!words.take("anywhere")) {
      decision.from.push_back(known(words, edition_.states, "a state, or anywhere"));
      continue;
    }
    for (std::size_t at = 0; at < edition_.states.size(); ++at)
      if (!edition_.states[at].outcome) decision.from.push_back(static_cast<Index>(at));
  } while (words.take_comma());
}

void EditionReader::read_except(Words& words, Decision& decision) {
  if (decision.from.empty()) words.wrong("Say first where it is open: from, and then except.");
  for (const auto not_here : list(words, edition_.states, "a state"))
    decision.from.erase(std::remove(decision.from.begin(), decision.from.end(), not_here),
                        decision.from.end());
}

void EditionReader::read_by(Words& words, Decision& decision) {
  std::optional<Condition> when;
  const auto all = roles(words);
  if (words.take("when")) when = read_condition(words);
  for (const auto role : all) decision.by.push_back({role, when});
}

void EditionReader::read_effect(Words& words, Decision& decision, Effect::Kind kind) {
  Effect effect{.kind = kind, .at = words.here()};
  if (kind == Effect::Kind::tell) {
    effect.to = roles(words);
  } else {
    effect.name = words.name("a name");
    if (kind == Effect::Kind::letter) {
      words.expect("to");
      effect.to = roles(words);
    }
  }
  decision.causes.push_back(std::move(effect));
}

void EditionReader::read_duty(Words& words, const Block& block, Index state) {
  auto& duty = edition_.duties[static_cast<std::size_t>(known(words, edition_.duties, "a duty"))];
  duty.words = words.text("what is to be done, beginning with a verb");
  duty.state = state;
  auto lines = lines_of_a_duty(duty);
  bool dated = false, rests = false;
  for (auto& line : lines)
    if (line.first == "due" || line.first == "rests on")
      line.second = [take = line.second, which = line.first == "due" ? &dated : &rests](W rest, B inside) {
        *which = true;
        take(rest, inside);
      };
  if (!each_under(block, "a duty", lines)) return;
  if (duty.owner == none) problems_.add(duty.at, "A duty has an owner: owner NAME_OF_A_ROLE.");
  if (!dated) problems_.add(duty.at, "A duty has a date: due within 3 working days after NAME_OF_A_FACT.");
  if (duty.done_by.empty())
    problems_.add(duty.at, "A duty is done by a decision: done by NAME_OF_A_DECISION.");
  if (!rests) problems_.add(duty.at, "A duty rests on law, on protocol or on practice: rests on law.");
}

EditionReader::Lines EditionReader::lines_of_a_duty(Duty& duty) {
  return {{"owner", [&](W words, B) { duty.owner = known(words, edition_.roles, "a role"); }},
          {"due", [&](W words, B) { duty.due = read_due(words); }},
          {"again", [&](W, B) { duty.again = true; }},
          {"done by", [&](W words, B) { duty.done_by = list(words, edition_.decisions, "a decision"); }},
          {"remind",
           [&](W words, B) {
             duty.remind_before = read_period(words);
             words.expect("before");
           }},
          {"chase every", [&](W words, B) { duty.chase_every = read_period(words); }},
          {"rests on",
           [&](W words, B) {
             if (words.take("law"))
               duty.rests_on = RestsOn::law;
             else if (words.take("protocol"))
               duty.rests_on = RestsOn::protocol;
             else if (!words.take("practice"))
               words.wrong("A duty rests on law, on protocol or on practice.");
           }},
          {"may be extended by", [&](W words, B) { read_extension(words, duty); }},
          {"if late", [&](W words, B) { read_if_late(words, duty); }},
          {"outside", [&](W words, B) { duty.outside = words.text("what those outside read"); }},
          {"ends with its state", [&](W, B) { duty.ends_with_state = true; }},
          {"clause", [&](W words, B) { duty.clause = read_clause(words); }}};
}

void EditionReader::read_extension(Words& words, Duty& duty) {
  words.expect("up to");
  Extension extension{.up_to = read_period(words)};
  words.expect("by");
  extension.by = roles(words);
  duty.extension = std::move(extension);
}

void EditionReader::read_if_late(Words& words, Duty& duty) {
  if (words.take("leads to")) duty.late_leads_to = known(words, edition_.states, "a state");
  duty.if_late = words.text("what being late means");
}

void EditionReader::read_pause(Words& words, const Block& block) {
  auto& pause = edition_.pauses[static_cast<std::size_t>(known(words, edition_.pauses, "a pause"))];
  pause.words = words.text("what is waited for");
  const bool right =
      each_under(block, "a pause",
                 {{"by", [&](W line, B) { pause.by = roles(line); }},
                  {"stops", [&](W line, B) { pause.stops = list(line, edition_.duties, "a duty"); }},
                  {"clause", [&](W line, B) { pause.clause = read_clause(line); }}});
  if (!right) return;
  if (pause.by.empty()) problems_.add(pause.at, "A pause says who may stop the clock: by NAME_OF_A_ROLE.");
  if (pause.stops.empty())
    problems_.add(pause.at, "A pause says which clocks it stops: stops NAME_OF_A_DUTY.");
}

}  // namespace reeve::protocol
