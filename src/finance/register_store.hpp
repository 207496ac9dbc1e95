// Registers in the record.
#pragma once

#include "finance/register.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

std::vector<Register> registers(storage::Session& record);  // by name
// Takes the place of the register of that name. Answers whether anything changed.
bool keep_register(storage::Work& work, const Register& brought);

}  // namespace reeve::finance
