// Every route of the program, asked as every office and as nobody, answers as law/authority.toml says.
//
// The routes come from `reeve routes --json`, so a new one is asked without a line here; only an address
// whose {names} are not known below may be answered "not found" by those who may ask it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "serving/dorset.hpp"
#include "web/message.hpp"

namespace reeve::serving {
namespace {

namespace json = boost::json;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct Listed {
  std::string method, pattern, who, act;

  std::string name() const { return method + " " + pattern; }
  bool reads() const { return method == "GET"; }
  bool open() const { return who == "anyone" || who == "outside"; }
};

std::vector<Listed> routes_of_the_program() {
  const auto ran = Dorset::made().installation().run({"--json", "routes"});
  if (ran.code != 0)
    throw std::runtime_error("the program does not list its routes: `reeve routes --json` ended with " +
                             std::to_string(ran.code));
  std::vector<Listed> all;
  const auto text = [](const json::value& route, const char* member) {
    return std::string(route.at(member).as_string());
  };
  const auto listed = json::parse(ran.out);
  for (const auto& route : listed.as_array())
    all.push_back({text(route, "method"), text(route, "pattern"), text(route, "who"), text(route, "act")});
  return all;
}

struct Asked {
  std::string path;
  bool known = true;  // every {name} stands for something that is in the record
};

Asked address(const std::string& pattern) {
  const std::map<std::string, std::string> examples{{"body", "dorset"},
                                                    {"slug", "dorset"},
                                                    {"publisher", "dorset"},
                                                    {"period", "q2-2019-20"},
                                                    {"commitment", "86"},
                                                    {"theme", "engagement"},
                                                    {"indicator", "recorded-hate-crime"},
                                                    {"file", Dorset::made().snapshot() + ".json"}};
  Asked asked;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] != '{') {
      asked.path += pattern[at++];
      continue;
    }
    const auto end = pattern.find('}', at);
    const auto example = examples.find(pattern.substr(at + 1, end - at - 1));
    asked.known = asked.known && example != examples.end();
    asked.path += example == examples.end() ? "unknown" : example->second;
    at = end + 1;
  }
  if (pattern.starts_with("/api/")) asked.known = false;  // published data: its own tests say what is there
  return asked;
}

bool may(const Listed& route, const Person& person) {
  if (route.open() || route.who == "signed in") return true;
  const auto* act = Dorset::made().authority().find_act(route.act);
  if (!act || route.pattern.find("{body}") == std::string::npos) return false;
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const auto& office) {
    return std::find(act->offices.begin(), act->offices.end(), office) != act->offices.end();
  });
}

struct SignIn {
  std::string cookie, csrf;
};

SignIn sign_in(const Person& person) {
  const auto& server = Dorset::made().server();
  const auto answer = server.post("/sign-in", "email=" + web::encode_component(person.email()) +
                                                  "&password=" + web::encode_component(password));
  const auto cookie = answer.header("Set-Cookie");
  if (answer.status != 303 || cookie.empty())
    throw std::runtime_error(person.name + " could not sign in: " + std::to_string(answer.status));
  SignIn signed_in{cookie.substr(0, cookie.find(';')), {}};
  const auto page = server.get("/account", signed_in.cookie).body;
  const std::string field = "name=\"csrf\" value=\"";
  const auto at = page.find(field);
  if (at == std::string::npos) throw std::runtime_error("no form of /account has a csrf field");
  signed_in.csrf = page.substr(at + field.size(), page.find('"', at + field.size()) - at - field.size());
  return signed_in;
}

std::string record_now() {
  return Dorset::made().installation().done({"--json", "--body", "dorset", "verify"});
}

class RouteAccess : public testing::Test {
 protected:
  void expect(bool holds, const Listed& route, const std::string& as, const web::testing::Answer& answer,
              const std::string& wanted) {
    if (!holds)
      wrong.push_back(route.name() + " as " + as + ": wanted " + wanted + ", got " +
                      std::to_string(answer.status) + " " + answer.header("Location"));
  }
  static bool says(const web::testing::Answer& answer, const std::string& words) {
    return answer.body.find(words) != std::string::npos;
  }

  const Server& server = Dorset::made().server();
  const std::vector<Listed> routes = routes_of_the_program();
  std::vector<std::string> wrong;
};

TEST_F(RouteAccess, every_route_is_understood) {
  EXPECT_GT(routes.size(), 30U);
  for (const auto& route : routes) {
    EXPECT_TRUE(route.method == "GET" || route.method == "POST") << route.name();
    if (route.open() || route.who == "signed in") continue;
    EXPECT_EQ(route.who, route.act) << route.name();
    EXPECT_TRUE(Dorset::made().authority().find_act(route.act))
        << route.name() << " is allowed to an act that law/authority.toml does not have";
    EXPECT_NE(route.pattern.find("{body}"), std::string::npos)
        << route.name() << ": an office is held in a body, and this address has none";
  }
}

TEST_F(RouteAccess, what_changes_something_is_never_open_to_anyone) {
  for (const auto& route : routes) {
    if (route.reads() || route.pattern.starts_with("/sign-in")) continue;
    EXPECT_NE(route.who, "anyone") << route.name();
  }
}

TEST_F(RouteAccess, what_is_open_to_those_outside_is_a_form_for_them_or_a_secret_address) {
  for (const auto& route : routes) {
    if (route.who != "outside") continue;
    EXPECT_TRUE(
        route.pattern.starts_with("/{body}/complain") || route.pattern.starts_with("/{body}/answer/") ||
        route.pattern.starts_with("/{body}/appointments") || route.pattern.starts_with("/{body}/calendar/"))
        << route.name();
  }
}

TEST_F(RouteAccess, nobody_is_asked_to_sign_in) {
  for (const auto& route : routes) {
    const auto path = address(route.pattern).path;
    const auto answer = route.reads() ? server.get(path) : server.post(path, "");
    if (route.open()) {
      expect(
          answer.status != 403 && answer.status < 500 && !answer.header("Location").starts_with("/sign-in?"),
          route, "nobody", answer, "an answer");
    } else {
      const auto where =
          route.reads() ? "/sign-in?next=" + web::encode_component(path) : std::string("/sign-in");
      expect(answer.status == 303 && answer.header("Location") == where, route, "nobody", answer,
             "303 " + where);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(RouteAccess, an_invented_cookie_is_nobody) {
  for (const auto& route : routes) {
    if (route.open()) continue;
    const auto path = address(route.pattern).path;
    const std::string cookie = "reeve=" + std::string(64, 'a');
    const auto answer = route.reads() ? server.get(path, cookie) : server.post(path, "csrf=", cookie);
    expect(answer.status == 303, route, "an invented cookie", answer, "303");
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(RouteAccess, every_office_may_what_the_table_says_and_a_refusal_changes_nothing) {
  const auto before = record_now();
  std::map<std::string, SignIn> signed_in;
  for (const auto& person : Dorset::made().people()) signed_in[person.name] = sign_in(person);

  for (const auto& route : routes) {
    const auto path = address(route.pattern).path;
    for (const auto& person : Dorset::made().people()) {
      const auto& [cookie, csrf] = signed_in.at(person.name);
      if (!may(route, person)) {
        const auto answer =
            route.reads() ? server.get(path, cookie) : server.post(path, "csrf=" + csrf, cookie);
        expect(answer.status == 403 && says(answer, "Your office may not do this."), route, person.name,
               answer, "403");
      } else if (!route.reads() && !route.open()) {
        const auto forms = {
            std::pair(std::string("no csrf"), server.post(path, "", cookie)),
            {"another's csrf", server.post(path, "csrf=" + std::string(csrf.size(), '0'), cookie)},
            {"another site",
             server.post(path, "csrf=" + csrf, cookie, "Origin: https://elsewhere.example\r\n")},
            {"an opaque origin", server.post(path, "csrf=" + csrf, cookie, "Origin: null\r\n")}};
        for (const auto& [form, answer] : forms)
          expect(answer.status == 403 && says(answer, "This form is out of date or came from another site."),
                 route, person.name + " with " + form, answer, "403");
      }
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
  EXPECT_EQ(record_now(), before) << "a refused request changed the record";
}

TEST_F(RouteAccess, who_may_read_gets_the_page) {
  for (const auto& person : Dorset::made().people()) {
    const auto [cookie, csrf] = sign_in(person);
    for (const auto& route : routes) {
      if (!route.reads() || !may(route, person)) continue;
      const auto [path, known] = address(route.pattern);
      const auto answer = server.get(path, cookie);
      expect(answer.status == 200 || answer.status == 303 || (!known && answer.status == 404), route,
             person.name, answer, "the page");
      expect(!answer.header("Location").starts_with("/sign-in?"), route, person.name, answer, "the page");
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

// An empty form, sent as it should be, is refused by its rule or done, never by the table and never by a
// fault.
TEST_F(RouteAccess, who_may_change_is_heard) {
  for (const auto& person : Dorset::made().people()) {
    for (const auto& route : routes) {
      if (route.reads() || !may(route, person)) continue;
      const auto [cookie, csrf] = sign_in(person);
      const auto answer = server.post(address(route.pattern).path, "csrf=" + csrf, cookie);
      expect(answer.status != 403 && answer.status != 405 && answer.status < 500, route, person.name, answer,
             "an answer by its rule");
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(RouteAccess, the_other_method_is_not_allowed) {
  for (const auto& route : routes) {
    const auto path = address(route.pattern).path;
    const auto has_other = std::any_of(routes.begin(), routes.end(), [&](const auto& other) {
      return other.pattern == route.pattern && other.method != route.method;
    });
    if (has_other) continue;
    const auto answer = route.reads() ? server.post(path, "") : server.get(path);
    expect(answer.status == 405 || answer.status == 404 || answer.status == 303, route,
           "nobody, by the other method", answer, "405");
    expect(answer.status != 200, route, "nobody, by the other method", answer, "405");
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST_F(RouteAccess, signing_out_ends_the_sign_in) {
  const auto [cookie, csrf] = sign_in(Dorset::made().people().front());
  EXPECT_EQ(server.get("/account", cookie).status, 200);
  EXPECT_EQ(server.post("/sign-out", "csrf=" + csrf, cookie).status, 303);
  EXPECT_EQ(server.get("/account", cookie).status, 303);
}

TEST_F(RouteAccess, an_office_of_one_body_opens_nothing_of_another) {
  for (const auto& person : Dorset::made().people()) {
    if (person.name == "elsewhere") continue;
    const auto [cookie, csrf] = sign_in(person);
    for (const auto& route : routes) {
      if (route.act.empty()) continue;
      auto path = address(route.pattern).path;
      path.replace(path.find("dorset"), 6, "devon");
      const auto answer =
          route.reads() ? server.get(path, cookie) : server.post(path, "csrf=" + csrf, cookie);
      expect(answer.status == 403, route, person.name + " in devon", answer, "403");
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace reeve::serving
