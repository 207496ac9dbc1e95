// Letters and notices of a protocol: texts (letter_template.hpp) with the facts of a case.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "casework/case_file.hpp"

namespace reeve::casework {

// What stands in a letter in the place of words from outside, so that nobody is told more than they need.
struct Passing {
  std::string of;  // mark_of() the words it takes the place of: others, added since, are not left out by it
  std::string words;
};
using PassedOnWords = std::map<std::string, Passing>;  // by the key of PassedOn
std::string mark_of(const std::string& words);

inline constexpr std::string_view not_due = "none";  // in the place of a date

struct Letter {
  std::string name;  // acknowledgement
  std::string role;  // to whom: a role of the edition
  std::string subject;
  std::string words;
  PassedOnWords passed_on = {};  // what is not in it as it was written
  // The dates it speaks of, by duty: as 2019-04-18; empty while there is none; not_due when it is not owed.
  std::map<std::string, std::string> dates = {};
};

struct Addressing {
  std::string body;                                          // the name of the body
  std::function<std::string(const std::string& role)> name;  // who holds the role in this case; may be empty
  calendar::Date today = {};
  std::vector<std::string> files = {};  // names of those that came from outside
  std::string reached = {};             // how the body is reached: the foot of every letter
  // Words that are the same change nothing; others are marked as shortened. Letters to whoever the case is
  // from, and words that the step itself brings, stay as they are.
  PassedOnWords instead = {};
  bool takes_the_place = false;  // of a letter about the same step that has gone
};
// Below every letter: in whose name it goes, and how that one is reached.
std::string foot_of(const Addressing& addressing);

// Words of somebody outside that the letters of a step pass on to others, as they stand there: an officer may
// leave out what these need not know.
struct PassedOn {
  std::string key;  // what the letter asks for: said, all-more
  protocol::Index fact = protocol::none;
  std::string words;
  std::vector<protocol::Index> to = {};  // roles
};
std::vector<PassedOn> passed_on(const CaseFile& file, const protocol::Timeline& now,
                                const protocol::Decision& decision);

// Whether the step that an event records writes any.
bool sends_letters(const protocol::Edition& edition, const protocol::Event& event);

// The letters that an event of the file causes, as they would be sent after it. Refused when one speaks of
// something that is not known.
Outcome<std::vector<Letter>> letters_of(const CaseFile& file, const protocol::Timeline& after,
                                        const protocol::Event& event, const calendar::WorkingDays& days,
                                        const Addressing& addressing);

}  // namespace reeve::casework
