#include "plan/quarter.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "plan/period.hpp"

namespace reeve::plan {
namespace {

constexpr std::size_t longest_reason = 2000;
constexpr std::size_t longest_line = 300;

bool is_one_line(const std::string& words) { return words.find_first_of("\r\n") == std::string::npos; }

}  // namespace

bool can_be_updated(const Period& period) {
  return period.state == "opened" || period.state == "reopened" || period.state == "correction_opened";
}

std::string state_words(const std::string& state) {
  if (state == "imported") return "Brought in, not published";
  if (state == "opened") return "Open for updates";
  if (state == "reopened") return "Open again for updates";
  if (state == "signed_off") return "Signed off";
  if (state == "published") return "Published";
  if (state == "correction_opened") return "Published; a correction is being made";
  return state;
}

Outcome<Done> may_update(const Period& period) {
  if (can_be_updated(period)) return Done{};
  if (period.state == "signed_off")
    return Refusal{period.label + " is signed off. Open it again before changing it.", "quarter"};
  if (period.state == "published")
    return Refusal{period.label + " is published. Open a correction to change it.",
                   "published means unchanged"};
  return Refusal{
      period.label + " was brought in from printed papers. Publish it, then open a correction to change it.",
      "quarter"};
}

Outcome<Done> may_certify(const Report& report, const ThemePage& page) {
  if (auto open = may_update(report.period); !open) return open;
  Refusals missing;
  for (const auto& line : report.commitments)
    if (line.page_id == page.id && line.is_due())
      missing.push_back({"Give a status to " +
                             (line.number.empty() ? "\"" + line.label + "\"" : "commitment " + line.number) +
                             " first.",
                         "certification", "commitments/" + line.slug});
  for (const auto& line : report.indicators)
    if (line.page_id == page.id && line.is_due())
      missing.push_back(
          {"Give a value to " + line.name + " first.", "certification", "indicators/" + line.slug});
  if (!missing.empty()) return missing;
  return Done{};
}

Outcome<Done> may_sign_off(const Report& report) {
  if (auto open = may_update(report.period); !open) return open;
  Refusals missing;
  for (const auto& page : report.pages)
    if (!report.certification(page.id))
      missing.push_back({page.title + " is not certified.", "sign-off", "themes/" + page.slug});
  if (!missing.empty()) return missing;
  return Done{};
}

Outcome<Done> may_publish(const Period& period) {
  if (period.state == "signed_off" || period.state == "imported") return Done{};
  if (period.state == "published")
    return Refusal{period.label + " is published already. Open a correction to change it.",
                   "published means unchanged"};
  return Refusal{period.label + " must be signed off before it is published.", "sign-off"};
}

Outcome<Done> may_reopen(const Period& period) {
  if (period.state == "signed_off" || period.state == "published") return Done{};
  return Refusal{period.label + " is neither signed off nor published, so there is nothing to open again.",
                 "quarter"};
}

Outcome<const LegendEntry*> check_status(const Report& report, const CommitmentLine& line,
                                         const StatusUpdate& update) {
  Refusals problems;
  const auto entry = std::find_if(report.legend.begin(), report.legend.end(),
                                  [&](const auto& known) { return known.code == update.legend_code; });
  if (entry == report.legend.end()) problems.push_back({"Choose a status.", "the body's legend", "status"});
  if (text::letters(update.reason) > longest_reason)
    problems.push_back({"The reason may have at most 2,000 characters.", {}, "reason"});
  const auto worse_than = [&](const std::optional<Status>& before) {
    return entry != report.legend.end() && before && is_worse(report, {entry->id, "", "", "", ""}, *before);
  };
  // Worse than last period, or than what was decided earlier in this one.
  const bool than_last = worse_than(line.last);
  if ((than_last || worse_than(line.now)) && text::trim(update.reason).empty())
    problems.push_back({"Say why the status got worse: it was \"" +
                            report.legend_entry((than_last ? line.last : line.now)->legend_entry_id)->name +
                            "\" in " + (than_last ? report.before->label : report.period.label) + ".",
                        "a worse status needs a reason", "reason"});
  if (!problems.empty()) return problems;
  return &*entry;
}

std::string number_in(std::string_view printed) {
  std::string digits;
  bool point = false;
  bool ended = false;
  auto rest = text::trim(printed);
  if (rest.starts_with("£")) rest.remove_prefix(std::string_view("£").size());
  const bool negative = rest.starts_with("-");
  if (negative || rest.starts_with("+")) rest.remove_prefix(1);
  for (char c : rest) {
    if (c >= '0' && c <= '9' && !ended)
      digits += c;
    else if (c == ',' && !digits.empty() && !point && !ended)
      continue;
    else if (c == '.' && !point && !digits.empty() && !ended) {
      point = true;
      digits += c;
    } else if ((c == '%' || c == '+' || c == '*') && !digits.empty())
      ended = true;
    else
      return {};
  }
  if (digits.empty() || digits.back() == '.') return {};
  return (negative ? "-" : "") + digits;
}

Outcome<Done> check_value(const ValueUpdate& update) {
  Refusals problems;
  if (text::trim(update.printed).empty())
    problems.push_back({"Enter the value, or say that there is none: TBC or N/A.", {}, "printed"});
  const std::pair<const std::string*, const char*> fields[] = {{&update.printed, "printed"},
                                                               {&update.basis, "basis"},
                                                               {&update.as_at, "as_at"},
                                                               {&update.comparator, "comparator"},
                                                               {&update.unit, "unit"}};
  for (const auto& [value, field] : fields)
    if (text::letters(*value) > longest_line || !is_one_line(*value))
      problems.push_back({"This may have at most 300 characters on one line.", {}, field});
  if (!(update.mark.empty() || update.mark == "^" || update.mark == "v" || update.mark == "-"))
    problems.push_back({"Choose a mark from the list.", {}, "mark"});
  if (text::letters(update.note) > longest_reason)
    problems.push_back({"The note may have at most 2,000 characters.", {}, "note"});
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> check_evidence(const std::string& title, const std::string& address) {
  Refusals problems;
  if (text::trim(title).empty() || text::letters(title) > longest_line)
    problems.push_back({"Say in a few words what the link shows.", {}, "evidence_title"});
  if (!(text::starts_with_ignoring_case(address, "https://") ||
        text::starts_with_ignoring_case(address, "http://")) ||
      address.size() > 2000 || !is_one_line(address))
    problems.push_back({"Enter a web address that starts with https://", {}, "evidence_address"});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::plan
