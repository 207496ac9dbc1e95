// A precept as both the office and the public see it.
#pragma once

#include <functional>
#include <string>

#include "precept/letters.hpp"
#include "web/html.hpp"

namespace reeve::precept {

struct Seen {
  calendar::Date today;  // of the page: what is due is told from it
  std::function<web::Html(const std::string& source)> source = {};  // where it was printed, in words
  std::function<std::string(const Event& step)> letter = {};        // address of its letter; nothing: no link
  std::function<web::Html(const Condition& condition)> below = {};  // what stands under a condition
};

web::Html steps_table(const Precept& precept, const Seen& seen);    // every statutory date, and what was done
web::Html proposal_view(const Precept& precept, const Seen& seen);  // amounts, reasons, consultation
web::Html bands_view(const Precept& precept);                       // nothing without last year's Band D
web::Html votes_table(const Precept& precept);                      // nothing when no votes are recorded
web::Html conditions_view(const Precept& precept, const Seen& seen);
web::Html letter_view(const Letter& letter);
web::Html paragraphs(const std::string& words);

}  // namespace reeve::precept
