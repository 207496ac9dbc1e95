// The standing report of a year, and the words beside it.
#include "complaints/complaints_pages.hpp"
#include "complaints/questions_reports.hpp"
#include "complaints/report_store.hpp"
#include "complaints/words_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr const char* police = "force_complaint";

// The financial year of the address; the present one otherwise.
int year_asked(const Visit& visit) {
  const auto now = plan::quarter_of(visit.now.today).start_year;
  const auto asked = text::whole_number(visit.request.query.get("year"));
  constexpr int oldest = 2012;
  return asked && *asked >= oldest && *asked <= now ? static_cast<int>(*asked) : now;
}

Html answer_table(const Answer& answer) {
  Table rows{.caption = answer.caption, .head = {web::Cell{"What"}, figure(std::string(answer.counts))}};
  for (const auto& [what, many] : answer.rows) rows.rows.push_back(row_of(web::Cell{what}, figure(many)));
  return table(rows);
}

Html words_link(const Visit& visit, const std::string& key, std::string_view about) {
  if (!visit.may("complaints.write")) return {};
  return el("p", cls("govuk-body reeve-no-print"),
            el("a", cls("govuk-link"),
               href(work_address(visit, "complaints/words/" + text::replace_all(key, "/", "."))),
               "Write: ", about));
}

Html question_view(const Visit& visit, const Question& question, int year) {
  Html all = el("h2", cls("govuk-heading-l"), std::to_string(question.number), ". ", question.asks);
  for (const auto& answer : question.answers) all += answer_table(answer);
  if (question.answers.empty()) all += el("p", cls("govuk-body"), "Nothing was recorded that answers it.");
  const auto key = key_of_question(question.number, year);
  if (const auto words = words_about(*visit.record, key); !words.empty())
    all += el("div", cls("reeve-typed govuk-body"), words);
  return group(all, words_link(visit, key, question.invites));
}

Response questions_get(Visit& visit) {
  const int year = year_asked(visit);
  const auto title = std::string("Six questions about complaints about the police");
  const auto report = load_year(*visit.record, police, year, visit.now.today);
  if (!report)
    return show(visit, {.title = title, .crumbs = crumbs(visit, title)},
                group(el("h1", cls("govuk-heading-xl"), title),
                      el("p", cls("govuk-body"), report.refusal().sentence)));
  Html all;
  for (const auto& question : six_questions(report->year)) all += question_view(visit, question, year);
  const auto before = work_address(visit, "complaints/questions?year=" + std::to_string(year - 1));
  return show(visit, {.title = title, .crumbs = crumbs(visit, title), .done = done_words(visit.request)},
              group(el("span", cls("govuk-caption-xl"), visit.body_name, ", ",
                       plan::financial_year(report->quarters.front().first)),
                    el("h1", cls("govuk-heading-xl"), title),
                    el("p", cls("govuk-body"), calendar::in_words(report->year.from), " to ",
                       calendar::in_words(report->year.to),
                       ". Small numbers are shown, so read it before it is made public."),
                    all,
                    el("p", cls("govuk-body reeve-no-print"),
                       el("a", cls("govuk-link"), href(before), "The year before"))));
}

// The key of the address, when the pages here would have led to it: nothing else is written under.
std::optional<std::string> key_asked(Visit& visit) {
  auto key = text::replace_all(visit.at("about"), ".", "/");
  constexpr int oldest = 2012, questions = 6;
  const auto now = plan::quarter_of(visit.now.today).start_year;
  for (int year = oldest; year <= now; ++year)
    for (int number = 1; number <= questions; ++number)
      if (key == key_of_question(number, year)) return key;
  for (const auto& [protocol, title] : complaint_protocols(visit.session()))
    if (key.starts_with("year/" + protocol + "/")) return key;
  return std::nullopt;
}

std::string back_from(const Visit& visit, const std::string& key) {
  return work_address(visit, key.starts_with("question/")
                                 ? "complaints/questions?year=" + key.substr(key.rfind('/') + 1, 4)
                                 : "complaints/report");
}

// "Question 2, 2019-20"; "Overview of the year, 2019-20".
std::string title_of(const Visit& visit) {
  const auto parts = text::split(visit.at("about"), ".");
  return (parts.front() == "question" ? "Question " + parts[1] : std::string("Overview of the year")) + ", " +
         parts.back();
}

Response words_page(Visit& visit, const std::string& words, const Refusals& problems) {
  const auto title = title_of(visit);
  return show(visit, {.title = title, .crumbs = crumbs(visit, title), .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), title),
                    el("p", cls("govuk-body"),
                       "Write so that nobody can be recognised: it is printed, and may be published."),
                    post_form(visit, work_address(visit, "complaints/words/" + visit.at("about")),
                              textarea({.label = {.text = "What the reader should know"},
                                        .name = "words",
                                        .value = words,
                                        .error = problem_of(problems, "words"),
                                        .rows = 12}),
                              button({.text = "Save"}))),
              problems.empty() ? 200 : 422);
}

Response words_get(Visit& visit) {
  const auto key = key_asked(visit);
  return key ? words_page(visit, words_about(*visit.record, *key), {}) : not_found(visit);
}

Response words_post(Visit& visit) {
  const auto key = key_asked(visit);
  if (!key) return not_found(visit);
  const auto words = std::string(text::trim(visit.request.form.get("words")));
  const auto kept = keep_words(visit.work(), *key, words);
  if (!kept) return words_page(visit, words, kept.refusals());
  return see_other(back_from(visit, *key));
}

}  // namespace

Html overview_words(const Visit& visit, const std::string& protocol, int start_year) {
  const auto key = key_of_year(protocol, start_year);
  const auto words = words_about(*visit.record, key);
  return group(words.empty() ? Html{}
                             : group(el("h2", cls("govuk-heading-l"), "Overview of the year"),
                                     el("div", cls("reeve-typed govuk-body"), words)),
               words_link(visit, key, "the overview of the year, for the annual meeting"));
}

Routes questions_routes() {
  constexpr std::string_view words = "/work/{body}/complaints/words/{about}";
  return {get("/work/{body}/complaints/questions", Allow::may("complaints.report"),
              "Six questions about complaints about the police", questions_get),
          get(words, Allow::may("complaints.write"), "What stands beside the numbers", words_get),
          post(words, Allow::may("complaints.write"), "Write beside the numbers", words_post)};
}

}  // namespace reeve::complaints
