// Files of a case, and letters that do not go by e-mail.
#include "casework/attachment_store.hpp"

#include <gtest/gtest.h>

#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/library.hpp"
#include "storage/verify.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using storage::Work;

const std::string words = "Unmistakable bytes of a file";

std::vector<std::string> findings(storage::Session& session, const storage::Schema& schema) {
  std::vector<std::string> all;
  for (const auto& finding : storage::verify(session, schema).findings)
    all.push_back(finding.where.substr(0, finding.where.find(' ')) + " " + finding.sentence);
  return all;
}

class Files : public support::RecordTest {
 protected:
  Files() : RecordTest(support::schema_with(schema()), "assurance_manager", "2019-04-18") {}

  void begin() override {
    ASSERT_TRUE(act([&](Work& work) {
      return adopt(work,
                   {find_edition("panel_complaint", "2019-09"), Date(2019, 4, 1), {}, "For this test", true});
    }));
    reference = act([&](Work& work) {
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
  Outcome<Done> keep(const uploads::Upload& upload) {
    return act([&](Work& work) { return keep_attachment(work, file(), "complainant", upload); });
  }
  Outcome<Done> decide(const char* name, std::vector<std::pair<std::string, protocol::Value>> facts) {
    return act([&](Work& work) -> Outcome<Done> {
      auto of = file();
      const auto kept = record_event(
          work, of, {.name = name, .on = now.today, .role = "service_manager", .facts = std::move(facts)});
      if (!kept) return kept.refusals();
      const auto sent = carry_out(work, of, of.events.back(), {installation, ""});
      if (!sent) return sent.refusals();
      return Done{};
    });
  }
  void expect_nowhere(const std::string& text) {
    for (const auto& table : session->tables())
      for (const auto& column : session->columns(table))
        for (const auto& [cell] : session->read<1>("select " + column + " from " + table))
          EXPECT_EQ(cell.text().find(text), std::string::npos) << table << "." << column;
  }
  std::string reference;
  support::Record own{storage::Engine::sqlite, support::schema_of_installation()};
  storage::Session installation{own.open()};
};
REEVE_ON_BOTH_ENGINES(Files);

TEST_P(Files, a_file_that_was_changed_or_taken_away_is_named) {
  ASSERT_TRUE(keep({.name = "letter.txt", .type = "text/plain", .bytes = words}));
  ASSERT_TRUE(keep({.name = "other.txt", .type = "text/plain", .bytes = words}));
  const auto& schema = record->schema();
  EXPECT_EQ(findings(*session, schema), std::vector<std::string>());
  session->run(
      "update attachment_content set sealed = 'other' where id = (select min(id) from case_attachment)");
  session->run("delete from attachment_content where id = (select max(id) from case_attachment)");
  session->run("insert into attachment_content (id, sealed) values ('stray', 'x')");
  EXPECT_EQ(findings(*session, schema),
            (std::vector<std::string>{
                "attachment_content is not what was kept: its digest is another than the record's.",
                "attachment_content was removed behind Reeve's back.",
                "attachment_content is in the table, but nothing in the record speaks of it."}));
}

TEST_P(Files, a_file_is_kept_sealed_and_given_back_as_it_was) {
  const std::string bytes = words + std::string("\0\xff\x80", 3);
  ASSERT_TRUE(keep({"Unmistakable name.pdf", "application/pdf", bytes, true}));
  const auto all = attachments(*session, file().id);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().name, "Unmistakable name.pdf");
  EXPECT_EQ(all.front().size, bytes.size());
  EXPECT_TRUE(all.front().scanned);
  EXPECT_EQ(find_attachment(*session, file().id, all.front().id)->bytes, bytes);
  EXPECT_FALSE(find_attachment(*session, "another case", all.front().id));
  expect_nowhere("Unmistakable");
  const auto found = storage::verify(*session, record->schema());
  EXPECT_TRUE(found.findings.empty());
}

TEST_P(Files, bytes_that_somebody_changed_are_not_given_out) {
  ASSERT_TRUE(keep({"a.pdf", "application/pdf", words, false}));
  const auto id = attachments(*session, file().id).front().id;
  session->run("update attachment_content set sealed = sealed || 'x'");
  EXPECT_THROW(find_attachment(*session, file().id, id), storage::Fault);
}

TEST_P(Files, a_case_holds_so_many_and_so_much) {
  for (std::size_t n = 0; n < most_attachments; ++n) ASSERT_TRUE(keep({"a.txt", "text/plain", "x", false}));
  EXPECT_EQ(keep({"a.txt", "text/plain", "x", false}).refusal().sentence,
            "A case holds at most 30 files, and this one does.");
}

TEST_P(Files, erasing_people_destroys_them_and_leaves_that_there_was_one) {
  ASSERT_TRUE(keep({"Unmistakable name.pdf", "application/pdf", words, false}));
  ASSERT_TRUE(decide("disapply", {{"grounds", std::vector<std::string>{"too_old"}}, {"reasons", words}}));
  const auto erased = act([&](Work& work) {
    auto of = file();
    return erase_people(work, of, "Kept for twelve months");
  });
  ASSERT_TRUE(erased) << erased.refusal().sentence;
  EXPECT_EQ(erased->files, 1);
  ASSERT_EQ(attachments(*session, file().id).size(), 1U);
  EXPECT_TRUE(attachments(*session, file().id).front().name.empty());
  EXPECT_FALSE(find_attachment(*session, file().id, attachments(*session, file().id).front().id));
  EXPECT_TRUE(session->read<1>("select id from attachment_content").empty());
  EXPECT_FALSE(keep({"a.pdf", "application/pdf", words, false}));
  EXPECT_TRUE(storage::verify(*session, record->schema()).findings.empty());
}

TEST_P(Files, a_letter_waits_until_somebody_posts_it) {
  ASSERT_TRUE(
      decide("signpost", {{"concerns", std::string("force")}, {"right_body", std::string("The force")}}));
  const auto waiting = [&](const std::string& office) {
    return letters_waiting(*session, {"panel_complaint"}, {office}, now.today).size();
  };
  EXPECT_EQ(waiting("assurance_manager"), 1U);
  EXPECT_TRUE(letters_waiting(*session, {"police_review"}, {"assurance_manager"}, now.today).empty());
  const auto letter = letters_sent(*session, file().id).front();
  const auto post = [&](Date on) {
    return act([&](Work& work) { return note_gone(work, file(), letter.id, on); });
  };
  EXPECT_EQ(post(Date(2019, 4, 17)).refusal().sentence, "The letter was written on 18 April 2019.");
  EXPECT_EQ(post(Date(2019, 4, 19)).refusal().sentence, "That day has not come yet.");
  EXPECT_TRUE(post(Date(2019, 4, 18)));
  EXPECT_FALSE(post(Date(2019, 4, 18)));
  EXPECT_EQ(waiting("assurance_manager"), 0U);
  EXPECT_EQ(letters_sent(*session, file().id).front().gone_on, "2019-04-18");
}

TEST_P(Files, a_letter_to_be_posted_is_work_until_the_day_that_its_step_was_owed) {
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  const auto to_send = [&](const std::string& office) {
    std::vector<std::string> all;
    for (const auto& item : work_of(*session, {office}, "").items)
      if (!item.letter.empty()) all.push_back(item.due_on + " " + item.reference + " " + item.words);
    return all;
  };
  EXPECT_TRUE(to_send("assurance_manager").empty());
  // Three working days after Maundy Thursday, although it is done on the Tuesday after Easter.
  now = support::noon("2019-04-23");
  ASSERT_TRUE(decide("acknowledge", {}));
  const auto letter = letters_sent(*session, file().id).front();
  EXPECT_EQ(to_send("assurance_manager"),
            std::vector<std::string>{"2019-04-25 " + reference + " Send the letter: " + letter.subject});
  EXPECT_TRUE(to_send("chief_executive").empty()) << "it is sent by the office that recorded the step";
  ASSERT_TRUE(act([&](Work& work) { return note_gone(work, file(), letter.id, now.today); }));
  EXPECT_TRUE(to_send("assurance_manager").empty());
}

TEST_P(Files, a_letter_that_comes_of_no_duty_is_to_be_sent_at_once_and_pages_go_on_over_it) {
  ASSERT_TRUE(
      decide("signpost", {{"concerns", std::string("force")}, {"right_body", std::string("The force")}}));
  std::vector<std::string> seen;
  std::string after;
  do {
    const auto page = work_of(*session, {"assurance_manager"}, after, 1);
    for (const auto& item : page.items) seen.push_back(item.due_on + (item.letter.empty() ? "" : " letter"));
    after = page.next;
  } while (!after.empty());
  EXPECT_EQ(seen.front(), "2019-04-18 letter");
  EXPECT_EQ(std::count(seen.begin(), seen.end(), seen.front()), 1);
}

}  // namespace
}  // namespace reeve::casework
