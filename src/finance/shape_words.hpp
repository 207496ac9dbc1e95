// Shapes as a person reads them.
#pragma once

#include <string>

#include "kernel/figures/shape.hpp"

namespace reeve::finance {

std::string sum_in_words(const figures::Expression& sum);    // forecast - revised
std::string limits_in_words(const figures::Policy& policy);  // from 3% to 5%
std::string notes_of(const figures::Line& line);             // = pay + overheads; printed in brackets

}  // namespace reeve::finance
