#include "complaints/intake_store.hpp"
#include "complaints/outside_pages.hpp"
#include "kernel/bytes.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr std::size_t longest_draft = 128 * 1024;  // bytes, as a browser sends them

constexpr const char* our_fields[] = {
    "form",  "draft",     "said",    "wanted",  "told_on-day", "told_on-month", "told_on-year", "name",
    "email", "telephone", "address", "channel", "adjustments", "officer_named", "reference"};

std::optional<DoorForm> form_of(Visit& visit) {
  return open_form(*visit.record, visit.at("form"), visit.now.today);
}

// The panel's form is not the commissioner's.
std::string speaker_of(Visit& visit, const DoorForm& form) {
  const auto adoption = casework::adoption_on(*visit.record, form.protocol, visit.now.today);
  return adoption ? casework::sender_of(*visit.record, *adoption->edition) : std::string();
}

std::string form_address(const Visit& visit, const DoorForm& form) {
  return outside_address(visit, "complain/" + std::string(form.slug));
}

Answers read_answers(const DoorForm& form, const Fields& sent) {
  const auto words = [&](const char* name) { return std::string(text::trim(sent.get(name))); };
  Answers answers{.said = words("said"),
                  .wanted = words("wanted"),
                  .name = words("name"),
                  .email = words("email"),
                  .telephone = words("telephone"),
                  .address = words("address"),
                  .channel = words("channel"),
                  .adjustments = words("adjustments")};
  if (form.asks_when_told)
    if (const auto day = read_day(sent, "told_on")) answers.told_on = *day;
  if (form.asks_about_officer) {
    const auto said = sent.get("officer_named");
    if (said == "yes" || said == "no" || said == "unknown") answers.officer_named = said;
  }
  if (form.asks_when_told) answers.reference = words("reference");
  return answers;
}

// Of this form: a number that nobody else knows. What is none of ours is replaced.
std::string number_of(const Fields& sent) {
  constexpr std::size_t random_bytes = 16;
  const auto known = bytes::from_hex(sent.get("form"));
  return bytes::hex(known && known->size() == random_bytes ? *known : bytes::random(random_bytes));
}

Html what_fields(const DoorForm& form, const Fields& sent, const Refusals& problems) {
  const auto area = [&](const char* name, std::string_view label, const char* hint, int rows) {
    return textarea({.label = {.text = label},
                     .name = name,
                     .value = std::string(sent.get(name)),
                     .hint = hint,
                     .error = problem_of(problems, name),
                     .rows = rows});
  };
  return group(
      area("said", form.asks,
           form.asks_when_told
               ? "Say what was decided, and what was overlooked or is not reasonable."
               : "Say when and where it was, and who was there, as far as you know. Whoever it is about, and "
                 "a "
                 "body it is passed to, may be shown these words: leave out your address, and what you would "
                 "rather tell us in person.",
           10),
      form.asks_when_told ? input({.label = {.text = "The reference of your complaint (optional)"},
                                   .name = "reference",
                                   .value = std::string(sent.get("reference")),
                                   .hint = "It stands on letters about it, for example FC-2026-0001",
                                   .error = problem_of(problems, "reference"),
                                   .classes = "govuk-input--width-10"})
                          : Html{},
      form.asks_when_told
          ? day_field({.name = "told_on",
                       .label = "When were you told the outcome?",
                       .hint = "The date of the letter or the message, for example 27 3 2026"},
                      sent, problems)
          : Html{},
      form.asks_about_officer
          ? radios({.legend = {.text = "Is it also about the commissioner's chief executive?"},
                    .name = "officer_named",
                    .items = {{.value = "yes", .text = "Yes"},
                              {.value = "no", .text = "No"},
                              {.value = "unknown", .text = "I do not know"}},
                    .value = std::string(sent.get("officer_named")),
                    .hint =
                        "The chief executive helps with these complaints, and is kept out of this one if so.",
                    .error = problem_of(problems, "officer_named")})
          : Html{},
      area("wanted", "What would put it right? (optional)",
           "An explanation, an apology, something done differently, or that it is known", 4));
}

Html who_fields(const Fields& sent, const Refusals& problems) {
  const auto line = [&](const char* name, const char* label, const char* type, const char* complete) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = std::string(sent.get(name)),
                  .error = problem_of(problems, name),
                  .type = type,
                  .autocomplete = complete});
  };
  return group(
      el("h2", cls("govuk-heading-l"), "About you"),
      el("p", cls("govuk-body"),
         "Only the offices that deal with it see this part. You can leave your name out, but then we may not "
         "be "
         "able to deal with all of it."),
      line("name", "Name (optional)", "text", "name"),
      radios({.legend = {.text = "How do you want to hear from us?"},
              .name = "channel",
              .items = {{.value = "email", .text = "By e-mail"},
                        {.value = "letter", .text = "By letter"},
                        {.value = "telephone", .text = "By telephone"}},
              .value = std::string(sent.get("channel")),
              .error = problem_of(problems, "channel")}),
      line("email", "E-mail (needed if you want to hear by e-mail)", "email", "email"),
      line("telephone", "Telephone (needed if you want to be called)", "tel", "tel"),
      textarea({.label = {.text = "Address (needed if you want letters)"},
                .name = "address",
                .value = std::string(sent.get("address")),
                .error = problem_of(problems, "address"),
                .rows = 4,
                .autocomplete = "street-address"}),
      textarea({.label = {.text = "What do you need to take part? (optional)"},
                .name = "adjustments",
                .value = std::string(sent.get("adjustments")),
                .hint = "Large print, another language, a relay service, somebody with you, more time",
                .rows = 3}));
}

Html hidden_answers(const Fields& sent) {
  Html all;
  for (const auto* name : our_fields)
    if (sent.has(name)) all += hidden_input(name, sent.get(name));
  return all;
}

Html act_button(const char* act, const char* words, ButtonKind kind = ButtonKind::primary) {
  return button({.text = words, .kind = kind, .name = "act", .value = act, .prevent_double_click = true});
}

Html post_to(const std::string& address, const Html& inside) {
  return el("form", attr("method", "post"), attr("action", address), flag("novalidate"), inside);
}

Response form_page(Visit& visit, const Sections& sections, const DoorForm& form, const Fields& sent,
                   Refusals problems) {
  const auto title = std::string(form.title);
  auto led = led_to_boxes(problems, "told_on");
  const int status = problems.empty() ? 200 : 422;
  return show_outside(
      visit, sections, {.title = title, .problems = std::move(led), .speaker = speaker_of(visit, form)},
      group(el("h1", cls("govuk-heading-xl"), title),
            post_to(
                form_address(visit, form),
                group(hidden_input("form", number_of(sent)), hidden_input("draft", sent.get("draft")),
                      what_fields(form, sent, problems), who_fields(sent, problems),
                      button_group({act_button("check", "Continue"),
                                    act_button("save", "Save and come back later", ButtonKind::secondary)}))),
            contact_view(*visit.record, form.slug)),
      status);
}

Response check_page(Visit& visit, const Sections& sections, const DoorForm& form, const Answers& answers) {
  SummaryList rows;
  for (const auto& [question, answer] : in_words(form, answers))
    rows.rows.push_back({.key = question, .value = el("div", cls("reeve-typed"), answer)});
  return show_outside(
      visit, sections, {.title = "Check before you send", .speaker = speaker_of(visit, form)},
      group(el("span", cls("govuk-caption-xl"), form.title),
            el("h1", cls("govuk-heading-xl"), "Check before you send"), summary_list(rows),
            is_late(form, answers, visit.now.today)
                ? warning_text(
                      {.content =
                           "More than 28 days have passed since you were told the outcome. Say above why "
                           "it comes now: it can be taken late only for special reasons."})
                : Html{},
            el("p", cls("govuk-body"),
               "When you send it you get a reference, and an address where you can see a copy and what "
               "becomes of it."),
            post_to(form_address(visit, form),
                    group(hidden_answers(visit.request.form),
                          button_group({act_button("send", "Send"),
                                        act_button("change", "Change something", ButtonKind::secondary)})))));
}

Response saved_page(Visit& visit, const Sections& sections, const DoorForm& form, const std::string& secret) {
  const auto rest = "complain/saved/" + secret;
  const auto until = visit.now.today + draft_days;
  return show_outside(
      visit, sections, {.title = "Saved, not sent", .speaker = speaker_of(visit, form)},
      group(el("span", cls("govuk-caption-xl"), form.title),
            el("h1", cls("govuk-heading-xl"), "Saved, not sent"),
            el("p", cls("govuk-body"), "Go on with it at this address until ", calendar::in_words(until),
               ". After that day it is deleted."),
            inset_text({.content = el("a", cls("govuk-link"), href(outside_address(visit, rest)),
                                      whole_address(visit, rest)),
                        .classes = "reeve-typed"}),
            warning_text({.content =
                              "Copy the address or write it down now. We cannot find it for you: what you "
                              "wrote is locked with it, and we cannot read it."}),
            el("p", cls("govuk-body"),
               "Nothing has been received yet. A time limit, such as the 28 days for a review, counts from "
               "what you "
               "send.")));
}

Response saved(Visit& visit, const Sections& sections, const DoorForm& form) {
  std::string encoded;
  for (const auto* name : our_fields)
    if (visit.request.form.has(name) && std::string_view(name) != "draft")
      encoded += (encoded.empty() ? "" : "&") + std::string(name) + "=" +
                 encode_component(visit.request.form.get(name));
  if (encoded.size() > longest_draft)
    return form_page(visit, sections, form, visit.request.form,
                     Refusals{{"This is too long to be saved. Write the main points.", {}, "said"}});
  const auto secret = keep_draft(visit.work(), std::string(visit.request.form.get("draft")),
                                 {std::string(form.slug), encoded, visit.now.today + draft_days});
  return saved_page(visit, sections, form, secret);
}

Response sent(Visit& visit, const Sections& sections, const DoorForm& form) {
  const auto answers = read_answers(form, visit.request.form);
  const auto status_of = [&](const std::string& secret) { return "complain/status/" + secret; };
  const auto taken = visit.act_together([&](storage::Work& work) {
    forget_draft(work, std::string(visit.request.form.get("draft")));
    return receive(work, {.form = form,
                          .answers = answers,
                          .form_id = number_of(visit.request.form),
                          .sending = {*visit.installation, ""},
                          .address = [&](const std::string& secret) {
                            return address_for_messages(visit, status_of(secret));
                          }});
  });
  if (!taken) return form_page(visit, sections, form, visit.request.form, taken.refusals());
  return see_other(outside_address(visit, status_of(taken->secret)) + "?sent=yes");
}

// A form that was open when somebody began to write: what they wrote is theirs to take along.
Response closed_page(Visit& visit, const Sections& sections, const Fields& written) {
  const auto title = "This form is closed";
  Html words;
  for (const auto* name : {"said", "wanted"})
    if (const auto typed = std::string(written.get(name)); !typed.empty())
      words += inset_text({.content = typed, .classes = "reeve-typed"});
  return show_outside(
      visit, sections, {.title = title},
      group(
          el("h1", cls("govuk-heading-xl"), title),
          el("p", cls("govuk-body"), "These complaints are not taken here any more. ",
             el("a", cls("govuk-link"), href(outside_address(visit, "complain")), "Find out who takes yours"),
             "."),
          words.empty()
              ? Html{}
              : group(el("p", cls("govuk-body"), "This is what you wrote. Copy it to send it there."),
                      words)),
      404);
}

Response form_post(Visit& visit, const Sections& sections) {
  const auto form = form_of(visit);
  if (!form)
    return find_form(visit.at("form")) ? closed_page(visit, sections, visit.request.form)
                                       : outside_not_found(visit, sections);
  const auto& fields = visit.request.form;
  const auto act = fields.get("act");
  if (act == "save") return saved(visit, sections, *form);
  if (act == "change") return form_page(visit, sections, *form, fields, {});
  const auto answers = read_answers(*form, fields);
  if (const auto fits = check_answers(*form, answers, visit.now.today); !fits)
    return form_page(visit, sections, *form, fields, fits.refusals());
  return act == "send" ? sent(visit, sections, *form) : check_page(visit, sections, *form, answers);
}

Response form_get(Visit& visit, const Sections& sections) {
  const auto form = form_of(visit);
  if (!form) return outside_not_found(visit, sections);
  const Fields known({{"reference", std::string(visit.request.query.get("reference"))}});
  return form_page(visit, sections, *form, form->asks_when_told ? known : Fields(), {});
}

Response saved_get(Visit& visit, const Sections& sections) {
  const auto& secret = visit.at("secret");
  const auto draft = find_draft(*visit.record, secret, visit.now.today);
  const auto* form = draft ? find_form(draft->form) : nullptr;
  if (!form) return outside_not_found(visit, sections);
  auto pairs = parse_fields(draft->encoded).value_or(Fields()).pairs();
  if (!open_form(*visit.record, form->slug, visit.now.today))
    return closed_page(visit, sections, Fields(std::move(pairs)));
  pairs.emplace_back("draft", secret);
  return form_page(visit, sections, *form, Fields(std::move(pairs)), {});
}

}  // namespace

Routes intake_routes(const Sections& sections) {
  const auto open = Allow::outside();
  return {get("/{body}/complain/saved/{secret}", open, "Go on with a complaint that was saved",
              [sections](Visit& visit) { return saved_get(visit, sections); }),
          get("/{body}/complain/{form}", open, "Write a complaint",
              [sections](Visit& visit) { return form_get(visit, sections); }),
          post("/{body}/complain/{form}", open, "Check, save or send a complaint",
               [sections](Visit& visit) { return form_post(visit, sections); })};
}

}  // namespace reeve::complaints
