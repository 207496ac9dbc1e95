#include "accounts/account_pages.hpp"
#include "accounts/accounts.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

// Ten hours, this site only, out of reach of scripts. Secure is the proxy's to add where there is TLS; see
// the guide.
std::string cookie(const std::string& token) {
  return "reeve=" + token + "; Path=/; HttpOnly; SameSite=Lax" +
         (token.empty() ? "; Max-Age=0" : "; Max-Age=36000");
}

// Where to go after signing in: only an address of our own.
std::string next_of(std::string_view wanted) {
  if (wanted.size() < 2 || wanted[0] != '/' || wanted[1] == '/' ||
      wanted.find('\\') != std::string_view::npos)
    return "/work";
  return std::string(wanted);
}

Response sign_in_view(Visit& visit, const Refusals& problems, const std::string& email,
                      const std::string& next) {
  return show(visit, {.title = "Sign in", .problems = problems, .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Sign in"),
                    el("form", attr("method", "post"), attr("action", "/sign-in"), flag("novalidate"),
                       hidden_input("next", next),
                       input({.label = {.text = "E-mail address"},
                              .name = "email",
                              .value = email,
                              .error = problem_of(problems, "email"),
                              .type = "email",
                              .autocomplete = "username",
                              .spellcheck = false}),
                       input({.label = {.text = "Password"},
                              .name = "password",
                              .error = problem_of(problems, "password"),
                              .type = "password",
                              .autocomplete = "current-password"}),
                       button({.text = "Sign in"}))),
              problems.empty() ? 200 : 422);
}

Response code_view(Visit& visit, const Refusals& problems, const std::string& next) {
  return show(visit, {.title = "Enter the code", .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), "Enter the code"),
                    el("form", attr("method", "post"), attr("action", "/sign-in/code"), flag("novalidate"),
                       hidden_input("next", next),
                       input({.label = {.text = "Code from your authenticator app"},
                              .name = "code",
                              .hint = "Six digits, or one of your recovery codes",
                              .error = problem_of(problems, "code"),
                              .autocomplete = "one-time-code",
                              .classes = "govuk-input--width-10"}),
                       button({.text = "Continue"}))),
              problems.empty() ? 200 : 422);
}

// Tries are counted even when the answer is no, so the act is kept: the page answers 200 with its problems
// shown.
Response sign_in_post(Visit& visit) {
  const std::string email(visit.request.form.get("email"));
  const auto next = next_of(visit.request.form.get("next"));
  const auto admitted =
      sign_in(visit.installation_work(), email, std::string(visit.request.form.get("password")));
  if (!admitted) {
    auto response = sign_in_view(visit, admitted.refusals(), email, next);
    response.status = 200;
    return response;
  }
  auto response = see_other(admitted->code_owed ? "/sign-in/code?next=" + encode_component(next) : next);
  response.headers.emplace_back("Set-Cookie", cookie(admitted->token));
  return response;
}

Response code_post(Visit& visit) {
  const auto next = next_of(visit.request.form.get("next"));
  const auto given = give_code(visit.installation_work(), std::string(visit.request.cookie("reeve")),
                               std::string(visit.request.form.get("code")));
  if (given) return see_other(next);
  auto response = code_view(visit, given.refusals(), next);
  response.status = 200;
  return response;
}

Response sign_out_post(Visit& visit) {
  sign_out(visit.installation_work(), std::string(visit.request.cookie("reeve")));
  auto response = see_other("/sign-in");
  response.headers.emplace_back("Set-Cookie", cookie(""));
  return response;
}

}  // namespace

Routes sign_in_routes() {
  return {
      get("/sign-in", Allow::anyone(), "Sign in",
          [](Visit& visit) { return sign_in_view(visit, {}, "", next_of(visit.request.query.get("next"))); }),
      post("/sign-in", Allow::anyone(), "Sign in with a password", sign_in_post),
      get("/sign-in/code", Allow::anyone(), "Enter the one-time code",
          [](Visit& visit) { return code_view(visit, {}, next_of(visit.request.query.get("next"))); }),
      post("/sign-in/code", Allow::anyone(), "Sign in with the one-time code", code_post),
      post("/sign-out", Allow::signed_in(), "Sign out", sign_out_post)};
}

}  // namespace reeve::accounts
