#include "investment/investment_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::investment {
namespace {

using namespace web;

Html field(const Visit& visit, const Refusals& problems, std::string name, std::string_view label,
           Content hint = {}) {
  return input({.label = {.text = label},
                .name = name,
                .value = std::string(visit.request.form.get(name)),
                .hint = std::move(hint),
                .error = problem_of(problems, name)});
}

Html open_form(const Visit& visit, const Refusals& problems) {
  return group(el("h2", cls("govuk-heading-l"), "Open a fund"),
               post_form(visit, work_address(visit, "investment"), field(visit, problems, "title", "Title"),
                         textarea({.label = {.text = "What it is for"},
                                   .name = "purpose",
                                   .value = std::string(visit.request.form.get("purpose")),
                                   .error = problem_of(problems, "purpose"),
                                   .rows = 3}),
                         button({.text = "Open the fund"})));
}

Html acts(const Visit& visit) {
  Html all;
  if (visit.may("investment.submit"))
    all += button({.text = "Submit an idea or a case", .href = work_address(visit, "investment/submit")});
  if (visit.may("investment.publish"))
    all += button({.text = "Publish",
                   .kind = ButtonKind::secondary,
                   .href = work_address(visit, "investment/publish")});
  return all.empty() ? all : el("div", cls("govuk-button-group"), all);
}

Response all_view(Visit& visit, const Refusals& problems) {
  const auto book = book_of(visit);
  const auto seen = seen_by_office(visit);
  Html funds;
  for (const auto& fund : book.funds)
    funds += group(el("h2", cls("govuk-heading-l"),
                      el("a", cls("govuk-link"), href(fund_address(visit, fund)), fund.title)),
                   el("p", cls("govuk-body"),
                      money::in_pounds(fund.total()) + " in all; " + left_in_words(fund, book.schemes) + "."),
                   schemes_table(book, fund.slug, seen));
  const auto others = schemes_table(book, "", seen);
  return show(
      visit,
      {.title = "Investment",
       .crumbs = {{.text = "Investment"}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), "Investment"), acts(visit),
            book.funds.empty() && book.schemes.empty() ? el("p", cls("govuk-body"), "Nothing is here yet.")
                                                       : Html{},
            funds,
            others.empty() ? Html{} : group(el("h2", cls("govuk-heading-l"), "Cases looked into"), others),
            visit.may("investment.fund") ? open_form(visit, problems) : Html{}),
      problems.empty() ? 200 : 422);
}

Response open_post(Visit& visit) {
  const auto& form = visit.request.form;
  const auto opened = open_fund(
      visit.work(), {.title = std::string(form.get("title")), .purpose = std::string(form.get("purpose"))});
  if (!opened) return all_view(visit, opened.refusals());
  return done_and_back(fund_address(visit, {.slug = *opened}), "added");
}

Html money_form(const Visit& visit, const Fund& fund, const Refusals& problems) {
  const auto& form = visit.request.form;
  return group(
      el("h2", cls("govuk-heading-l"), "Add money to it"),
      post_form(
          visit, fund_address(visit, fund), field(visit, problems, "label", "What this money is"),
          pounds_field({.name = "amount", .label = "Amount"}, form, problems),
          radios({.legend = {.text = "How often it comes"},
                  .name = "recurs",
                  .items = {{.value = "once", .text = "Once"}, {.value = "yearly", .text = "Every year"}},
                  .value = std::string(form.get("recurs")),
                  .error = problem_of(problems, "recurs")}),
          field(visit, problems, "taken_from", "Where it comes from", "A reserve, a budget, a grant"),
          button({.text = "Add the money"})));
}

Response fund_page(Visit& visit, const Refusals& problems) {
  const auto book = book_of(visit);
  const auto* fund = book.fund(visit.at("fund"));
  if (!fund) return not_found(visit);
  const auto seen = seen_by_office(visit);
  return below_investment(visit, fund->title, problems,
                          group(fund_view(book, *fund, seen), schemes_table(book, fund->slug, seen),
                                visit.may("investment.fund") ? money_form(visit, *fund, problems) : Html{}));
}

Response money_post(Visit& visit) {
  const auto book = book_of(visit);
  const auto* fund = book.fund(visit.at("fund"));
  if (!fund) return not_found(visit);
  const auto& form = visit.request.form;
  Refusals problems;
  FundMoney money{.label = std::string(form.get("label")), .taken_from = std::string(form.get("taken_from"))};
  money.amount = read_pounds(form, "amount", problems).value_or(money::Money{});
  if (const auto recurs = form.get("recurs"); recurs == "once" || recurs == "yearly")
    money.recurs = recurs == "yearly";
  else
    problems.push_back({"Say if it comes once or every year.", {}, "recurs"});
  if (problems.empty()) {
    const auto added = add_money(visit.work(), *fund, money);
    if (added) return done_and_back(fund_address(visit, *fund), "added");
    problems = added.refusals();
  }
  return fund_page(visit, problems);
}

}  // namespace

std::string fund_address(const Visit& visit, const Fund& fund) {
  return work_address(visit, "investment/funds/" + fund.slug);
}

Routes fund_routes() {
  const auto read = Allow::may("investment.read");
  const auto fund = Allow::may("investment.fund");
  return {get("/work/{body}/investment", read, "Funds and schemes",
              [](Visit& visit) { return all_view(visit, {}); }),
          post("/work/{body}/investment", fund, "Open a fund", open_post),
          get("/work/{body}/investment/funds/{fund}", read, "One fund",
              [](Visit& visit) { return fund_page(visit, {}); }),
          post("/work/{body}/investment/funds/{fund}", fund, "Add money to a fund", money_post)};
}

}  // namespace reeve::investment
