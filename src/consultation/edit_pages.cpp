#include <algorithm>

#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/draft_views.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

// What is being written: in the form until it is saved.
struct Writing {
  int from = 0;
  std::string note;
  std::vector<Section> sections;
};

Writing writing_of(const Draft& draft) { return {draft.latest().number, "", draft.latest().sections}; }

Writing sent(const Fields& form) {
  Writing writing;
  const auto from = form.get("from");
  if (!from.empty() && from.size() < 6 &&
      std::all_of(from.begin(), from.end(), [](char c) { return c >= '0' && c <= '9'; }))
    writing.from = std::stoi(std::string(from));
  writing.note = form.get("note");
  for (std::size_t number = 1; form.has("heading-" + std::to_string(number)) && number <= sections_max + 1;
       ++number) {
    const auto at = std::to_string(number);
    writing.sections.push_back({"", std::string(form.get("key-" + at)),
                                std::string(form.get("heading-" + at)), std::string(form.get("text-" + at))});
  }
  return writing;
}

int rows_for(const std::string& words) {
  return static_cast<int>(std::clamp<std::ptrdiff_t>(
      std::count(words.begin(), words.end(), '\n') + 3 + static_cast<std::ptrdiff_t>(words.size() / 100), 6,
      30));
}

Html section_fields(const Section& section, std::size_t number, const Refusals& problems) {
  const auto at = std::to_string(number);
  const auto named = [&](std::string_view act) {
    return group(act, el("span", cls("govuk-visually-hidden"), " section " + at));
  };
  return group(el("h2", cls("govuk-heading-m"), "Section " + at), hidden_input("key-" + at, section.key),
               input({.label = {.text = "Heading of section " + at},
                      .name = "heading-" + at,
                      .value = section.heading,
                      .error = problem_of(problems, "heading-" + at)}),
               textarea({.label = {.text = "Text of section " + at},
                         .name = "text-" + at,
                         .value = section.text,
                         .error = problem_of(problems, "text-" + at),
                         .rows = rows_for(section.text)}),
               button_group({button({.text = named("Add a section after"),
                                     .kind = ButtonKind::secondary,
                                     .name = "do",
                                     .value = "add-" + at}),
                             button({.text = named("Take out"),
                                     .kind = ButtonKind::secondary,
                                     .name = "do",
                                     .value = "remove-" + at})}));
}

Response edit_view(const Visit& visit, const Draft& draft, const Writing& writing, const Refusals& problems) {
  Html fields;
  for (std::size_t at = 0; at < writing.sections.size(); ++at)
    fields += section_fields(writing.sections[at], at + 1, problems);
  const auto save = button({.text = "Save as edition " + std::to_string(writing.from + 1),
                            .name = "do",
                            .value = "save",
                            .prevent_double_click = true});
  // The first button is the one that the Enter key presses.
  const auto form =
      post_form(visit, draft_address(visit, draft, "edit"),
                hidden_input("from", std::to_string(writing.from)), save, el("div", id("sections"), fields),
                button({.text = "Add a section at the beginning",
                        .kind = ButtonKind::secondary,
                        .name = "do",
                        .value = "add-0"}),
                input({.label = {.text = "What this edition is for"},
                       .name = "note",
                       .value = writing.note,
                       .hint = "For the office's list of editions. You may leave it empty.",
                       .error = problem_of(problems, "note")}),
                save);
  return show(visit,
              {.title = "Write the next edition",
               .crumbs = {{.text = "Drafts for comment", .href = work_address(visit, "drafts")},
                          {.text = draft.title, .href = draft_address(visit, draft)},
                          {.text = "Write"}},
               .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), "Write the next edition"),
                    el("p", cls("govuk-body"),
                       "Begin a line with # for a heading and with - for a bullet. Changes against edition 1 "
                       "are found and listed by themselves. Nothing is kept until you save, and nobody "
                       "outside the office sees it until you put it out."),
                    form),
              problems.empty() ? 200 : 422);
}

// "add-2", "remove-2": which, when the form is to be shown again with a section more or less.
std::optional<std::size_t> number_after(std::string_view act, std::string_view prefix, std::size_t at_most) {
  if (!act.starts_with(prefix)) return std::nullopt;
  for (std::size_t number = 0; number <= at_most; ++number)
    if (act.substr(prefix.size()) == std::to_string(number)) return number;
  return std::nullopt;
}

bool reshape(Writing& writing, std::string_view act) {
  auto& sections = writing.sections;
  if (const auto after = number_after(act, "add-", sections.size())) {
    if (sections.size() < sections_max)
      sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(*after), Section{});
    return true;
  }
  if (const auto which = number_after(act, "remove-", sections.size()); which && *which > 0) {
    sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(*which) - 1);
    return true;
  }
  return false;
}

Response edit_get(Visit& visit) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  if (const auto may = may_edit(*draft); !may) return refused_page(visit, may.refusals());
  return edit_view(visit, *draft, writing_of(*draft), {});
}

Response edit_post(Visit& visit) {
  const auto draft = draft_of(visit);
  if (!draft) return not_found(visit);
  auto writing = sent(visit.request.form);
  if (reshape(writing, visit.request.form.get("do"))) return edit_view(visit, *draft, writing, {});
  const auto saved = save_edition(visit.work(), *draft, writing.from, writing.sections, writing.note);
  if (!saved) return edit_view(visit, *draft, writing, saved.refusals());
  return done_and_back(draft_address(visit, *draft), "edition_saved");
}

}  // namespace

Routes edit_routes() {
  return {get("/work/{body}/drafts/{draft}/edit", Allow::may("plan.revise"),
              "The form of the next edition of a draft", edit_get),
          post("/work/{body}/drafts/{draft}/edit", Allow::may("plan.revise"), "Save an edition of a draft",
               edit_post)};
}

}  // namespace reeve::consultation
