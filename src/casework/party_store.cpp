// How those outside are reached.
#include <algorithm>

#include "casework/letter_store.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

using storage::or_nothing;
using storage::Work;

storage::Columns columns_of(const Party& party) {
  return {{"name", or_nothing(party.name)},
          {"email", or_nothing(party.email)},
          {"telephone", or_nothing(party.telephone)},
          {"address", or_nothing(party.address)},
          {"channel", party.channel},
          {"adjustments", or_nothing(party.adjustments)}};
}

// Empty when the case says nothing of that role.
std::string row_of_role(Work& work, const CaseFile& file, const std::string& role) {
  const auto row = work.session().find<1>("select id from case_party where case_id = :case and role = :role",
                                          {{"case", file.id}, {"role", role}});
  return row ? (*row)[0].text() : std::string();
}

}  // namespace

void forget_party(Work& work, const CaseFile& file, const std::string& role) {
  const auto known = row_of_role(work, file, role);
  if (known.empty()) return;
  work.remove("case_party", known);
  work.record("case_party_removed", file.id);
}

Outcome<Done> keep_party(Work& work, const CaseFile& file, const Party& party) {
  if (const auto fits = check_party(party); !fits) return fits.refusals();
  const auto known = row_of_role(work, file, party.role);
  auto row = columns_of(party);
  row.insert(row.end(), {{"case_id", file.id}, {"role", party.role}});
  work.put("case_party", known.empty() ? work.fresh_id() : known, storage::with_hand(work, row));
  work.record(known.empty() ? "case_party_named" : "case_party_changed", file.id);
  return Done{};
}

Outcome<Done> keep_standing_party(Work& work, const std::string& protocol, const Party& party) {
  if (const auto fits = check_party(party); !fits) return fits.refusals();
  const auto id = protocol + "/" + party.role;
  work.put("standing_party", id, storage::with_hand(work, columns_of(party)));
  work.record("standing_party_named", id);
  return Done{};
}

std::vector<Party> parties(storage::Session& record, const std::string& case_id) {
  std::vector<Party> all;
  storage::PeopleReader people(record);
  for (const auto& [role, name, email, telephone, address, channel, adjustments] : record.read<7>(
           "select role, name, email, telephone, address, channel, adjustments from case_party where case_id "
           "= :case order by role",
           {{"case", case_id}}))
    all.push_back({role, people.open(case_id, name), people.open(case_id, email),
                   people.open(case_id, telephone), people.open(case_id, address), channel,
                   people.open(case_id, adjustments)});
  return all;
}

std::vector<Party> reachable(storage::Session& record, const std::string& case_id,
                             const std::string& protocol) {
  auto all = parties(record, case_id);
  const auto before = protocol + "/";
  storage::PeopleReader people(record);
  for (const auto& [id, name, email, telephone, address, channel, adjustments] : record.read<7>(
           "select id, name, email, telephone, address, channel, adjustments from standing_party where id >= "
           ":from and id < :to order by id",
           {{"from", before}, {"to", before + "~"}})) {
    const auto role = id.text().substr(before.size());
    if (std::none_of(all.begin(), all.end(), [&](const Party& party) { return party.role == role; }))
      all.push_back({role, people.open(id, name), people.open(id, email), people.open(id, telephone),
                     people.open(id, address), channel, people.open(id, adjustments)});
  }
  return all;
}

std::string mail_address_of(const std::vector<Party>& all, const std::string& role) {
  for (const auto& party : all)
    if (party.role == role && party.channel == "email") return party.email;
  return {};
}

std::function<std::string(const std::string&)> names_of(std::vector<Party> all) {
  return [all = std::move(all)](const std::string& role) {
    for (const auto& party : all)
      if (party.role == role) return party.name;
    return std::string();
  };
}

}  // namespace reeve::casework
