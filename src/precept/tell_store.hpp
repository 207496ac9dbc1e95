// Telling the other side of a step: the panel of what the commissioner did, the commissioner's office of what
// the panel did. A message waits in the outbox; that the law's notice was given is the step itself.
#pragma once

#include <string>

#include "precept/precept_year.hpp"
#include "storage/work.hpp"

namespace reeve::precept {

struct Told {
  std::string body_name;
  std::string address;  // where to read it; empty: the message says to sign in
};
// Answers how many were told. The precept as it stands after the step.
int tell_of_step(storage::Work& work, storage::Session& installation, const Precept& precept, What what,
                 const Told& told);

// Those who were sent its letter: that the step was taken back, and why.
int tell_of_taking_back(storage::Work& work, storage::Session& installation, const Precept& before, What what,
                        const std::string& reason, const Told& told);

}  // namespace reeve::precept
