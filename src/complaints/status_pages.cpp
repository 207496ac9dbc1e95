#include <algorithm>

#include "casework/attachment_store.hpp"
#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/outside_store.hpp"
#include "casework/timeline_words.hpp"
#include "complaints/intake_store.hpp"
#include "complaints/outside_pages.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::complaints {
namespace {

using namespace web;
using namespace protocol;

// An edition speaks to whoever began it; anybody else outside reads what the offices read.
bool is_theirs(const StatusOf& of) {
  const auto person = casework::person_of(of.file.edition());
  return person != none && of.file.edition().roles[static_cast<std::size_t>(person)].name == of.role;
}

std::string when_in_words(const Run& run, calendar::Date today) {
  if (!run.due || run.due->is != Due::Is::dated) return "No date yet";
  const auto day = calendar::in_words_with_day(run.due->on);
  return run.late(today) ? "Was due by " + day + ", and is not done" : day;
}

// What is owed in this case, and by when.
Html next_view(const StatusOf& of, const Timeline& timeline, calendar::Date today) {
  const auto& file = of.file;
  Table rows{.caption = "What happens next",
             .head = {web::Cell{"What"}, web::Cell{"By"}, web::Cell{"Who does it"}}};
  for (const auto& run : timeline.runs) {
    if (run.is != Run::Is::owed) continue;
    const auto& duty = file.edition().duties[static_cast<std::size_t>(run.duty)];
    const auto owner = owner_now(file.edition(), timeline, duty);
    if (!is_theirs(of) && owner != file.edition().role(of.role)) continue;
    rows.rows.push_back(row_of(
        web::Cell{duty.outside.empty() || !is_theirs(of) ? duty.words : duty.outside},
        web::Cell{when_in_words(run, today)},
        web::Cell{owner == file.edition().role(of.role) ? "You"
                                                        : casework::title_of_role(file.edition(), owner)}));
  }
  if (!rows.rows.empty()) return table(rows);
  const bool ended = file.edition().states[static_cast<std::size_t>(timeline.state)].outcome;
  return el("p", cls("govuk-body"),
            ended ? "It has ended. Nothing more is due." : "Nothing with a date is due at the moment.");
}

Html sent_view(const casework::CaseFile& file, const std::string& role) {
  const auto& start = file.events.front();
  if (file.erased || start.role != role) return {};
  SummaryList rows;
  for (const auto& [name, value] : start.facts) {
    const auto& fact = file.edition().facts[static_cast<std::size_t>(file.edition().fact(name))];
    if (fact.kind == Kind::one_of) continue;  // ours: how it came, under which notice
    rows.rows.push_back(
        {.key = fact.words, .value = el("div", cls("reeve-typed"), protocol::in_words(fact, value))});
  }
  return group(el("h2", cls("govuk-heading-m"), "What you sent"), summary_list(rows));
}

// What was added since, and the files, by their names.
Html added_view(storage::Session& record, const StatusOf& of) {
  if (of.file.erased) return {};
  Html items;
  const auto dead = protocol::dead_among(of.file.events);
  for (std::size_t at = 0; at < of.file.events.size(); ++at) {
    const auto& event = of.file.events[at];
    if (event.role != of.role || dead[at] != 0 || &event == &of.file.events.front()) continue;
    for (const auto& [name, value] : event.facts)
      items +=
          el("li", calendar::in_words(event.on), ": ",
             el("span", cls("reeve-typed"),
                protocol::in_words(
                    of.file.edition().facts[static_cast<std::size_t>(of.file.edition().fact(name))], value)));
  }
  for (const auto& one : casework::attachments(record, of.file.id))
    if (one.role == of.role) items += el("li", "File: ", one.name, ", ", uploads::size_in_words(one.size));
  return items.empty() ? Html{}
                       : group(el("h2", cls("govuk-heading-m"), "What you added"),
                               el("ul", cls("govuk-list govuk-list--bullet"), items));
}

// While the outcome may be reviewed, where that is asked for.
bool may_ask_for_review(Visit& visit, const StatusOf& of, const Timeline& timeline) {
  const auto duty = of.file.edition().duty("ask_for_review");
  const bool owed = std::any_of(timeline.runs.begin(), timeline.runs.end(),
                                [&](const Run& run) { return run.duty == duty && run.is == Run::Is::owed; });
  return duty != none && owed && is_theirs(of) && open_form(*visit.record, review_form, visit.now.today);
}

Html steps_view(Visit& visit, const StatusOf& of, const Timeline& timeline) {
  std::vector<Html> items;
  if (may_ask_for_review(visit, of, timeline))
    items.push_back(el("li", el("a", cls("govuk-link"),
                                href(outside_address(visit, "complain/" + std::string(review_form)) +
                                     "?reference=" + of.file.reference),
                                "Ask for a review of the outcome")));
  for (const auto* step : steps_open_to(visit, of))
    items.push_back(
        el("li", el("a", cls("govuk-link"), href(status_address(visit, "/" + step->name)), words_of(*step))));
  return items.empty()
             ? Html{}
             : group(el("h2", cls("govuk-heading-m"), "What you can do"), el("ul", cls("govuk-list"), items));
}

Html arrived_view(const Visit& visit, const casework::CaseFile& file) {
  if (!visit.request.query.has("sent")) return {};
  return group(panel({.title = "We have it",
                      .content = group("Your reference is", el("br"), el("strong", file.reference))}),
               el("p", cls("govuk-body"), "Keep this address: it shows where your complaint stands.",
                  address_for_messages(visit, "").empty()
                      ? ""
                      : " If you gave an e-mail address it is sent there as well."),
               inset_text({.content = whole_address(visit, "complain/status/" + visit.at("secret")),
                           .classes = "reeve-typed"}));
}

Response status_get(Visit& visit, const Sections& sections) {
  const auto of = status_of(visit);
  if (!of) return outside_not_found(visit, sections);
  const auto* file = &of->file;
  const auto days = casework::working_days(*visit.record, file->edition().calendar);
  if (!days) throw storage::Fault(days.refusal().sentence);
  const auto timeline = file->derived(*days, visit.now.today);
  const bool fresh = visit.request.query.has("sent");
  return show_outside(
      visit, sections,
      {.title = file->reference, .speaker = casework::sender_of(*visit.record, file->edition())},
      group(arrived_view(visit, *file),
            visit.request.query.has("added")
                ? notification_banner({.content = "We have what you added.", .success = true})
                : Html{},
            el("span", cls("govuk-caption-xl"), file->edition().title),
            fresh ? el("h2", cls("govuk-heading-l"), file->reference)
                  : el("h1", cls("govuk-heading-xl"), file->reference),
            // Where it stands is for whoever it is from. Anybody else outside, the person it is about among
            // them, sees what is asked of them and what they were written.
            is_theirs(*of) ? inset_text({.content = casework::standing_outside(
                                             file->edition(), timeline, file->edition().role(of->role))})
                           : Html{},
            next_view(*of, timeline, visit.now.today), letters_view(*visit.record, *file, of->role),
            sent_view(*file, of->role), added_view(*visit.record, *of), steps_view(visit, *of, timeline),
            contact_view(*visit.record, file->edition().name)));
}

}  // namespace

Routes status_routes(const Sections& sections) {
  return {get("/{body}/complain/status/{secret}", Allow::outside(),
              "Where a complaint stands, by its secret address",
              [sections](Visit& visit) { return status_get(visit, sections); })};
}

}  // namespace reeve::complaints
