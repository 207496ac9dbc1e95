#include "casework/case_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/case_views.hpp"
#include "casework/moving_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/calendar/instant.hpp"
#include "web/components/button.hpp"
#include "web/components/messages.hpp"
#include "web/components/sections.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

Html link(const std::string& address, std::string_view words) {
  return el("a", cls("govuk-link"), href(address), words);
}

Html decisions_view(const Visit& visit, const CaseFile& file, const protocol::Timeline& timeline) {
  std::vector<Html> items;
  for (const auto& open : open_decisions(file.edition(), timeline)) {
    const auto& decision = file.edition().decisions[static_cast<std::size_t>(open.decision)];
    if (roles_for(visit, file.edition(), takers_of(decision)).empty()) continue;
    items.push_back(el("li", open.why_not.empty()
                                 ? link(case_address(visit, file, "decide/" + decision.name), decision.words)
                                 : group(decision.words, ": ", open.why_not)));
  }
  if (items.empty()) return el("p", cls("govuk-body"), "Nothing here is for your office to record.");
  return el("ul", cls("govuk-list"), items);
}

Html clocks_view(const Visit& visit, const CaseFile& file, const protocol::Timeline& timeline) {
  std::vector<Html> items;
  const auto& edition = file.edition();
  for (std::size_t at = 0; at < edition.pauses.size(); ++at) {
    const auto& pause = edition.pauses[at];
    if (roles_for(visit, edition, pause.by).empty()) continue;
    const bool stands = std::find(timeline.stopped.begin(), timeline.stopped.end(), static_cast<Index>(at)) !=
                        timeline.stopped.end();
    const bool owed = std::any_of(timeline.runs.begin(), timeline.runs.end(), [&](const Run& run) {
      return run.is == Run::Is::owed &&
             std::find(pause.stops.begin(), pause.stops.end(), run.duty) != pause.stops.end();
    });
    if (!owed && !stands) continue;
    items.push_back(el("li", link(case_address(visit, file, "pause/" + pause.name),
                                  (stands ? "Start the clock again: " : "Stop the clock: ") + pause.words)));
  }
  for (const auto& run : timeline.runs) {
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    if (run.is == Run::Is::owed && duty.extension && !roles_for(visit, edition, duty.extension->by).empty())
      items.push_back(
          el("li", link(case_address(visit, file, "extend/" + duty.name), "Extend: " + duty.words)));
  }
  return items.empty()
             ? Html{}
             : group(el("h2", cls("govuk-heading-l"), "The clock"), el("ul", cls("govuk-list"), items));
}

const Event* find_event(const CaseFile& file, const std::string& id) {
  const auto found =
      std::find_if(file.events.begin(), file.events.end(), [&](const Event& one) { return one.id == id; });
  return id.empty() || found == file.events.end() ? nullptr : &*found;
}

std::string office_of(const Edition& edition, const std::string& role) {
  const auto at = edition.role(role);
  return at == none ? std::string() : edition.roles[static_cast<std::size_t>(at)].office;
}

// Who may correct a step may take it; who may undo it holds the role in which it was recorded.
std::vector<Index> may_amend(const Edition& edition, const Event& event) {
  const auto decision = event.what == Event::What::decided ? edition.decision(event.name) : none;
  if (decision != none) return takers_of(edition.decisions[static_cast<std::size_t>(decision)]);
  return {edition.role(event.role)};
}

Html amend_links(const Visit& visit, const CaseFile& file, const Event& event) {
  const auto hidden = el("span", cls("govuk-visually-hidden"), " “", event_in_words(file.edition(), event),
                         "” of ", calendar::in_words(event.on));
  const auto one = [&](const char* rest, const char* words) {
    return el("a", cls("govuk-link govuk-!-margin-right-3"), href(case_address(visit, file, rest + event.id)),
              words, hidden);
  };
  if (is_their_own(file, event) || roles_for(visit, file.edition(), may_amend(file.edition(), event)).empty())
    return {};
  Html links;
  if (event.what == Event::What::decided) links += one("correct/", "Correct");
  if (event.name != "start" && !roles_for(visit, file.edition(), {file.edition().role(event.role)}).empty())
    links += one("undo/", "Undo");
  return el("p", cls("govuk-body reeve-no-print"), links);
}

// By whom and on which day, where that is not who did it on the day it happened.
Html recorded_view(const Visit& visit, const CaseFile& file, std::size_t at) {
  const auto& event = file.events[at];
  const auto& recorded = file.recorded[at];
  const auto on = calendar::in_london(calendar::parse_instant(recorded.at).value()).date;
  const bool by_another = recorded.office != office_of(file.edition(), event.role);
  if (on == event.on && !by_another) return {};
  return el("p", cls("govuk-body-s"), "Recorded",
            by_another ? " by " + visit.authority.title_of(recorded.office) : std::string(),
            on == event.on ? std::string() : " on " + calendar::in_words(on), ".");
}

Html history_view(const Visit& visit, const CaseFile& file, const protocol::Timeline& timeline) {
  web::Timeline all{.heading_level = 3};
  std::vector<std::size_t> order(file.events.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return file.events[a].on < file.events[b].on; });
  for (const auto at : order) {
    const auto& event = file.events[at];
    const bool live = timeline.dead[at] == 0;
    const auto misfit = std::find_if(timeline.misfits.begin(), timeline.misfits.end(),
                                     [&](const Misfit& one) { return one.event == static_cast<int>(at); });
    Html says = facts_view(file.edition(), event);
    if (const auto* undone = find_event(file, event.target))
      says += el("p", cls("govuk-body"), event_in_words(file.edition(), *undone), ", of ",
                 calendar::in_words(undone->on), ".");
    says += reason_view(event);
    if (!live)
      says += el("p", cls("govuk-body"), el("strong", "Does not count: "), "it was undone or corrected.");
    if (misfit != timeline.misfits.end())
      says += el("p", cls("govuk-body"), el("strong", "Has no place as things are: "), misfit->why);
    if (live && visit.may("cases.decide")) says += amend_links(visit, file, event);
    says += recorded_view(visit, file, at);
    all.events.push_back({.title = event_in_words(file.edition(), event),
                          .byline = title_of_role(file.edition(), file.edition().role(event.role)),
                          .when = calendar::in_words(event.on),
                          .datetime = calendar::iso(event.on),
                          .description = says});
  }
  return web::timeline(all);
}

std::string how_it_goes(const SentLetter& letter, const std::vector<Party>& people) {
  const bool told = std::any_of(people.begin(), people.end(), [&](const Party& party) {
    return party.role == letter.role && party.channel == "telephone";
  });
  if (letter.sent_by == "email") return "by e-mail";
  if (!letter.withdrawn_on.empty()) return "withdrawn before it was posted";
  if (letter.gone_on.empty()) return told ? "to tell by telephone" : "to print and post";
  const auto in_words = [](const std::string& day) {
    return calendar::in_words(calendar::parse_date(day).value());
  };
  return (told ? "told on " : "posted on ") + in_words(letter.gone_on) +
         (!letter.goes_by.empty() && letter.gone_on > letter.goes_by
              ? ", late: it was to go by " + in_words(letter.goes_by)
              : std::string());
}

Html letters_view(const Visit& visit, const CaseFile& file) {
  std::vector<Html> items;
  const auto people = reachable(*visit.record, file);
  for (const auto& letter : letters_sent(*visit.record, file.id))
    items.push_back(details(
        {.summary = letter.subject + " (to " +
                    title_of_role(file.edition(), file.edition().role(letter.role)) + ", " +
                    how_it_goes(letter, people) + ")",
         .content = group(el("div", cls("reeve-letter"), letter.words),
                          el("p", cls("govuk-body"),
                             link(case_address(visit, file, "letters/" + letter.id), "A page to print")))}));
  if (items.empty()) return {};
  return group(el("h2", cls("govuk-heading-l"), "Letters, as they were written"), items);
}

// The edition it runs under, and those it ran under before.
Html runs_under_view(const Visit& visit, const CaseFile& file) {
  std::vector<std::string> before;
  for (const auto& one : moves_kept(*visit.record, file.id))
    before.push_back(fmt::format("Until {} it ran under edition {}, adopted from {}. {} moved it: {}",
                                 calendar::in_words(one.on), one.from.edition->edition,
                                 calendar::in_words(one.from.from), visit.authority.title_of(one.office),
                                 one.reason));
  return group(el("p", cls("govuk-body"), "Runs under edition ", file.edition().edition, ", adopted from ",
                  calendar::in_words(file.adoption.from), ". ",
                  link(work_address(visit, "protocols/" + file.adoption.id), "See the protocol"),
                  visit.may("cases.adopt") ? group(" or ", link(case_address(visit, file, "move"),
                                                                "let the case go on under another edition"))
                                           : Html{},
                  "."),
               before.empty() ? Html{} : bullets(before));
}

Response case_get(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  const auto days = days_of(visit, *file);
  const auto timeline = file->derived(days, visit.now.today);
  return show(
      visit,
      {.title = file->reference, .crumbs = crumbs_of(visit, *file, ""), .done = done_words(visit.request)},
      group(el("span", cls("govuk-caption-xl"), file->edition().title),
            el("h1", cls("govuk-heading-xl"), file->reference),
            inset_text({.content = standing_in_words(file->edition(), timeline)}),
            duties_view(*file, timeline, days, visit.now.today),
            el("h2", cls("govuk-heading-l"), "What can be recorded now"),
            decisions_view(visit, *file, timeline), clocks_view(visit, *file, timeline),
            people_view(visit, *file), el("h2", cls("govuk-heading-l"), "What happened"),
            history_view(visit, *file, timeline), attachments_view(visit, *file), letters_view(visit, *file),
            visit.may("cases.keep")
                ? el("p", cls("govuk-body"),
                     link(case_address(visit, *file, "link"), "Give somebody outside an address"), " or ",
                     link(case_address(visit, *file, "export"), "save everything this case holds"), ".")
                : Html{},
            runs_under_view(visit, *file)));
}

}  // namespace

Routes case_routes() {
  return {looked_at("reference", get("/work/{body}/cases/{reference}", Allow::may("cases.read"),
                                     "A case: where it stands, what is due and why", case_get))};
}

}  // namespace reeve::casework
