#include "precept/letters.hpp"

#include "kernel/text.hpp"

namespace reeve::precept {
namespace {

std::string by(calendar::Date day) { return calendar::in_words_with_day(day); }

std::string band_d_sentence(const Event& draft, money::Money increase) {
  if (!draft.band_d_before) return "";
  return " Band D would go from " + money::in_pounds(*draft.band_d_before) + " to " +
         money::in_pounds(*draft.band_d_before + increase) + " a year.";
}

void add_words(Letter& letter, std::string heading, const std::string& words) {
  if (auto paragraphs = text::filled_lines(words); !paragraphs.empty())
    letter.parts.push_back({std::move(heading), std::move(paragraphs), {}});
}

void write_notification(Letter& letter, const Precept& precept) {
  const auto dates = precept_dates(precept.year);
  const auto& draft = *precept.last(What::drafted);
  auto proposal = "I propose a precept for " + year_in_words(precept.year) + " that adds " +
                  money::in_pounds(precept.proposed()) + " a year to Band D." +
                  band_d_sentence(draft, precept.proposed());
  if (draft.flexibility)
    proposal += " Government allows " + money::in_pounds(*draft.flexibility) + " without a referendum.";
  letter.parts.push_back({"", {std::move(proposal)}, {}});
  add_words(letter, "Why", draft.words);
  add_words(letter, "What the public said", in_words(draft.consultation));
  letter.parts.push_back(
      {"What comes next",
       {"The panel reviews the proposal and makes its report by " + by(dates.report) +
        " (S.I. 2012/2271 reg 4). A veto takes two-thirds of all its members, and falls away when the report "
        "comes later."},
       {}});
}

// Whether the panel had asked for it by the time the next step was taken: what is added later is no part of
// this letter.
bool stood_in(const Precept& precept, const Event& report, const Condition& condition) {
  for (std::size_t at = 0; at + 1 < precept.events.size(); ++at)
    if (precept.events[at].id == report.id) return condition.at <= precept.events[at + 1].at;
  return true;
}

void write_report(Letter& letter, const Precept& precept, const Event& report) {
  const auto dates = precept_dates(precept.year);
  std::string verdict;
  switch (report.verdict) {
    case Verdict::supported:
      verdict = "The panel supports the proposed precept, which adds ";
      break;
    case Verdict::too_high:
      verdict = "The panel vetoes the proposed precept as too high. It would add ";
      break;
    case Verdict::too_low:
      verdict = "The panel vetoes the proposed precept as too low. It would add ";
      break;
    default:
      verdict = "The panel does not veto the proposed precept, which adds ";
  }
  letter.parts.push_back({"", {verdict + money::in_pounds(precept.proposed()) + " a year to Band D."}, {}});
  if (!report.votes.empty()) letter.parts.back().paragraphs.push_back(in_words(counted(report.votes)));
  add_words(letter, "", report.words);
  for (const auto& condition : precept.conditions) {
    if (!stood_in(precept, report, condition)) continue;
    if (letter.parts.back().heading != condition.heading) letter.parts.push_back({condition.heading, {}, {}});
    letter.parts.back().points.push_back(condition.words);
  }
  const bool is_veto = static_cast<bool>(veto_stands(case_of(precept)));
  letter.parts.push_back(
      {"What comes next",
       {is_veto ? "The commissioner notifies the panel of a revised precept, " +
                      std::string(report.verdict == Verdict::too_high ? "lower" : "higher") +
                      " than the proposal, by " + by(dates.revise) + " (S.I. 2012/2271 reg 5)."
                : "The commissioner has regard to this report, responds to it, publishes the response, and "
                  "issues the precept by " +
                      by(dates.issue) + "."},
       {}});
}

void write_revision(Letter& letter, const Precept& precept, const Event& revision) {
  const auto increase = revision.increase.value_or(money::Money{});
  letter.parts.push_back({"",
                          {"Having regard to the panel's veto I revise the proposed precept from " +
                           money::in_pounds(precept.proposed()) + " to " + money::in_pounds(increase) +
                           " a year on Band D." + band_d_sentence(*precept.last(What::drafted), increase)},
                          {}});
  add_words(letter, "Response to the panel's report", revision.words);
  letter.parts.push_back({"What comes next",
                          {"The panel reviews the revised precept and reports again by " +
                           by(precept_dates(precept.year).report_again) + ". It has no second veto."},
                          {}});
}

void write_second_report(Letter& letter, const Event& report) {
  letter.parts.push_back(
      {"",
       {report.verdict == Verdict::accepted ? "The panel accepts the revised precept."
                                            : "The panel rejects the revised precept. It may "
                                              "be issued all the same."},
       {}});
  add_words(letter, "", report.words);
}

void write_issue(Letter& letter, const Precept& precept, const Event& issue) {
  const auto increase = issue.increase.value_or(money::Money{});
  letter.parts.push_back({"",
                          {"I issue the precept for " + year_in_words(precept.year) + " with " +
                           money::in_pounds(increase) + " a year more on Band D."},
                          {}});
  add_words(letter, "Response to the panel's report", issue.words);
  const auto band_d = precept.band_d();
  if (!band_d) return;
  Letter::Part collected{"What each billing authority collects", {}, {}};
  for (const auto& authority : precept.last(What::drafted)->authorities)
    collected.points.push_back(authority.name + ": " + money::in_pounds(collected_by(authority, *band_d)));
  if (!collected.points.empty()) letter.parts.push_back(std::move(collected));
}

}  // namespace

bool has_letter(const Event& step) { return step.what != What::drafted && step.source.empty(); }

Letter letter_of(const Precept& precept, const Event& step, const std::string& body) {
  const bool is_panels = step.what == What::reported || step.what == What::reported_again;
  const std::string panel = "The Police and Crime Panel";
  Letter letter{.title = std::string(title_of(step.what)) + ": " + year_in_words(precept.year),
                .from = is_panels ? panel : body,
                .to = is_panels ? body : panel,
                .day = step.day ? calendar::in_words(*step.day) : std::string(),
                .parts = {}};
  switch (step.what) {
    case What::drafted:
    case What::notified:
      write_notification(letter, precept);
      break;
    case What::reported:
      write_report(letter, precept, step);
      break;
    case What::revised:
      write_revision(letter, precept, step);
      break;
    case What::reported_again:
      write_second_report(letter, step);
      break;
    case What::issued:
      write_issue(letter, precept, step);
      break;
  }
  return letter;
}

std::string in_plain_text(const Letter& letter) {
  std::string words = "From: " + letter.from + "\nTo: " + letter.to + "\n" +
                      (letter.day.empty() ? "" : letter.day + "\n") + "\n" + letter.title + "\n";
  for (const auto& part : letter.parts) {
    if (!part.heading.empty()) words += "\n" + part.heading + "\n";
    for (const auto& paragraph : part.paragraphs) words += "\n" + paragraph + "\n";
    if (!part.points.empty()) words += "\n";
    for (const auto& point : part.points) words += "- " + point + "\n";
  }
  return words;
}

}  // namespace reeve::precept
