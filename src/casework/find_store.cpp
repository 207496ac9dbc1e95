#include "casework/find_store.hpp"

#include <glib.h>

#include <algorithm>
#include <memory>

#include "casework/case_rows_store.hpp"
#include "casework/case_store.hpp"
#include "kernel/text.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

// As somebody would write it who has no accents: "Siân Łukasz O’Neill" is "sian lukasz oneill".
std::string folded(const std::string& words) {
  const std::unique_ptr<char, void (*)(void*)> ascii(g_str_to_ascii(words.c_str(), "en_GB"), g_free);
  return text::replace_all(text::lower(ascii.get()), "'", "");
}

// A number from abroad and one from here are the same: +44 7700 and 07700.
std::string digits_of(std::string_view words) {
  std::string digits;
  std::copy_if(words.begin(), words.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  for (const std::string_view prefix : {"0044", "44"})
    if (digits.starts_with(prefix)) return "0" + digits.substr(prefix.size());
  return digits;
}

class Asked {
 public:
  explicit Asked(const std::string& words) : whole_(folded(words)), digits_(digits_of(words)) {
    for (auto& word : text::split(whole_, " "))
      if (!word.empty()) words_.push_back(word);
  }

  bool is(const std::string& name, const std::string& email, const std::string& telephone) const {
    constexpr std::size_t telling_digits = 6;
    const auto plain = folded(name);
    const auto in_name = [&](const std::string& word) { return plain.find(word) != std::string::npos; };
    return (!name.empty() && std::all_of(words_.begin(), words_.end(), in_name)) ||
           folded(email).find(whole_) != std::string::npos ||
           (digits_.size() >= telling_digits && digits_of(telephone).find(digits_) != std::string::npos);
  }

 private:
  std::string whole_, digits_;
  std::vector<std::string> words_ = {};
};

constexpr const char* columns =
    "select case_party.id, case_party.case_id, role, name, email, telephone, reference, words, since, "
    "case_file.protocol, kept_out, secret from case_party join case_file on case_file.id = "
    "case_party.case_id "
    "join case_standing on case_standing.id = case_file.id left join person_key on person = "
    "case_party.case_id where erased_at is null and ";

}  // namespace

FoundCases find_by_person(storage::Session& record, const std::map<std::string, std::string>& people,
                          const std::vector<std::string>& offices, const std::string& words,
                          std::size_t most) {
  FoundCases found;
  std::vector<std::string> protocols;
  for (const auto& [protocol, role] : people) protocols.push_back(protocol);
  const auto trimmed = std::string(text::trim(words));
  if (protocols.empty() || trimmed.empty()) return found;
  const Asked asked(trimmed);
  const auto of = storage::in_list("case_file.protocol", protocols);
  std::string before;
  for (bool more = true; more && found.cases.size() < most;) {
    auto parameters = of.parameters;
    if (!before.empty()) parameters.emplace_back("before", before);
    parameters.emplace_back("most", static_cast<int>(cases_at_once));
    storage::PeopleReader reader(record);
    more = false;
    for (const auto& [id, of_case, role, name, email, telephone, reference, state, since, protocol, kept_out,
                      secret] :
         record.read<12>(columns + of.sql + (before.empty() ? "" : " and case_party.id < :before") +
                             " order by case_party.id desc limit cast(:most as integer)",
                         parameters)) {
      more = true;
      before = id.text();
      if (found.cases.size() == most || people.at(protocol) != role.text() || is_kept_out(offices, kept_out))
        continue;
      try {
        reader.know(of_case, secret);
        auto called = reader.open(of_case, name);
        if (asked.is(called, reader.open(of_case, email), reader.open(of_case, telephone)))
          found.cases.push_back({reference, std::move(called), state, since});
      } catch (const storage::Fault&) {
        ++found.unreadable;  // one damaged case does not hide the others
      }
    }
  }
  return found;
}

}  // namespace reeve::casework
