#include "precept/acts.hpp"

#include <algorithm>
#include <set>

#include "kernel/text.hpp"

namespace reeve::precept {
namespace {

using calendar::Date;

constexpr std::string_view schedule = "Police Reform and Social Responsibility Act 2011 Sch 5";
constexpr std::int64_t most_pence = 100'000;  // £1,000 on Band D: beyond it a slip of the pen

struct Checked {
  Refusals problems = {};

  void say(std::string sentence, std::string field, std::string clause = {}) {
    problems.push_back({std::move(sentence), std::move(clause), std::move(field)});
  }
  void limit(std::string_view words, std::string field) {
    if (text::letters(words) > words_max) say("Say it in at most 20,000 characters.", std::move(field));
  }
  Outcome<Done> answer() {
    if (problems.empty()) return Done{};
    return std::move(problems);
  }
};

void check_day(Checked& checked, const Precept& precept, const Event& event, Date today) {
  if (!event.day) return;
  if (*event.day > today) checked.say("This day is still to come.", "day");
  const Event* before = nullptr;
  for (const auto& earlier : precept.events)
    if (earlier.day && earlier.what != What::drafted) before = &earlier;
  if (before && *event.day < *before->day)
    checked.say(std::string(title_of(before->what)) + ": that was on " + calendar::in_words(*before->day) +
                    ". This cannot be earlier.",
                "day");
  const Date first(precept.year - 1, 9, 1), last(precept.year, 6, 30);
  if (*event.day < first || *event.day > last)
    checked.say("The precept of " + year_in_words(precept.year) +
                    " is proposed, reported on and issued between " + calendar::in_words(first) + " and " +
                    calendar::in_words(last) + ". Check the year.",
                "day");
}

void check_amount(Checked& checked, const std::optional<money::Money>& amount, std::string field) {
  if (amount && (amount->in_pence() > most_pence || amount->in_pence() < -most_pence))
    checked.say("This is more than £1,000 on Band D. Check the amount.", std::move(field));
}

constexpr std::int64_t most_band_d_pence = 1'000'000;  // £10,000 a year

void check_band_d(Checked& checked, const std::optional<money::Money>& amount) {
  if (amount && (amount->in_pence() <= 0 || amount->in_pence() > most_band_d_pence))
    checked.say("Band D is more than nothing and at most £10,000 a year. Check the amount.", "band_d_before");
}

void check_draft(Checked& checked, const Event& draft) {
  if (!draft.increase) checked.say("Say what the proposal adds to Band D, in pounds a year.", "increase");
  check_amount(checked, draft.increase, "increase");
  check_amount(checked, draft.flexibility, "flexibility");
  check_band_d(checked, draft.band_d_before);
  const auto& consultation = draft.consultation;
  if (consultation.in_favour && !consultation.responses)
    checked.say("Say how many responses there were.", "responses");
  if (consultation.in_favour && consultation.responses && *consultation.in_favour > *consultation.responses)
    checked.say("No more can be in favour than answered.", "in_favour");
  if (!draft.authorities.empty() && !draft.band_d_before)
    checked.say("Say what Band D was the year before: what each authority collects is made from it.",
                "band_d_before");
  std::set<std::string> names;
  for (const auto& authority : draft.authorities)
    if (!names.insert(text::lower(authority.name)).second)
      checked.say(authority.name + " is there twice.", "authorities");
}

// Every member's vote, and nobody else's.
bool is_vote_of(const std::vector<MemberVote>& votes, const std::vector<std::string>& members) {
  std::multiset<std::string> voted, named(members.begin(), members.end());
  for (const auto& vote : votes) voted.insert(vote.seat);
  return voted == named;
}

void check_report(Checked& checked, const Precept& precept, const Event& report) {
  const auto count = counted(report.votes);
  const bool is_veto = report.verdict == Verdict::too_high || report.verdict == Verdict::too_low;
  if (report.verdict == Verdict::none || report.verdict == Verdict::accepted ||
      report.verdict == Verdict::rejected || report.verdict == Verdict::as_recommended)
    checked.say("Say what the panel's report says of the proposal.", "verdict");
  if (!report.votes.empty() && !is_vote_of(report.votes, precept.members))
    checked.say("The votes are those of the members who are named, each once. Name the members first.",
                "votes", std::string(schedule) + " para 4");
  if (is_veto && !report.day)
    checked.say("A veto stands only when its report was made by 8 February: give its day.", "day",
                "S.I. 2012/2271 reg 4(2)");
  if (is_veto && report.votes.empty())
    checked.say("A veto needs the vote of each member, absent ones too.", "votes",
                std::string(schedule) + " para 4");
  if (is_veto && !report.votes.empty() && !count.is_veto())
    checked.say("That is no veto. " + in_words(count), "verdict", std::string(schedule) + " para 4");
  if (!is_veto && count.is_veto())
    checked.say("That is a veto: " + in_words(count) + " Say if it is as too high or as too low.", "verdict",
                std::string(schedule) + " para 4");
  if (is_veto && text::trim(report.words).empty())
    checked.say("A veto's reasons go in the report.", "words", std::string(schedule) + " para 4");
}

void check_issue(Checked& checked, const Precept& precept, const Event& issue) {
  if (!issue.increase) {
    checked.say("Say what the issued precept adds to Band D.", "increase");
    return;
  }
  const auto* revised = precept.last(What::revised);
  const auto expected = revised ? revised->increase.value_or(money::Money{}) : precept.proposed();
  const auto one = case_of(precept);
  const bool stands = static_cast<bool>(veto_stands(one));
  const auto dates = precept_dates(precept.year);
  if (!precept.last(What::reported)) {
    if (!issue.day || *issue.day <= dates.report)
      checked.say(
          "The panel may report until 8 February. Without its report the precept is issued after that day.",
          "day", "S.I. 2012/2271 reg 4");
    if (issue.verdict == Verdict::as_recommended)
      checked.say("There is no report of the panel that could recommend another amount.", "increase",
                  std::string(schedule) + " para 5");
  }
  if (auto as_issued = one; stands && issue.verdict == Verdict::as_recommended) {
    as_issued.revised_to = *issue.increase;
    if (const auto right = check_revised(as_issued); !right)
      checked.say(right.refusal().sentence, "increase", right.refusal().clause);
  }
  if (*issue.increase != expected && issue.verdict != Verdict::as_recommended)
    checked.say("It was " + std::string(stands ? "revised to " : "proposed as ") +
                    money::in_pounds(expected) +
                    ". Another precept may be issued only as a report of the panel recommended.",
                "increase", std::string(schedule) + " para 5");
  if (text::trim(issue.words).empty() && precept.last(What::reported))
    checked.say("Give the response to the panel's report: it is published.", "words",
                std::string(schedule) + " para 5");
}

// Whether the panel's day has passed without its report.
bool panel_is_late(const Precept& precept, Date today) {
  if (!precept.is_notified() || precept.last(What::issued)) return false;
  const auto dates = precept_dates(precept.year);
  if (!precept.last(What::reported)) return today > dates.report;
  return precept.last(What::revised) && !precept.last(What::reported_again) && today > dates.report_again;
}

}  // namespace

Outcome<int> read_year(std::string_view year) {
  year = text::trim(year);
  const Refusal refusal{"Write the year of the precept like 2019/20.", {}, "year"};
  if (year.size() != 7 || year[4] != '/') return refusal;
  const auto digits = std::string(year.substr(0, 4)) + std::string(year.substr(5));
  if (digits.find_first_not_of("0123456789") != std::string::npos) return refusal;
  const int first = std::stoi(digits.substr(0, 4));
  if (year_in_words(first) != year) return refusal;
  // The first commissioners took office in November 2012.
  if (first < 2013 || first > 2100) return Refusal{"There is no such precept of a commissioner.", {}, "year"};
  return first;
}

Outcome<Done> may_take(const Precept& precept, What what, Date today) {
  const auto next = next_step(precept);
  if (next == what) return Done{};
  if (what == What::drafted) {
    if (!precept.is_notified()) return Done{};
    return Refusal{"The proposal was notified to the panel and can no longer be changed.",
                   "S.I. 2012/2271 reg 3"};
  }
  if (!next) return Refusal{"The precept is issued. Nothing comes after it.", "precept"};
  if (what == What::issued && panel_is_late(precept, today)) return Done{};
  if (what == What::issued && next == What::reported)
    return Refusal{
        "The panel may report until 8 February. The precept is issued after it did, or after that day.",
        "S.I. 2012/2271 reg 4"};
  if (what == What::revised && precept.last(What::reported)) {
    const auto stands = veto_stands(case_of(precept));
    if (!stands) return stands.refusals();
  }
  if (precept.last(what))
    return Refusal{std::string(title_of(what)) + ": it is in the record already.", "precept"};
  return Refusal{"First comes: " + std::string(title_of(*next)) + ".", "precept"};
}

Outcome<Done> check_event(const Precept& precept, const Event& event, Date today) {
  if (auto may = may_take(precept, event.what, today); !may) return may;
  Checked checked;
  check_day(checked, precept, event, today);
  checked.limit(event.words, "words");
  checked.limit(event.consultation.words, "consultation");
  switch (event.what) {
    case What::drafted:
      check_draft(checked, event);
      break;
    case What::reported:
      check_report(checked, precept, event);
      break;
    case What::revised: {
      if (!event.increase) checked.say("Say what the revised precept adds to Band D.", "increase");
      check_amount(checked, event.increase, "increase");
      auto as_revised = case_of(precept);
      as_revised.revised_to = event.increase.value_or(money::Money{});
      if (const auto right = check_revised(as_revised); event.increase && !right)
        checked.say(right.refusal().sentence, "increase", right.refusal().clause);
      break;
    }
    case What::reported_again:
      if (event.verdict != Verdict::accepted && event.verdict != Verdict::rejected)
        checked.say("Say if the panel accepts or rejects the revised precept.", "verdict");
      if (event.verdict == Verdict::rejected && text::trim(event.words).empty())
        checked.say("Say why the panel rejects it.", "words");
      break;
    case What::issued:
      check_amount(checked, event.increase, "increase");
      check_issue(checked, precept, event);
      break;
    case What::notified:
      break;
  }
  return checked.answer();
}

Outcome<What> may_take_back(const Precept& precept, std::string_view reason) {
  Checked checked;
  const auto last = std::find_if(precept.events.rbegin(), precept.events.rend(),
                                 [](const auto& event) { return event.what != What::drafted; });
  if (last == precept.events.rend()) checked.say("There is no step to take back.", "reason");
  if (text::trim(reason).empty()) checked.say("Say why it is taken back.", "reason");
  checked.limit(reason, "reason");
  if (!checked.problems.empty()) return std::move(checked.problems);
  return last->what;
}

Outcome<Done> may_name_members(const Precept& precept, const std::vector<std::string>& seats) {
  Checked checked;
  if (precept.last(What::reported))
    checked.say("The panel has reported: its members were those it voted with.", "members");
  std::set<std::string> names;
  for (const auto& seat : seats)
    if (!names.insert(text::lower(seat)).second) checked.say(seat + " is there twice.", "members");
  if (seats.empty()) checked.say("Name each member of the panel, one a line.", "members");
  if (seats.size() > 60) checked.say("That is more members than a panel has.", "members");
  return checked.answer();
}

Outcome<Done> may_ask(const Precept& precept, std::string_view heading, std::string_view words) {
  Checked checked;
  if (!precept.last(What::reported))
    checked.say("What the panel asks for stands in its report. Record the report first.", "words");
  if (text::trim(heading).empty())
    checked.say("Say which list it stands in, like Areas of focus.", "heading");
  if (text::trim(words).empty()) checked.say("Say what the panel asks for.", "words");
  checked.limit(words, "words");
  return checked.answer();
}

Outcome<Done> may_tell(const Progress& progress, Date today) {
  Checked checked;
  if (text::trim(progress.words).empty()) checked.say("Say what was done.", "words");
  checked.limit(progress.words, "words");
  if (progress.day && *progress.day > today) checked.say("This day is still to come.", "day");
  return checked.answer();
}

std::string_view act_of(What what) {
  return what == What::reported || what == What::reported_again ? "precept.report" : "precept.propose";
}

}  // namespace reeve::precept
