// Somebody outside a case: who they are, and how they want to hear from us.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::casework {

struct Party {
  std::string role, name, email = {}, telephone = {}, address = {};
  std::string channel = "letter";  // email, letter, telephone
  std::string adjustments = {};    // what makes it possible for them to take part
};

// Whether anybody has said where: an address of any kind.
bool can_be_reached(const Party& party);

// What is known of them, each with what it is called; what is not known is left out.
std::vector<std::pair<std::string_view, std::string>> in_words(const Party& party);

// Every problem at its field: what the channel needs must be there.
Outcome<Done> check_party(const Party& party);

}  // namespace reeve::casework
