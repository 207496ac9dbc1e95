#include <algorithm>
#include <map>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/posting_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/calendar/instant.hpp"
#include "web/components/button.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

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

// What became of it: noted, or a form to note it.
Html gone_view(const Visit& visit, const CaseFile& file, const SentLetter& letter, const Party* party,
               const Refusals& problems) {
  if (letter.sent_by != "post") return {};
  if (!letter.withdrawn_on.empty())
    return el("p", cls("govuk-body reeve-no-print"), "Withdrawn on ",
              calendar::in_words(calendar::parse_date(letter.withdrawn_on).value()),
              ": its step does not count any more. Do not post it.");
  const bool told = party && party->channel == "telephone";
  if (!letter.gone_on.empty())
    return el("p", cls("govuk-body reeve-no-print"), told ? "Told by telephone on " : "Posted on ",
              calendar::in_words(calendar::parse_date(letter.gone_on).value()), ".");
  if (!visit.may("cases.decide")) return {};
  return el("div", cls("reeve-no-print"),
            post_form(visit, case_address(visit, file, "letters/" + letter.id),
                      happened_field(visit, visit.request.form, problems,
                                     told ? "The day they were told what it says, by telephone"
                                          : "The day it was posted"),
                      button({.text = told ? "Note that they were told" : "Note that it was posted",
                              .kind = ButtonKind::secondary})));
}

Response letter_page(Visit& visit, const Refusals& problems) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  const auto all = letters_sent(visit.session(), file->id);
  const auto letter = std::find_if(all.begin(), all.end(),
                                   [&](const SentLetter& one) { return one.id == visit.at("letter"); });
  if (letter == all.end()) return not_found(visit);
  const auto people = reachable(visit.session(), *file);
  const auto* party = party_of(people, letter->role);
  const auto needs = party ? party->adjustments : std::string();
  return show(
      visit,
      {.title = letter->subject,
       .crumbs = crumbs_of(visit, *file, "Letter"),
       .problems = led_to_boxes(problems, "on"),
       .done = done_words(visit.request)},
      group(gone_view(visit, *file, *letter, party, problems),
            needs.empty() ? Html{}
                          : el("p", cls("govuk-body reeve-no-print"),
                               "Before you print it, what this person needs: ", needs),
            el("p", cls("govuk-body reeve-own-head"), sender_of(visit.session(), file->edition())),
            el("div", cls("reeve-letter govuk-!-margin-bottom-6"), addressed_to(*file, party, letter->role)),
            el("h1", cls("govuk-heading-m"), letter->subject), el("div", cls("reeve-letter"), letter->words)),
      problems.empty() ? 200 : 422);
}

Response letter_get(Visit& visit) { return letter_page(visit, {}); }

Response letter_post(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  const auto on = read_day(visit.request.form, "on");
  if (!on) return letter_page(visit, on.refusals());
  const auto noted = note_gone(visit.work(), *file, visit.at("letter"), *on);
  if (!noted) return letter_page(visit, noted.refusals());
  return done_and_back(work_address(visit, "letters"), "saved");
}

Response waiting_get(Visit& visit) {
  Table rows{.caption = "The first due first",
             .head = {web::Cell{"Letter"}, web::Cell{"To"}, web::Cell{"How"}, web::Cell{"By"},
                      web::Cell{"Written"}}};
  std::map<std::string, Adoption> known;  // a case keeps the edition that it began under
  for (auto& adoption : adoptions(*visit.record)) known.try_emplace(adoption.id, adoption);
  const auto to = [&](const WaitingLetter& letter) {
    const auto& edition = *known.at(letter.adoption).edition;
    return title_of_role(edition, edition.role(letter.role));
  };
  for (const auto& one : letters_waiting(*visit.record, protocols_of(visit), visit.person->offices))
    rows.rows.push_back(row_of(
        web::Cell{
            group(el("a", cls("govuk-link"),
                     href(work_address(visit, "cases/" + one.reference + "/letters/" + one.id)), one.subject),
                  el("div", cls("govuk-hint govuk-!-margin-bottom-0"), one.reference))},
        web::Cell{to(one)}, web::Cell{one.channel == "telephone" ? "Tell by telephone" : "Print and post"},
        web::Cell{group(calendar::in_words_with_day(calendar::parse_date(one.goes_by).value()), " ",
                        due_tag(one.goes_by, visit.now.today))},
        web::Cell{calendar::in_words(calendar::in_london(calendar::parse_instant(one.at).value()).date)}));
  return show(
      visit,
      {.title = "Letters to post",
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = "Letters to post"}},
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), "Letters to post"),
            rows.rows.empty() ? el("p", cls("govuk-body"), "No letter waits.") : table(rows)));
}

}  // namespace

Routes letter_routes() {
  constexpr std::string_view letter = "/work/{body}/cases/{reference}/letters/{letter}";
  return {
      looked_at("reference",
                get(letter, Allow::may("cases.read"), "A letter of a case, to print", letter_get)),
      looked_at("reference",
                post(letter, Allow::may("cases.decide"), "Note that a letter has gone", letter_post)),
      get("/work/{body}/letters", Allow::may("cases.read"), "Letters that wait to be posted", waiting_get)};
}

}  // namespace reeve::casework
