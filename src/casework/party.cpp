#include "casework/party.hpp"

#include "kernel/text.hpp"

namespace reeve::casework {

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
