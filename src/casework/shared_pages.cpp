#include <fmt/format.h>

#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "mail/settings.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {

using namespace web;
using namespace protocol;

bool has_part_in(const Visit& visit, const Edition& edition) {
  return protocol::has_part_in(edition, visit.person->offices);
}

bool has_part_in(Visit& visit, const CaseFile& file) {
  return protocol::has_part_in(file.edition(), file.derived(days_of(visit, file), visit.now.today),
                               visit.person->offices);
}

std::optional<CaseFile> case_of(Visit& visit) {
  auto file = find_case(visit.session(), visit.at("reference"));
  if (file && !has_part_in(visit, *file)) return std::nullopt;
  return file;
}

std::vector<std::string> protocols_of(Visit& visit) {
  std::vector<std::string> all;
  for (const auto& adoption : adoptions(visit.session()))
    if (has_part_in(visit, *adoption.edition) && (all.empty() || all.back() != adoption.protocol))
      all.push_back(adoption.protocol);
  return all;
}

std::string case_address(const Visit& visit, const CaseFile& file, std::string_view rest) {
  return work_address(visit, "cases/" + file.reference + (rest.empty() ? "" : "/" + std::string(rest)));
}

calendar::WorkingDays days_of(Visit& visit, const CaseFile& file) {
  auto days = working_days(visit.session(), file.edition().calendar);
  if (!days) throw storage::Fault(days.refusal().sentence);
  return std::move(days).value();
}

std::vector<Crumb> crumbs_of(const Visit& visit, const CaseFile& file, std::string_view here) {
  std::vector<Crumb> crumbs{{.text = "Cases", .href = work_address(visit, "cases")}};
  if (here.empty())
    crumbs.push_back({.text = file.reference});
  else
    crumbs.insert(crumbs.end(),
                  {{.text = file.reference, .href = case_address(visit, file)}, {.text = here}});
  return crumbs;
}

std::vector<Index> roles_for(const Visit& visit, const Edition& edition, const std::vector<Index>& by) {
  std::vector<Index> own, others;
  for (const auto role : by) {
    const auto& office = edition.roles[static_cast<std::size_t>(role)].office;
    const auto& held = visit.person->offices;
    const bool is_own = std::find(held.begin(), held.end(), office) != held.end();
    auto& into = is_own ? own : others;
    if (std::find(into.begin(), into.end(), role) == into.end()) into.push_back(role);
  }
  if (visit.may("cases.keep")) own.insert(own.end(), others.begin(), others.end());
  return own;
}

Html role_field(const Edition& edition, const std::vector<Index>& roles, const Fields& form,
                const Refusals& problems) {
  if (roles.size() == 1)
    return group(hidden_input("role", edition.roles[static_cast<std::size_t>(roles.front())].name),
                 el("p", cls("govuk-body"),
                    "It is recorded as done by: ", el("strong", title_of_role(edition, roles.front())), "."));
  std::vector<web::Choice> items;
  for (const auto role : roles)
    items.push_back(
        {.value = edition.roles[static_cast<std::size_t>(role)].name, .text = title_of_role(edition, role)});
  const auto sent = std::string(form.get("role"));
  return radios({.legend = {.text = "Who did it"},
                 .name = "role",
                 .items = items,
                 .value = sent.empty() && !items.empty() ? items.front().value : sent,
                 .error = problem_of(problems, "role")});
}

Outcome<std::string> read_role(const Edition& edition, const std::vector<Index>& roles, const Fields& form) {
  const auto sent = std::string(form.get("role"));
  for (const auto role : roles)
    if (edition.roles[static_cast<std::size_t>(role)].name == sent) return sent;
  return Refusal{"Say who did it.", {}, "role"};
}

Html happened_field(const Visit& visit, const Fields& form, const Refusals& problems,
                    std::string_view label) {
  const auto today = visit.now.today;
  const Fields fresh({{"on-day", std::to_string(today.day())},
                      {"on-month", std::to_string(today.month())},
                      {"on-year", std::to_string(today.year())}});
  return day_field({.name = "on", .label = label}, form.has("on-day") ? form : fresh, problems);
}

Html reason_field(const Event& event, const Fields& form, const Refusals& problems) {
  if (!says_why(event)) return {};
  const bool more = event.what == Event::What::extended;
  return textarea({.label = {.text = more ? "Why more time is needed" : "What was wrong"},
                   .name = "reason",
                   .value = std::string(form.get("reason")),
                   .hint = "It stays in the case, and everybody who may see the case reads it",
                   .error = problem_of(problems, "reason"),
                   .rows = 3});
}

Html reason_view(const Event& event) {
  return event.reason.empty() ? Html{} : el("p", cls("govuk-body reeve-typed"), "Why: ", event.reason);
}

namespace {

// No fact of a protocol has a hyphen in its name.
constexpr std::string_view passed_on_prefix = "passed-on-", mark_prefix = "passed-of-";

// As it was typed, or passed on before; from the beginning when something was added to it since.
std::string passed_on_so_far(const PassedOn& one, const std::string& mark, const Fields& form,
                             const PassedOnWords& earlier) {
  if (form.get(std::string(mark_prefix) + one.key) == mark)
    return std::string(form.get(std::string(passed_on_prefix) + one.key));
  const auto before = earlier.find(one.key);
  return before != earlier.end() && before->second.of == mark ? before->second.words : one.words;
}

}  // namespace

Html passed_on_fields(const CaseFile& file, const std::vector<PassedOn>& all, const Fields& form,
                      const PassedOnWords& earlier) {
  const auto& edition = file.edition();
  Html fields;
  for (const auto& one : all) {
    const auto mark = mark_of(one.words);
    fields += hidden_input(std::string(mark_prefix) + one.key, mark);
    fields += textarea(
        {.label = {.text = "What we pass on of: " + edition.facts[static_cast<std::size_t>(one.fact)].words},
         .name = std::string(passed_on_prefix) + one.key,
         .value = passed_on_so_far(one, mark, form, earlier),
         .hint = "It goes to: " + titles_of_roles(edition, one.to) +
                 ". Take out what they need not know, such as details of other people. The letter says that "
                 "it was shortened; the case keeps every word.",
         .rows = 8});
  }
  return fields;
}

PassedOnWords read_passed_on(const Fields& form) {
  PassedOnWords all;
  for (const auto& [name, value] : form.pairs())
    if (name.starts_with(passed_on_prefix)) {
      const auto key = name.substr(passed_on_prefix.size());
      all[key] = {std::string(form.get(std::string(mark_prefix) + key)), value};
    }
  return all;
}

Html done_by(const CaseFile& file, const Event& event) {
  return el("p", cls("govuk-body"), "Recorded as done by: ",
            el("strong", title_of_role(file.edition(), file.edition().role(event.role))), ", on ",
            calendar::in_words_with_day(event.on), ".");
}

Html letters_gone(storage::Session& record, const CaseFile& file, const std::string& event_id) {
  if (event_id.empty()) return {};
  const auto sent = letters_sent(record, file.id);
  const auto waits = [](const SentLetter& letter) {
    return letter.sent_by == "post" && letter.gone_on.empty();
  };
  const auto many = [&](bool waiting) {
    return std::count_if(sent.begin(), sent.end(), [&](const SentLetter& letter) {
      return letter.event_id == event_id && letter.withdrawn_on.empty() && waits(letter) == waiting;
    });
  };
  Html says;
  if (const auto gone = many(false); gone > 0)
    says += warning_text({.content = text::counted(gone, "letter of that step went out and is",
                                                   "letters of that step went out and are") +
                                     " not taken back. Write to whoever has it and say what changed."});
  if (const auto waiting = many(true); waiting > 0)
    says += el("p", cls("govuk-body"),
               text::counted(waiting, "letter of that step waits to be posted, and is withdrawn.",
                             "letters of that step wait to be posted, and are withdrawn."));
  return says;
}

Sending sending_of(Visit& visit, const CaseFile& file) {
  const auto url = mail::settings_from_environment().public_url;
  return {.installation = *visit.installation,
          .address = url.empty() ? std::string() : url + case_address(visit, file),
          .instead = read_passed_on(visit.request.form)};
}

namespace {

// The last that happened, and the edition it happened under: a move to another adds no event.
std::string mark_of(const CaseFile& file) { return file.events.back().id + "/" + file.adoption.id; }

}  // namespace

Html seen_field(const CaseFile& file) { return hidden_input("seen", mark_of(file)); }

Outcome<Done> check_seen(const CaseFile& file, const Fields& form) {
  if (form.get("seen") == mark_of(file)) return Done{};
  return Refusal{
      "The case has changed since you opened this page. Look at it again before you record anything."};
}

Outcome<std::string> keep_confirmed(Visit& visit, CaseFile& file, const Event& event) {
  if (const auto kept = record_event(visit.work(), file, event); !kept) return kept.refusals();
  const auto sent = carry_out(visit.work(), file, file.events.back(), sending_of(visit, file));
  if (!sent) return sent.refusals();
  return case_address(visit, file);
}

}  // namespace reeve::casework
