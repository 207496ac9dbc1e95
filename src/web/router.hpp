// Routes as data: method, pattern, who may, handler; one without `who` does not compile. A GET cannot write;
// a POST is committed once, when its answer is below 400, but for short acts (Visit::act_together).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kernel/calendar/instant.hpp"
#include "kernel/identity/authority.hpp"
#include "kernel/outcome.hpp"
#include "storage/work.hpp"
#include "web/message.hpp"

namespace reeve::web {

// Who may ask. `may(act)`: a person signed in who holds, today, in this body, an office the authority table
// names. `outside()`: a form for the public or a secret address; whoever asks is nobody here, even when they
// are signed in, so that an officer who complains does so as a member of the public.
class Allow {
 public:
  enum class Kind { anyone, outside, signed_in, act };
  static Allow anyone() { return Allow(Kind::anyone, {}); }
  static Allow outside() { return Allow(Kind::outside, {}); }
  static Allow signed_in() { return Allow(Kind::signed_in, {}); }
  static Allow may(std::string_view act) { return Allow(Kind::act, act); }

  Kind kind() const { return kind_; }
  std::string_view act() const { return act_; }

 private:
  Allow(Kind kind, std::string_view act) : kind_(kind), act_(act) {}
  Kind kind_;
  std::string_view act_;
};

struct Person {
  std::string account;
  std::string display_name;
  std::string csrf;
  std::vector<std::string> offices;  // held today in the body of the address
};

// A body in which the person holds an office today.
struct BodyOf {
  std::string slug, name;
  std::vector<std::string> offices;
  storage::Session* record = nullptr;  // to read
};

// One request on its way: what a handler is given.
class Visit {
 public:
  const Request& request;
  calendar::Now now;
  const identity::Authority& authority;
  std::map<std::string, std::string, std::less<>> path = {};  // {body}, {period} ...
  std::optional<Person> person = {};
  std::string office = {};  // in which the person acts here; empty when nobody is signed in
  std::string body_name = {};
  std::string home = {};                             // of the workspace: the only body's, when there is one
  std::function<std::vector<BodyOf>()> bodies = {};  // of the person, by slug; set by the application
  storage::Session* record = nullptr;                // the body's; read-only for a GET; null outside a body
  storage::Session* installation = nullptr;

  const std::string& at(std::string_view name) const;  // of `path`
  bool may(std::string_view act) const;
  // The body's record as this request sees it: read-only for a GET, within the act for a POST.
  storage::Session& session();
  // The act on the body's record; begun when first asked for, in a POST only.
  storage::Work& work();
  // The same for the installation's own record (accounts).
  storage::Work& installation_work();
  // A short act of its own on the body's record, see Session::together. When this returns it is on the disk,
  // whatever is answered afterwards; but nothing of one that answers a refusal is kept.
  template <typename Act>
  std::invoke_result_t<const Act&, storage::Work&> act_together(const Act& act) {
    using Answer = std::invoke_result_t<const Act&, storage::Work&>;
    begin_short_act();
    if constexpr (std::is_void_v<Answer>) {
      record->together([&] {
        storage::Work short_work(*record, *record_schema, actor(), now);
        act(short_work);
        short_work.commit();
      });
    } else {
      std::optional<Answer> answer;
      record->together([&] {
        storage::Work short_work(*record, *record_schema, actor(), now);
        answer.emplace(act(short_work));
        if (*answer) short_work.commit();
      });
      return std::move(*answer);
    }
  }
  // Whoever is signed in, in the office in which they act.
  journal::Actor actor() const;

  std::function<void()> after_commit =
      {};  // done once the act is kept, e.g. showing a publication to the public
  std::function<void(const std::string& slug)> show_publication = {};  // set by the application

  const storage::Schema* record_schema = nullptr;
  const storage::Schema* installation_schema = nullptr;
  std::unique_ptr<storage::Work> work_in_hand = {};
  std::unique_ptr<storage::Work> installation_work_in_hand = {};

 private:
  void begin_short_act() const;
};

using Handler = std::function<Response(Visit&)>;

struct Route {
  Method method;
  std::string_view pattern;  // "/work/{body}/quarters/{period}"
  Allow who;
  Handler handler;
  std::string_view does;  // what it is for, in a phrase: the OpenAPI summary and the table of routes
  // The name in the pattern of what holds personal data: every look at it is a line of the journal, written
  // before the page is shown, also where a form is shown again. A page that is not shown was not looked at.
  std::string_view looked_at = {};
};

inline Route get(std::string_view pattern, Allow who, std::string_view does, Handler handler) {
  return {Method::get, pattern, who, std::move(handler), does};
}
inline Route post(std::string_view pattern, Allow who, std::string_view does, Handler handler) {
  return {Method::post, pattern, who, std::move(handler), does};
}

// The same, with a line in the journal for every look.
inline Route looked_at(std::string_view name, Route route) {
  route.looked_at = name;
  return route;
}

using Routes = std::vector<Route>;

struct Match {
  const Route* route = nullptr;
  std::map<std::string, std::string, std::less<>> path;
  bool other_method = false;  // the address exists, for another method
};
// First route whose pattern fits; literal segments before {names}, in the order given.
Match match(const Routes& routes, Method method, std::string_view path);

}  // namespace reeve::web
