// A step that whoever complained may take on their own page: to add something, to say how they found it. The
// edition says which are theirs, and when.
#include <algorithm>

#include "casework/attachment_store.hpp"
#include "casework/case_views.hpp"
#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/outside_store.hpp"
#include "complaints/outside_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

struct Stepping {
  StatusOf of;
  const protocol::Decision* step = nullptr;  // of its edition
};

std::optional<Stepping> stepping(Visit& visit) {
  auto of = status_of(visit);
  if (!of) return std::nullopt;
  for (const auto* step : steps_open_to(visit, *of))
    if (step->name == visit.at("step")) return Stepping{std::move(*of), step};
  return std::nullopt;
}

bool takes_files(const protocol::Decision& step) { return step.name == adding; }

Response form_page(Visit& visit, const Sections& sections, const Stepping& at, Refusals problems) {
  const auto fields = casework::step_fields(at.of.file.edition(), *at.step, visit.request.form, problems);
  const auto file = takes_files(*at.step)
                        ? file_upload({.label = {.text = "A file (optional)"},
                                       .name = "file",
                                       .hint = uploads::kinds_in_words() + ". At most " +
                                               uploads::size_in_words(uploads::largest_bytes) + ".",
                                       .error = problem_of(problems, "file"),
                                       .accept = uploads::endings()})
                        : Html{};
  const int status = problems.empty() ? 200 : 422;
  return show_outside(
      visit, sections,
      {.title = words_of(*at.step),
       .problems = std::move(problems),
       .speaker = casework::sender_of(visit.session(), at.of.file.edition())},
      group(el("span", cls("govuk-caption-xl"), at.of.file.reference),
            el("h1", cls("govuk-heading-xl"), words_of(*at.step)),
            el("form", attr("method", "post"), attr("enctype", "multipart/form-data"), flag("novalidate"),
               attr("action", status_address(visit, "/" + at.step->name)), fields, file,
               button({.text = "Send", .prevent_double_click = true})),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(status_address(visit)), "Back to where it stands"))),
      status);
}

using Checked = std::optional<Outcome<uploads::Upload>>;

// Looked at before the act begins, and only for an address that is known: nobody waits to write while a file
// is scanned.
Checked checked_file(Visit& visit) {
  if (visit.request.files.empty() || !casework::find_link(*visit.record, visit.at("secret")))
    return std::nullopt;
  const auto& sent = visit.request.files.front();
  return uploads::check_upload(sent.name, sent.bytes, "file");
}

// Who adds more than this in a day is better spoken to.
constexpr int most_a_day = 20;

bool is_enough_for_today(const Visit& visit, const Stepping& at) {
  const auto& events = at.of.file.events;
  return std::count_if(events.begin(), events.end(), [&](const protocol::Event& event) {
           return event.name == at.step->name && event.role == at.of.role && event.on == visit.now.today;
         }) >= most_a_day;
}

Outcome<Done> take(Visit& visit, Stepping& at, const Checked& upload) {
  auto facts =
      casework::read_facts(at.of.file.edition(), at.step->needs, at.step->may_say, visit.request.form);
  if (!facts) return facts.refusals();
  // Sent twice, as a browser does after Back: it is here already.
  if (!upload &&
      std::any_of(at.of.file.events.begin(), at.of.file.events.end(), [&](const protocol::Event& event) {
        return event.name == at.step->name && event.role == at.of.role && event.on == visit.now.today &&
               event.facts == *facts;
      }))
    return Done{};
  if (is_enough_for_today(visit, at))
    return Refusal{"You have added a lot today. Call or write to us, or go on here tomorrow."};
  if (takes_files(*at.step) && upload) {
    if (!*upload) return upload->refusals();
    if (const auto kept = casework::keep_attachment(visit.work(), at.of.file, at.of.role, **upload); !kept)
      return kept.refusals();
  }
  const auto recorded = casework::record_event(
      visit.work(), at.of.file,
      {.name = at.step->name, .on = visit.now.today, .role = at.of.role, .facts = std::move(facts).value()});
  if (!recorded) return recorded.refusals();
  const auto sent =
      casework::carry_out(visit.work(), at.of.file, at.of.file.events.back(), {*visit.installation, ""});
  if (!sent) return sent.refusals();
  return Done{};
}

Response step_get(Visit& visit, const Sections& sections) {
  const auto at = stepping(visit);
  return at ? form_page(visit, sections, *at, {}) : outside_not_found(visit, sections);
}

Response step_post(Visit& visit, const Sections& sections) {
  const auto upload = checked_file(visit);
  auto at = stepping(visit);
  if (!at) return outside_not_found(visit, sections);
  const auto taken = take(visit, *at, upload);
  if (!taken) return form_page(visit, sections, *at, taken.refusals());
  return see_other(status_address(visit) + "?added=yes");
}

}  // namespace

Routes step_routes(const Sections& sections) {
  constexpr std::string_view step = "/{body}/complain/status/{secret}/{step}";
  return {get(step, Allow::outside(), "A step for whoever complained",
              [sections](Visit& visit) { return step_get(visit, sections); }),
          post(step, Allow::outside(), "Take a step in one's own complaint",
               [sections](Visit& visit) { return step_post(visit, sections); })};
}

}  // namespace reeve::complaints
