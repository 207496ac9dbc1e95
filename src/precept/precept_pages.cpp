#include "precept/precept_pages.hpp"

#include "kernel/text.hpp"
#include "mail/settings.hpp"
#include "precept/precept_reports.hpp"
#include "precept/precept_views.hpp"
#include "precept/publish_precept_store.hpp"
#include "precept/tell_store.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::precept {
namespace {

using namespace web;

bool may_see(const Visit& visit, const Precept& precept) {
  return precept.is_notified() || visit.may("precept.propose");
}

std::string stands_in_words(const Precept& precept) {
  const auto next = next_step(precept);
  if (!next) return "Issued";
  const auto& events = precept.events;
  return (events.empty() ? std::string("Opened") : std::string(title_of(events.back().what))) +
         ". Next: " + text::lower(title_of(*next));
}

Html open_form(const Visit& visit, const Refusals& problems) {
  return group(el("h2", cls("govuk-heading-l"), "Open a precept"),
               post_form(visit, work_address(visit, "precepts"),
                         input({.label = {.text = "Year the precept is for"},
                                .name = "year",
                                .value = std::string(visit.request.form.get("year")),
                                .hint = "Like 2019/20",
                                .error = problem_of(problems, "year"),
                                .classes = "govuk-input--width-10"}),
                         button({.text = "Open the precept"})));
}

Response precepts_view(Visit& visit, const Refusals& problems) {
  Table rows{.caption = "Precepts in the record",
             .head = {web::Cell{"Year"}, figure("More on Band D, a year"), web::Cell{"How it stands"}}};
  for (const auto& one : precepts(*visit.record))
    if (may_see(visit, one))
      rows.rows.push_back(row_of(
          web::Cell{el("a", cls("govuk-link"), href(precept_address(visit, one)), year_in_words(one.year))},
          figure(one.last(What::drafted) ? money::in_pounds(one.increase()) : std::string()),
          web::Cell{stands_in_words(one)}));
  return show(visit,
              {.title = "Precept",
               .crumbs = {{.text = "Precept"}},
               .problems = problems,
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Precept"),
                    rows.rows.empty() ? el("p", cls("govuk-body"), "No precept is here yet.") : table(rows),
                    visit.may("precept.propose") ? open_form(visit, problems) : Html{}),
              problems.empty() ? 200 : 422);
}

Response open_post(Visit& visit) {
  const auto year = read_year(visit.request.form.get("year"));
  if (!year) return precepts_view(visit, year.refusals());
  if (auto opened = open_precept(visit.work(), *year); !opened)
    return precepts_view(visit, opened.refusals());
  return done_and_back(precept_address(visit, {.year = *year}), "precept_opened");
}

std::string_view address_of(What what) {
  switch (what) {
    case What::drafted:
      return "draft";
    case What::notified:
      return "notify";
    case What::reported:
      return "report";
    case What::revised:
      return "revise";
    case What::reported_again:
      return "report-again";
    case What::issued:
      return "issue";
  }
  return {};
}

std::string_view act_words(What what) {
  constexpr std::string_view words[] = {"Draft the proposal",        "Notify the panel",
                                        "Record the panel's report", "Revise the precept",
                                        "Record the second report",  "Issue the precept"};
  return words[static_cast<std::size_t>(what)];
}

Html act(const Visit& visit, const Precept& precept, std::string_view rest, std::string_view words,
         ButtonKind kind = ButtonKind::primary) {
  return button({.text = words, .kind = kind, .href = precept_address(visit, precept, rest)});
}

Html acts(const Visit& visit, const Precept& precept) {
  Html all;
  for (const auto what : {What::notified, What::reported, What::revised, What::reported_again, What::issued})
    if (may_take(precept, what, visit.now.today) && visit.may(act_of(what)))
      all += act(visit, precept, address_of(what), act_words(what));
  if (may_take(precept, What::drafted, visit.now.today) && visit.may("precept.propose"))
    all +=
        act(visit, precept, "draft", precept.last(What::drafted) ? "Change the draft" : "Draft the proposal",
            precept.last(What::drafted) ? ButtonKind::secondary : ButtonKind::primary);
  if (!precept.last(What::reported) && visit.may("precept.report"))
    all += act(visit, precept, "members", "Say who the members are", ButtonKind::secondary);
  if (precept.last(What::reported) && visit.may("precept.report"))
    all += act(visit, precept, "conditions", "Add what the panel asks for", ButtonKind::secondary);
  if (precept.is_notified() && visit.may("precept.publish"))
    all += act(visit, precept, "publish", "Publish", ButtonKind::secondary);
  if (const auto last = may_take_back(precept, "a reason"); last && visit.may(act_of(*last)))
    all += act(visit, precept, "take-back", "Take back the last step", ButtonKind::secondary);
  return all.empty() ? all : el("div", cls("govuk-button-group"), all);
}

Html members_view(const Precept& precept) {
  if (precept.members.empty() || precept.last(What::reported)) return {};
  std::vector<Html> items;
  for (const auto& seat : precept.members) items.push_back(el("li", seat));
  const auto count = counted(std::vector<MemberVote>(precept.members.size()));
  return details({.summary = text::counted(count.members, "member", "members") +
                             " of the panel; a veto takes " + std::to_string(count.needed()),
                  .content = el("ul", cls("govuk-list govuk-list--bullet"), items)});
}

Html said_by_panel(const Precept& precept) {
  Html all;
  for (const auto what : {What::reported, What::reported_again})
    if (const auto* report = precept.last(what))
      all += group(el("p", cls("govuk-body"),
                      el("strong", what == What::reported ? verdict_in_words(precept)
                                                          : std::string(in_words(report->verdict))),
                      "."),
                   paragraphs(report->words), what == What::reported ? votes_table(precept) : Html{});
  return all.empty() ? all : group(el("h2", cls("govuk-heading-l"), "What the panel said"), all);
}

Html tell_link(const Visit& visit, const Precept& precept, const Condition& condition) {
  if (!visit.may("precept.tell")) return {};
  return el("p", cls("govuk-body"),
            el("a", cls("govuk-link"),
               href(precept_address(visit, precept, "conditions/" + std::to_string(condition.number))),
               "Say what was done", el("span", cls("govuk-visually-hidden"), " about " + condition.words)));
}

Response letter_get(Visit& visit) {
  const auto precept = precept_of(visit);
  const auto what = what_called(visit.at("letter"));
  if (!precept || !what) return not_found(visit);
  const auto* step = precept->last(*what);
  if (!step || !has_letter(*step)) return not_found(visit);
  return show(visit,
              {.title = std::string(title_of(*what)),
               .crumbs = {{.text = "Precept", .href = work_address(visit, "precepts")},
                          {.text = year_in_words(precept->year), .href = precept_address(visit, *precept)},
                          {.text = "Letter"}}},
              letter_view(letter_of(*precept, *step, visit.body_name)));
}

}  // namespace

std::string precept_address(const Visit& visit, const Precept& precept, std::string_view rest) {
  return work_address(visit, "precepts/" + slug_of(precept)) + (rest.empty() ? "" : "/" + std::string(rest));
}

std::optional<Precept> precept_of(Visit& visit) {
  if (visit.request.method == Method::post) visit.work();  // what is decided on stands still
  const auto year = read_year(text::replace_all(visit.at("year"), "-", "/"));
  if (!year) return std::nullopt;
  auto precept = find_precept(*visit.record, *year);
  if (!precept || !may_see(visit, *precept)) return std::nullopt;
  return precept;
}

Handler with_precept(Response (*view)(Visit&, const Precept&, const Refusals&)) {
  return [view](Visit& visit) {
    const auto precept = precept_of(visit);
    return precept ? view(visit, *precept, {}) : not_found(visit);
  };
}

Response below_precept(const Visit& visit, const Precept& precept, const std::string& title,
                       const Refusals& problems, const Html& main) {
  return show(visit,
              {.title = title,
               .crumbs = {{.text = "Precept", .href = work_address(visit, "precepts")},
                          {.text = year_in_words(precept.year), .href = precept_address(visit, precept)},
                          {.text = title}},
               .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), title), main), problems.empty() ? 200 : 422);
}

Told told_of(const Visit& visit, const Precept& precept) {
  const auto url = mail::settings_from_environment().public_url;
  return {visit.body_name, url.empty() ? url : url + precept_address(visit, precept)};
}

Outcome<Done> take_and_tell(Visit& visit, const Precept& precept, const Event& event) {
  auto taken = take(visit.work(), precept, event);
  if (!taken) return taken;
  tell_of_step(visit.work(), *visit.installation, find_precept(*visit.record, precept.year).value(),
               event.what, told_of(visit, precept));
  return taken;
}

Response precept_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  const Seen seen{.today = visit.now.today,
                  .source = [](const std::string& source) { return web::text(source); },
                  .letter =
                      [&](const Event& step) {
                        return has_letter(step)
                                   ? precept_address(visit, precept,
                                                     "letters/" + std::string(code_of(step.what)))
                                   : std::string();
                      },
                  .below = [&](const Condition& condition) { return tell_link(visit, precept, condition); }};
  return show(
      visit,
      {.title = precept.label(),
       .crumbs = {{.text = "Precept", .href = work_address(visit, "precepts")},
                  {.text = year_in_words(precept.year)}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), precept.label()),
            precept.is_notified()
                ? Html{}
                : inset_text({.content = "A draft. The panel sees it once it is notified."}),
            el("p", cls("govuk-body"), stands_in_words(precept) + "."), acts(visit, precept),
            steps_table(precept, seen), el("h2", cls("govuk-heading-l"), "The proposal"),
            proposal_view(precept, seen), bands_view(precept), members_view(precept), said_by_panel(precept),
            precept.conditions.empty() ? Html{}
                                       : group(el("h2", cls("govuk-heading-l"), "What the panel asked for"),
                                               conditions_view(precept, seen))),
      problems.empty() ? 200 : 422);
}

Routes precept_routes() {
  const auto read = Allow::may("precept.read");
  return {
      get("/work/{body}/precepts", read, "Precepts", [](Visit& visit) { return precepts_view(visit, {}); }),
      post("/work/{body}/precepts", Allow::may("precept.propose"), "Open a precept", open_post),
      get("/work/{body}/precepts/{year}", read, "One precept", with_precept(precept_view)),
      get("/work/{body}/precepts/{year}/letters/{letter}", read, "A letter of a precept", letter_get)};
}

}  // namespace reeve::precept
