#include <algorithm>

#include "casework/case_store.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

// One office's rows after a key, in order: the index gives them without sorting anything.
std::vector<WorkItem> rows_of(storage::Session& record, const std::string& office,
                              const std::vector<std::string>& key, int most) {
  storage::Parameters parameters{{"office", office}, {"most", most}};
  std::string from;
  if (key.size() == 3) {
    from = "and (due_on, rests_on, id) > (:due, cast(:rests as integer), :id) ";
    parameters.emplace_back("due", key[0]);
    parameters.emplace_back("rests", key[1]);
    parameters.emplace_back("id", key[2]);
  }
  std::vector<WorkItem> items;
  for (const auto& [id, reference, protocol, role, duty, words, due_on, rests_on, state] :
       record.read<9>("select due.id, reference, due.protocol, role, duty, due.words, due_on, rests_on, "
                      "case_standing.words from "
                      "(select * from case_due where office = :office " +
                          from +
                          "order by due_on, rests_on, id limit :most) as due join case_standing on "
                          "case_standing.id = due.case_id "
                          "order by due_on, rests_on, due.id",
                      parameters))
    items.push_back({.id = id,
                     .reference = reference,
                     .protocol = protocol,
                     .role = role,
                     .duty = duty,
                     .words = words,
                     .due_on = due_on,
                     .rests_on = static_cast<int>(rests_on.integer()),
                     .state = state});
  return items;
}

}  // namespace

// The key of a page is the date, what it rests on and the id of its last row: "2019-04-25 1 0192...". A
// person holds a handful of offices; their lists are merged here.
WorkPage work_of(storage::Session& record, const std::vector<std::string>& offices, const std::string& after,
                 int most) {
  WorkPage page;
  const auto key = text::split(after, " ");
  for (const auto& office : offices)
    for (auto& item : rows_of(record, office, key, most + 1)) page.items.push_back(std::move(item));
  std::sort(page.items.begin(), page.items.end(), [](const WorkItem& a, const WorkItem& b) {
    return std::tie(a.due_on, a.rests_on, a.id) < std::tie(b.due_on, b.rests_on, b.id);
  });
  if (static_cast<int>(page.items.size()) <= most) return page;
  page.items.resize(static_cast<std::size_t>(most));
  const auto& last = page.items.back();
  page.next = last.due_on + " " + std::to_string(last.rests_on) + " " + last.id;
  return page;
}

}  // namespace reeve::casework
