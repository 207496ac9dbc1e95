#include "precept/scrutiny.hpp"

#include <array>

namespace reeve::precept {
namespace {

using calendar::Date;
using Standing = PreceptStep::Standing;

constexpr std::array<std::string_view, 4> vote_codes{"veto", "support", "abstain", "absent"};
constexpr std::string_view schedule = "Police Reform and Social Responsibility Act 2011 Sch 5";

Standing standing_of(const std::optional<Taken>& taken, Date due, Date today) {
  if (!taken) return today > due ? Standing::missing : Standing::to_come;
  if (!taken->on) return Standing::undated;
  return *taken->on <= due ? Standing::done : Standing::late;
}

PreceptStep step(std::string says, std::string clause, const std::optional<Taken>& taken, Date due,
                 Date today) {
  return {std::move(says), std::move(clause), due, standing_of(taken, due, today),
          taken ? taken->on : std::nullopt};
}

std::string increase_in_words(money::Money increase) { return money::in_pounds(increase) + " on Band D"; }

PreceptStep proposal_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  auto says =
      "The commissioner notifies the panel of the proposed precept: " + increase_in_words(precept.proposed) +
      ".";
  if (precept.flexibility && precept.proposed > *precept.flexibility)
    says += " It is more than the " + money::in_pounds(*precept.flexibility) +
            " government allows without a referendum.";
  return step(says, "S.I. 2012/2271 reg 3", precept.notified, dates.notify, today);
}

PreceptStep report_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  std::string says = "The panel reviews the proposal and reports on it.";
  if (precept.veto != Veto::none)
    says = precept.veto == Veto::too_high ? "The panel reports that it vetoes the proposal as too high."
                                          : "The panel reports that it vetoes the proposal as too low.";
  if (!precept.votes.empty()) says += " " + in_words(counted(precept.votes));
  auto report = step(says, "S.I. 2012/2271 reg 4; " + std::string(schedule) + " paras 3 and 4",
                     precept.reported, dates.report, today);
  if (const auto stands = veto_stands(precept); precept.veto != Veto::none && !stands) {
    report.says += " " + stands.refusal().sentence;
    if (report.standing == Standing::done) report.standing = Standing::wrong;
  }
  return report;
}

PreceptStep revision_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  auto says = std::string("The commissioner notifies the panel of a revised precept, ") +
              (precept.veto == Veto::too_high ? "lower" : "higher") + " than the proposal.";
  if (precept.revised) says += " It is " + increase_in_words(precept.revised_to) + ".";
  auto revision = step(says, "S.I. 2012/2271 reg 5", precept.revised, dates.revise, today);
  if (const auto right = check_revised(precept); precept.revised && !right) {
    revision.says += " " + right.refusal().sentence;
    revision.standing = Standing::wrong;
  }
  return revision;
}

PreceptStep issue_of(const PreceptCase& precept, const PreceptDates& dates, Date today) {
  std::string says =
      "The commissioner has regard to the report, responds to it and publishes the response by 1 March, and "
      "issues the precept before that day. A later one is not invalid merely for that.";
  if (precept.issued_at) says += " It is issued with " + increase_in_words(*precept.issued_at) + ".";
  return step(
      says,
      std::string(schedule) + " para 5; S.I. 2012/2271 reg 7; Local Government Finance Act 1992 s.40(5)",
      precept.issued, dates.issue, today);
}

}  // namespace

PreceptDates precept_dates(int year) {
  return {Date(year, 2, 1),  Date(year, 2, 8), Date(year, 2, 15),
          Date(year, 2, 22), Date(year, 3, 1), Date(year, 3, 1) - 1};
}

std::string year_in_words(int year) {
  const auto next = std::to_string(year + 1);
  return std::to_string(year) + "/" + next.substr(next.size() - 2);
}

std::string_view code_of(Vote vote) { return vote_codes[static_cast<std::size_t>(vote)]; }

std::optional<Vote> vote_called(std::string_view code) {
  for (std::size_t at = 0; at < vote_codes.size(); ++at)
    if (vote_codes[at] == code) return static_cast<Vote>(at);
  return std::nullopt;
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

std::string in_words(const Count& count) {
  return std::to_string(count.for_veto) + " of " + std::to_string(count.members) +
         " members voted for a veto (" + std::to_string(count.present) + " were present); it takes " +
         std::to_string(count.needed()) + ".";
}

std::string_view in_words(Standing standing) {
  constexpr std::string_view words[] = {
      "done in time", "done, the day is not known", "late", "to come", "not recorded", "not right"};
  return words[static_cast<std::size_t>(standing)];
}

Outcome<Done> veto_stands(const PreceptCase& precept) {
  if (precept.veto == Veto::none)
    return Refusal{"The panel did not veto the proposal.", std::string(schedule) + " para 4"};
  if (!precept.votes.empty() && !counted(precept.votes).is_veto())
    return Refusal{"That is no veto: it takes two-thirds of all members, whether or not they are there.",
                   std::string(schedule) + " para 4"};
  if (!precept.reported || !precept.reported->on ||
      *precept.reported->on > precept_dates(precept.year).report)
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
        step("The panel reviews the revised precept and reports again. It may say no; it has no second veto.",
             "S.I. 2012/2271 reg 6", precept.reported_again, dates.report_again, today));
  }
  steps.push_back(issue_of(precept, dates, today));
  return steps;
}

}  // namespace reeve::precept
