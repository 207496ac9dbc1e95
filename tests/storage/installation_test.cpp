#include "storage/installation.hpp"

#include <gmock/gmock.h>

#include "storage/office.hpp"

namespace reeve::storage {
namespace {

TEST(Installation, a_slug_is_fit_for_addresses_files_and_schemas) {
  for (const char* good : {"dorset", "avon-and-somerset", "a1", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"})
    EXPECT_TRUE(check_slug(good)) << good;
  for (const char* bad :
       {"", "Dorset", "1dorset", "-dorset", "dorset-", "a--b", "a_b", "a b", "a/b", "..", "dörset",
        "installation", "assets", "api", "work", "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"})
    EXPECT_FALSE(check_slug(bad)) << bad;
}

TEST(Installation, a_folder_holds_one_file_a_body_and_only_its_owner_reads_it) {
  support::Folder folder;
  const Installation installation((folder.path() / "records").string());
  EXPECT_FALSE(installation.exists());
  EXPECT_THAT(installation.slugs(), testing::IsEmpty());
  installation.create();
  EXPECT_EQ(std::filesystem::status(installation.where()).permissions(), std::filesystem::perms::owner_all);
  for (const char* slug : {"wiltshire", "dorset"})
    Session(installation.body(slug), Access::read_write).run("create table x (id text)");
  EXPECT_FALSE(installation.exists());
  Session(installation.own(), Access::read_write).run("create table x (id text)");
  EXPECT_TRUE(installation.exists());
  EXPECT_THAT(installation.slugs(), testing::ElementsAre("dorset", "wiltshire"));
}

TEST(Installation, a_password_in_front_of_the_server_is_not_shown) {
  EXPECT_EQ(Installation("postgresql://reeve:secret@db.example.org/records").described(),
            "PostgreSQL user=reeve dbname=records host=db.example.org");
}

class InstallationOnPostgres : public support::EachEngine {};
INSTANTIATE_TEST_SUITE_P(Engines, InstallationOnPostgres, testing::Values(Engine::postgres),
                         support::engine_name);

TEST_P(InstallationOnPostgres, a_database_holds_one_schema_a_body) {
  const Installation installation(support::environment("REEVE_TEST_POSTGRES"));
  const auto drop = [&] {
    Session session({Engine::postgres, installation.where()}, Access::read_write);
    session.run_script(
        "set client_min_messages = warning; drop schema if exists body_test_only_dorset cascade");
  };
  drop();
  Session(installation.body("test-only-dorset"), Access::read_write).run("create table x (id text)");
  EXPECT_THAT(installation.slugs(), testing::Contains("test-only-dorset"));
  drop();
  EXPECT_THAT(installation.slugs(), testing::Not(testing::Contains("test-only-dorset")));
}

}  // namespace
}  // namespace reeve::storage
