// A timeline file against the record: what it has and the record has not is taken, step by step.
#include <algorithm>

#include "kernel/text.hpp"
#include "precept/precept_store.hpp"

namespace reeve::precept {
namespace {

using storage::Work;
using Office = storage::OfficeFor;

bool is_same(const Event& kept, const Event& brought) {
  return kept.day == brought.day && kept.increase == brought.increase && kept.verdict == brought.verdict &&
         kept.words == brought.words;
}

std::string day_of(const Event& event) {
  return event.day ? ", " + calendar::in_words(*event.day) : std::string();
}

Outcome<Done> keep_step(Work& work, int year, const Event& event, const Office& office, Kept& kept) {
  const auto precept = find_precept(work.session(), year).value();
  if (const auto* known = precept.last(event.what)) {
    if (is_same(*known, event)) return Done{};
    const bool may_be_drafted_again = event.what == What::drafted && !precept.is_notified();
    if (!may_be_drafted_again)
      return Refusal{
          std::string(title_of(event.what)) +
              ": the record says otherwise than the file. Take the step back first, with a reason.",
          "precept"};
  }
  if (!storage::act_as(work, office, act_of(event.what))) {
    kept.left.emplace_back(title_of(event.what));
    return Done{};
  }
  if (auto taken = take(work, precept, event); !taken) return taken;
  kept.said.push_back(std::string(title_of(event.what)) + day_of(event) + ".");
  return Done{};
}

Outcome<Done> keep_members(Work& work, int year, const std::vector<std::string>& seats, const Office& office,
                           Kept& kept) {
  const auto precept = find_precept(work.session(), year).value();
  const bool is_settled = seats.empty() || precept.members == seats || precept.last(What::reported);
  if (!is_settled && !precept.members.empty())
    return Refusal{
        "The record names other members of the panel than the file's votes. The clerk says who they are.",
        "precept"};
  if (is_settled || !storage::act_as(work, office, "precept.report")) return Done{};
  if (auto named = name_members(work, precept, seats); !named) return named;
  kept.said.push_back(text::counted(static_cast<long long>(seats.size()), "member", "members") +
                      " of the panel named.");
  return Done{};
}

Outcome<Done> keep_condition(Work& work, int year, const Condition& brought, const Office& office,
                             Kept& kept) {
  const auto find = [&](const Precept& precept) {
    return std::find_if(precept.conditions.begin(), precept.conditions.end(), [&](const auto& one) {
      return one.heading == brought.heading && one.words == brought.words;
    });
  };
  auto precept = find_precept(work.session(), year).value();
  if (find(precept) == precept.conditions.end()) {
    if (!storage::act_as(work, office, "precept.report")) {
      kept.left.push_back(brought.heading + ": " + brought.words);
      return Done{};
    }
    if (auto asked = ask(work, precept, brought.heading, brought.words, brought.source); !asked) return asked;
    kept.said.push_back(brought.heading + ": " + brought.words + ".");
    precept = find_precept(work.session(), year).value();
  }
  const auto& condition = *find(precept);
  for (const auto& said : brought.progress) {
    const bool is_known = std::any_of(condition.progress.begin(), condition.progress.end(),
                                      [&](const auto& one) { return one.words == said.words; });
    if (is_known) continue;
    if (!storage::act_as(work, office, "precept.tell")) {
      kept.left.push_back("what became of: " + brought.words);
      return Done{};
    }
    if (auto told = tell(work, condition, said); !told) return told;
    kept.said.push_back("  " + said.words + (said.words.ends_with('.') ? "" : "."));
  }
  return Done{};
}

}  // namespace

Outcome<Kept> keep(Work& work, const Precept& brought, const Office& office) {
  Kept kept;
  if (!find_precept(work.session(), brought.year)) {
    if (!storage::act_as(work, office, "precept.propose"))
      return Refusal{"The precept of " + year_in_words(brought.year) +
                         " is not in the record yet. The commissioner's "
                         "office opens it.",
                     "precept"};
    if (auto opened = open_precept(work, brought.year); !opened) return opened.refusals();
  }
  for (const auto& event : brought.events) {
    if (event.what == What::reported)
      if (auto named = keep_members(work, brought.year, brought.members, office, kept); !named)
        return named.refusals();
    if (auto done = keep_step(work, brought.year, event, office, kept); !done) return done.refusals();
    if (!kept.left.empty()) break;  // steps have an order
  }
  for (const auto& condition : brought.conditions)
    if (auto done = keep_condition(work, brought.year, condition, office, kept); !done)
      return done.refusals();
  return kept;
}

}  // namespace reeve::precept
