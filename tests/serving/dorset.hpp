// An installation with Dorset's two quarters published, the next one open, and one person for every office of
// law/authority.toml; made once for a whole run.
#pragma once

#include <fstream>
#include <sstream>

#include "kernel/identity/authority.hpp"
#include "serving/program.hpp"

namespace reeve::serving {

inline constexpr const char* today = "2019-10-01";
inline constexpr const char* password = "a long enough password";

inline identity::Authority authority_of_the_file() {
  std::ifstream stream(std::string(REEVE_SOURCE_DIR) + "/law/authority.toml");
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return identity::read_authority("law/authority.toml", bytes.str()).value();
}

// Who asks; the offices are those held in dorset on the day.
struct Person {
  std::string name;
  std::vector<std::string> offices;

  std::string email() const { return name + "@example.org"; }
};

class Dorset {
 public:
  static Dorset& made() {
    static Dorset dorset;
    return dorset;
  }

  const Installation& installation() const { return installation_; }
  const Server& server() const { return *server_; }
  const identity::Authority& authority() const { return authority_; }
  const std::vector<Person>& people() const { return people_; }
  const std::string& snapshot() const { return snapshot_; }  // the beginning of its id, as in addresses

 private:
  Dorset() {
    installation_.done({"init"});
    for (const char* slug : {"dorset", "devon"}) installation_.done({"body", "add", slug, "--name", slug});
    installation_.done({"--body", "dorset", "--today", "2018-02-01", "import",
                        std::string(REEVE_SOURCE_DIR) + "/data/dorset"});
    for (const auto& office : authority_.offices())
      appoint({office.code, {office.code}}, office.code, "dorset", {});
    appoint({"nothing", {}}, "", "", {});
    appoint({"elsewhere", {}}, "chief_executive", "devon", {});
    appoint({"formerly", {}}, "chief_executive", "dorset", "2019-09-30");
    for (const auto& [period, day] : {std::pair("q3-2017-18", "2018-02-01"), {"q1-2019-20", "2019-09-24"}}) {
      const auto said = installation_.done({"--body", "dorset", "--today", day, "--as",
                                            "chief_executive@example.org", "plan", "publish", period});
      snapshot_ = said.substr(said.find("Snapshot ") + 9, 16);
    }
    installation_.done({"--body", "dorset", "--today", today, "--as", "policy_officer@example.org", "plan",
                        "open", "Q2 2019/20", "--due", "2019-10-18"});
    server_ = std::make_unique<Server>(installation_, today);
  }

  void appoint(Person person, const std::string& office, const std::string& body, const std::string& until) {
    installation_.done({"account", "add", person.email(), "--name", person.name},
                       std::string(password) + "\n");
    if (!office.empty()) {
      std::vector<std::string> arguments{"--body",       body,   "account", "appoint",
                                         person.email(), office, "--from",  "2018-01-01"};
      if (!until.empty()) arguments.insert(arguments.end(), {"--to", until});
      installation_.done(arguments);
    }
    people_.push_back(std::move(person));
  }

  Installation installation_;
  identity::Authority authority_ = authority_of_the_file();
  std::vector<Person> people_;
  std::string snapshot_;
  std::unique_ptr<Server> server_;
};

}  // namespace reeve::serving
