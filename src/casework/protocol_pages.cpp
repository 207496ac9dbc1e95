#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "casework/card_views.hpp"
#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/library.hpp"
#include "casework/sender_store.hpp"
#include "kernel/protocol/card.hpp"
#include "kernel/text.hpp"
#include "publishing/drawing.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

// A body keeps the text it adopted, also when the program's own was mended since.
bool has_newer_text(const Edition& adopted) {
  const auto* ours = find_edition(adopted.name, adopted.edition);
  return ours && ours->text != adopted.text;
}

Html newer_text_view(const Visit& visit, const Adoption& adoption) {
  if (!has_newer_text(*adoption.edition)) return {};
  return el(
      "p", cls("govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0"),
      "This program carries a newer text of this edition. New cases follow it once it is adopted again. ",
      visit.may("cases.adopt")
          ? el("a", cls("govuk-link"),
               href(work_address(
                   visit, "protocols/adopt/" + adoption.edition->name + "/" + adoption.edition->edition)),
               "Adopt it again", el("span", cls("govuk-visually-hidden"), ": ", adoption.edition->title))
          : Html{});
}

Response protocols_get(Visit& visit) {
  std::set<std::string> held;  // protocols whose present adoption is listed already
  Table rows{.caption = "What this body works by",
             .head = {web::Cell{"Protocol"}, web::Cell{"From"}, web::Cell{"Times"}, web::Cell{"Because"}}};
  for (const auto& adoption : adoptions(*visit.record)) {
    const bool holds = adoption.from <= visit.now.today && held.insert(adoption.protocol).second;
    rows.rows.push_back(
        row_of(web::Cell{group(
                   el("a", cls("govuk-link"), href(work_address(visit, "protocols/" + adoption.id)),
                      adoption.edition->title, ", ", adoption.edition->edition,
                      el("span", cls("govuk-visually-hidden"), ", from ", calendar::in_words(adoption.from))),
                   holds ? newer_text_view(visit, adoption) : Html{})},
               web::Cell{calendar::in_words(adoption.from)}, web::Cell{times_in_words(adoption)},
               web::Cell{adoption.reason}));
  }
  std::vector<Html> adopt;
  if (visit.may("cases.adopt"))
    for (const auto& edition : editions())
      adopt.push_back(
          button({.text = fmt::format("Adopt {}, {}", edition.title, edition.edition),
                  .kind = ButtonKind::secondary,
                  .href = work_address(visit, "protocols/adopt/" + edition.name + "/" + edition.edition)}));
  return show(
      visit,
      {.title = "Protocols",
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = "Protocols"}},
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), "Protocols"),
            rows.rows.empty() ? el("p", cls("govuk-body"), "No protocol is adopted yet.") : table(rows),
            el("p", cls("govuk-body"),
               "Working days are counted by the calendar that the program carries, and the ",
               el("a", cls("govuk-link"), href(work_address(visit, "holidays")), "bank holidays added here"),
               "."),
            adopt.empty() ? Html{} : button_group(adopt)));
}

std::optional<Adoption> adoption_of(Visit& visit) {
  for (auto& adoption : adoptions(*visit.record))
    if (adoption.id == visit.at("adoption")) return std::move(adoption);
  return std::nullopt;
}

Html steps_list(const Edition& edition) {
  std::vector<Html> items;
  for (const auto& line : drawing_in_words(edition)) items.push_back(el("li", line));
  return el("ul", cls("govuk-list govuk-list--bullet"), items);
}

// What new cases run under when it is gone.
std::string what_holds_then(Visit& visit, const Adoption& adoption) {
  for (const auto& other : adoptions(*visit.record))
    if (other.protocol == adoption.protocol && other.id != adoption.id && other.from <= visit.now.today)
      return "New cases then run under edition " + other.edition->edition + ", adopted from " +
             calendar::in_words(other.from) + ".";
  return "No edition of it holds then: no case can be opened, and a form of it for the public closes.";
}

Html take_back_view(Visit& visit, const Adoption& adoption, const Refusals& problems) {
  if (!visit.may("cases.adopt") || is_used(*visit.record, adoption)) return {};
  return group(el("h2", cls("govuk-heading-l"), "If it was adopted by mistake"),
               el("p", cls("govuk-body"), "No case runs under it yet, so it can be taken back. ",
                  what_holds_then(visit, adoption)),
               take_back_form(visit, work_address(visit, "protocols/" + adoption.id), problems));
}

Response protocol_page(Visit& visit, const Adoption& adoption, const Refusals& problems) {
  const auto& edition = *adoption.edition;
  return show(
      visit,
      {.title = edition.title,
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")},
                  {.text = "Protocols", .href = work_address(visit, "protocols")},
                  {.text = edition.title}},
       .problems = problems},
      group(el("span", cls("govuk-caption-xl"), "Edition ", edition.edition, ", from ",
               calendar::in_words(adoption.from)),
            el("h1", cls("govuk-heading-xl"), edition.title), el("p", cls("govuk-body"), edition.source),
            el("p", cls("govuk-body"), times_in_words(adoption)),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"),
                  href(work_address(visit, "protocols/" + adoption.id + "/drawing.svg")), "The drawing"),
               " and ",
               el("a", cls("govuk-link"), href(work_address(visit, "protocols/" + adoption.id + "/card")),
                  "the card to sign"),
               "."),
            el("img", attr("src", work_address(visit, "protocols/" + adoption.id + "/drawing.svg")),
               attr("alt", ""), cls("reeve-drawing")),
            el("h2", cls("govuk-heading-l"), "The same as a list"), steps_list(edition),
            take_back_view(visit, adoption, problems)),
      problems.empty() ? 200 : 422);
}

Response protocol_get(Visit& visit) {
  const auto adoption = adoption_of(visit);
  return adoption ? protocol_page(visit, *adoption, {}) : not_found(visit);
}

Response take_back_post(Visit& visit) {
  const auto adoption = adoption_of(visit);
  if (!adoption) return not_found(visit);
  const auto taken =
      take_back_adoption(visit.work(), *adoption, std::string(text::trim(visit.request.form.get("reason"))));
  if (!taken) return protocol_page(visit, *adoption, taken.refusals());
  return done_and_back(work_address(visit, "protocols"), "adoption_taken_back");
}

Response as_file(const std::string& type, std::string bytes) {
  Response response;
  response.content_type = type;
  response.body = std::move(bytes);
  return response;
}

Response drawing_get(Visit& visit) {
  const auto adoption = adoption_of(visit);
  if (!adoption) return not_found(visit);
  return as_file("image/svg+xml",
                 publishing::svg_of(drawing_of(*adoption->edition), adoption->edition->title));
}

Response card_get(Visit& visit) {
  const auto adoption = adoption_of(visit);
  if (!adoption) return not_found(visit);
  return as_file("text/markdown; charset=utf-8", card_of(*adoption->edition, adoption->terms()));
}

Response card_page(Visit& visit) {
  const auto adoption = adoption_of(visit);
  if (!adoption) return not_found(visit);
  const auto address = work_address(visit, "protocols/" + adoption->id);
  return show(visit,
              {.title = "Card: " + adoption->edition->title,
               .crumbs = {{.text = "Protocols", .href = work_address(visit, "protocols")},
                          {.text = adoption->edition->title, .href = address},
                          {.text = "Card"}}},
              group(el("p", cls("govuk-body reeve-own-head"), sender_of(*visit.record, *adoption->edition)),
                    card_view(card_of(*adoption->edition, adoption->terms())),
                    el("p", cls("govuk-body reeve-no-print"),
                       el("a", cls("govuk-link"), href(address + "/card.md"), "As a Markdown file"))));
}

Html setting_fields(const Edition& edition, const Fields& form, const Refusals& problems) {
  Html fields;
  for (const auto& setting : edition.settings)
    fields += input({.label = {.text = fmt::format("{}, in {}s", setting.words, one_of(setting.usual.unit))},
                     .name = setting.name,
                     .value = form.has(setting.name) ? std::string(form.get(setting.name))
                                                     : std::to_string(setting.usual.n),
                     .hint = fmt::format("From {} to {}. {}", setting.least, setting.most, setting.source),
                     .error = problem_of(problems, setting.name),
                     .inputmode = "numeric",
                     .classes = "govuk-input--width-3"});
  return fields;
}

Response adopt_page(const Visit& visit, const Edition& edition, Refusals problems) {
  const auto& form = visit.request.form;
  const auto title = fmt::format("Adopt {}, {}", edition.title, edition.edition);
  const auto fields =
      group(day_field({.name = "from",
                       .label = "From which day",
                       .hint = "Cases that run already keep their edition and times"},
                      form, problems),
            setting_fields(edition, form, problems),
            textarea({.label = {.text = "What it rests on"},
                      .name = "reason",
                      .value = std::string(form.get("reason")),
                      .hint = "A resolution, a decision, a minute",
                      .error = problem_of(problems, "reason"),
                      .rows = 2}),
            checkboxes({.name = "practised",
                        .items = {{.value = "yes", .text = "We worked this way before the day of the text"}},
                        .values = form.all("practised")}));
  problems = led_to_boxes(std::move(problems), "from");
  const int status = problems.empty() ? 200 : 422;
  return show(
      visit,
      {.title = title,
       .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")},
                  {.text = "Protocols", .href = work_address(visit, "protocols")},
                  {.text = title}},
       .problems = std::move(problems)},
      group(el("h1", cls("govuk-heading-xl"), title),
            post_form(visit, work_address(visit, "protocols/adopt/" + edition.name + "/" + edition.edition),
                      fields, button({.text = "Adopt it"}))),
      status);
}

Response adopt_get(Visit& visit) {
  const auto* edition = find_edition(visit.at("protocol"), visit.at("edition"));
  return edition ? adopt_page(visit, *edition, {}) : not_found(visit);
}

Response adopt_post(Visit& visit) {
  const auto* edition = find_edition(visit.at("protocol"), visit.at("edition"));
  if (!edition) return not_found(visit);
  const auto& form = visit.request.form;
  Refusals problems;
  const auto from = read_day(form, "from");
  if (!from) problems = from.refusals();
  Adopting adopting{.edition = edition,
                    .reason = std::string(text::trim(form.get("reason"))),
                    .as_practised = form.get("practised") == "yes"};
  for (const auto& setting : edition->settings) {
    if (const auto written = text::whole_number(form.get(setting.name)))
      adopting.settings[setting.name] = *written;
    else
      problems.push_back({"Write a number.", {}, setting.name});
  }
  if (!problems.empty()) return adopt_page(visit, *edition, std::move(problems));
  adopting.from = *from;
  if (const auto adopted = adopt(visit.work(), adopting); !adopted)
    return adopt_page(visit, *edition, adopted.refusals());
  return done_and_back(work_address(visit, "protocols"), "protocol_adopted");
}

}  // namespace

Routes protocol_routes() {
  return {get("/work/{body}/protocols", Allow::may("cases.read"), "Protocols a body works by", protocols_get),
          get("/work/{body}/protocols/adopt/{protocol}/{edition}", Allow::may("cases.adopt"),
              "Adopt an edition", adopt_get),
          post("/work/{body}/protocols/adopt/{protocol}/{edition}", Allow::may("cases.adopt"),
               "Adopt an edition", adopt_post),
          get("/work/{body}/protocols/{adoption}", Allow::may("cases.read"), "A protocol: drawing and steps",
              protocol_get),
          post("/work/{body}/protocols/{adoption}", Allow::may("cases.adopt"),
               "Take back an adoption under which no case runs", take_back_post),
          get("/work/{body}/protocols/{adoption}/drawing.svg", Allow::may("cases.read"),
              "The drawing of a protocol", drawing_get),
          get("/work/{body}/protocols/{adoption}/card", Allow::may("cases.read"),
              "The card an officer signs, to print", card_page),
          get("/work/{body}/protocols/{adoption}/card.md", Allow::may("cases.read"),
              "The card an officer signs", card_get)};
}

}  // namespace reeve::casework
