#include "precept/precept_year.hpp"

#include <array>

#include "kernel/figures/figure.hpp"
#include "kernel/text.hpp"

namespace reeve::precept {
namespace {

struct Named {
  std::string_view code, words;
};
constexpr std::array<Named, 6> whats{{{"drafted", "Proposal drafted"},
                                      {"notified", "Proposal notified to the panel"},
                                      {"reported", "Report of the panel"},
                                      {"revised", "Revised precept notified"},
                                      {"reported_again", "Second report of the panel"},
                                      {"issued", "Response published and precept issued"}}};
constexpr std::array<Named, 8> verdicts{{{"", ""},
                                         {"supported", "Supports the proposal"},
                                         {"not_vetoed", "Does not veto the proposal"},
                                         {"too_high", "Vetoes the proposal as too high"},
                                         {"too_low", "Vetoes the proposal as too low"},
                                         {"accepted", "Accepts the revised precept"},
                                         {"rejected", "Rejects the revised precept"},
                                         {"as_recommended", "Changed as the panel recommended"}}};
constexpr std::array<Named, 3> standings{
    {{"under_way", "Under way"}, {"kept", "Kept"}, {"not_kept", "Not kept"}}};

template <typename Enum, std::size_t N>
std::optional<Enum> called(const std::array<Named, N>& names, std::string_view code) {
  for (std::size_t at = 0; at < N; ++at)
    if (names[at].code == code) return static_cast<Enum>(at);
  return std::nullopt;
}

Veto veto_of(Verdict verdict) {
  if (verdict == Verdict::too_high) return Veto::too_high;
  return verdict == Verdict::too_low ? Veto::too_low : Veto::none;
}

std::optional<Taken> taken(const Event* event) {
  return event ? std::optional(Taken{event->day}) : std::nullopt;
}

}  // namespace

std::string_view code_of(What what) { return whats[static_cast<std::size_t>(what)].code; }
std::string_view title_of(What what) { return whats[static_cast<std::size_t>(what)].words; }
std::optional<What> what_called(std::string_view code) { return called<What>(whats, code); }

std::string_view code_of(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].code; }
std::string_view in_words(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].words; }
std::optional<Verdict> verdict_called(std::string_view code) { return called<Verdict>(verdicts, code); }

std::string_view code_of(Standing standing) { return standings[static_cast<std::size_t>(standing)].code; }
std::string_view in_words(Standing standing) { return standings[static_cast<std::size_t>(standing)].words; }
std::optional<Standing> standing_called(std::string_view code) { return called<Standing>(standings, code); }

std::string in_words(const Consultation& consultation) {
  std::string said;
  if (consultation.responses) {
    said = text::with_thousands(*consultation.responses) +
           (*consultation.responses == 1 ? " response." : " responses.");
    if (consultation.in_favour && *consultation.responses > 0)
      said = text::with_thousands(*consultation.in_favour) + " of " +
             text::with_thousands(*consultation.responses) + " responses were in favour (" +
             figures::in_percent(*consultation.in_favour, *consultation.responses, 1) + ").";
  }
  if (!consultation.words.empty()) said += (said.empty() ? "" : " ") + consultation.words;
  return said;
}

std::string_view Condition::stands() const {
  return progress.empty() ? "Nothing reported yet" : in_words(progress.back().standing);
}

const Event* Precept::last(What what) const {
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (event->what == what) return &*event;
  return nullptr;
}

money::Money Precept::proposed() const {
  const auto* draft = last(What::drafted);
  return draft && draft->increase ? *draft->increase : money::Money{};
}

money::Money Precept::increase() const {
  for (const auto what : {What::issued, What::revised})
    if (const auto* event = last(what); event && event->increase) return *event->increase;
  return proposed();
}

std::optional<money::Money> Precept::band_d() const {
  const auto* draft = last(What::drafted);
  if (!draft || !draft->band_d_before) return std::nullopt;
  return *draft->band_d_before + increase();
}

std::string verdict_in_words(const Precept& precept) {
  const auto* report = precept.last(What::reported);
  if (!report) return "Has not reported yet";
  const auto one = case_of(precept);
  if (one.veto != Veto::none && !veto_stands(one))
    return "Voted to veto it, too late: the veto has no effect";
  return std::string(in_words(report->verdict));
}

PreceptCase case_of(const Precept& precept) {
  PreceptCase one{.year = precept.year,
                  .notified = taken(precept.last(What::notified)),
                  .reported = taken(precept.last(What::reported)),
                  .revised = taken(precept.last(What::revised)),
                  .reported_again = taken(precept.last(What::reported_again)),
                  .issued = taken(precept.last(What::issued)),
                  .proposed = precept.proposed()};
  if (const auto* draft = precept.last(What::drafted)) one.flexibility = draft->flexibility;
  if (const auto* revised = precept.last(What::revised))
    one.revised_to = revised->increase.value_or(money::Money{});
  if (const auto* issued = precept.last(What::issued)) one.issued_at = issued->increase;
  if (const auto* report = precept.last(What::reported)) {
    one.veto = veto_of(report->verdict);
    one.votes = report->votes;
  }
  return one;
}

std::optional<What> next_step(const Precept& precept) {
  if (!precept.last(What::drafted)) return What::drafted;
  if (!precept.is_notified()) return What::notified;
  if (precept.last(What::issued)) return std::nullopt;
  if (!precept.last(What::reported)) return What::reported;
  if (!veto_stands(case_of(precept))) return What::issued;
  if (!precept.last(What::revised)) return What::revised;
  if (!precept.last(What::reported_again)) return What::reported_again;
  return What::issued;
}

}  // namespace reeve::precept
