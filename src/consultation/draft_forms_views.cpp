#include "consultation/consulting.hpp"
#include "consultation/draft_forms.hpp"
#include "consultation/draft_views.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"

namespace reeve::consultation {
namespace {

using namespace web;

template <typename... Parts>
Html form_to(const Visit& visit, const Draft& draft, std::string_view act, const Parts&... parts) {
  return post_form(visit, draft_address(visit, draft, act), parts...);
}

// What was sent, when it was this form that was refused.
std::string sent(const Visit& visit, const Draft& draft, std::string_view act, std::string_view field,
                 std::string otherwise = {}) {
  const bool is_this_form =
      visit.request.method == Method::post && visit.request.path == draft_address(visit, draft, act);
  return is_this_form && visit.request.form.has(field) ? std::string(visit.request.form.get(field))
                                                       : otherwise;
}

std::string problem_of_form(const Visit& visit, const Draft& draft, std::string_view act,
                            const Refusals& problems, std::string_view field) {
  return visit.request.path == draft_address(visit, draft, act) ? problem_of(problems, field) : std::string();
}

// `says` what happens, before it does.
Html reason_form(const Visit& visit, const Draft& draft, std::string_view act, std::string_view title,
                 std::string_view says, std::string_view label, const Refusals& problems) {
  return group(
      el("h3", cls("govuk-heading-m"), title), el("p", cls("govuk-body"), says),
      form_to(visit, draft, act,
              textarea({.label = {.text = label},
                        .name = "reason",
                        .id = std::string(act) + "-reason",
                        .value = sent(visit, draft, act, "reason"),
                        .error = problem_of_form(visit, draft, act, problems, std::string(act) + "-reason"),
                        .rows = 3}),
              button({.text = title, .kind = ButtonKind::warning, .prevent_double_click = true})));
}

Html window_form(const Visit& visit, const Draft& draft, const Refusals& problems) {
  const bool is_open = stage_of(draft, visit.now.today) == Stage::open;
  const auto* window = draft.last("opened_for_comment");
  const auto opens = is_open ? calendar::iso(*window->opens_on) : calendar::iso(visit.now.today);
  const auto day_field = [&](const char* name, const char* label, const char* hint,
                             const std::string& value) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = sent(visit, draft, "window", name, value),
                  .hint = hint,
                  .error = problem_of(problems, name),
                  .classes = "govuk-input--width-10"});
  };
  const std::string title = is_open ? "Put out the latest edition, or give more time" : "Open for comment";
  return group(
      el("h3", cls("govuk-heading-m"), title),
      el("p", cls("govuk-body"),
         edition_words(draft.latest()) + " is what the panel will see, from the first day. What you save "
                                         "later is not shown until you put it out here."),
      form_to(visit, draft, "window",
              is_open ? hidden_input("opens_on", opens)
                      : day_field("opens_on", "First day to comment", "Like 2019-09-24", opens),
              day_field("closes_on", "Last day to comment",
                        "Like 2019-10-11. Comments are taken until the end of this day in London.",
                        is_open ? calendar::iso(*window->closes_on) : ""),
              button({.text = is_open ? "Put it out" : "Open for comment", .prevent_double_click = true})));
}

Html adopt_form(const Visit& visit, const Draft& draft) {
  const auto may = may_adopt(draft, visit.now.today);
  if (!may) {
    std::vector<Html> missing;
    for (const auto& refusal : may.refusals()) missing.push_back(el("li", refusal.sentence));
    return group(el("h3", cls("govuk-heading-m"), "Adopt"),
                 el("p", cls("govuk-body"), "Before it can be adopted:"),
                 el("ul", cls("govuk-list govuk-list--bullet"), missing));
  }
  return group(
      el("h3", cls("govuk-heading-m"), "Adopt"),
      el("p", cls("govuk-body"),
         edition_words(draft.latest()) +
             " becomes final. With the comments and their answers it is part of the next publication."),
      form_to(visit, draft, "adopt", hidden_input("edition", std::to_string(draft.latest().number)),
              button({.text = "Adopt " + edition_words(draft.latest()), .prevent_double_click = true})));
}

// Comments closed while it was being written: its words are given back, since nobody else has them.
Html comment_not_taken(const Visit& visit, const Draft& draft, const Refusals& problems) {
  const auto problem = problem_of(problems, "comment");
  if (problem.empty()) return {};
  return textarea({.label = {.text = "Your comment, which was not sent"},
                   .name = "comment",
                   .value = sent(visit, draft, "comments", "comment"),
                   .hint = "Copy it if you want to keep it, or send it to the office another way.",
                   .error = problem,
                   .rows = 8,
                   .attributes = {flag("readonly")}});
}

// What was chosen, in the edition that is out: it may have been chosen in the edition before.
std::string section_sent(const Visit& visit, const Draft& draft, const Edition& out) {
  const auto id = sent(visit, draft, "comments", "section");
  for (const auto& edition : draft.editions)
    for (const auto& section : edition.sections)
      if (section.id == id)
        for (const auto& now : out.sections)
          if (now.key == section.key) return now.id;
  return {};
}

}  // namespace

Html comment_form(const Visit& visit, const Draft& draft, const Refusals& problems) {
  if (!visit.may("plan.comment")) return {};
  if (!may_comment(draft, visit.now.today)) return comment_not_taken(visit, draft, problems);
  const auto& out = *shown_to_panel(draft, visit.now.today);
  std::vector<SelectOption> sections{{.text = "The whole draft", .value = ""}};
  for (const auto& section : out.sections) sections.push_back({.text = section.heading, .value = section.id});
  return group(el("h3", cls("govuk-heading-m"), "Comment on " + edition_words(out)),
               form_to(visit, draft, "comments", hidden_input("edition", std::to_string(out.number)),
                       select({.label = {.text = "What you comment on"},
                               .name = "section",
                               .value = section_sent(visit, draft, out),
                               .options = std::move(sections),
                               .error = problem_of(problems, "section")}),
                       textarea({.label = {.text = "Your comment"},
                                 .name = "comment",
                                 .value = sent(visit, draft, "comments", "comment"),
                                 .hint = "At most 5,000 characters. It is answered, and published with your "
                                         "office, not your name, when the draft is adopted.",
                                 .error = problem_of(problems, "comment"),
                                 .rows = 8}),
                       button({.text = "Send the comment", .prevent_double_click = true})));
}

Html answer_form(const Visit& visit, const Draft& draft, const Comment& comment, const Refusals& problems) {
  if (!visit.may("plan.revise") || !may_answer(draft)) return {};
  const auto number = std::to_string(comment.number);
  const bool is_this_one = visit.request.form.get("comment") == comment.id;
  const auto value = [&](std::string_view field, std::string otherwise) {
    return is_this_one ? sent(visit, draft, "answers", field, otherwise) : otherwise;
  };
  std::vector<Choice> choices;
  for (const auto decision : {Decision::accepted, Decision::partly, Decision::declined})
    choices.push_back({.value = std::string(key(decision)), .text = in_words(decision)});
  return form_to(
      visit, draft, "answers", hidden_input("comment", comment.id),
      radios({.legend = {.text = "Is comment " + number + " accepted?"},
              .name = "decision",
              .id_prefix = "decision-" + number,
              .items = std::move(choices),
              .value = value("decision", comment.answer ? std::string(key(comment.answer->decision)) : ""),
              .error = problem_of(problems, "decision-" + number),
              .inline_items = true}),
      textarea({.label = {.text = "Answer to comment " + number},
                .name = "answer",
                .id = "answer-" + number,
                .value = value("answer", comment.answer ? comment.answer->text : ""),
                .hint = "What was done, or why nothing was. The answer is published.",
                .error = problem_of(problems, "answer-" + number),
                .rows = 4}),
      button({.text = comment.answer ? "Answer again" : "Answer",
              .kind = ButtonKind::secondary,
              .prevent_double_click = true}));
}

Html office_forms(const Visit& visit, const Draft& draft, const Refusals& problems) {
  if (!may_edit(draft)) return {};
  Html forms;
  if (visit.may("plan.revise"))
    forms += group(button({.text = "Write the next edition",
                           .kind = ButtonKind::secondary,
                           .href = draft_address(visit, draft, "edit")}),
                   window_form(visit, draft, problems),
                   stage_of(draft, visit.now.today) == Stage::open
                       ? reason_form(visit, draft, "close", "Close before the last day",
                                     "No comment is taken from then on. The panel reads the reason, and it "
                                     "is published with the draft when that is adopted.",
                                     "Why comments close early", problems)
                       : Html{});
  if (visit.may("plan.publish")) forms += adopt_form(visit, draft);
  if (visit.may("plan.revise"))
    forms += reason_form(visit, draft, "withdraw", "Withdraw the draft",
                         "This cannot be undone. The panel no longer sees the draft, its comments or the "
                         "answers, and none of it is published. The office goes on seeing it. Another draft "
                         "can then be made.",
                         "Why it is withdrawn", problems);
  return forms.empty() ? Html{} : group(el("h2", cls("govuk-heading-l"), "What you can do"), forms);
}

}  // namespace reeve::consultation
