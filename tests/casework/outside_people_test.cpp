// Those outside: whom a letter comes from, and how a case is found by who it is from.
#include <gmock/gmock.h>

#include <tuple>

#include "casework/attachment_store.hpp"
#include "casework/case_store.hpp"
#include "casework/casework.hpp"
#include "casework/find_store.hpp"
#include "casework/letter_store.hpp"
#include "casework/library.hpp"
#include "casework/outside_store.hpp"
#include "casework/sender_store.hpp"
#include "kernel/text.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;
using storage::Work;

class OutsidePeople : public support::RecordTest {
 protected:
  OutsidePeople() : RecordTest(support::schema_with(schema()), "assurance_manager", "2026-03-02") {}

  void begin() override {
    for (const auto* edition :
         {find_edition("panel_complaint", "2026-11"), find_edition("force_complaint", "")})
      ASSERT_TRUE(act([&](Work& work) {
        return adopt(work, {edition, Date(2026, 3, 1), {}, "For this test", true});
      }));
  }
  std::string opened(const std::string& protocol, const std::string& role, const Party& party) {
    return *act([&](Work& work) -> Outcome<std::string> {
      auto file = open_case(work, protocol, prefix_of(protocol),
                            {.name = "start",
                             .on = now.today,
                             .role = role,
                             .facts = {{"received", now.today}, {"door", std::string("letter")}}});
      EXPECT_TRUE(file) << (file ? "" : file.refusal().sentence);
      EXPECT_TRUE(keep_party(work, *file, party));
      return file->reference;
    });
  }
  std::vector<std::string> found(const std::string& asked,
                                 const std::vector<std::string>& offices = {"assurance_manager"},
                                 std::size_t most = 20) {
    std::vector<std::string> references;
    const std::map<std::string, std::string> people{{"panel_complaint", "complainant"},
                                                    {"force_complaint", "complainant"}};
    for (const auto& one : find_by_person(*session, people, offices, asked, most).cases)
      references.push_back(one.reference);
    return references;
  }
  support::Record own{storage::Engine::sqlite, support::schema_of_installation()};
  storage::Session installation{own.open()};
};
REEVE_ON_BOTH_ENGINES(OutsidePeople);

TEST_P(OutsidePeople, hear_from_the_panel_and_not_from_the_commissioner_about_the_commissioner) {
  const auto panel = find_edition("panel_complaint", "2026-11");
  EXPECT_EQ(sender_of(*session, *panel), "Police and Crime Panel");
  std::ignore = act([](Work& work) {
    call_sender(work, "panel", {"Northshire Police and Crime Panel", "Telephone: 01234 567890"});
    return Outcome<Done>(Done{});
  });
  EXPECT_EQ(sender_of(*session, *panel), "Northshire Police and Crime Panel");
  EXPECT_EQ(reached_of(*session, *panel), "Telephone: 01234 567890");
  EXPECT_EQ(reached_of(*session, *find_edition("force_complaint", "")), "");
  EXPECT_EQ(sender_of(*session, *find_edition("force_complaint", "")), storage::body_name(*session));
  std::ignore = act([](Work& work) {
    call_sender(work, "panel", {});
    return Outcome<Done>(Done{});
  });
  EXPECT_EQ(sender_of(*session, *panel), "Police and Crime Panel");
}

TEST_P(OutsidePeople, are_found_by_part_of_a_name_by_address_and_by_digits) {
  const auto first = opened("panel_complaint", "service_manager",
                            {.role = "complainant", .name = "Alex Person", .email = "alex@example.org"});
  const auto second = opened("force_complaint", "team",
                             {.role = "complainant", .name = "Sam Alexander", .telephone = "01202 55 01 23"});
  using testing::ElementsAre;
  EXPECT_THAT(found("alex"), ElementsAre(second, first)) << "the newest first";
  EXPECT_THAT(found("  PERSON  alex "), ElementsAre(first));
  EXPECT_THAT(found("ALEX@example"), ElementsAre(first));
  EXPECT_THAT(found("(01202) 550123"), ElementsAre(second));
  EXPECT_THAT(found("0123"), ElementsAre()) << "four digits tell nobody apart";
  EXPECT_THAT(found("nobody"), ElementsAre());
  EXPECT_THAT(found(" "), ElementsAre());
  EXPECT_THAT(found("alex", {"assurance_manager"}, 1), ElementsAre(second));
}

TEST_P(OutsidePeople, are_found_however_their_name_is_spelt_or_their_number_dialled) {
  const auto one =
      opened("force_complaint", "team",
             {.role = "complainant", .name = "Siân Łukasz O’Neill", .telephone = "+44 7700 900123"});
  for (const auto* asked : {"sian", "lukasz", "ONEILL", "o'neill sian", "07700 900 123", "+447700900123"})
    EXPECT_THAT(found(asked), testing::ElementsAre(one)) << asked;
}

TEST_P(OutsidePeople, are_those_a_case_is_from_and_not_others_who_are_named_in_it) {
  const auto one =
      opened("panel_complaint", "service_manager", {.role = "complainant", .name = "Alex Person"});
  ASSERT_TRUE(act([&](Work& work) {
    return keep_party(work, find_case(work.session(), one).value(),
                      {.role = "commissioner", .name = "Commissioner Alexander", .address = "1 High Street"});
  }));
  EXPECT_THAT(found("alex"), testing::ElementsAre(one)) << "once";
  EXPECT_THAT(found("commissioner"), testing::IsEmpty());
}

TEST_P(OutsidePeople, are_not_found_by_an_office_that_is_kept_out) {
  const auto reference =
      opened("panel_complaint", "service_manager", {.role = "complainant", .name = "Alex Person"});
  ASSERT_TRUE(act([&](Work& work) {
    auto file = find_case(work.session(), reference).value();
    return record_event(work, file,
                        {.name = "name_officer",
                         .on = now.today,
                         .role = "service_manager",
                         .facts = {{"chief_executive_named", true}}});
  }));
  EXPECT_THAT(found("alex"), testing::ElementsAre(reference));
  EXPECT_THAT(found("alex", {"chief_executive"}), testing::IsEmpty());
}

TEST_P(OutsidePeople, hold_addresses_that_are_named_before_they_are_taken_back) {
  const auto reference =
      opened("panel_complaint", "service_manager", {.role = "complainant", .name = "Alex Person"});
  const auto file = find_case(*session, reference).value();
  std::ignore =
      act([&](Work& work) { return Outcome<std::string>(make_link_to_look(work, file, "complainant")); });
  ASSERT_EQ(links_in_use(*session, file, now.today).size(), 1U);
  EXPECT_EQ(links_in_use(*session, file, now.today).front().role, "complainant");
  std::ignore = act([&](Work& work) {
    take_back_links(work, file);
    return Outcome<Done>(Done{});
  });
  EXPECT_THAT(links_in_use(*session, file, now.today), testing::IsEmpty());
}

TEST_P(OutsidePeople, have_what_they_added_and_their_files_named_to_the_force) {
  const auto reference = opened("force_complaint", "team", {.role = "complainant", .name = "Alex Person"});
  const auto step = [&](Event event) {
    event.on = now.today;
    EXPECT_TRUE(act([&](Work& work) -> Outcome<std::string> {
      auto file = find_case(work.session(), reference).value();
      const auto kept = record_event(work, file, event);
      EXPECT_TRUE(kept) << (kept ? "" : kept.refusal().sentence);
      return file.id;
    }));
  };
  for (const auto* more : {"It was raining.", "There was a witness."})
    step({.name = "tell_more", .role = "complainant", .facts = {{"more", std::string(more)}}});
  std::ignore = act([&](Work& work) {
    const auto file = find_case(work.session(), reference).value();
    EXPECT_TRUE(keep_attachment(work, file, "complainant",
                                {.name = "door.pdf", .type = "application/pdf", .bytes = "x"}));
    EXPECT_TRUE(
        keep_attachment(work, file, "", {.name = "our-notes.pdf", .type = "application/pdf", .bytes = "y"}));
    return Outcome<Done>(Done{});
  });
  step({.name = "record",
        .role = "team",
        .facts = {{"record_because", std::string("wish")},
                  {"theme", std::string("service")},
                  {"said", std::string("Nobody came.")},
                  {"model", std::string("contact")}}});
  const auto file = find_case(*session, reference).value();
  const auto days = working_days(*session, file.edition().calendar).value();
  const auto letters = letters_of(
      file, file.derived(days, now.today), file.events.back(), days,
      {"The body", names_of(parties(*session, file.id)), now.today, names_of_files(*session, file)});
  ASSERT_TRUE(letters) << letters.refusal().sentence;
  std::string to_force;
  for (const auto& letter : *letters)
    if (letter.role == "force") to_force = letter.words;
  EXPECT_NE(to_force.find("2 March 2026: It was raining.\n\n2 March 2026: There was a witness."),
            std::string::npos)
      << to_force;
  EXPECT_NE(to_force.find("Files we hold: door.pdf."), std::string::npos) << to_force;
}

TEST_P(OutsidePeople, have_their_words_passed_on_as_an_officer_shortened_them_and_it_says_so) {
  const auto reference =
      opened("panel_complaint", "service_manager", {.role = "complainant", .name = "Alex Person"});
  const auto step = [&](Event event, PassedOnWords instead) {
    event.on = now.today;
    return act([&](Work& work) -> Outcome<std::string> {
      auto file = find_case(work.session(), reference).value();
      if (const auto kept = record_event(work, file, event); !kept) return kept.refusals();
      const auto sent = carry_out(work, file, file.events.back(), {installation, {}, std::move(instead)});
      if (!sent) return sent.refusals();
      std::string to_commissioner;
      for (const auto& letter : letters_sent(work.session(), file.id))
        if (letter.role == "commissioner") to_commissioner = letter.words;
      return to_commissioner;
    });
  };
  ASSERT_TRUE(step({.name = "tell_more",
                    .role = "complainant",
                    .facts = {{"more", std::string("My neighbour, B. Person, saw it.")}}},
                   {}));
  const auto recorded = step(
      {.name = "record", .role = "service_manager", .facts = {{"concerns", std::string("conduct")}}}, {});
  ASSERT_TRUE(recorded) << recorded.refusal().sentence;
  const auto file = find_case(*session, reference).value();
  const auto days = working_days(*session, file.edition().calendar).value();
  const auto convene = file.edition().decisions[static_cast<std::size_t>(file.edition().decision("convene"))];
  const auto passed = passed_on(file, file.derived(days, now.today), convene);
  ASSERT_EQ(passed.size(), 1U) << "nothing is asked about what was not said";
  EXPECT_EQ(passed.front().key, "all-more");
  const std::string all = "2 March 2026: My neighbour, B. Person, saw it.";
  EXPECT_EQ(passed.front().words, all);
  const auto sent_with = [&](const std::string& words) {
    auto letter = step({.name = "convene", .role = "service_manager"}, {{"all-more", {mark_of(all), words}}});
    EXPECT_TRUE(letter) << (letter ? "" : letter.refusal().sentence);
    EXPECT_TRUE(step({.what = Event::What::undone,
                      .role = "service_manager",
                      .target = find_case(*session, reference)->events.back().id,
                      .reason = "For this test"},
                     {}));
    return letter ? *letter : std::string();
  };
  const auto as_it_is = sent_with(all + "\r\n");
  EXPECT_NE(as_it_is.find(all), std::string::npos) << as_it_is;
  EXPECT_EQ(as_it_is.find("Shortened"), std::string::npos) << as_it_is;
  const auto shortened = sent_with("A neighbour saw it.");
  EXPECT_EQ(shortened.find("B. Person"), std::string::npos) << shortened;
  EXPECT_NE(shortened.find("A neighbour saw it.\n\n(Shortened or changed by us.)"), std::string::npos)
      << shortened;
  EXPECT_NE(sent_with(" ").find("(Left out by us.)"), std::string::npos);
  // What was added since is not left out by what was said of less.
  EXPECT_FALSE(
      step({.name = "convene", .role = "service_manager"}, {{"all-more", {mark_of("less"), "Short"}}}));
  // Correcting the step passes on no more than the letter it takes the place of.
  ASSERT_TRUE(
      step({.name = "convene", .role = "service_manager"}, {{"all-more", {mark_of(all), "A neighbour."}}}));
  const auto wrong = find_case(*session, reference)->events.back().id;
  const auto corrected =
      step({.name = "convene", .role = "service_manager", .instead_of = wrong, .reason = "Test"}, {});
  ASSERT_TRUE(corrected) << corrected.refusal().sentence;
  EXPECT_NE(corrected->find("A neighbour.\n\n(Shortened"), std::string::npos) << *corrected;
  EXPECT_EQ(corrected->find("takes the place of"), std::string::npos) << "the first one never went";
}

}  // namespace
}  // namespace reeve::casework
