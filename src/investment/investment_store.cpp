#include "investment/investment_store.hpp"

#include <algorithm>
#include <map>

#include "kernel/text.hpp"

namespace reeve::investment {
namespace {

using storage::Columns;
using storage::Session;
using storage::Work;

// A code the record holds and this program does not know is a fault of the record.
template <typename Value>
Value known(const std::optional<Value>& value, const std::string& code) {
  if (!value)
    throw storage::Fault("The record of a scheme holds the code \"" + code +
                         "\", which this program does not know.");
  return *value;
}

constexpr std::string_view taken_back = "taken_back";

template <typename Items>
auto* with_slug(Items& items, std::string_view slug) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.slug == slug; });
  return found == items.end() ? nullptr : &*found;
}

std::vector<Fund> read_funds(Session& record) {
  std::vector<Fund> funds;
  std::map<std::string, std::size_t> by_id;
  for (const auto& [id, slug, title, purpose, source] :
       record.read<5>("select id, slug, title, purpose, source from fund order by title, id")) {
    by_id[id] = funds.size();
    funds.push_back({.id = id, .slug = slug, .title = title, .purpose = purpose, .source = source});
  }
  for (const auto& [fund, label, amount, recurs, taken_from, source] :
       record.read<6>("select fund_id, label, amount, recurs, taken_from, source from fund_money order by "
                      "fund_id, position"))
    funds[by_id.at(fund)].money.push_back(
        {label, money::Money::pence(amount.integer()), recurs.integer() == 1, taken_from, source});
  for (const auto& [fund, words, source] :
       record.read<3>("select fund_id, words, source from fund_rule order by fund_id, position"))
    funds[by_id.at(fund)].rules.push_back({words, source});
  return funds;
}

std::vector<Scheme> read_schemes_of(Session& record) {
  std::vector<Scheme> schemes;
  std::map<std::string, std::size_t> by_id;
  for (const auto& [id, slug, fund, kind, title, summary, source, at, office] : record.read<9>(
           "select s.id, s.slug, f.slug, s.kind, s.title, s.summary, s.source, s.at, s.office from scheme s "
           "left join fund f on f.id = s.fund_id order by s.id")) {
    by_id[id] = schemes.size();
    schemes.push_back({.id = id,
                       .slug = slug,
                       .fund = fund,
                       .kind = known(kind_called(kind.text()), kind),
                       .title = title,
                       .summary = summary,
                       .source = source,
                       .office = office,
                       .at = at});
  }
  for (const auto& [scheme, what, amount, words, source] : record.read<5>(
           "select scheme_id, what, amount, words, source from scheme_amount order by scheme_id, position"))
    schemes[by_id.at(scheme)].amounts.push_back(
        {known(amount_called(what.text()), what), money::Money::pence(amount.integer()), words, source});
  for (const auto& [scheme, words, source] :
       record.read<3>("select scheme_id, words, source from scheme_option order by scheme_id, position"))
    schemes[by_id.at(scheme)].options.push_back({words, source});
  for (const auto& [scheme, what, day, verdict, amount, words, source, at, office] : record.read<9>(
           "select scheme_id, what, on_day, verdict, amount, words, source, at, office from scheme_step "
           "order by scheme_id, number")) {
    auto& steps = schemes[by_id.at(scheme)].steps;
    if (what.text() == taken_back) {
      if (!steps.empty()) steps.pop_back();
      continue;
    }
    steps.push_back(
        {.what = known(what_called(what.text()), what),
         .day = calendar::parse_date(day.text()),
         .verdict = known(verdict_called(verdict.text()), verdict),
         .amount = amount.is_null() ? std::nullopt : std::optional(money::Money::pence(amount.integer())),
         .words = words,
         .source = source,
         .at = at,
         .office = office});
  }
  return schemes;
}

void insert_options(Work& work, const std::string& table, const std::string& column, const std::string& id,
                    const std::vector<Option>& options) {
  int position = 0;
  for (const auto& option : options)
    work.insert(table, {{"id", work.fresh_id()},
                        {column, id},
                        {"position", std::to_string(++position)},
                        {"words", option.words},
                        {"source", storage::or_nothing(option.source)}});
}

void insert_money(Work& work, const std::string& fund_id, std::size_t position, const FundMoney& money) {
  work.insert("fund_money", {{"id", work.fresh_id()},
                             {"fund_id", fund_id},
                             {"position", std::to_string(position)},
                             {"label", std::string(text::trim(money.label))},
                             {"amount", std::to_string(money.amount.in_pence())},
                             {"recurs", money.recurs ? "1" : "0"},
                             {"taken_from", storage::or_nothing(std::string(text::trim(money.taken_from)))},
                             {"source", storage::or_nothing(money.source)}});
}

void insert_step(Work& work, const std::string& scheme_id, std::string_view what, const Step& step) {
  const auto last = work.session().find<1>("select max(number) from scheme_step where scheme_id = :scheme",
                                           {{"scheme", scheme_id}});
  work.insert("scheme_step",
              with_hand(work, {{"id", work.fresh_id()},
                               {"scheme_id", scheme_id},
                               {"number", std::to_string((last ? (*last)[0].integer() : 0) + 1)},
                               {"what", std::string(what)},
                               {"on_day", step.day ? std::optional(calendar::iso(*step.day)) : std::nullopt},
                               {"verdict", storage::or_nothing(std::string(code_of(step.verdict)))},
                               {"amount", step.amount ? std::optional(std::to_string(step.amount->in_pence()))
                                                      : std::nullopt},
                               {"words", storage::or_nothing(std::string(text::trim(step.words)))},
                               {"source", storage::or_nothing(step.source)}}));
}

// Two schemes may have one title: the second's address ends in 2.
std::string free_slug(const Book& book, const std::string& title) {
  const auto wanted = text::slug(title);
  auto slug = wanted;
  for (int next = 2; book.scheme(slug); ++next) slug = wanted + "-" + std::to_string(next);
  return slug;
}

}  // namespace

const Fund* Book::fund(std::string_view slug) const { return with_slug(funds, slug); }
const Scheme* Book::scheme(std::string_view slug) const { return with_slug(schemes, slug); }
money::Money Book::left_of(const Fund& one) const { return one.total() - awarded_from(one, schemes); }

Book public_part(Book book) {
  std::erase_if(book.schemes, [](const auto& scheme) { return scheme.steps.size() < 2; });
  return book;
}

Book load_book(Session& record) { return {read_funds(record), read_schemes_of(record)}; }

Outcome<std::string> open_fund(Work& work, const Fund& fund) {
  if (auto sound = check_fund(fund); !sound) return sound.refusals();
  const auto slug = text::slug(fund.title);
  if (load_book(work.session()).fund(slug))
    return Refusal{"There is a fund of that title already.", {}, "title"};
  const auto id = work.fresh_id();
  work.insert("fund", {{"id", id},
                       {"slug", slug},
                       {"title", std::string(text::trim(fund.title))},
                       {"purpose", storage::or_nothing(std::string(text::trim(fund.purpose)))},
                       {"source", storage::or_nothing(fund.source)}});
  for (std::size_t at = 0; at < fund.money.size(); ++at) insert_money(work, id, at + 1, fund.money[at]);
  insert_options(work, "fund_rule", "fund_id", id, fund.rules);
  work.record("fund_opened", id);
  return slug;
}

Outcome<Done> add_money(Work& work, const Fund& fund, const FundMoney& money) {
  if (auto sound = check_money(money); !sound) return sound;
  insert_money(work, fund.id, fund.money.size() + 1, money);
  work.record("fund_money_added", fund.id);
  return Done{};
}

Outcome<std::string> submit(Work& work, Book& book, const Scheme& scheme) {
  if (auto sound = check_scheme(scheme); !sound) return sound.refusals();
  const bool says_so = !scheme.steps.empty() && scheme.steps.front().what == What::submitted;
  const auto first = says_so ? scheme.steps.front() : Step{.source = scheme.source};
  if (auto sound = check_step({}, first, {}, work.now().today); !sound) return sound.refusals();
  const auto* fund = scheme.fund.empty() ? nullptr : book.fund(scheme.fund);
  if (!fund && !scheme.fund.empty()) return Refusal{"There is no such fund.", {}, "fund"};
  const auto id = work.fresh_id();
  const auto slug = free_slug(book, scheme.title);
  work.insert("scheme",
              with_hand(work, {{"id", id},
                               {"slug", slug},
                               {"fund_id", fund ? std::optional(fund->id) : std::nullopt},
                               {"kind", std::string(code_of(scheme.kind))},
                               {"title", std::string(text::trim(scheme.title))},
                               {"summary", storage::or_nothing(std::string(text::trim(scheme.summary)))},
                               {"source", storage::or_nothing(scheme.source)}}));
  int position = 0;
  for (const auto& amount : scheme.amounts)
    work.insert("scheme_amount", {{"id", work.fresh_id()},
                                  {"scheme_id", id},
                                  {"position", std::to_string(++position)},
                                  {"what", std::string(code_of(amount.what))},
                                  {"amount", std::to_string(amount.amount.in_pence())},
                                  {"words", storage::or_nothing(amount.words)},
                                  {"source", storage::or_nothing(amount.source)}});
  insert_options(work, "scheme_option", "scheme_id", id, scheme.options);
  insert_step(work, id, code_of(first.what), first);
  work.record("scheme_submitted", id);
  book.schemes.push_back(scheme);
  book.schemes.back().id = id;
  book.schemes.back().slug = slug;
  book.schemes.back().steps = {first};
  return slug;
}

Outcome<Done> take(Work& work, Book& book, const std::string& slug, const Step& step) {
  auto* found = with_slug(book.schemes, slug);
  if (!found) return Refusal{"There is no scheme " + slug + " in the record.", {}, "scheme"};
  auto& scheme = *found;
  const auto* fund = book.fund(scheme.fund);
  const auto left = fund ? std::optional(book.left_of(*fund)) : std::nullopt;
  if (auto sound = check_step(scheme, step, left, work.now().today); !sound) return sound;
  insert_step(work, scheme.id, code_of(step.what), step);
  work.record("scheme_" + std::string(code_of(step.what)), scheme.id);
  scheme.steps.push_back(step);
  return Done{};
}

Outcome<What> take_back(Work& work, const Scheme& scheme, const std::string& reason) {
  auto what = may_take_back(scheme, reason);
  if (!what) return what;
  insert_step(work, scheme.id, taken_back, {.words = reason});
  work.record("scheme_step_taken_back", scheme.id);
  return what;
}

}  // namespace reeve::investment
