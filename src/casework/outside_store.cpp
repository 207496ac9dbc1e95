#include "casework/outside_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/identity/secrets.hpp"

namespace reeve::casework {
namespace {

using storage::Work;

constexpr int longest_days = 60;

std::string keep(Work& work, const CaseFile& file, const std::string& role, const std::string& decision,
                 std::optional<calendar::Date> until) {
  auto secret = identity::make_secret_address();
  work.insert(
      "case_link",
      storage::with_hand(work, {{"id", identity::id_of_secret_address(secret)},
                                {"case_id", file.id},
                                {"role", role},
                                {"decision", storage::or_nothing(decision)},
                                {"until_day", until ? std::optional(calendar::iso(*until)) : std::nullopt}}));
  work.record("case_link_given", file.id);
  return secret;
}

}  // namespace

std::string make_link_to_look(Work& work, const CaseFile& file, const std::string& role) {
  return keep(work, file, role, {}, std::nullopt);
}

Outcome<std::string> make_link_to_answer(Work& work, const CaseFile& file, const std::string& role,
                                         const std::string& decision, calendar::Date until) {
  const auto& edition = file.edition();
  const auto at = edition.decision(decision);
  const auto who = edition.role(role);
  if (at == protocol::none || who == protocol::none)
    return Refusal{"This edition has no such question.", {}, "decision"};
  const auto takers = protocol::takers_of(edition.decisions[static_cast<std::size_t>(at)]);
  if (std::find(takers.begin(), takers.end(), who) == takers.end() ||
      !edition.roles[static_cast<std::size_t>(who)].stands_outside())
    return Refusal{"That step is not for somebody outside to take.", {}, "decision"};
  const auto today = work.now().today;
  if (until < today || until > today + longest_days)
    return Refusal{
        fmt::format("The last day to answer is from today to {} days from now.", longest_days), {}, "until"};
  return keep(work, file, role, decision, until);
}

std::optional<OutsideLink> find_link(storage::Session& record, std::string_view secret) {
  const auto row = record.find<7>(
      "select case_link.id, reference, role, decision, until_day, used_at, taken_back_on from case_link join "
      "case_file on "
      "case_file.id = case_link.case_id where case_link.id = :id",
      {{"id", identity::id_of_secret_address(secret)}});
  if (!row) return std::nullopt;
  const auto& [id, reference, role, decision, until, used, taken_back] = *row;
  OutsideLink link{.id = id, .reference = reference, .role = role, .decision = decision};
  if (!until.is_null()) link.until = calendar::parse_date(until.text()).value();
  link.used = !used.is_null();
  link.taken_back = !taken_back.is_null();
  return link;
}

std::optional<std::string> why_not_usable(const OutsideLink& link, calendar::Date today) {
  if (link.used) return "This was answered already. Each address can be used once.";
  if (link.taken_back) return "This address was taken back. Ask whoever gave it to you for another.";
  if (link.until && today > *link.until)
    return "The last day to answer here was " + calendar::in_words(*link.until) + ".";
  return std::nullopt;
}

std::vector<OutsideLink> links_in_use(storage::Session& record, const CaseFile& file, calendar::Date today) {
  std::vector<OutsideLink> all;
  for (const auto& [id, role, decision, until] : record.read<4>(
           "select id, role, decision, until_day from case_link where case_id = :case and used_at is null "
           "and taken_back_on is null and (until_day is null or until_day >= :today) order by at, id",
           {{"case", file.id}, {"today", calendar::iso(today)}})) {
    all.push_back({.id = id, .reference = file.reference, .role = role, .decision = decision});
    if (!until.is_null()) all.back().until = calendar::parse_date(until.text()).value();
  }
  return all;
}

void take_back_links(Work& work, const CaseFile& file) {
  for (const auto& [id] : work.session().read<1>("select id from case_link where case_id = :case and used_at "
                                                 "is null and taken_back_on is null order by id",
                                                 {{"case", file.id}}))
    work.update("case_link", id, {{"taken_back_on", calendar::iso(work.now().today)}});
  work.record("case_links_taken_back", file.id);
}

void use_link(Work& work, const OutsideLink& link) {
  work.update("case_link", link.id, {{"used_at", calendar::iso(work.now().instant)}});
  work.record("case_link_used", link.reference);
}

}  // namespace reeve::casework
