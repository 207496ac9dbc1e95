// Which body deals with what: asked before anything is written, so that nobody waits at the wrong door.
// Rests on PRSRA 2011 s.31 and S.I. 2012/62 (commissioner), Police Reform Act 2002 Part 2 (police), and what
// the panel's protocol leaves out of its remit (2.1); see docs/law/complaints-and-precept.md.
#pragma once

#include <string_view>
#include <vector>

namespace reeve::complaints {

struct Destination {
  std::string_view code;     // police
  std::string_view about;    // as the person would say it
  std::string_view heading;  // who deals with it
  std::vector<std::string_view> says;
  std::string_view form;  // of intake.hpp; empty: there is none for it here
  bool ours = false;      // without a form: one writes to us all the same
};
const std::vector<Destination>& destinations();
// Where a complaint about the police goes when the body has no part in it (model A).
const Destination& the_force();
const Destination* find_destination(std::string_view code);

}  // namespace reeve::complaints
