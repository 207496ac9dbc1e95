#include "casework/party.hpp"

#include "kernel/text.hpp"

namespace reeve::casework {

std::vector<std::pair<std::string_view, std::string>> in_words(const Party& party) {
  std::vector<std::pair<std::string_view, std::string>> all{
      {"Name", party.name},
      {"E-mail", party.email},
      {"Telephone", party.telephone},
      {"Address", party.address},
      {"Wants to hear by", party.channel == "email" ? "e-mail" : party.channel},
      {"Needs", party.adjustments}};
  std::erase_if(all, [](const auto& one) { return one.second.empty(); });
  return all;
}

bool can_be_reached(const Party& party) {
  return !party.email.empty() || !party.address.empty() || !party.telephone.empty();
}

Outcome<Done> check_party(const Party& party) {
  Refusals problems;
  if (!party.email.empty() && !text::looks_like_an_address(party.email))
    problems.push_back({"This is not an e-mail address.", {}, "email"});
  if (party.channel == "email" && party.email.empty())
    problems.push_back({"Who wants to hear by e-mail needs an address.", {}, "email"});
  if (party.channel == "telephone" && party.telephone.empty())
    problems.push_back({"Who wants to hear by telephone needs a number.", {}, "telephone"});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::casework
