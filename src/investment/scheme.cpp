#include "investment/scheme.hpp"

#include <algorithm>
#include <array>

#include "kernel/text.hpp"

namespace reeve::investment {
namespace {

struct Named {
  std::string_view code, words;
};
constexpr std::array<Named, 4> kinds{{{"idea", "Idea"},
                                      {"initiative", "Initiative"},
                                      {"business_case", "Business case"},
                                      {"deep_dive", "Deep dive"}}};
constexpr std::array<Named, 6> whats{{{"submitted", "Submitted"},
                                      {"recommended", "Recommendation made"},
                                      {"decided", "Decided"},
                                      {"awarded", "Money awarded"},
                                      {"reported", "Progress reported"},
                                      {"evaluated", "Evaluated"}}};
constexpr std::array<Named, 9> verdicts{{{"", ""},
                                         {"approved", "Approved"},
                                         {"declined", "Declined"},
                                         {"deferred", "Deferred"},
                                         {"under_way", "Under way"},
                                         {"delivered", "Delivered"},
                                         {"stopped", "Stopped"},
                                         {"worth_it", "Was worth its money"},
                                         {"not_worth_it", "Was not worth its money"}}};
constexpr std::array<Named, 3> amounts{
    {{"asked", "Asked for"}, {"cost", "Cost"}, {"set_aside", "Set aside"}}};

template <typename Enum, std::size_t N>
std::optional<Enum> called(const std::array<Named, N>& names, std::string_view code) {
  for (std::size_t at = 0; at < N; ++at)
    if (names[at].code == code) return static_cast<Enum>(at);
  return std::nullopt;
}

constexpr std::size_t title_max = 200, words_max = 10'000;
const auto amount_max = money::Money::pounds(10'000'000'000);  // beyond it a slip of the pen

struct Checked {
  Refusals problems = {};

  void say(std::string sentence, std::string field) {
    problems.push_back({std::move(sentence), {}, std::move(field)});
  }
  void limit(std::string_view words, std::string field) {
    if (text::letters(words) > words_max) say("Say it in at most 10,000 characters.", std::move(field));
  }
  void title(std::string_view title) {
    if (text::trim(title).empty()) say("Give it a title.", "title");
    if (text::letters(title) > title_max) say("Give it a title of at most 200 characters.", "title");
  }
  Outcome<Done> answer() {
    if (problems.empty()) return Done{};
    return std::move(problems);
  }
};

std::string choices(What what) {
  std::vector<std::string> words;
  for (const auto verdict : verdicts_of(what)) words.push_back(text::lower(in_words(verdict)));
  return text::join(words, ", ");
}

std::optional<money::Money> asked_by(const Scheme& scheme) {
  for (const auto& amount : scheme.amounts)
    if (amount.what == AmountKind::asked) return amount.amount;
  return std::nullopt;
}

void check_award(Checked& checked, const Scheme& scheme, const Step& step,
                 const std::optional<money::Money>& left) {
  const auto asked = asked_by(scheme);
  if (!step.amount || *step.amount <= money::Money{} || *step.amount > amount_max) {
    checked.say("Say how much is awarded, in pounds.", "amount");
  } else if (left && *step.amount > *left) {
    checked.say("The fund has " + money::in_pounds(*left) + " left.", "amount");
  } else if (asked && scheme.awarded() + *step.amount > *asked && text::trim(step.words).empty()) {
    checked.say("That is more than the " + money::in_pounds(*asked) + " it asked for. Say why.", "words");
  }
}

}  // namespace

std::string_view code_of(Kind kind) { return kinds[static_cast<std::size_t>(kind)].code; }
std::string_view in_words(Kind kind) { return kinds[static_cast<std::size_t>(kind)].words; }
std::optional<Kind> kind_called(std::string_view code) { return called<Kind>(kinds, code); }
std::string_view code_of(What what) { return whats[static_cast<std::size_t>(what)].code; }
std::string_view in_words(What what) { return whats[static_cast<std::size_t>(what)].words; }
std::optional<What> what_called(std::string_view code) { return called<What>(whats, code); }
std::string_view code_of(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].code; }
std::string_view in_words(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].words; }
std::optional<Verdict> verdict_called(std::string_view code) { return called<Verdict>(verdicts, code); }
std::string_view code_of(AmountKind kind) { return amounts[static_cast<std::size_t>(kind)].code; }
std::string_view in_words(AmountKind kind) { return amounts[static_cast<std::size_t>(kind)].words; }
std::optional<AmountKind> amount_called(std::string_view code) { return called<AmountKind>(amounts, code); }

const std::vector<Verdict>& verdicts_of(What what) {
  static const std::vector<Verdict> none;
  static const std::vector<Verdict> decisions{Verdict::approved, Verdict::declined, Verdict::deferred};
  static const std::vector<Verdict> reports{Verdict::under_way, Verdict::delivered, Verdict::stopped};
  static const std::vector<Verdict> evaluations{Verdict::worth_it, Verdict::not_worth_it};
  switch (what) {
    case What::decided:
      return decisions;
    case What::reported:
      return reports;
    case What::evaluated:
      return evaluations;
    default:
      return none;
  }
}

const Step* Scheme::last(What what) const {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    if (step->what == what) return &*step;
  return nullptr;
}

bool Scheme::is_approved() const {
  const auto* decision = last(What::decided);
  return decision && decision->verdict == Verdict::approved;
}

money::Money Scheme::awarded() const {
  money::Money total{};
  for (const auto& step : steps)
    if (step.what == What::awarded && step.amount) total = total + *step.amount;
  return total;
}

std::string_view Scheme::stands() const {
  if (steps.empty()) return "Drafted";
  const auto& step = steps.back();
  return step.verdict == Verdict::none ? in_words(step.what) : in_words(step.verdict);
}

money::Money Fund::total() const {
  money::Money all{};
  for (const auto& one : money) all = all + one.amount;
  return all;
}

money::Money awarded_from(const Fund& fund, const std::vector<Scheme>& schemes) {
  money::Money all{};
  for (const auto& scheme : schemes)
    if (scheme.fund == fund.slug) all = all + scheme.awarded();
  return all;
}

std::string left_in_words(const Fund& fund, const std::vector<Scheme>& schemes) {
  const auto awarded = awarded_from(fund, schemes);
  const auto without = std::count_if(schemes.begin(), schemes.end(), [&](const auto& scheme) {
    return scheme.fund == fund.slug && scheme.is_approved() && !scheme.last(What::awarded);
  });
  if (without == 0)
    return money::in_pounds(awarded) + " awarded, " + money::in_pounds(fund.total() - awarded) + " left";
  return money::in_pounds(awarded) +
         " of awards recorded; what is left is not known: no award is recorded for " +
         text::counted(without, "scheme that was", "schemes that were") + " approved";
}

Outcome<Done> check_fund(const Fund& fund) {
  Checked checked;
  checked.title(fund.title);
  if (text::slug(fund.title).empty() && !text::trim(fund.title).empty())
    checked.say("The title needs a letter or a digit.", "title");
  checked.limit(fund.purpose, "purpose");
  return checked.answer();
}

Outcome<Done> check_money(const FundMoney& money) {
  Checked checked;
  if (text::trim(money.label).empty()) checked.say("Say what this money is.", "label");
  if (money.amount <= money::Money{}) checked.say("Say how much it is, in pounds.", "amount");
  if (money.amount > amount_max)
    checked.say("That is more than ten thousand million pounds. Check the amount.", "amount");
  checked.limit(money.label, "label");
  return checked.answer();
}

Outcome<Done> check_scheme(const Scheme& scheme) {
  Checked checked;
  checked.title(scheme.title);
  if (text::slug(scheme.title).empty() && !text::trim(scheme.title).empty())
    checked.say("The title needs a letter or a digit.", "title");
  checked.limit(scheme.summary, "summary");
  for (const auto& amount : scheme.amounts)
    if (amount.amount < money::Money{} || amount.amount > amount_max)
      checked.say("An amount is not less than nothing, and at most ten thousand million pounds.",
                  std::string(code_of(amount.what)));
  return checked.answer();
}

Outcome<Done> may_step(const Scheme& scheme, What what) {
  const auto no = [](std::string sentence) { return Refusal{std::move(sentence), "scheme"}; };
  if (scheme.last(What::evaluated)) return no("It is evaluated. Nothing comes after that.");
  const auto* decision = scheme.last(What::decided);
  const bool is_settled = decision && decision->verdict != Verdict::deferred;
  switch (what) {
    case What::submitted:
      if (scheme.last(What::submitted)) return no("It is submitted already.");
      return Done{};
    case What::recommended:
      if (is_settled) return no("It is decided already.");
      return Done{};
    case What::decided:
      if (is_settled) return no("It is decided already.");
      return Done{};
    case What::awarded:
      if (!scheme.is_approved()) return no("Money is awarded to what was approved.");
      return Done{};
    case What::reported:
      if (decision && !scheme.is_approved())
        return no("It was not approved: there is no progress to report.");
      if (!decision && scheme.kind != Kind::deep_dive && scheme.kind != Kind::business_case)
        return no("Progress is reported on what was approved.");
      return Done{};
    case What::evaluated: {
      const auto* report = scheme.last(What::reported);
      if (!report || report->verdict == Verdict::under_way)
        return no("It is evaluated once it is delivered or stopped.");
      return Done{};
    }
  }
  return Done{};
}

Outcome<Done> check_step(const Scheme& scheme, const Step& step, const std::optional<money::Money>& left,
                         calendar::Date today) {
  if (auto may = may_step(scheme, step.what); !may) return may;
  Checked checked;
  if (step.day && *step.day > today) checked.say("This day is still to come.", "day");
  for (const auto& earlier : scheme.steps)
    if (step.day && earlier.day && *step.day < *earlier.day) {
      checked.say(std::string(in_words(earlier.what)) + ": that was on " + calendar::in_words(*earlier.day) +
                      ". This cannot be earlier.",
                  "day");
      break;
    }
  const auto& known = verdicts_of(step.what);
  const bool is_known = std::find(known.begin(), known.end(), step.verdict) != known.end();
  if (!known.empty() && !is_known) checked.say("Choose one: " + choices(step.what) + ".", "verdict");
  if (known.empty() && step.verdict != Verdict::none) checked.say("This step has no verdict.", "verdict");
  if (step.what != What::awarded && step.amount) checked.say("Only an award has an amount.", "amount");
  if (step.what == What::awarded) check_award(checked, scheme, step, left);
  if (step.what != What::submitted && step.what != What::awarded && text::trim(step.words).empty())
    checked.say(step.what == What::decided ? "Give the reasons of the board." : "Say it in words.", "words");
  checked.limit(step.words, "words");
  return checked.answer();
}

Outcome<What> may_take_back(const Scheme& scheme, std::string_view reason) {
  Checked checked;
  if (scheme.steps.size() < 2) checked.say("There is no step to take back.", "reason");
  if (text::trim(reason).empty()) checked.say("Say why it is taken back.", "reason");
  checked.limit(reason, "reason");
  if (!checked.problems.empty()) return std::move(checked.problems);
  return scheme.steps.back().what;
}

std::string_view act_of(What what) {
  switch (what) {
    case What::submitted:
      return "investment.submit";
    case What::recommended:
    case What::decided:
      return "investment.decide";
    case What::awarded:
      return "investment.award";
    case What::reported:
    case What::evaluated:
      return "investment.report";
  }
  return {};
}

}  // namespace reeve::investment
