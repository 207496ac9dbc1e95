#include "precept/precept_views.hpp"

#include <algorithm>

#include "kernel/figures/figure.hpp"
#include "kernel/text.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Html standing_tag(PreceptStep::Standing standing) {
  using S = PreceptStep::Standing;
  std::string_view colour = "govuk-tag--grey";
  if (standing == S::done) colour = "govuk-tag--green";
  if (standing == S::late || standing == S::wrong) colour = "govuk-tag--red";
  if (standing == S::missing) colour = "govuk-tag--yellow";
  return tag({.text = in_words(standing), .classes = std::string(colour)});
}

// Steps in the order of the law, as events of the record.
constexpr What in_order[] = {What::notified, What::reported, What::revised, What::reported_again,
                             What::issued};

// The event a line of the way stands for: a way without a veto has no revision.
const Event* event_of(const Precept& precept, std::size_t line, std::size_t lines) {
  if (line + 1 == lines) return precept.last(What::issued);
  return precept.last(in_order[line]);
}

Html day_cell(const PreceptStep& step) {
  if (step.done_on) return web::text(calendar::in_words(*step.done_on));
  return {};
}

std::string words_of(Vote vote) {
  constexpr std::string_view words[] = {"For a veto", "Against a veto", "Abstained", "Absent"};
  return std::string(words[static_cast<std::size_t>(vote)]);
}

std::string percent_of(money::Money increase, money::Money before) {
  return before.in_pence() > 0 ? " (" + figures::in_percent(increase.in_pence(), before.in_pence(), 1) + ")"
                               : "";
}

// Where the lines of a list were printed: each paper once, with all its lines.
std::string sources_of(const Condition& condition) {
  std::vector<std::pair<std::string, std::vector<std::string>>> papers;
  for (const auto& said : condition.progress) {
    const auto colon = std::min(said.source.find(':'), said.source.size());
    const auto paper = said.source.substr(0, colon);
    if (paper.empty()) continue;
    auto known =
        std::find_if(papers.begin(), papers.end(), [&](const auto& one) { return one.first == paper; });
    if (known == papers.end()) known = papers.insert(papers.end(), {paper, {}});
    const auto lines = said.source.substr(std::min(colon + 1, said.source.size()));
    auto& all = known->second;
    if (!lines.empty() && std::find(all.begin(), all.end(), lines) == all.end()) all.push_back(lines);
  }
  std::vector<std::string> words;
  for (const auto& [paper, lines] : papers)
    words.push_back(lines.empty() ? paper : paper + ":" + text::join(lines, ","));
  return text::join(words, "; ");
}

Html progress_list(const Condition& condition, const Seen& seen) {
  if (condition.progress.empty()) return {};
  std::vector<Html> items;
  for (const auto& said : condition.progress)
    items.push_back(
        el("li", said.words, said.day ? " (" + calendar::in_words(*said.day) + ")" : std::string()));
  const auto sources = sources_of(condition);
  return group(el("ul", cls("govuk-list govuk-list--bullet"), items),
               sources.empty() || !seen.source ? Html{}
                                               : el("p", cls("govuk-body-s govuk-!-margin-bottom-1"),
                                                    "Printed in ", seen.source(sources)));
}

Html condition_view(const Condition& condition, const Seen& seen) {
  return el("div", id("condition-" + std::to_string(condition.number)), cls("govuk-!-margin-bottom-6"),
            el("h4", cls("govuk-heading-s govuk-!-margin-bottom-1"), condition.words),
            el("p", cls("govuk-body govuk-!-margin-bottom-1"),
               tag({.text = condition.stands(), .classes = "govuk-tag--grey"})),
            progress_list(condition, seen),
            condition.source.empty() || !seen.source
                ? Html{}
                : el("p", cls("govuk-body-s"), "Asked for in ", seen.source(condition.source)),
            seen.below ? seen.below(condition) : Html{});
}

}  // namespace

Html paragraphs(const std::string& words) {
  Html all;
  for (const auto& line : text::filled_lines(words)) all += el("p", cls("govuk-body"), line);
  return all;
}

Html steps_table(const Precept& precept, const Seen& seen) {
  Table rows{
      .caption = "Steps and dates",
      .head = {web::Cell{"Due by"}, web::Cell{"What"}, web::Cell{"How it stands"}, web::Cell{"Done on"}}};
  const auto steps = steps_of(case_of(precept), seen.today);
  for (std::size_t line = 0; line < steps.size(); ++line) {
    const auto& step = steps[line];
    const auto* event = event_of(precept, line, steps.size());
    const auto letter = event && seen.letter ? seen.letter(*event) : std::string();
    rows.rows.push_back(row_of(
        web::Cell{calendar::in_words(step.due)},
        web::Cell{group(step.says, el("span", cls("reeve-cite"), " (" + step.clause + ")"),
                        letter.empty()
                            ? Html{}
                            : group(" ", el("a", cls("govuk-link"), href(letter), "Letter",
                                            el("span", cls("govuk-visually-hidden"),
                                               " on the step: " + text::lower(title_of(event->what))))))},
        web::Cell{standing_tag(step.standing)}, web::Cell{day_cell(step)}));
  }
  return table(rows);
}

Html proposal_view(const Precept& precept, const Seen& seen) {
  const auto* draft = precept.last(What::drafted);
  if (!draft) return el("p", cls("govuk-body"), "Nothing is proposed yet.");
  SummaryList list;
  const auto row = [&](std::string_view key, Content value) {
    list.rows.push_back({.key = key, .value = std::move(value)});
  };
  row("Proposed, on Band D",
      money::in_pounds(precept.proposed()) + " a year" +
          (draft->band_d_before ? percent_of(precept.proposed(), *draft->band_d_before) : std::string()));
  if (const auto* revised = precept.last(What::revised); revised && revised->increase)
    row("Revised to", money::in_pounds(*revised->increase) + " a year");
  if (const auto* issued = precept.last(What::issued); issued && issued->increase)
    row("Issued with", money::in_pounds(*issued->increase) + " a year");
  if (draft->band_d_before) row("Band D the year before", money::in_pounds(*draft->band_d_before));
  if (draft->flexibility)
    row("Allowed without a referendum", money::in_pounds(*draft->flexibility) + " a year on Band D");
  if (draft->consultation.is_given()) row("What the public said", in_words(draft->consultation));
  if (!draft->words.empty()) row("Why", paragraphs(draft->words));
  if (!draft->source.empty() && seen.source) row("Source", seen.source(draft->source));
  return summary_list(list);
}

Html bands_view(const Precept& precept) {
  const auto band_d = precept.band_d();
  if (!band_d) return {};
  const auto before = *precept.last(What::drafted)->band_d_before;
  Table rows{.caption = "What it is on each band, a year (bands of England)",
             .head = {web::Cell{"Band"}, figure("The year before"),
                      figure(precept.last(What::issued) ? "Issued" : "Proposed"), figure("More")}};
  for (const auto& band : bands()) {
    const auto was = on_band(before, band);
    const auto now = on_band(*band_d, band);
    rows.rows.push_back(
        row_of(web::Cell{std::string(1, band.letter)}, figure(money::in_pounds_and_pence(was)),
               figure(money::in_pounds_and_pence(now)), figure(money::in_pounds_and_pence(now - was))));
  }
  const auto& authorities = precept.last(What::drafted)->authorities;
  if (authorities.empty()) return table(rows);
  Table shares{.caption = "What each billing authority collects",
               .head = {web::Cell{"Billing authority"}, figure("Tax base"), figure("Precept")}};
  money::Money total{};
  for (const auto& authority : authorities) {
    const auto share = collected_by(authority, *band_d);
    total = total + share;
    shares.rows.push_back(row_of(web::Cell{authority.name}, figure(tax_base_in_words(authority.tax_base)),
                                 figure(money::in_pounds_and_pence(share))));
  }
  Row sum = row_of(web::Cell{"Total"}, figure(""), figure(money::in_pounds_and_pence(total)));
  sum.total = true;
  shares.rows.push_back(std::move(sum));
  return group(table(rows), table(shares));
}

Html votes_table(const Precept& precept) {
  const auto* report = precept.last(What::reported);
  if (!report || report->votes.empty()) return {};
  Table rows{.caption = "How each member voted", .head = {web::Cell{"Member"}, web::Cell{"Vote"}}};
  for (const auto& vote : report->votes)
    rows.rows.push_back(row_of(web::Cell{vote.seat}, web::Cell{words_of(vote.vote)}));
  return group(el("p", cls("govuk-body"), in_words(counted(report->votes))), table(rows));
}

Html conditions_view(const Precept& precept, const Seen& seen) {
  Html all;
  std::string_view heading;
  for (const auto& condition : precept.conditions) {
    if (condition.heading != heading) all += el("h3", cls("govuk-heading-m"), condition.heading);
    heading = condition.heading;
    all += condition_view(condition, seen);
  }
  return all;
}

Html letter_view(const Letter& letter) {
  Html all = group(el("p", cls("govuk-body"), "From: " + letter.from),
                   el("p", cls("govuk-body"), "To: " + letter.to),
                   letter.day.empty() ? Html{} : el("p", cls("govuk-body"), letter.day),
                   el("h1", cls("govuk-heading-l"), letter.title));
  for (const auto& part : letter.parts) {
    if (!part.heading.empty()) all += el("h2", cls("govuk-heading-m"), part.heading);
    for (const auto& words : part.paragraphs) all += el("p", cls("govuk-body"), words);
    std::vector<Html> points;
    for (const auto& point : part.points) points.push_back(el("li", point));
    if (!points.empty()) all += el("ul", cls("govuk-list govuk-list--bullet"), points);
  }
  return el("article", cls("reeve-letter"), all);
}

}  // namespace reeve::precept
