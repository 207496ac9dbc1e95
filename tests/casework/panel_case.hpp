// One complaint about the commissioner, received by e-mail on Maundy Thursday 2019; nobody has said how
// anybody outside is reached, so every letter waits to be posted.
#pragma once

#include <gtest/gtest.h>

#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/library.hpp"
#include "casework/posting_store.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::casework {

class PanelCase : public support::RecordTest {
 protected:
  PanelCase() : RecordTest(support::schema_with(schema()), "assurance_manager", "2019-04-18") {}

  void begin() override {
    ASSERT_TRUE(act([&](storage::Work& work) {
      return adopt(work, {find_edition("panel_complaint", "2019-09"),
                          calendar::Date(2019, 4, 1),
                          {},
                          "For this test",
                          true});
    }));
    reference = act([&](storage::Work& work) {
                  return open_case(work, "panel_complaint", "PC",
                                   {.name = "start",
                                    .on = now.today,
                                    .role = "service_manager",
                                    .facts = {{"received", now.today}, {"door", std::string("email")}}});
                })
                    .value()
                    .reference;
  }
  CaseFile file() { return find_case(*session, reference).value(); }

  Outcome<Done> record_one(protocol::Event event) {
    return act([&](storage::Work& work) -> Outcome<Done> {
      auto of = file();
      if (const auto kept = record_event(work, of, event); !kept) return kept.refusals();
      const auto sent = carry_out(work, of, of.events.back(), {installation, ""});
      if (!sent) return sent.refusals();
      return Done{};
    });
  }
  Outcome<Done> decide(const char* name, std::vector<std::pair<std::string, protocol::Value>> facts = {}) {
    return record_one({.name = name, .on = now.today, .role = "service_manager", .facts = std::move(facts)});
  }
  Outcome<Done> undo(const std::string& event) {
    return record_one({.what = protocol::Event::What::undone,
                       .on = now.today,
                       .role = "service_manager",
                       .target = event,
                       .reason = "For this test"});
  }
  std::string last_event() { return file().events.back().id; }
  void post_all() {
    for (const auto& letter : letters_waiting(*session, {"panel_complaint"}, {}))
      EXPECT_TRUE(act([&](storage::Work& work) { return note_gone(work, file(), letter.id, now.today); }));
  }

  std::string reference;
  support::Record own{storage::Engine::sqlite, support::schema_of_installation()};
  storage::Session installation{own.open()};
};

}  // namespace reeve::casework
