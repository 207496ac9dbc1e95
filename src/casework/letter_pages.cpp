#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/calendar/instant.hpp"

namespace reeve::casework {
namespace {

using namespace web;

const Party* party_of(const std::vector<Party>& all, const std::string& role) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Party& party) { return party.role == role; });
  return found == all.end() ? nullptr : &*found;
}

// Name and address as they stand on an envelope; the role, when neither is known.
std::string addressed_to(const CaseFile& file, const Party* party, const std::string& role) {
  std::string words = party ? party->name : std::string();
  if (party && !party->address.empty()) words += (words.empty() ? "" : "\n") + party->address;
  return words.empty() ? title_of_role(file.edition(), file.edition().role(role)) : words;
}

Response letter_get(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  const auto all = letters_sent(*visit.record, file->id);
  const auto letter = std::find_if(all.begin(), all.end(),
                                   [&](const SentLetter& one) { return one.id == visit.at("letter"); });
  if (letter == all.end()) return not_found(visit);
  const auto people = parties(*visit.record, file->id);
  const auto* party = party_of(people, letter->role);
  const auto needs = party ? party->adjustments : std::string();
  return show(
      visit, {.title = letter->subject, .crumbs = crumbs_of(visit, *file, "Letter")},
      group(needs.empty() ? Html{}
                          : el("p", cls("govuk-body reeve-no-print"),
                               "Before you print it, what this person needs: ", needs),
            el("p", cls("govuk-body"), visit.body_name),
            el("div", cls("reeve-letter govuk-!-margin-bottom-6"), addressed_to(*file, party, letter->role)),
            el("h1", cls("govuk-heading-m"), letter->subject),
            el("div", cls("reeve-letter"), letter->words)));
}

}  // namespace

Routes letter_routes() {
  return {looked_at("reference", get("/work/{body}/cases/{reference}/letters/{letter}",
                                     Allow::may("cases.read"), "A letter of a case, to print", letter_get))};
}

}  // namespace reeve::casework
