// Funds and schemes: what money was set aside for, what was asked of it, what was decided, and whether it was
// worth it. A scheme is an idea of the staff, an initiative of a fund, a business case or a deep dive; they
// take the same steps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "kernel/money/money.hpp"
#include "kernel/outcome.hpp"

namespace reeve::investment {

enum class Kind { idea, initiative, business_case, deep_dive };
std::string_view code_of(Kind kind);
std::string_view in_words(Kind kind);
std::optional<Kind> kind_called(std::string_view code);

enum class What { submitted, recommended, decided, awarded, reported, evaluated };
std::string_view code_of(What what);
std::string_view in_words(What what);
std::optional<What> what_called(std::string_view code);

// Which of these a step may have: verdicts_of.
enum class Verdict {
  none,
  approved,
  declined,
  deferred,
  under_way,
  delivered,
  stopped,
  worth_it,
  not_worth_it
};
std::string_view code_of(Verdict verdict);
std::string_view in_words(Verdict verdict);
std::optional<Verdict> verdict_called(std::string_view code);
const std::vector<Verdict>& verdicts_of(What what);

struct Step {
  What what = What::submitted;
  std::optional<calendar::Date> day = {};
  Verdict verdict = Verdict::none;
  std::optional<money::Money> amount = {};  // of an award
  std::string words = {}, source = {}, at = {}, office = {};
};

enum class AmountKind { asked, cost, set_aside };
std::string_view code_of(AmountKind kind);
std::string_view in_words(AmountKind kind);
std::optional<AmountKind> amount_called(std::string_view code);
struct Amount {
  AmountKind what = AmountKind::asked;
  money::Money amount = {};
  std::string words = {}, source = {};
};

struct Option {
  std::string words = {}, source = {};
};

struct Scheme {
  std::string id = {}, slug = {}, fund = {};  // slug of its fund; empty: it asks no fund
  Kind kind = Kind::idea;
  std::string title = {}, summary = {}, source = {}, office = {}, at = {};
  std::vector<Amount> amounts = {};
  std::vector<Option> options = {};
  std::vector<Step> steps = {};  // in their order

  const Step* last(What what) const;
  bool is_approved() const;
  money::Money awarded() const;
  std::string_view stands() const;  // in words
};

struct FundMoney {
  std::string label = {};
  money::Money amount = {};
  bool recurs = false;
  std::string taken_from = {}, source = {};
};
struct Fund {
  std::string id = {}, slug = {}, title = {}, purpose = {}, source = {};
  std::vector<FundMoney> money = {};
  std::vector<Option> rules = {};

  money::Money total() const;
};
money::Money awarded_from(const Fund& fund, const std::vector<Scheme>& schemes);
// What is left, as far as it is known: an old paper may say what was approved and not for how much.
std::string left_in_words(const Fund& fund, const std::vector<Scheme>& schemes);

// Every problem at once, by field.
Outcome<Done> check_fund(const Fund& fund);
Outcome<Done> check_money(const FundMoney& money);
Outcome<Done> check_scheme(const Scheme& scheme);
// Whether a step may come next, and is sound. `left`: of the fund, when the scheme asks one.
Outcome<Done> may_step(const Scheme& scheme, What what);
Outcome<Done> check_step(const Scheme& scheme, const Step& step, const std::optional<money::Money>& left,
                         calendar::Date today);

// The last step, which a reason takes back; never the submission.
Outcome<What> may_take_back(const Scheme& scheme, std::string_view reason);

std::string_view act_of(What what);  // of law/authority.toml

}  // namespace reeve::investment
