#include "casework/find_store.hpp"

#include <algorithm>

#include "casework/case_rows_store.hpp"
#include "casework/case_store.hpp"
#include "kernel/text.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

std::string digits_of(std::string_view words) {
  std::string digits;
  std::copy_if(words.begin(), words.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

class Asked {
 public:
  explicit Asked(const std::string& words) : whole_(text::lower(words)), digits_(digits_of(words)) {
    for (auto& word : text::split(whole_, " "))
      if (!word.empty()) words_.push_back(word);
  }

  bool is(const std::string& name, const std::string& email, const std::string& telephone) const {
    constexpr std::size_t telling_digits = 6;
    const auto lower = text::lower(name);
    const auto in_name = [&](const std::string& word) { return lower.find(word) != std::string::npos; };
    return (!name.empty() && std::all_of(words_.begin(), words_.end(), in_name)) ||
           text::lower(email).find(whole_) != std::string::npos ||
           (digits_.size() >= telling_digits && digits_of(telephone).find(digits_) != std::string::npos);
  }

 private:
  std::string whole_, digits_;
  std::vector<std::string> words_ = {};
};

}  // namespace

std::vector<Found> find_by_person(storage::Session& record, const std::vector<std::string>& protocols,
                                  const std::vector<std::string>& offices, const std::string& words,
                                  std::size_t most) {
  std::vector<Found> all;
  if (protocols.empty() || text::trim(words).empty()) return all;
  const Asked asked(std::string(text::trim(words)));
  const auto of = storage::in_list("case_file.protocol", protocols);
  std::string before = "~";
  for (bool more = true; more && all.size() < most;) {
    auto parameters = of.parameters;
    parameters.emplace_back("before", before);
    parameters.emplace_back("most", static_cast<int>(cases_at_once));
    storage::PeopleReader people(record);
    more = false;
    for (const auto& [id, of_case, role, name, email, telephone, reference, state, since, protocol, kept_out,
                      secret] :
         record.read<12>(
             "select case_party.id, case_party.case_id, role, name, email, telephone, reference, words, "
             "since, "
             "case_file.protocol, kept_out, secret from case_party join case_file on case_file.id = "
             "case_party.case_id join case_standing on case_standing.id = case_file.id left join person_key "
             "on "
             "person = case_party.case_id where case_party.id < :before and erased_at is null and " +
                 of.sql + " order by case_party.id desc limit cast(:most as integer)",
             parameters)) {
      more = true;
      before = id.text();
      if (all.size() == most || is_kept_out(offices, kept_out)) continue;
      people.know(of_case, secret);
      auto called = people.open(of_case, name);
      if (asked.is(called, people.open(of_case, email), people.open(of_case, telephone)))
        all.push_back({reference, role, std::move(called), state, since, protocol});
    }
  }
  return all;
}

}  // namespace reeve::casework
