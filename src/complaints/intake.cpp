#include "complaints/intake.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::complaints {

const std::vector<DoorForm>& door_forms() {
  static const std::vector<DoorForm> all{{.slug = "police",
                                          .protocol = "force_complaint",
                                          .role = "complainant",
                                          .title = "Complain about the police",
                                          .asks = "What happened?",
                                          .door = "web"},
                                         {.slug = "review",
                                          .protocol = "police_review",
                                          .role = "applicant",
                                          .title = "Ask for a review of a complaint about the police",
                                          .asks = "Why should the outcome be looked at again?",
                                          .asks_when_told = true},
                                         {.slug = "commissioner",
                                          .protocol = "panel_complaint",
                                          .role = "complainant",
                                          .title = "Complain about the commissioner or the deputy",
                                          .asks = "What happened?",
                                          .door = "form",
                                          .asks_about_officer = true}};
  return all;
}

const DoorForm* find_form(std::string_view slug) {
  const auto& all = door_forms();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const DoorForm& one) { return one.slug == slug; });
  return found == all.end() ? nullptr : &*found;
}

Outcome<Done> check_answers(const DoorForm& form, const Answers& answers, calendar::Date today) {
  Refusals problems;
  const auto need = [&](bool holds, std::string sentence, const char* field) {
    if (!holds) problems.push_back({std::move(sentence), {}, field});
  };
  const auto too_long = fmt::format("This is longer than {} letters. Write the main points.",
                                    text::with_thousands(longest_text));
  need(!answers.said.empty(),
       form.asks_when_told ? "Say why the outcome should be looked at again." : "Tell us what happened.",
       "said");
  need(text::letters(answers.said) <= longest_text, too_long, "said");
  need(text::letters(answers.wanted) <= longest_text, too_long, "wanted");
  for (const auto& [field, answer] : {std::pair("name", &answers.name),
                                      {"email", &answers.email},
                                      {"telephone", &answers.telephone},
                                      {"address", &answers.address},
                                      {"reference", &answers.reference},
                                      {"adjustments", &answers.adjustments}})
    need(text::letters(*answer) <= longest_answer,
         fmt::format("This is longer than {} letters.", text::with_thousands(longest_answer)), field);
  if (form.asks_when_told) {
    if (!answers.told_on)
      need(false, "Say on which day you were told the outcome, in numbers.", "told_on");
    else
      need(*answers.told_on <= today, "The day you were told the outcome has not come yet.", "told_on");
  }
  need(!form.asks_about_officer || !answers.officer_named.empty(),
       "Say whether it is also about the chief executive.", "officer_named");
  need(answers.channel == "email" || answers.channel == "letter" || answers.channel == "telephone",
       "Say how you want to hear from us.", "channel");
  need(answers.channel != "email" || !answers.email.empty(),
       "Give an e-mail address, so that we can answer you.", "email");
  need(answers.email.empty() || text::looks_like_an_address(answers.email),
       "Give an e-mail address like name@example.org.", "email");
  need(answers.channel != "telephone" || !answers.telephone.empty(),
       "Give a telephone number, so that we can call you.", "telephone");
  constexpr auto fewest_digits = 6;  // a number without its area code
  need(answers.telephone.empty() ||
           std::count_if(answers.telephone.begin(), answers.telephone.end(),
                         [](char c) { return c >= '0' && c <= '9'; }) >= fewest_digits,
       "Give the whole telephone number.", "telephone");
  need(answers.channel != "letter" || !answers.address.empty(),
       "Give an address, so that we can write to you.", "address");
  if (!problems.empty()) return problems;
  return Done{};
}

bool is_late(const DoorForm& form, const Answers& answers, calendar::Date today) {
  constexpr int days_to_ask = 28;
  return form.asks_when_told && answers.told_on && today - *answers.told_on > days_to_ask;
}

std::vector<std::pair<std::string_view, std::string>> in_words(const DoorForm& form, const Answers& answers) {
  std::vector<std::pair<std::string_view, std::string>> all;
  const auto add = [&](std::string_view question, const std::string& words) {
    if (!words.empty()) all.emplace_back(question, words);
  };
  add(form.asks, answers.said);
  if (answers.told_on) add("When were you told the outcome?", calendar::in_words(*answers.told_on));
  if (form.asks_about_officer)
    add("Is it also about the commissioner's chief executive?", answers.officer_named == "yes" ? "Yes"
                                                                : answers.officer_named == "no"
                                                                    ? "No"
                                                                    : "I do not know");
  add("The reference of the complaint", answers.reference);
  add("What would put it right?", answers.wanted);
  add("Name", answers.name);
  add("How you want to hear from us", answers.channel == "email"    ? "By e-mail"
                                      : answers.channel == "letter" ? "By letter"
                                                                    : "By telephone");
  add("E-mail", answers.email);
  add("Telephone", answers.telephone);
  add("Address", answers.address);
  add("What you need to take part", answers.adjustments);
  return all;
}

}  // namespace reeve::complaints
