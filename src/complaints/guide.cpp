#include "complaints/guide.hpp"

#include <algorithm>

namespace reeve::complaints {

const std::vector<Destination>& destinations() {
  static const std::vector<Destination> all{
      {"emergency",
       "A crime, or somebody in danger",
       "Tell the police",
       {"If somebody is in danger now, call 999. If you cannot hear or speak on the telephone, use the "
        "emergency text service 18000.",
        "For a crime that is not an emergency, call 101 or report it on the website of the force. Nothing "
        "you "
        "write here reaches an officer in time."},
       ""},
      {"police",
       "What the police did or did not do, or how they behaved",
       "The complaints team deals with it first",
       {"Many things can be put right quickly without a formal process. The team will contact you, hear what "
        "you want, and tell you what it can do.",
        "You can ask for your complaint to be recorded at any time. Some complaints the law has recorded in "
        "any case; then the force's professional standards department or the Independent Office for Police "
        "Conduct deals with it."},
       "police"},
      {"outcome",
       "The outcome of a complaint about the police",
       "You can ask for a review",
       {"If your complaint was recorded and you have its outcome, you can ask for it to be looked at again. "
        "The application must arrive within 28 days, counted from the day after you were told the outcome.",
        "The letter with the outcome says which body reviews it. If it should be another one, we send it on, "
        "and the days it lay with us do not count against you."},
       "review"},
      {"chief_constable",
       "What the chief constable did",
       "The commissioner's office deals with it",
       {"A complaint about the chief constable is for the commissioner, not for the force. Write to the "
        "commissioner's office and say that it is about the chief constable."},
       "",
       true},
      {"commissioner",
       "How the commissioner or the deputy behaved",
       "The Police and Crime Panel deals with it",
       {"The panel looks at how the commissioner or the deputy behaved: rudeness, for example, or what was "
        "said "
        "about people or places.",
        "If it is about something that may be a crime, the panel must pass it to the Independent Office for "
        "Police Conduct, and does so by the end of the next day."},
       "commissioner"},
      {"policy",
       "A decision or a policy of the commissioner",
       "The panel questions decisions in public, but not as complaints",
       {"Whether a decision is right is not a question of conduct. The panel can ask the commissioner about "
        "it in "
        "public: write to the clerk of the panel. You can also write to the commissioner's office."},
       "",
       true},
      {"staff",
       "Somebody who works for the commissioner",
       "The commissioner's chief executive deals with it",
       {"Write to the commissioner's office, for the chief executive."},
       "",
       true},
      {"other",
       "Another organisation: a council, a court, the prosecution, probation",
       "That organisation deals with it",
       {"Complain to the organisation first. If you are not satisfied with its answer, ask it which "
        "ombudsman "
        "you can go to: it must tell you."},
       ""}};
  return all;
}

const Destination& the_force() {
  static const Destination force{"force",
                                 "What the police did or did not do, or how they behaved",
                                 "The force deals with it",
                                 {"Complain to the force: on its website, at a station, or by calling 101. "
                                  "It must contact you and hear what "
                                  "you want.",
                                  "If it is recorded and you are not satisfied with its outcome, you can ask "
                                  "for a review. The letter with "
                                  "the outcome says who reviews it."},
                                 ""};
  return force;
}

const Destination* find_destination(std::string_view code) {
  const auto& all = destinations();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Destination& one) { return one.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace reeve::complaints
