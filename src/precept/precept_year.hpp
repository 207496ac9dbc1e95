// The precept of one year as the record holds it: what happened, step by step, and what the panel was
// promised. Nothing here is a state: how it stands is worked out from the steps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "precept/band_d.hpp"
#include "precept/scrutiny.hpp"

namespace reeve::precept {

enum class What { drafted, notified, reported, revised, reported_again, issued };
std::string_view code_of(What what);
std::optional<What> what_called(std::string_view code);
std::string_view title_of(What what);  // "Proposal notified"

enum class Verdict { none, supported, not_vetoed, too_high, too_low, accepted, rejected, as_recommended };
std::string_view code_of(Verdict verdict);  // none: empty
std::optional<Verdict> verdict_called(std::string_view code);
std::string_view in_words(Verdict verdict);

struct Consultation {
  std::optional<long long> responses = {}, in_favour = {};
  std::string words = {};

  bool is_given() const { return responses || !words.empty(); }
};
std::string in_words(const Consultation& consultation);  // one sentence, and what was said of it

struct Event {
  std::string id = {};
  What what = What::drafted;
  std::optional<calendar::Date> day = {};
  std::optional<money::Money> increase = {};  // a year on Band D: of a draft, a revision and the issue
  std::optional<money::Money> band_d_before = {}, flexibility = {};
  Verdict verdict = Verdict::none;
  std::string words = {};  // the reasons; the recommendations; the response
  Consultation consultation = {};
  std::vector<BillingAuthority> authorities = {};  // of a draft
  std::vector<MemberVote> votes = {};              // of a report
  std::string source = {};
  std::string at = {}, office = {};
};

enum class Standing { under_way, kept, not_kept };
std::string_view code_of(Standing standing);
std::optional<Standing> standing_called(std::string_view code);
std::string_view in_words(Standing standing);

struct Progress {
  std::optional<calendar::Date> day = {};
  Standing standing = Standing::under_way;
  std::string words = {}, source = {}, at = {}, office = {};
};
struct Condition {
  std::string id = {};
  int number = 0;
  std::string heading = {};  // of the list it stands in
  std::string words = {}, source = {}, at = {};
  std::vector<Progress> progress = {};  // in the order it was said

  std::string_view stands() const;  // in words
};

struct Precept {
  std::string id = {};
  int year = 0;                    // 2019: the precept of 2019/20
  std::vector<Event> events = {};  // those that stand, in their order
  std::vector<std::string> members = {};
  std::vector<Condition> conditions = {};

  std::string label() const { return "Precept " + year_in_words(year); }
  const Event* last(What what) const;
  bool is_notified() const { return last(What::notified) != nullptr; }
  money::Money proposed() const;               // of the draft that counts
  std::optional<money::Money> band_d() const;  // with what is proposed, revised or issued, whichever is last
  money::Money increase() const;               // the same
};

// What the panel's report says, and that it has no effect when the veto fell away.
std::string verdict_in_words(const Precept& precept);

PreceptCase case_of(const Precept& precept);
// The step that comes next, when one does; a draft counts as one.
std::optional<What> next_step(const Precept& precept);

}  // namespace reeve::precept
