#include "accounts/account_pages.hpp"

#include "accounts/accounts.hpp"
#include "kernel/bytes.hpp"
#include "kernel/identity/secrets.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

Html password_form(const Visit& visit, const Refusals& problems) {
  return group(el("h2", cls("govuk-heading-l"), "Password"),
               post_form(visit, "/account/password",
                         input({.label = {.text = "Password now"},
                                .name = "old",
                                .error = problem_of(problems, "old"),
                                .type = "password",
                                .autocomplete = "current-password"}),
                         input({.label = {.text = "New password"},
                                .name = "password",
                                .hint = "At least 12 characters. Three random words are a good start.",
                                .error = problem_of(problems, "password"),
                                .type = "password",
                                .autocomplete = "new-password"}),
                         button({.text = "Change password", .kind = ButtonKind::secondary})));
}

Html factor_form(const Visit& visit, const Refusals& problems, const std::string& secret) {
  if (has_second_factor(*visit.installation, visit.person->account))
    return group(el("h2", cls("govuk-heading-l"), "Second factor"),
                 el("p", cls("govuk-body"),
                    "Your sign-in asks for a code from your authenticator app. If you have lost it, use a "
                    "recovery code, or ask the Records Administrator."));
  return group(
      el("h2", cls("govuk-heading-l"), "Second factor"),
      el("p", cls("govuk-body"),
         "Add this key to an authenticator app (time-based, six digits), then enter the code it shows."),
      inset_text({.content = el("code", identity::base32(secret))}),
      post_form(visit, "/account/second-factor", hidden_input("secret", bytes::hex(secret)),
                input({.label = {.text = "Code the app shows now"},
                       .name = "code",
                       .error = problem_of(problems, "code"),
                       .autocomplete = "one-time-code",
                       .classes = "govuk-input--width-10"}),
                button({.text = "Turn on", .kind = ButtonKind::secondary})));
}

Response account_view(Visit& visit, const Refusals& problems, const std::string& secret) {
  return show(visit, {.title = "Your account", .problems = problems, .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), "Your account"), factor_form(visit, problems, secret),
                    password_form(visit, problems)),
              problems.empty() ? 200 : 422);
}

Response password_post(Visit& visit) {
  const auto row = visit.installation->find<2>("select password_hash, email from account where id = :id",
                                               {{"id", visit.person->account}});
  if (!row || !identity::is_password(visit.request.form.get("old"), (*row)[0].text()))
    return account_view(visit, {{"This is not your password now.", {}, "old"}}, identity::make_totp_secret());
  if (auto changed = change_password(visit.installation_work(), visit.person->account,
                                     std::string(visit.request.form.get("password")));
      !changed)
    return account_view(visit, changed.refusals(), identity::make_totp_secret());
  return see_other("/sign-in?done=password");
}

Response factor_post(Visit& visit) {
  const auto secret = bytes::from_hex(visit.request.form.get("secret")).value_or("");
  if (secret.size() != 20 || has_second_factor(*visit.installation, visit.person->account))
    return see_other("/account");
  const auto made = set_up_second_factor(visit.installation_work(), visit.person->account, secret,
                                         std::string(visit.request.form.get("code")));
  if (!made) return account_view(visit, made.refusals(), secret);
  std::vector<Html> codes;
  for (const auto& code : made->recovery_codes) codes.push_back(el("li", el("code", code)));
  return show(visit, {.title = "Recovery codes"},
              group(el("h1", cls("govuk-heading-xl"), "Your second factor is on"),
                    warning_text({.content = "Print or write down these recovery codes now. They are not "
                                             "shown again, and each works once."}),
                    el("ul", cls("govuk-list"), codes),
                    el("p", cls("govuk-body"),
                       el("a", cls("govuk-link"), href("/work"), "Continue to the workspace"))));
}

}  // namespace

Routes account_routes() {
  return {get("/account", Allow::signed_in(), "Your account",
              [](Visit& visit) { return account_view(visit, {}, identity::make_totp_secret()); }),
          post("/account/password", Allow::signed_in(), "Change your password", password_post),
          post("/account/second-factor", Allow::signed_in(), "Set up your second factor", factor_post)};
}

}  // namespace reeve::accounts
