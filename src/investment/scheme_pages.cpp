#include "investment/investment_pages.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::investment {
namespace {

using namespace web;

std::string_view act_words(What what) {
  constexpr std::string_view words[] = {"Submit",      "Record a recommendation", "Record the decision",
                                        "Award money", "Report progress",         "Evaluate"};
  return words[static_cast<std::size_t>(what)];
}

Html acts(const Visit& visit, const Scheme& scheme) {
  Html all;
  for (const auto what : {What::recommended, What::decided, What::awarded, What::reported, What::evaluated})
    if (may_step(scheme, what) && visit.may(act_of(what)))
      all += button({.text = act_words(what),
                     .kind = all.empty() ? ButtonKind::primary : ButtonKind::secondary,
                     .href = scheme_address(visit, scheme, code_of(what))});
  if (const auto last = may_take_back(scheme, "a reason"); last && visit.may(act_of(*last)))
    all += button({.text = "Take back the last step",
                   .kind = ButtonKind::secondary,
                   .href = scheme_address(visit, scheme, "take-back")});
  return all.empty() ? all : el("div", cls("govuk-button-group"), all);
}

Response scheme_get(Visit& visit) {
  const auto book = book_of(visit);
  const auto* scheme = book.scheme(visit.at("scheme"));
  if (!scheme) return not_found(visit);
  return below_investment(visit, scheme->title, {},
                          group(acts(visit, *scheme), scheme_view(*scheme, seen_by_office(visit))));
}

Html amount_field(const Visit& visit, const Refusals& problems, std::string name, std::string_view label) {
  return pounds_field({.name = std::move(name), .label = label}, visit.request.form, problems);
}

Response submit_view(Visit& visit, const Refusals& problems) {
  const auto book = book_of(visit);
  const auto& form = visit.request.form;
  Select fund{.label = {.text = "The fund it asks"},
              .name = "fund",
              .value = std::string(form.get("fund")),
              .options = {{.text = "None", .value = ""}},
              .error = problem_of(problems, "fund")};
  for (const auto& one : book.funds) fund.options.push_back({.text = one.title, .value = one.slug});
  Radios kind{.legend = {.text = "What it is"},
              .name = "kind",
              .value = std::string(form.get("kind")),
              .error = problem_of(problems, "kind")};
  for (const auto one : {Kind::idea, Kind::initiative, Kind::business_case, Kind::deep_dive})
    kind.items.push_back({.value = std::string(code_of(one)), .text = in_words(one)});
  const auto area = [&](std::string name, std::string_view label, Content hint) {
    return textarea({.label = {.text = label},
                     .name = name,
                     .value = std::string(form.get(name)),
                     .hint = std::move(hint),
                     .error = problem_of(problems, name),
                     .rows = 4});
  };
  return below_investment(
      visit, "Submit an idea or a case", problems,
      post_form(visit, work_address(visit, "investment/submit"), radios(kind),
                input({.label = {.text = "Title"},
                       .name = "title",
                       .value = std::string(form.get("title")),
                       .error = problem_of(problems, "title")}),
                area("summary", "What it is, and what it would change", {}), select(fund),
                amount_field(visit, problems, "asked", "What it asks for"),
                amount_field(visit, problems, "cost", "What it costs in all, when that is more"),
                amount_field(visit, problems, "set_aside", "What is set aside for it already"),
                area("options", "Options looked at", "One a line. Leave it empty when there are none."),
                button({.text = "Submit it"})));
}

Response submit_post(Visit& visit) {
  const auto& form = visit.request.form;
  Refusals problems;
  Scheme scheme{.fund = std::string(form.get("fund")),
                .title = std::string(form.get("title")),
                .summary = std::string(form.get("summary"))};
  const auto kind = kind_called(form.get("kind"));
  if (!kind) problems.push_back({"Say what it is.", {}, "kind"});
  scheme.kind = kind.value_or(Kind::idea);
  for (const auto what : {AmountKind::asked, AmountKind::cost, AmountKind::set_aside})
    if (const auto amount = read_pounds(form, code_of(what), problems))
      scheme.amounts.push_back({.what = what, .amount = *amount});
  for (const auto& line : text::filled_lines(form.get("options"))) scheme.options.push_back({.words = line});
  scheme.steps.push_back({.what = What::submitted, .day = visit.now.today});
  if (const auto sound = check_scheme(scheme); !sound)
    problems.insert(problems.end(), sound.refusals().begin(), sound.refusals().end());
  if (!problems.empty()) return submit_view(visit, problems);
  auto book = book_of(visit);
  const auto submitted = submit(visit.work(), book, scheme);
  if (!submitted) return submit_view(visit, submitted.refusals());
  return done_and_back(scheme_address(visit, {.slug = *submitted}), "submitted");
}

}  // namespace

std::string scheme_address(const Visit& visit, const Scheme& scheme, std::string_view rest) {
  return work_address(visit, "investment/schemes/" + scheme.slug) +
         (rest.empty() ? "" : "/" + std::string(rest));
}

Book book_of(Visit& visit) {
  if (visit.request.method == Method::post) visit.work();  // what is decided on stands still
  return load_book(*visit.record);
}

Seen seen_by_office(const Visit& visit) {
  return {.link = [&visit](const Scheme& scheme) { return scheme_address(visit, scheme); },
          .source = [](const std::string& source) { return web::text(source); },
          .hand = [&visit](const std::string& office,
                           const std::string&) { return visit.authority.title_of(office); }};
}

Response below_investment(const Visit& visit, const std::string& title, const Refusals& problems,
                          const Html& main) {
  return show(visit,
              {.title = title,
               .crumbs = {{.text = "Investment", .href = work_address(visit, "investment")}, {.text = title}},
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), title), main), problems.empty() ? 200 : 422);
}

Routes scheme_routes() {
  const auto submit = Allow::may("investment.submit");
  return {get("/work/{body}/investment/submit", submit, "Submit an idea or a case",
              [](Visit& visit) { return submit_view(visit, {}); }),
          post("/work/{body}/investment/submit", submit, "Submit an idea or a case", submit_post),
          get("/work/{body}/investment/schemes/{scheme}", Allow::may("investment.read"), "One scheme",
              scheme_get)};
}

}  // namespace reeve::investment
