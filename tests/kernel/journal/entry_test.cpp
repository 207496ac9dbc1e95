#include "kernel/journal/entry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kernel/bytes.hpp"

namespace reeve::journal {
namespace {

// Keys of people, as the storage keeps them: outside the journal.
struct Keys {
  std::map<std::string, std::string> by_person;

  FindKey find() const {
    return [this](const std::string& person) -> std::optional<std::string> {
      const auto known = by_person.find(person);
      if (known == by_person.end()) return std::nullopt;
      return known->second;
    };
  }
};

Keys keys_of_ann() { return {{{"ann", std::string(32, 'k')}}}; }

Entry decision() {
  return {.number = 7,
          .at = calendar::parse_instant("2026-11-22T03:07:49.000001Z").value(),
          .by = {"account-1", "policy_officer"},
          .what = "status_decided",
          .subject = "commitment-9",
          .clause = "s.1",
          .changes = {{"status", "s1", std::nullopt,
                       Row{{"id", {"s1"}}, {"reason", {std::nullopt}}, {"label", {"Good \"news\""}}}},
                      {"line", "l1", Row{{"mark", {"^"}}}, Row{{"mark", {""}}}},
                      {"old", "o1", Row{{"id", {"o1"}}}, std::nullopt}},
          .previous = "abc"};
}

Entry entry_about_ann() {
  auto entry = decision();
  entry.changes = {
      {"account", "a1", std::nullopt,
       Row{{"id", {"a1"}}, {"email", {"ann@example.org", "ann"}}, {"phone", {std::nullopt, "ann"}}}}};
  return entry;
}

TEST(JournalEntry, a_line_has_one_form_and_that_is_it) {
  EXPECT_EQ(
      to_text(decision(), Keys{}.find()),
      R"({"account":"account-1","at":"2026-11-22T03:07:49.000001Z","changes":[)"
      R"({"after":{"id":"s1","label":"Good \"news\"","reason":null},"before":null,"key":"s1","table":"status"},)"
      R"({"after":{"mark":""},"before":{"mark":"^"},"key":"l1","table":"line"},)"
      R"({"after":null,"before":{"id":"o1"},"key":"o1","table":"old"}],)"
      R"("clause":"s.1","number":7,"office":"policy_officer","previous":"abc","subject":"commitment-9","what":"status_decided"})");
}

void expect_same_row(const std::optional<ReadRow>& read, const std::optional<Row>& row) {
  ASSERT_EQ(read.has_value(), row.has_value());
  if (!row) return;
  ASSERT_EQ(read->size(), row->size());
  for (const auto& [column, value] : *row) {
    EXPECT_EQ(read->at(column).value.text, value.text) << column;
    EXPECT_FALSE(read->at(column).erased) << column;
  }
}

TEST(JournalEntry, a_line_is_read_back_as_it_was_written) {
  for (const auto& entry : {decision(), entry_about_ann()}) {
    const auto keys = keys_of_ann();
    const auto read = from_text(to_text(entry, keys.find()), keys.find());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->number, entry.number);
    EXPECT_EQ(read->at, calendar::iso(entry.at));
    EXPECT_EQ(read->by.account, entry.by.account);
    EXPECT_EQ(read->by.office, entry.by.office);
    EXPECT_EQ(read->what, entry.what);
    EXPECT_EQ(read->subject, entry.subject);
    EXPECT_EQ(read->clause, entry.clause);
    EXPECT_EQ(read->previous, entry.previous);
    ASSERT_EQ(read->changes.size(), entry.changes.size());
    for (std::size_t at = 0; at < entry.changes.size(); ++at) {
      EXPECT_EQ(read->changes[at].table, entry.changes[at].table);
      EXPECT_EQ(read->changes[at].key, entry.changes[at].key);
      expect_same_row(read->changes[at].before, entry.changes[at].before);
      expect_same_row(read->changes[at].after, entry.changes[at].after);
    }
  }
}

TEST(JournalEntry, a_value_about_a_person_is_not_in_the_text) {
  const auto text = to_text(entry_about_ann(), keys_of_ann().find());
  EXPECT_EQ(text.find("ann@example"), std::string::npos) << text;
  EXPECT_EQ(text.find(bytes::base64("ann@example.org").substr(0, 8)), std::string::npos) << text;
  EXPECT_NE(text.find(R"("email":{"person":"ann","sealed":")"), std::string::npos) << text;
}

TEST(JournalEntry, once_the_key_is_gone_the_value_is_unreadable_and_the_hash_stands) {
  auto keys = keys_of_ann();
  const auto text = to_text(entry_about_ann(), keys.find());
  const auto hash = hash_of(text);
  keys.by_person.clear();
  const auto read = from_text(text, keys.find());
  ASSERT_TRUE(read);
  const auto& email = read->changes[0].after->at("email");
  EXPECT_TRUE(email.erased);
  EXPECT_FALSE(email.value.text);
  EXPECT_EQ(email.value.person, "ann");
  EXPECT_FALSE(read->changes[0].after->at("id").erased);
  EXPECT_EQ(hash_of(text), hash);
}

TEST(JournalEntry, nothing_new_can_be_sealed_for_a_person_whose_key_is_gone) {
  EXPECT_THROW(to_text(entry_about_ann(), Keys{}.find()), std::logic_error);
}

TEST(JournalEntry, another_persons_key_opens_nothing) {
  const auto text = to_text(entry_about_ann(), keys_of_ann().find());
  const Keys other{{{"ann", std::string(32, 'x')}}};
  EXPECT_FALSE(from_text(text, other.find()));
}

TEST(JournalEntry, any_flipped_bit_is_refused_or_changes_the_hash) {
  const auto keys = keys_of_ann();
  for (const auto& entry : {decision(), entry_about_ann()}) {
    const auto text = to_text(entry, keys.find());
    const auto hash = hash_of(text);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
      auto altered = text;
      altered[bit / 8] = static_cast<char>(static_cast<unsigned char>(altered[bit / 8]) ^ (1U << (bit % 8)));
      ASSERT_NE(hash_of(altered), hash) << "bit " << bit;
    }
  }
}

// The hash stands over the text; this is about the seal by itself, for someone who could make the hashes
// again.
TEST(JournalEntry, no_byte_of_a_sealed_value_can_change_without_being_refused) {
  const auto keys = keys_of_ann();
  const auto text = to_text(entry_about_ann(), keys.find());
  const auto start = text.find(R"("sealed":")") + 10;
  const auto end = text.find('"', start);
  for (std::size_t at = start; at < end; ++at) {
    auto altered = text;
    altered[at] = altered[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(from_text(altered, keys.find())) << "byte " << at;
  }
}

TEST(JournalEntry, a_text_that_is_not_a_line_is_refused) {
  const auto good = to_text(decision(), Keys{}.find());
  const auto with = [&](std::string_view what, std::string_view instead) {
    auto text = good;
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), instead);
  };
  const std::string bad[] = {"",
                             "{}",
                             "[]",
                             "null",
                             good + " ",
                             with(R"("number":7)", R"("number":"7")"),
                             with(R"("number":7)", R"("number":7.5)"),
                             with(R"("clause":"s.1",)", ""),
                             with(R"("clause":"s.1")", R"("clause":null)"),
                             with(R"("clause":)", R"("clausf":)"),
                             with(R"("what":"status_decided")", R"("what":"status_decided","who":"me")"),
                             with(R"("before":{"mark":"^"})", R"("before":["^"])"),
                             with(R"("before":{"mark":"^"})", R"("before":{"mark":3})"),
                             with(R"("before":{"mark":"^"})", R"("before":{"mark":{"person":"x"}})"),
                             with(R"("before":{"mark":"^"},)", ""),
                             with(R"("table":"line")", R"("table":null)")};
  for (const auto& text : bad) EXPECT_FALSE(from_text(text, Keys{}.find())) << text;
}

std::string any_text() {
  static const std::vector<std::string> pieces{"a", "\"", "\n",   "\\",
                                               "é", "{",  "null", std::string(1, '\x1F')};
  std::string text;
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
    text += piece;
  return text;
}

std::optional<Row> any_row() {
  if (*rc::gen::inRange(0, 4) == 0) return std::nullopt;
  Row row;
  for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
    Value value;
    if (*rc::gen::arbitrary<bool>()) value = {any_text(), *rc::gen::arbitrary<bool>() ? "ann" : ""};
    row[any_text()] = value;
  }
  return row;
}

RC_GTEST_PROP(JournalEntry, any_line_is_read_back_as_it_was_written, ()) {
  const auto keys = keys_of_ann();
  Entry entry{.number = *rc::gen::arbitrary<std::int64_t>(),
              .at = calendar::Instant(
                  std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, 253'402'300'799'000'000))),
              .by = {any_text(), any_text()},
              .what = any_text(),
              .subject = any_text(),
              .clause = any_text(),
              .changes = {},
              .previous = any_text()};
  for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
    entry.changes.push_back({any_text(), any_text(), any_row(), any_row()});
  const auto read = from_text(to_text(entry, keys.find()), keys.find());
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->number == entry.number);
  RC_ASSERT(read->subject == entry.subject);
  RC_ASSERT(read->changes.size() == entry.changes.size());
  for (std::size_t at = 0; at < entry.changes.size(); ++at) {
    const auto same = [](const std::optional<ReadRow>& left, const std::optional<Row>& right) {
      if (left.has_value() != right.has_value() || (right && left->size() != right->size())) return false;
      if (right)
        for (const auto& [column, value] : *right)
          if (left->at(column).value.text != value.text) return false;
      return true;
    };
    RC_ASSERT(same(read->changes[at].before, entry.changes[at].before));
    RC_ASSERT(same(read->changes[at].after, entry.changes[at].after));
  }
}

}  // namespace
}  // namespace reeve::journal
