// Files of a case.
#include "casework/attachment_store.hpp"

#include <gtest/gtest.h>

#include "casework/panel_case.hpp"
#include "storage/verify.hpp"

namespace reeve::casework {
namespace {

using storage::Work;

const std::string words = "Unmistakable bytes of a file";

std::vector<std::string> findings(storage::Session& session, const storage::Schema& schema) {
  std::vector<std::string> all;
  for (const auto& finding : storage::verify(session, schema).findings)
    all.push_back(finding.where.substr(0, finding.where.find(' ')) + " " + finding.sentence);
  return all;
}

class Files : public PanelCase {
 protected:
  Outcome<Done> keep(const uploads::Upload& upload) {
    return act([&](Work& work) { return keep_attachment(work, file(), "complainant", upload); });
  }
  void expect_nowhere(const std::string& text) {
    for (const auto& table : session->tables())
      for (const auto& column : session->columns(table))
        for (const auto& [cell] : session->read<1>("select " + column + " from " + table))
          EXPECT_EQ(cell.text().find(text), std::string::npos) << table << "." << column;
  }
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
  post_all();
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

}  // namespace
}  // namespace reeve::casework
