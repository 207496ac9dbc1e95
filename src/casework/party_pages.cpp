#include "casework/case_pages.hpp"
#include "casework/party_views.hpp"
#include "casework/timeline_words.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/lists.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;

struct Reaching {
  CaseFile file;
  std::string role;
  std::string title;
  bool may_stand = false;  // for every case: anybody but who the case is from
};

std::optional<Reaching> reaching(Visit& visit) {
  auto file = case_of(visit);
  if (!file || file->erased) return std::nullopt;
  const auto& roles = file->edition().roles;
  const auto at = file->edition().role(visit.at("role"));
  if (at == protocol::none || !roles[static_cast<std::size_t>(at)].stands_outside()) return std::nullopt;
  const auto title = roles[static_cast<std::size_t>(at)].title;
  const bool may_stand = at != person_of(file->edition());
  return Reaching{std::move(*file), visit.at("role"), title, may_stand};
}

std::string address_of(const Visit& visit, const Reaching& of) {
  return case_address(visit, of.file, "people/" + of.role);
}

Response form_page(Visit& visit, const Reaching& of, const Fields& form, const Refusals& problems) {
  const auto title = "How to reach: " + of.title;
  const auto standing =
      of.may_stand ? checkboxes({.name = "standing",
                                 .items = {{.value = "yes", .text = "For every case that says nothing else"}},
                                 .values = form.all("standing")})
                   : Html{};
  return show(
      visit, {.title = title, .crumbs = crumbs_of(visit, of.file, of.title), .problems = problems},
      group(el("span", cls("govuk-caption-xl"), of.file.reference), el("h1", cls("govuk-heading-xl"), title),
            post_form(visit, address_of(visit, of), party_fields(form, problems), standing,
                      button({.text = "Save"}))),
      problems.empty() ? 200 : 422);
}

Response party_get(Visit& visit) {
  const auto of = reaching(visit);
  if (!of) return not_found(visit);
  const auto own = parties(visit.session(), of->file.id);
  const bool is_own =
      std::any_of(own.begin(), own.end(), [&](const Party& one) { return one.role == of->role; });
  for (const auto& party : reachable(visit.session(), of->file)) {
    if (party.role != of->role) continue;
    auto fields = as_form(party).pairs();
    if (!is_own) fields.emplace_back("standing", "yes");
    return form_page(visit, *of, Fields(std::move(fields)), {});
  }
  return form_page(visit, *of, {}, {});
}

Response party_post(Visit& visit) {
  const auto of = reaching(visit);
  if (!of) return not_found(visit);
  const auto& form = visit.request.form;
  const auto party = read_party(of->role, form);
  const bool standing = of->may_stand && form.get("standing") == "yes";
  if (party.email.empty() && party.telephone.empty() && party.address.empty())
    return form_page(visit, *of, form,
                     Refusals{{"Write an e-mail address, a telephone number or an address.", {}, "email"}});
  const auto kept = standing ? keep_standing_party(visit.work(), of->file.edition().name, party)
                             : keep_party(visit.work(), of->file, party);
  if (!kept) return form_page(visit, *of, form, kept.refusals());
  if (standing) forget_party(visit.work(), of->file, of->role);
  return done_and_back(case_address(visit, of->file), "saved");
}

Html row_of_party(const Visit& visit, const CaseFile& file, const Party& party) {
  SummaryList rows{.card =
                       SummaryCard{.title = title_of_role(file.edition(), file.edition().role(party.role))}};
  for (const auto& [key, value] : in_words(party))
    rows.rows.push_back({.key = std::string(key), .value = el("div", cls("reeve-typed"), value)});
  const auto change =
      visit.may("cases.keep") && !file.erased
          ? el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(case_address(visit, file, "people/" + party.role)),
                  "Change how to reach: ", title_of_role(file.edition(), file.edition().role(party.role))))
          : Html{};
  return group(summary_list(rows), change);
}

}  // namespace

Html people_view(Visit& visit, const CaseFile& file) {
  const auto all = reachable(visit.session(), file);
  Html views;
  std::vector<Html> unknown;
  for (const auto& party : all) views += row_of_party(visit, file, party);
  for (const auto& role : file.edition().roles)
    if (role.stands_outside() &&
        std::none_of(all.begin(), all.end(), [&](const Party& party) { return party.role == role.name; }))
      unknown.push_back(el("li", el("a", cls("govuk-link"),
                                    href(case_address(visit, file, "people/" + role.name)), role.title)));
  if (unknown.empty() || !visit.may("cases.keep") || file.erased) return views;
  return group(views, el("p", cls("govuk-body"), "How to reach these is not known yet:"),
               el("ul", cls("govuk-list"), unknown));
}

Routes party_routes() {
  constexpr std::string_view party = "/work/{body}/cases/{reference}/people/{role}";
  return {looked_at("reference",
                    get(party, Allow::may("cases.keep"), "How somebody outside is reached", party_get)),
          post(party, Allow::may("cases.keep"), "Say how somebody outside is reached", party_post)};
}

}  // namespace reeve::casework
