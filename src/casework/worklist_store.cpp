#include <fmt/format.h>

#include <algorithm>

#include "casework/case_rows_store.hpp"
#include "casework/case_store.hpp"
#include "casework/posting_store.hpp"
#include "kernel/text.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

protocol::Wanted wanted_in(const storage::Cell& days, const storage::Cell& working) {
  return {days.is_null() ? std::nullopt : std::optional(static_cast<int>(days.integer())),
          !working.is_null() && working.integer() == 1};
}

// One office's rows after a key, in order: the index gives them without sorting anything.
std::vector<WorkItem> rows_of(storage::Session& record, const std::string& office,
                              const std::vector<std::string>& offices, const std::vector<std::string>& key,
                              int most) {
  storage::Parameters parameters{{"office", office}, {"most", most}};
  auto from = after_key(key, "due_on, rests_on, id", parameters);
  from += not_kept_out(offices, parameters);
  std::vector<WorkItem> rows;
  for (const auto& [id, reference, protocol, role, duty, words, due_on, rests_on, state, wanted, working,
                    remind_on, outside] :
       record.read<13>("select due.id, reference, due.protocol, role, duty, due.words, due_on, rests_on, "
                       "case_standing.words, days_wanted, in_working_days, remind_on, outside from "
                       "(select * from case_due where office = :office " +
                           from +
                           "order by due_on, rests_on, id limit :most) as due join case_standing on "
                           "case_standing.id = due.case_id "
                           "order by due_on, rests_on, due.id",
                       parameters))
    rows.push_back({.id = id,
                    .reference = reference,
                    .protocol = protocol,
                    .role = role,
                    .duty = duty,
                    .words = words,
                    .due_on = due_on,
                    .rests_on = static_cast<int>(rests_on.integer()),
                    .state = state,
                    .wanted = wanted_in(wanted, working),
                    .remind_on = remind_on,
                    .from_outside = !outside.is_null()});
  return rows;
}

}  // namespace

std::string not_kept_out(const std::vector<std::string>& offices, storage::Parameters& parameters) {
  std::string sql;
  for (std::size_t at = 0; at < offices.size(); ++at) {
    sql += " and coalesce(kept_out, '') not like :o" + std::to_string(at) + " ";
    parameters.emplace_back("o" + std::to_string(at), "% " + offices[at] + " %");
  }
  return sql;
}

std::string after_key(const std::vector<std::string>& key, const std::string& columns,
                      storage::Parameters& parameters) {
  if (key.size() != 3) return {};
  parameters.emplace_back("due", key[0]);
  parameters.emplace_back("rests", key[1]);
  parameters.emplace_back("id", key[2]);
  return " and (" + columns + ") > (:due, cast(:rests as integer), :id) ";
}

bool is_kept_out(const std::vector<std::string>& offices, const std::string& kept_out) {
  return std::any_of(offices.begin(), offices.end(), [&](const std::string& office) {
    return kept_out.find(" " + office + " ") != std::string::npos;
  });
}

// The key of a page is the date, what it rests on and the id of its last row: "2019-04-25 1 0192...". A
// person holds a handful of offices; their lists are merged here.
WorkPage work_of(storage::Session& record, const std::vector<std::string>& offices, const std::string& after,
                 int most) {
  WorkPage page;
  const auto key = text::split(after, " ");
  for (const auto& office : offices)
    for (const auto rows : {rows_of, letters_to_send})
      for (auto& item : rows(record, office, offices, key, most + 1)) page.items.push_back(std::move(item));
  std::sort(page.items.begin(), page.items.end(), [](const WorkItem& a, const WorkItem& b) {
    return std::tie(a.due_on, a.rests_on, a.id) < std::tie(b.due_on, b.rests_on, b.id);
  });
  if (static_cast<int>(page.items.size()) <= most) return page;
  page.items.resize(static_cast<std::size_t>(most));
  const auto& last = page.items.back();
  page.next = last.due_on + " " + std::to_string(last.rests_on) + " " + last.id;
  return page;
}

std::string waiting_in_words(storage::Session& record, const std::vector<std::string>& offices,
                             calendar::Date today) {
  const auto page = work_of(record, offices, "");
  const auto day = calendar::iso(today);
  const auto many = [&](auto fits) { return std::count_if(page.items.begin(), page.items.end(), fits); };
  const auto late = many([&](const WorkItem& item) { return item.due_on < day; });
  const auto due = many([&](const WorkItem& item) { return item.due_on == day; });
  const auto more = page.next.empty() ? "" : " or more";
  if (late > 0 && due > 0) return fmt::format("{}{} late, {}{} due today", late, more, due, more);
  if (late > 0) return fmt::format("{}{} late", late, more);
  if (due > 0) return fmt::format("{}{} due today", due, more);
  return page.items.empty() ? "" : "Nothing late, nothing due today";
}

std::vector<OwedOutside> owed_outside(storage::Session& record, calendar::Date today) {
  std::vector<OwedOutside> all;
  storage::PeopleReader people(record);
  for (const auto& [case_id, reference, protocol, role, duty, words, due_on, adoption, person, email,
                    secret] :
       record.read<11>(
           "select case_due.case_id, case_due.reference, case_due.protocol, outside, duty, words, due_on, "
           "adoption_id, coalesce(case_party.case_id, standing_party.id), "
           "case when coalesce(case_party.channel, standing_party.channel) <> 'email' then null "
           "when case_party.id is null then standing_party.email else case_party.email end, secret "
           "from case_due join case_file on case_file.id = case_due.case_id "
           "left join case_party on case_party.case_id = case_due.case_id and case_party.role = outside "
           "left join standing_party on standing_party.id = case_due.protocol || '/' || outside "
           "left join person_key on person = coalesce(case_party.case_id, standing_party.id) "
           "where outside is not null and due_on < :never and (remind_on <= :today or due_on < :today) "
           "order by due_on, case_due.id",
           {{"never", "9999"}, {"today", calendar::iso(today)}})) {
    if (!secret.is_null()) people.know(person, secret);
    all.push_back({case_id, reference, protocol, role, duty, words, adoption,
                   calendar::parse_date(due_on.text()).value(),
                   email.is_null() ? std::string() : people.open(person, email)});
  }
  return all;
}

std::vector<std::string> begun_since(storage::Session& record, const std::string& protocol,
                                     calendar::Date day) {
  std::vector<std::string> all;
  for (const auto& [reference] : record.read<1>(
           "select reference from case_file join case_event on case_event.case_id = case_file.id where "
           "protocol = :protocol and number = 1 and on_day >= :day order by reference",
           {{"protocol", protocol}, {"day", calendar::iso(day)}}))
    all.push_back(reference);
  return all;
}

std::set<std::string> kept_from(storage::Session& record, const std::vector<std::string>& offices) {
  std::set<std::string> all;
  for (const auto& [reference, kept_out] :
       record.read<2>("select reference, kept_out from case_standing join case_file on case_file.id = "
                      "case_standing.id where kept_out is not null"))
    for (const auto& office : offices)
      if (kept_out.text().find(" " + office + " ") != std::string::npos) all.insert(reference.text());
  return all;
}

EndedPage ended_cases(storage::Session& record, const std::vector<std::string>& protocols,
                      const std::vector<std::string>& offices, const std::string& after, int most) {
  EndedPage page;
  if (protocols.empty()) return page;
  auto [only, parameters] = storage::in_list("case_standing.protocol", protocols);
  parameters.emplace_back("most", most + 1);
  std::string key;
  if (const auto parts = text::split(after, " "); parts.size() == 2) {
    key = " and (since, case_standing.id) < (:since, :id)";
    parameters.emplace_back("since", parts[0]);
    parameters.emplace_back("id", parts[1]);
  }
  const auto shut = not_kept_out(offices, parameters);
  for (const auto& [id, reference, protocol, words, since] : record.read<5>(
           "select case_standing.id, reference, case_standing.protocol, words, since from case_standing "
           "join case_file on case_file.id = case_standing.id where is_open = 0 and " +
               only + key + shut + " order by since desc, case_standing.id desc limit cast(:most as integer)",
           parameters))
    page.cases.push_back({id, reference, protocol, words, since});
  if (static_cast<int>(page.cases.size()) <= most) return page;
  page.cases.pop_back();
  page.next = page.cases.back().since + " " + page.cases.back().id;
  return page;
}

}  // namespace reeve::casework
