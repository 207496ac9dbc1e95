#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/published_record.hpp"

namespace reeve::site {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Publishing : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Publishing);

TEST_P(Publishing, the_id_is_the_hash_of_the_manifest_and_the_manifest_is_canonical) {
  PublishedRecord record(GetParam());
  const auto made = record.publish(small_report()).value();
  const auto text = record.manifest_of(made.id);
  EXPECT_EQ(bytes::sha256(text), made.id);
  EXPECT_EQ(canonical(boost::json::parse(text)), text);
}

TEST_P(Publishing, the_manifest_says_what_was_published_when_and_by_which_office) {
  PublishedRecord record(GetParam());
  const auto made = record.publish(small_report()).value();
  const auto manifest = record.manifest(made.id);
  EXPECT_EQ(manifest.at("format"), "reeve-snapshot-1");
  EXPECT_EQ(manifest.at("body"), "Dorset");
  EXPECT_EQ(manifest.at("scope"), "reports/q1-2019-20");
  EXPECT_EQ(manifest.at("title"), "Report for Q1 2019/20");
  EXPECT_EQ(manifest.at("number"), 1);
  EXPECT_EQ(manifest.at("edition"), 1);
  EXPECT_EQ(manifest.at("published_at"), "2019-09-24T12:00:00.000000Z");
  EXPECT_EQ(manifest.at("office"), "chief_executive");
  EXPECT_EQ(manifest.at("previous"), "");
}

TEST_P(Publishing, every_file_is_listed_with_its_type_size_and_hash) {
  PublishedRecord record(GetParam());
  const auto publication = small_report();
  const auto made = record.publish(publication).value();
  const auto files = record.manifest(made.id).at("files").as_array();
  ASSERT_EQ(files.size(), publication.files.size());
  for (std::size_t at = 0; at < files.size(); ++at) {
    const auto& file = publication.files[at];
    EXPECT_EQ(files[at], (boost::json::value{{"path", file.path},
                                             {"type", file.type},
                                             {"size", file.bytes.size()},
                                             {"sha256", bytes::sha256(file.bytes)}}));
  }
}

TEST_P(Publishing, the_same_files_again_are_refused_and_nothing_is_kept) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  const auto again = record.publish(small_report(), "2019-09-25");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.refusal(), (Refusal{"Nothing has changed since it was last published.", "publication"}));
  EXPECT_EQ(snapshots(record.session).size(), 1U);
}

TEST_P(Publishing, the_same_files_in_another_scope_are_a_publication) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  auto other = small_report();
  other.scope = "reports/q2-2019-20";
  EXPECT_TRUE(record.publish(other));
  EXPECT_EQ((*record.session.find<1>("select count(*) from blob"))[0].integer(), 3)
      << "equal files are stored once";
}

TEST_P(Publishing, a_correction_is_the_next_edition_with_its_reason) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  auto corrected = small_report("Corrected words");
  corrected.changes = "A figure was wrong.";
  const auto second = record.publish(corrected, "2019-10-01").value();
  EXPECT_EQ(second.edition, 2);
  EXPECT_EQ(second.changes, "A figure was wrong.");
  EXPECT_EQ(record.manifest(second.id).at("changes"), "A figure was wrong.");
}

TEST_P(Publishing, each_snapshot_names_the_one_before_whatever_its_scope) {
  PublishedRecord record(GetParam());
  const auto first = record.publish(small_report()).value();
  const auto second = record.publish(small_tracker()).value();
  const auto third = record.publish(small_report("Corrected")).value();
  EXPECT_EQ(record.manifest(second.id).at("previous"), boost::json::string(first.id));
  EXPECT_EQ(record.manifest(third.id).at("previous"), boost::json::string(second.id));
  std::vector<long long> numbers;
  for (const auto& snapshot : snapshots(record.session)) numbers.push_back(snapshot.number);
  EXPECT_THAT(numbers, ElementsAre(3, 2, 1));
}

TEST_P(Publishing, a_manifest_says_where_the_journal_ended) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  const auto head = storage::journal_head(record.session);
  const auto second = record.publish(small_tracker()).value();
  const auto journal = record.manifest(second.id).at("journal").as_object();
  EXPECT_EQ(journal.at("number"), head.number);
  EXPECT_EQ(journal.at("hash"), boost::json::string(head.hash));
}

TEST_P(Publishing, what_is_published_is_served_under_its_scope_and_for_ever_under_its_snapshot) {
  PublishedRecord record(GetParam());
  const auto first = record.publish(small_report()).value();
  ASSERT_TRUE(record.publish(small_tracker()));
  ASSERT_TRUE(record.publish(small_report("Corrected words")));
  const auto site = PublicSite::load(record.session, "dorset");
  EXPECT_EQ(*site->bytes(""), "<p>Home</p>");
  EXPECT_EQ(*site->bytes("reports/q1-2019-20/"), "<p>Corrected words</p>");
  EXPECT_EQ(*site->bytes("reports/q1-2019-20/report.pdf"), std::string("%PDF\0\xff", 6));
  EXPECT_EQ(*site->bytes("snapshots/" + first.id.substr(0, 16) + "/index.html"), "<p>First words</p>");
  EXPECT_EQ(site->find("reports/q1-2019-20"), nullptr);
  EXPECT_EQ(site->find("../index.html"), nullptr);
  EXPECT_EQ(site->last_number(), 3);
}

TEST_P(Publishing, each_encoding_has_a_validator_of_its_own) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  const auto site = PublicSite::load(record.session, "dorset");
  const auto page = site->find("reports/q1-2019-20/index.html");
  const auto tag = [](const std::string& headers) {
    const auto at = headers.find("ETag: ") + 6;
    return headers.substr(at, headers.find("\r\n", at) - at);
  };
  ASSERT_TRUE(page->gzip.body && page->brotli.body);
  EXPECT_EQ(tag(page->identity.headers), page->etag);
  EXPECT_NE(tag(page->gzip.headers), tag(page->identity.headers));
  EXPECT_NE(tag(page->brotli.headers), tag(page->gzip.headers));
  EXPECT_FALSE(site->find("reports/q1-2019-20/report.pdf")->gzip.body) << "a PDF is packed already";
}

TEST_P(Publishing, a_new_publication_reuses_the_bytes_that_stayed) {
  PublishedRecord record(GetParam());
  ASSERT_TRUE(record.publish(small_report()));
  const auto before = PublicSite::load(record.session, "dorset");
  ASSERT_TRUE(record.publish(small_report("Corrected words")));
  const auto after = PublicSite::load(record.session, "dorset", before);
  EXPECT_EQ(before->find("reports/q1-2019-20/csv/risks.csv"),
            after->find("reports/q1-2019-20/csv/risks.csv"));
  EXPECT_EQ(*before->bytes("reports/q1-2019-20/"), "<p>First words</p>")
      << "who reads the old site goes on reading it";
}

TEST_P(Publishing, nothing_published_is_an_empty_site) {
  PublishedRecord record(GetParam());
  const auto site = PublicSite::load(record.session, "dorset");
  EXPECT_EQ(site->find(""), nullptr);
  EXPECT_THAT(site->paths(), IsEmpty());
}

}  // namespace
}  // namespace reeve::site
