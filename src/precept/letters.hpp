// Letters of a precept, made from what the record holds: nobody types a figure or a date of the statute
// twice.
#pragma once

#include <string>
#include <vector>

#include "precept/precept_year.hpp"

namespace reeve::precept {

struct Letter {
  std::string title;
  std::string from, to;
  std::string day;  // in words; empty when it is not known
  struct Part {
    std::string heading = {};  // may be empty
    std::vector<std::string> paragraphs = {};
    std::vector<std::string> points = {};
  };
  std::vector<Part> parts;
};

// Steps recorded here have letters; a paper that is kept was sent by others, and its letter is not held.
bool has_letter(const Event& step);
// The letter of a step that stands. `body` is the commissioner's, "Dorset Police and Crime Commissioner".
Letter letter_of(const Precept& precept, const Event& step, const std::string& body);
std::string in_plain_text(const Letter& letter);

}  // namespace reeve::precept
