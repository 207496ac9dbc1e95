// Somebody outside a case: who they are, and how they want to hear from us.
#pragma once

#include <string>

#include "kernel/outcome.hpp"

namespace reeve::casework {

struct Party {
  std::string role, name, email = {}, telephone = {}, address = {};
  std::string channel = "letter";  // email, letter, telephone
  std::string adjustments = {};    // what makes it possible for them to take part
};

// Every problem at its field: what the channel needs must be there.
Outcome<Done> check_party(const Party& party);

}  // namespace reeve::casework
