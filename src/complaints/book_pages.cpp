#include "complaints/appointment_store.hpp"
#include "complaints/intake.hpp"
#include "complaints/outside_pages.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr int most_times = 60;

Response times_page(Visit& visit, const Sections& sections, const Refusals& problems) {
  const auto slots = free_slots(visit.session(), visit.now.today + 1, most_times);
  Html days;
  std::vector<Html> items;
  for (std::size_t at = 0; at < slots.size(); ++at) {
    const auto& slot = slots[at];
    items.push_back(el("li",
                       el("a", cls("govuk-link"), href(outside_address(visit, "appointments/" + slot.id)),
                          time_in_words(slot.minute),
                          el("span", cls("govuk-visually-hidden"), " on ", calendar::in_words(slot.on))),
                       slot.how == "telephone" ? ", by telephone" : ", at " + slot.place));
    if (at + 1 < slots.size() && slots[at + 1].on == slot.on) continue;
    days += group(el("h2", cls("govuk-heading-m"), calendar::in_words_with_day(slot.on)),
                  el("ul", cls("govuk-list reeve-times"), items));
    items.clear();
  }
  if (slots.empty())
    days = el("p", cls("govuk-body"), "No time is free at the moment. Write to us, or call.");
  return show_outside(visit, sections, {.title = "Speak to the complaints team", .problems = problems},
                      group(el("h1", cls("govuk-heading-xl"), "Speak to the complaints team"),
                            el("p", cls("govuk-body"), "Choose a time, and tell us how to reach you."), days,
                            contact_view(*visit.record, police_form)),
                      problems.empty() ? 200 : 409);
}

Response form_page(Visit& visit, const Sections& sections, const Slot& slot, const Refusals& problems) {
  const auto& sent = visit.request.form;
  const auto line = [&](const char* name, const char* label, const char* type, const char* complete) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = std::string(sent.get(name)),
                  .error = problem_of(problems, name),
                  .type = type,
                  .autocomplete = complete});
  };
  const auto area = [&](const char* name, const char* label) {
    return textarea(
        {.label = {.text = label}, .name = name, .value = std::string(sent.get(name)), .rows = 3});
  };
  return show_outside(
      visit, sections, {.title = "Book a time", .problems = problems},
      group(
          el("span", cls("govuk-caption-xl"), in_words(slot)),
          el("h1", cls("govuk-heading-xl"), "Book this time"),
          el("form", attr("method", "post"),
             attr("action", outside_address(visit, "appointments/" + slot.id)), flag("novalidate"),
             line("name", "What should we call you?", "text", "name"),
             line("telephone", slot.how == "telephone" ? "Telephone" : "Telephone (optional)", "tel", "tel"),
             line("email", "E-mail, for a reminder (optional)", "email", "email"),
             area("about", "What is it about? (optional)"),
             area("adjustments", "What do you need to take part? (optional)"),
             button({.text = "Book it", .prevent_double_click = true}))),
      problems.empty() ? 200 : 422);
}

Response slot_get(Visit& visit, const Sections& sections) {
  const auto slot = find_slot(*visit.record, visit.at("slot"));
  return slot ? form_page(visit, sections, *slot, {}) : outside_not_found(visit, sections);
}

Response slot_post(Visit& visit, const Sections& sections) {
  const auto slot = find_slot(visit.work().session(), visit.at("slot"));
  if (!slot)
    return times_page(visit, sections,
                      Refusals{{"Somebody else has just taken this time. Choose another one."}});
  const auto words = [&](const char* name) { return std::string(text::trim(visit.request.form.get(name))); };
  const Appointment wanted{.name = words("name"),
                           .email = words("email"),
                           .telephone = words("telephone"),
                           .about = words("about"),
                           .adjustments = words("adjustments")};
  const auto booked = book(visit.work(), *slot, wanted, [&](const std::string& secret) {
    return address_for_messages(visit, "appointments/booked/" + secret);
  });
  if (!booked) return form_page(visit, sections, *slot, booked.refusals());
  return see_other(outside_address(visit, "appointments/booked/" + booked->secret));
}

Response booked_page(Visit& visit, const Sections& sections, const Appointment& one) {
  const auto address = outside_address(visit, "appointments/booked/" + visit.at("secret"));
  const bool open = one.standing == "booked" && one.slot.on >= visit.now.today;
  Html act;
  if (open)
    act = group(el("p", cls("govuk-body"), "Keep this address: on it you can cancel."),
                inset_text({.content = whole_address(visit, "appointments/booked/" + visit.at("secret")),
                            .classes = "reeve-typed"}),
                el("form", attr("method", "post"), attr("action", address),
                   button({.text = "Cancel this appointment", .kind = ButtonKind::secondary})));
  const auto heading = one.standing == "cancelled" ? "Your appointment is cancelled"
                       : open                      ? "Your appointment is booked"
                                                   : "Your appointment";
  return show_outside(visit, sections, {.title = heading},
                      group(el("h1", cls("govuk-heading-xl"), heading),
                            el("p", cls("govuk-body"), in_words(one.slot), ", for ",
                               std::to_string(one.slot.minutes), " minutes."),
                            act, contact_view(*visit.record, police_form)));
}

Response booked_get(Visit& visit, const Sections& sections) {
  const auto one = appointment_by_secret(*visit.record, visit.at("secret"));
  return one ? booked_page(visit, sections, *one) : outside_not_found(visit, sections);
}

Response booked_post(Visit& visit, const Sections& sections) {
  auto one = appointment_by_secret(visit.work().session(), visit.at("secret"));
  if (!one) return outside_not_found(visit, sections);
  if (const auto ended = cancel(visit.work(), *one); ended) one->standing = "cancelled";
  return booked_page(visit, sections, *one);
}

}  // namespace

Routes book_routes(const Sections& sections) {
  const auto open = Allow::outside();
  constexpr std::string_view booked = "/{body}/appointments/booked/{secret}";
  return {get("/{body}/appointments", open, "Times to speak to the complaints team",
              [sections](Visit& visit) { return times_page(visit, sections, {}); }),
          get(booked, open, "An appointment, by its secret address",
              [sections](Visit& visit) { return booked_get(visit, sections); }),
          post(booked, open, "Cancel an appointment",
               [sections](Visit& visit) { return booked_post(visit, sections); }),
          get("/{body}/appointments/{slot}", open, "Book a time",
              [sections](Visit& visit) { return slot_get(visit, sections); }),
          post("/{body}/appointments/{slot}", open, "Book a time",
               [sections](Visit& visit) { return slot_post(visit, sections); })};
}

}  // namespace reeve::complaints
