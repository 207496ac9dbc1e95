// A case that is to go on under another edition: what changes is shown before it is decided.
#include <fmt/format.h>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/moving_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;

constexpr const char* page_title = "Let the case go on under another edition";

// Of the same protocol, that hold today or held before.
std::vector<Adoption> others(Visit& visit, const CaseFile& file) {
  auto all = adoptions(*visit.record);
  std::erase_if(all, [&](const Adoption& one) {
    return one.protocol != file.adoption.protocol || one.id == file.adoption.id || one.from > visit.now.today;
  });
  return all;
}

std::string in_words(const Adoption& adoption) {
  return fmt::format("edition {}, adopted from {}", adoption.edition->edition,
                     calendar::in_words(adoption.from));
}

Html fields_of(const Visit& visit, const std::vector<Adoption>& others, const Refusals& problems) {
  const auto& form = visit.request.form;
  std::vector<web::Choice> items;
  for (const auto& one : others)
    items.push_back({.value = one.id, .text = "E" + in_words(one).substr(1), .hint = times_in_words(one)});
  return group(radios({.legend = {.text = "Which edition"},
                       .name = "adoption",
                       .items = items,
                       .value = std::string(form.get("adoption")),
                       .error = problem_of(problems, "adoption")}),
               textarea({.label = {.text = "Why"},
                         .name = "reason",
                         .value = std::string(form.get("reason")),
                         .hint = "It stays in the case, and everybody who may see the case reads it",
                         .error = problem_of(problems, "reason"),
                         .rows = 3}),
               button({.text = "Continue"}));
}

Response form_page(Visit& visit, const CaseFile& file, const Refusals& problems) {
  const auto all = others(visit, file);
  return show(visit,
              {.title = page_title, .crumbs = crumbs_of(visit, file, page_title), .problems = problems},
              group(el("span", cls("govuk-caption-xl"), file.reference),
                    el("h1", cls("govuk-heading-xl"), page_title),
                    el("p", cls("govuk-body"), "It runs under ", in_words(file.adoption), ". ",
                       times_in_words(file.adoption), "."),
                    all.empty() ? el("p", cls("govuk-body"), "This body works by no other edition of it.")
                                : post_form(visit, case_address(visit, file, "move"), seen_field(file),
                                            fields_of(visit, all, problems))),
              problems.empty() ? 200 : 422);
}

Html changes_view(const CaseFile& file, const MovedCase& moved) {
  const auto is = standing_in_words(moved.there.edition(), moved.after);
  return group(is == standing_in_words(file.edition(), moved.before)
                   ? Html{}
                   : el("p", cls("govuk-body"), "It stands elsewhere then: ", is),
               el("h2", cls("govuk-heading-m"), "Dates that move"),
               moved.sentences.empty() ? el("p", cls("govuk-body"), "None.") : bullets(moved.sentences),
               moved.asked.empty() ? Html{}
                                   : group(el("h2", cls("govuk-heading-m"), "What is owed from then on"),
                                           bullets(moved.asked)),
               letters_preview(moved.there.edition(), moved.letters));
}

Response check_page(Visit& visit, const CaseFile& file, const MovedCase& moved, const std::string& reason) {
  const auto title = "Check before it is decided";
  return show(
      visit, {.title = title, .crumbs = crumbs_of(visit, file, title)},
      group(el("span", cls("govuk-caption-xl"), file.reference), el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body"), "From ", in_words(file.adoption), ", to ",
               in_words(moved.there.adoption), "."),
            el("p", cls("govuk-body reeve-typed"), "Why: ", reason),
            not_reached_view(moved.there.edition(), moved.letters, reachable(visit.session(), file)),
            changes_view(file, moved), confirm_form(visit, case_address(visit, file, "move"), "Decide it")));
}

Response move_get(Visit& visit) {
  const auto file = case_of(visit);
  return file ? form_page(visit, *file, {}) : not_found(visit);
}

Response move_post(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  const auto& form = visit.request.form;
  if (const auto seen = check_seen(*file, form); !seen) return form_page(visit, *file, seen.refusals());
  if (wants_change(form)) return form_page(visit, *file, {});
  const auto all = others(visit, *file);
  const auto to = std::find_if(all.begin(), all.end(),
                               [&](const Adoption& one) { return one.id == form.get("adoption"); });
  const std::string reason(text::trim(form.get("reason")));
  Refusals problems;
  if (to == all.end()) problems.push_back({"Choose an edition.", {}, "adoption"});
  if (reason.empty()) problems.push_back({"Say why the case goes on under another edition.", {}, "reason"});
  if (!problems.empty()) return form_page(visit, *file, problems);
  if (!is_confirmed(form)) {
    const auto moved = moved_to(*visit.record, *file, *to, visit.now.today);
    return moved ? check_page(visit, *file, *moved, reason) : form_page(visit, *file, moved.refusals());
  }
  const auto moved = move_case(visit.work(), *file, *to, reason, sending_of(visit, *file));
  if (!moved) return form_page(visit, *file, moved.refusals());
  return done_and_back(case_address(visit, *file), "case_moved");
}

}  // namespace

Routes moving_routes() {
  constexpr std::string_view address = "/work/{body}/cases/{reference}/move";
  const auto may = Allow::may("cases.adopt");
  return {looked_at("reference", get(address, may, page_title, move_get)),
          looked_at("reference", post(address, may, page_title, move_post))};
}

}  // namespace reeve::casework
