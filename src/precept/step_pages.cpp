// Steps after the proposal: the panel's reports, the revision, the issue.
#include <algorithm>

#include "kernel/text.hpp"
#include "precept/precept_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Html words_field(const Visit& visit, const Refusals& problems, std::string_view label, Content hint = {}) {
  return textarea({.label = {.text = label},
                   .name = "words",
                   .value = std::string(visit.request.form.get("words")),
                   .hint = std::move(hint),
                   .error = problem_of(problems, "words"),
                   .rows = 6});
}

Html verdict_field(const Visit& visit, const Refusals& problems, std::string_view legend,
                   std::initializer_list<Verdict> choices) {
  Radios field{.legend = {.text = legend},
               .name = "verdict",
               .value = std::string(visit.request.form.get("verdict")),
               .error = problem_of(problems, "verdict")};
  for (const auto choice : choices)
    field.items.push_back({.value = std::string(code_of(choice)), .text = in_words(choice)});
  return radios(field);
}

Html increase_field(const Visit& visit, const Refusals& problems, std::string_view label,
                    money::Money expected) {
  return pounds_field({.name = "increase", .label = label, .value = money::in_pounds(expected)},
                      visit.request.form, problems);
}

std::string vote_name(std::size_t member) { return "vote-" + std::to_string(member + 1); }

// Whose vote it is: the members may have been named anew since the form was opened.
std::string seat_name(std::size_t member) { return "seat-" + std::to_string(member + 1); }

Html vote_fields(const Visit& visit, const Precept& precept, const Refusals& problems) {
  if (precept.members.empty())
    return el(
        "p", cls("govuk-body"), "How each member voted cannot be recorded: the members are not named yet. ",
        el("a", cls("govuk-link"), href(precept_address(visit, precept, "members")), "Say who they are"),
        ".");
  Html fields;
  for (std::size_t at = 0; at < precept.members.size(); ++at)
    fields += group(hidden_input(seat_name(at), precept.members[at]),
                    select({.label = {.text = precept.members[at]},
                            .name = vote_name(at),
                            .value = std::string(visit.request.form.get(vote_name(at))),
                            .options = {{.text = "Choose", .value = ""},
                                        {.text = "For a veto", .value = "veto"},
                                        {.text = "Against a veto", .value = "support"},
                                        {.text = "Abstained", .value = "abstain"},
                                        {.text = "Absent", .value = "absent"}},
                            .error = problem_of(problems, vote_name(at))}));
  const auto count = counted(std::vector<MemberVote>(precept.members.size()));
  return group(
      el("h2", cls("govuk-heading-m"), "How each member voted"),
      el("p", cls("govuk-body"),
         "A veto takes " + std::to_string(count.needed()) + " of the " + std::to_string(count.members) +
             " members, whether or not they were there. Leave every one at Choose when no votes were named."),
      fields);
}

// All votes, or none when every member was left at "Choose".
std::vector<MemberVote> votes_in(const Visit& visit, const Precept& precept, Refusals& problems) {
  std::vector<MemberVote> votes;
  Refusals missing;
  for (std::size_t at = 0; at < precept.members.size(); ++at) {
    if (visit.request.form.get(seat_name(at)) != precept.members[at]) {
      problems.push_back({"The members were named anew since this form was opened. Look at every vote again.",
                          {},
                          vote_name(at)});
      return {};
    }
    const auto said = visit.request.form.get(vote_name(at));
    const auto vote = vote_called(said);
    if (!vote)
      missing.push_back(
          {"Say how " + precept.members[at] + " voted, or that they were absent.", {}, vote_name(at)});
    else
      votes.push_back({precept.members[at], *vote});
  }
  if (!votes.empty()) problems.insert(problems.end(), missing.begin(), missing.end());
  return votes;
}

struct StepForm {
  What what;
  std::string title;
  std::string_view pattern;  // its address ends in the last word
  std::string_view done;
  Html (*fields)(Visit&, const Precept&, const Refusals&);
  void (*read)(Visit&, const Precept&, Event&, Refusals&);
};

Html report_fields(Visit& visit, const Precept& precept, const Refusals& problems) {
  return group(
      verdict_field(visit, problems, "What the report says of the proposal",
                    {Verdict::supported, Verdict::not_vetoed, Verdict::too_high, Verdict::too_low}),
      words_field(visit, problems, "Reasons and recommendations",
                  "A veto's reasons go in the report. What the panel asks for can be listed afterwards."),
      vote_fields(visit, precept, problems));
}
void read_report(Visit& visit, const Precept& precept, Event& event, Refusals& problems) {
  event.verdict = verdict_called(visit.request.form.get("verdict")).value_or(Verdict::none);
  event.votes = votes_in(visit, precept, problems);
}

Html revise_fields(Visit& visit, const Precept& precept, const Refusals& problems) {
  return group(
      el("p", cls("govuk-body"),
         "It was proposed as " + money::in_pounds(precept.proposed()) + ". The panel vetoed it as too " +
             (case_of(precept).veto == Veto::too_high ? "high" : "low") + "."),
      increase_field(visit, problems, "What the revised precept adds to Band D, a year", precept.proposed()),
      words_field(visit, problems, "Response to the panel's report"));
}
void read_increase(Visit& visit, const Precept&, Event& event, Refusals& problems) {
  event.increase = read_pounds(visit.request.form, "increase", problems);
}

Html again_fields(Visit& visit, const Precept&, const Refusals& problems) {
  return group(
      verdict_field(visit, problems, "What the second report says", {Verdict::accepted, Verdict::rejected}),
      words_field(visit, problems, "Reasons and recommendations"));
}
void read_again(Visit& visit, const Precept&, Event& event, Refusals&) {
  event.verdict = verdict_called(visit.request.form.get("verdict")).value_or(Verdict::none);
}

Html issue_fields(Visit& visit, const Precept& precept, const Refusals& problems) {
  const bool changed = !visit.request.form.get("changed").empty();
  return group(
      increase_field(visit, problems, "What the issued precept adds to Band D, a year", precept.increase()),
      checkboxes({.name = "changed",
                  .items = {{.value = "as_recommended",
                             .text = "The amount is another one because a report of the panel recommended it",
                             .checked = changed}}}),
      words_field(visit, problems, "Response to the panel's report", "It is published with the precept."));
}
void read_issue(Visit& visit, const Precept& precept, Event& event, Refusals& problems) {
  read_increase(visit, precept, event, problems);
  if (!visit.request.form.get("changed").empty()) event.verdict = Verdict::as_recommended;
}

const StepForm& form_of(What what) {
  static const StepForm forms[] = {
      {What::reported, "Record the panel's report", "/work/{body}/precepts/{year}/report", "report_recorded",
       report_fields, read_report},
      {What::revised, "Revise the precept", "/work/{body}/precepts/{year}/revise", "precept_revised",
       revise_fields, read_increase},
      {What::reported_again, "Record the panel's second report", "/work/{body}/precepts/{year}/report-again",
       "report_recorded", again_fields, read_again},
      {What::issued, "Issue the precept", "/work/{body}/precepts/{year}/issue", "precept_issued",
       issue_fields, read_issue}};
  return *std::find_if(std::begin(forms), std::end(forms),
                       [&](const auto& form) { return form.what == what; });
}

std::string_view day_label(What what) {
  switch (what) {
    case What::reported:
    case What::reported_again:
      return "The day of the report";
    case What::revised:
      return "The day the panel is notified";
    default:
      return "The day the precept is issued";
  }
}

Response step_view(Visit& visit, const Precept& precept, const StepForm& form, const Refusals& problems) {
  if (const auto may = may_take(precept, form.what, visit.now.today); !may)
    return refused_page(visit, may.refusals());
  return below_precept(
      visit, precept, form.title, problems,
      post_form(visit, precept_address(visit, precept, form.pattern.substr(form.pattern.rfind('/') + 1)),
                day_field({.label = day_label(form.what)}, visit.request.form, problems),
                form.fields(visit, precept, problems),
                button({.text = form.title, .prevent_double_click = true})));
}

Response step_post(Visit& visit, const StepForm& form) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  Refusals problems;
  Event event{.what = form.what, .words = std::string(visit.request.form.get("words"))};
  const auto day = read_day(visit.request.form, "day");
  if (day)
    event.day = *day;
  else
    problems = day.refusals();
  form.read(visit, *precept, event, problems);
  if (problems.empty()) {
    const auto taken = take_and_tell(visit, *precept, event);
    if (taken) return done_and_back(precept_address(visit, *precept), form.done);
    problems = taken.refusals();
  }
  for (auto& problem : problems)
    if (problem.field == "votes") problem.field = vote_name(0);  // where they begin
  return step_view(visit, *precept, form, led_to_boxes(std::move(problems), "day"));
}

Routes routes_of(What what) {
  const auto& form = form_of(what);
  return {get(form.pattern, Allow::may(act_of(what)), "The form of a step",
              [&form](Visit& visit) {
                const auto precept = precept_of(visit);
                return precept ? step_view(visit, *precept, form, {}) : not_found(visit);
              }),
          post(form.pattern, Allow::may(act_of(what)), "Record a step of a precept",
               [&form](Visit& visit) { return step_post(visit, form); })};
}

}  // namespace

Routes step_routes() {
  Routes all;
  for (const auto what : {What::reported, What::revised, What::reported_again, What::issued})
    for (auto& route : routes_of(what)) all.push_back(std::move(route));
  return all;
}

}  // namespace reeve::precept
