#include "kernel/text.hpp"
#include "precept/precept_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

std::string count_of(const std::optional<long long>& count) {
  return count ? std::to_string(*count) : std::string();
}

// What stands in a field: what was sent, or what the draft says.
std::string value_in(const Fields& form, std::string_view name, const std::string& drafted) {
  return form.has(name) ? std::string(form.get(name)) : drafted;
}

Html amount_field(const Visit& visit, const Refusals& problems, std::string name, std::string_view label,
                  Content hint, const std::optional<money::Money>& drafted) {
  return pounds_field({.name = std::move(name),
                       .label = label,
                       .hint = std::move(hint),
                       .value = drafted ? money::in_pounds(*drafted) : std::string()},
                      visit.request.form, problems);
}

Html count_field(const Visit& visit, const Refusals& problems, std::string name, std::string_view label,
                 const std::optional<long long>& drafted) {
  return input({.label = {.text = label},
                .name = name,
                .value = value_in(visit.request.form, name, count_of(drafted)),
                .error = problem_of(problems, name),
                .inputmode = "numeric",
                .classes = "govuk-input--width-5"});
}

Response draft_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  if (const auto may = may_take(precept, What::drafted, visit.now.today); !may)
    return refused_page(visit, may.refusals());
  const auto* known = precept.last(What::drafted);
  const Event draft = known ? *known : Event{};
  const auto& form = visit.request.form;
  const auto area = [&](std::string name, std::string_view label, Content hint, const std::string& drafted,
                        int rows) {
    return textarea({.label = {.text = label},
                     .name = name,
                     .value = value_in(form, name, drafted),
                     .hint = std::move(hint),
                     .error = problem_of(problems, name),
                     .rows = rows});
  };
  return below_precept(
      visit, precept, "Draft the proposal for " + year_in_words(precept.year), problems,
      post_form(
          visit, precept_address(visit, precept, "draft"),
          amount_field(visit, problems, "increase", "What the proposal adds to Band D, a year", {},
                       draft.increase),
          amount_field(
              visit, problems, "band_d_before", "Band D the year before",
              "Leave it empty when it is not known. What each band and each council pays is made from it.",
              draft.band_d_before),
          amount_field(visit, problems, "flexibility",
                       "What government allows without a referendum, a year on Band D",
                       "From the settlement. Leave it empty when it is not set yet.", draft.flexibility),
          area("words", "Why", {}, draft.words, 8), el("h2", cls("govuk-heading-m"), "What the public said"),
          count_field(visit, problems, "responses", "How many answered", draft.consultation.responses),
          count_field(visit, problems, "in_favour", "How many were in favour", draft.consultation.in_favour),
          area("consultation", "How they were asked, and what else they said", {}, draft.consultation.words,
               4),
          el("h2", cls("govuk-heading-m"), "Billing authorities"),
          area("authorities", "Councils that collect the precept",
               "One a line, each with its tax base in Band D equivalents: Dorset Council, 148,000.5",
               lines_of(draft.authorities), 4),
          button({.text = "Save the draft"})));
}

std::optional<long long> count_in(const Fields& form, std::string_view name, Refusals& problems) {
  const auto words = text::replace_all(std::string(text::trim(form.get(name))), ",", "");
  if (words.empty()) return std::nullopt;
  if (words.size() > 9 || words.find_first_not_of("0123456789") != std::string::npos) {
    problems.push_back({"Write a whole number in digits.", {}, std::string(name)});
    return std::nullopt;
  }
  return std::stoll(words);
}

Response draft_post(Visit& visit) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto& form = visit.request.form;
  Refusals problems;
  Event draft{.what = What::drafted,
              .increase = read_pounds(form, "increase", problems),
              .band_d_before = read_pounds(form, "band_d_before", problems),
              .flexibility = read_pounds(form, "flexibility", problems),
              .words = std::string(form.get("words")),
              .consultation = {count_in(form, "responses", problems), count_in(form, "in_favour", problems),
                               std::string(form.get("consultation"))}};
  auto authorities = read_authorities(form.get("authorities"));
  if (authorities)
    draft.authorities = std::move(authorities).value();
  else
    problems.insert(problems.end(), authorities.refusals().begin(), authorities.refusals().end());
  if (!problems.empty()) return draft_view(visit, *precept, problems);
  if (const auto taken = take(visit.work(), *precept, draft); !taken)
    return draft_view(visit, *precept, taken.refusals());
  return done_and_back(precept_address(visit, *precept), "saved");
}

Response notify_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  if (const auto may = may_take(precept, What::notified, visit.now.today); !may)
    return refused_page(visit, may.refusals());
  const auto dates = precept_dates(precept.year);
  return below_precept(
      visit, precept, "Notify the panel of the proposal", problems,
      group(
          el("ul", cls("govuk-list govuk-list--bullet"),
             el("li", "The proposal adds " + money::in_pounds(precept.proposed()) +
                          " a year to Band D. It can no "
                          "longer be changed afterwards."),
             el("li", "The panel's members and clerk see it here, and are sent the letter."),
             el("li", "It is due by " + calendar::in_words(dates.notify) + ". The panel then has until " +
                          calendar::in_words(dates.report) + "."),
             el("li", "It is not public until the precept is published.")),
          post_form(visit, precept_address(visit, precept, "notify"),
                    day_field({.label = "The day the panel is notified"}, visit.request.form, problems),
                    button({.text = "Notify the panel", .prevent_double_click = true})),
          el("p", cls("govuk-body"),
             el("a", cls("govuk-link"), href(precept_address(visit, precept)), "Go back without doing it"))));
}

Response notify_post(Visit& visit) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto day = read_day(visit.request.form, "day");
  if (!day) return notify_view(visit, *precept, led_to_boxes(day.refusals(), "day"));
  if (const auto taken = take_and_tell(visit, *precept, {.what = What::notified, .day = *day}); !taken)
    return notify_view(visit, *precept, led_to_boxes(taken.refusals(), "day"));
  return done_and_back(precept_address(visit, *precept), "panel_notified");
}

}  // namespace

Routes proposal_routes() {
  const auto propose = Allow::may("precept.propose");
  return {get("/work/{body}/precepts/{year}/draft", propose, "Draft a proposal", with_precept(draft_view)),
          post("/work/{body}/precepts/{year}/draft", propose, "Save a draft", draft_post),
          get("/work/{body}/precepts/{year}/notify", propose, "What notifying the panel does",
              with_precept(notify_view)),
          post("/work/{body}/precepts/{year}/notify", propose, "Notify the panel", notify_post)};
}

}  // namespace reeve::precept
