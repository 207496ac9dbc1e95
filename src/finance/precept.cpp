#include "finance/precept.hpp"

#include <algorithm>

namespace reeve::finance {
namespace {

using calendar::Date;
using Standing = PreceptStep::Standing;

constexpr std::string_view schedule = "Police Reform and Social Responsibility Act 2011 Sch 5";

Date day_of(int year, unsigned month, unsigned day) {
  return calendar::parse_date(std::to_string(year) + (month == 2 ? "-02-" : "-03-") + (day < 10 ? "0" : "") +
                              std::to_string(day))
      .value();
}

Standing standing_of(const std::optional<Date>& done, Date due, Date today) {
  if (done) return *done <= due ? Standing::done : Standing::late;
  return today > due ? Standing::late : Standing::to_come;
}

std::string increase_in_words(money::Money increase) { return money::in_pounds(increase) + " on Band D"; }

PreceptStep proposal_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  PreceptStep step{"The commissioner notifies the panel of the proposed precept: " +
                       increase_in_words(precept.proposed) + ".",
                   "S.I. 2012/2271 reg 3", dates.notify, standing_of(precept.notified, dates.notify, today)};
  if (precept.flexibility && precept.proposed > *precept.flexibility)
    step.says += " It is more than the " + money::in_pounds(*precept.flexibility) +
                 " government allows without a referendum.";
  return step;
}

std::string vote_in_words(const PreceptCase& precept) {
  if (precept.votes.empty()) return "";
  const auto count = counted(precept.votes);
  return " " + std::to_string(count.for_veto) + " of " + std::to_string(count.members) +
         " members voted for a veto (" + std::to_string(count.present) + " were present); it takes " +
         std::to_string(count.needed()) + ".";
}

PreceptStep report_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  std::string says = "The panel reviews the proposal and reports on it.";
  if (precept.veto != Veto::none)
    says = precept.veto == Veto::too_high ? "The panel reports that it vetoes the proposal as too high."
                                          : "The panel reports that it vetoes the proposal as too low.";
  says += vote_in_words(precept);
  auto standing = standing_of(precept.reported, dates.report, today);
  if (const auto stands = veto_stands(precept); precept.veto != Veto::none && !stands) {
    says += " " + stands.refusal().sentence;
    if (standing == Standing::done) standing = Standing::wrong;
  }
  return {says, "S.I. 2012/2271 reg 4; " + std::string(schedule) + " paras 3 and 4", dates.report, standing};
}

PreceptStep revision_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  auto says = std::string("The commissioner notifies the panel of a revised precept, ") +
              (precept.veto == Veto::too_high ? "lower" : "higher") + " than the proposal.";
  auto standing = standing_of(precept.revised, dates.revise, today);
  if (precept.revised) {
    says += " It is " + increase_in_words(precept.revised_to) + ".";
    if (const auto right = check_revised(precept); !right) {
      says += " " + right.refusal().sentence;
      standing = Standing::wrong;
    }
  }
  return {says, "S.I. 2012/2271 reg 5", dates.revise, standing};
}

}  // namespace

PreceptDates precept_dates(int year) {
  return {day_of(year, 2, 1), day_of(year, 2, 8), day_of(year, 2, 15), day_of(year, 2, 22),
          day_of(year, 3, 1)};
}

int Count::needed() const { return (2 * members + 2) / 3; }

Count counted(const std::vector<MemberVote>& votes) {
  Count count{.members = static_cast<int>(votes.size())};
  for (const auto& vote : votes) {
    count.present += vote.vote != Vote::absent;
    count.for_veto += vote.vote == Vote::veto;
  }
  return count;
}

Outcome<Done> veto_stands(const PreceptCase& precept) {
  if (precept.veto == Veto::none)
    return Refusal{"The panel did not veto the proposal.", std::string(schedule) + " para 4"};
  if (!precept.votes.empty() && !counted(precept.votes).is_veto())
    return Refusal{"That is no veto: it takes two-thirds of all members, whether or not they are there.",
                   std::string(schedule) + " para 4"};
  if (!precept.reported || *precept.reported > precept_dates(precept.year).report)
    return Refusal{
        "A veto that is not reported by 8 February falls away, and the proposed precept may be issued.",
        "S.I. 2012/2271 reg 4(2)"};
  return Done{};
}

Outcome<Done> check_revised(const PreceptCase& precept) {
  if (precept.veto == Veto::too_high && precept.revised_to >= precept.proposed)
    return Refusal{"After a veto as too high the revised precept must be lower than the proposal.",
                   "S.I. 2012/2271 reg 5"};
  if (precept.veto == Veto::too_low && precept.revised_to <= precept.proposed)
    return Refusal{"After a veto as too low the revised precept must be higher than the proposal.",
                   "S.I. 2012/2271 reg 5"};
  return Done{};
}

std::vector<PreceptStep> steps_of(const PreceptCase& precept, Date today) {
  const auto dates = precept_dates(precept.year);
  std::vector<PreceptStep> steps{proposal_of(precept, dates, today), report_of(precept, dates, today)};
  if (veto_stands(precept)) {
    steps.push_back(revision_of(precept, dates, today));
    steps.push_back(
        {"The panel reviews the revised precept and reports again. It may say no; it has no second veto.",
         "panels' papers; S.I. 2012/2271 regs 6 on", dates.report_again,
         standing_of(precept.reported_again, dates.report_again, today)});
  }
  steps.push_back(
      {"The commissioner has regard to the report, responds to it, publishes the response, and issues the "
       "precept.",
       std::string(schedule) + " para 5; Local Government Finance Act 1992 s.40", dates.respond,
       standing_of(precept.issued, dates.respond, today)});
  return steps;
}

}  // namespace reeve::finance
