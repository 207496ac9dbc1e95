#include "casework/case_store.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {

// The key of a page is the date, what it rests on and the id of its last row: "2019-04-25 1 0192...".
WorkPage work_of(storage::Session& record, const std::vector<std::string>& offices, const std::string& after,
                 int most) {
  WorkPage page;
  if (offices.empty()) return page;
  std::string among;
  storage::Parameters parameters{{"most", most + 1}};
  for (std::size_t at = 0; at < offices.size(); ++at) {
    const auto name = "office" + std::to_string(at);
    among += (at == 0 ? ":" : ", :") + name;
    parameters.emplace_back(name, offices[at]);
  }
  std::string from;
  if (const auto key = text::split(after, " "); key.size() == 3) {
    from =
        "and (due_on > :due or (due_on = :due and (rests_on > :rests or (rests_on = :rests and id > :id)))) ";
    parameters.emplace_back("due", key[0]);
    parameters.emplace_back("rests", key[1]);
    parameters.emplace_back("id", key[2]);
  }
  for (const auto& [id, reference, protocol, role, duty, words, due_on, rests_on, state] : record.read<9>(
           "select case_due.id, reference, case_due.protocol, role, duty, case_due.words, due_on, rests_on, "
           "case_standing.words from case_due join case_standing on case_standing.id = case_due.case_id "
           "where office in (" +
               among + ") " + text::replace_all(from, " id >", " case_due.id >") +
               "order by due_on, rests_on, case_due.id limit :most",
           parameters)) {
    if (static_cast<int>(page.items.size()) == most) {
      const auto& last = page.items.back();
      page.next = last.due_on + " " + std::to_string(last.rests_on) + " " + last.id;
      break;
    }
    page.items.push_back({.id = id,
                          .reference = reference,
                          .protocol = protocol,
                          .role = role,
                          .duty = duty,
                          .words = words,
                          .due_on = due_on,
                          .rests_on = static_cast<int>(rests_on.integer()),
                          .state = state});
  }
  return page;
}

}  // namespace reeve::casework
