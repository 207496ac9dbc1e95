// Scrutiny of a proposed precept: the proposal, the panel's report and its veto, the answer. Rules alone, in
// the words of the statute, until the protocol engine carries them.
//
// Police Reform and Social Responsibility Act 2011 Schedule 5; the Police and Crime Panels (Precepts and
// Chief Constable Appointments) Regulations 2012, S.I. 2012/2271, regs 3 to 8; Local
// Government Finance Act 1992 s.40(5) for the day before which a precept is issued. What was read, and when,
// is in docs/law/complaints-and-precept.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "kernel/money/money.hpp"
#include "kernel/outcome.hpp"

namespace reeve::precept {

// Of the year the precept is for: 2026 for 2026/27. Each is the last day on which the step is in time.
struct PreceptDates {
  calendar::Date notify, report, revise, report_again, respond, issue;
};
PreceptDates precept_dates(int year);
std::string year_in_words(int year);  // 2026/27

enum class Vote { veto, support, abstain, absent };
std::string_view code_of(Vote vote);  // veto, support, abstain, absent
std::optional<Vote> vote_called(std::string_view code);
struct MemberVote {
  std::string seat;  // the office or seat, as the panel lists it
  Vote vote = Vote::absent;
};
enum class Veto { none, too_high, too_low };

struct Count {
  int members = 0, present = 0, for_veto = 0;
  int needed() const;  // two-thirds of all members, those absent included (Sch 5 para 4)
  bool is_veto() const { return members > 0 && for_veto >= needed(); }
};
Count counted(const std::vector<MemberVote>& votes);
std::string in_words(const Count& count);

// A step that was taken, and its day when that is known.
struct Taken {
  std::optional<calendar::Date> on = {};
};

// What happened, as far as it has. Increases are of Band D, in pence a year.
struct PreceptCase {
  int year = 0;
  std::optional<Taken> notified = {}, reported = {}, revised = {}, reported_again = {}, issued = {};
  money::Money proposed = {}, revised_to = {};
  std::optional<money::Money> issued_at = {};    // the increase it was issued with
  std::optional<money::Money> flexibility = {};  // what government lets it rise by without a referendum
  std::vector<MemberVote> votes = {};
  Veto veto = Veto::none;  // what the panel's report says
};

// One line of the case as it stands.
struct PreceptStep {
  std::string says;
  std::string clause;
  calendar::Date due;
  enum class Standing { done, undated, late, to_come, missing, wrong } standing = Standing::to_come;
  std::optional<calendar::Date> done_on = {};
};
std::string_view in_words(PreceptStep::Standing standing);
// The whole way, derived: nothing is stored but what happened. `today` tells what was due and is not
// recorded.
std::vector<PreceptStep> steps_of(const PreceptCase& precept, calendar::Date today);

// Whether a veto stands: voted by two-thirds of all members, and reported by 8 February. The reason when it
// does not.
Outcome<Done> veto_stands(const PreceptCase& precept);
// Whether the revised precept is on the side that the veto asks for.
Outcome<Done> check_revised(const PreceptCase& precept);

}  // namespace reeve::precept
