#include <algorithm>

#include "accounts/accounts.hpp"

namespace reeve::accounts {

std::vector<std::string> offices_held(storage::Session& body, const std::string& account,
                                      calendar::Date today) {
  std::vector<std::string> offices;
  for (const auto& [office] : body.read<1>(
           "select office from office_holding where account = :account and from_on <= :from_day and (to_on "
           "is null or to_on >= :to_day) order by from_on, id",
           {{"account", account}, {"from_day", calendar::iso(today)}, {"to_day", calendar::iso(today)}}))
    offices.push_back(office);
  return offices;
}

std::map<std::string, std::vector<std::string>> offices_by_account(storage::Session& body,
                                                                   calendar::Date today) {
  std::map<std::string, std::vector<std::string>> held;
  for (const auto& [account, office] : body.read<2>(
           "select account, office from office_holding where from_on <= :from_day and (to_on is null or "
           "to_on >= :to_day) order by from_on, id",
           {{"from_day", calendar::iso(today)}, {"to_day", calendar::iso(today)}}))
    held[account].push_back(office);
  return held;
}

std::vector<Account> holders(storage::Session& installation, storage::Session& body,
                             const std::vector<std::string>& offices, calendar::Date today) {
  const auto held = offices_by_account(body, today);
  const auto holds_one = [&](const Account& account) {
    const auto known = held.find(account.id);
    return known != held.end() && std::find_first_of(known->second.begin(), known->second.end(),
                                                     offices.begin(), offices.end()) != known->second.end();
  };
  auto all = all_accounts(installation);
  all.erase(std::remove_if(all.begin(), all.end(), [&](const Account& one) { return !holds_one(one); }),
            all.end());
  return all;
}

std::vector<Holding> holdings(storage::Session& body) {
  std::vector<Holding> found;
  for (const auto& [id, account, office, from, to] : body.read<5>(
           "select id, account, office, from_on, to_on from office_holding order by office, from_on, id"))
    found.push_back({id, account, office, from, to.optional()});
  return found;
}

Outcome<Done> appoint(storage::Work& body, const identity::Authority& authority, const std::string& account,
                      const std::string& office, calendar::Date from, std::optional<calendar::Date> to) {
  Refusals problems;
  if (account.empty()) problems.push_back({"Choose who is to hold the office.", {}, "account"});
  if (!authority.has_office(office))
    problems.push_back({"Choose an office from the list.", "authority table", "office"});
  if (to && *to < from) problems.push_back({"The last day cannot be before the first day.", {}, "to_on"});
  if (!problems.empty()) return problems;
  body.insert("office_holding", {{"id", body.fresh_id()},
                                 {"account", account},
                                 {"office", office},
                                 {"from_on", calendar::iso(from)},
                                 {"to_on", to ? std::optional(calendar::iso(*to)) : std::nullopt}});
  body.record("office_given", account);
  return Done{};
}

Outcome<Done> end_holding(storage::Work& body, const std::string& holding, calendar::Date last_day) {
  const auto row =
      body.session().find<2>("select account, from_on from office_holding where id = :id", {{"id", holding}});
  if (!row) return Refusal{"There is no such office holding."};
  if (calendar::iso(last_day) < (*row)[1].text())
    return Refusal{"The last day cannot be before the first day.", {}, "to_on"};
  body.update("office_holding", holding, {{"to_on", calendar::iso(last_day)}});
  body.record("office_ended", (*row)[0]);
  return Done{};
}

}  // namespace reeve::accounts
