// Acts on a draft: each writes its rows and its journal line, or refuses; the caller commits.
#pragma once

#include "consultation/consulting.hpp"
#include "storage/work.hpp"

namespace reeve::consultation {

std::vector<Draft> drafts(storage::Session& record);  // the latest first, whole
std::optional<Draft> find_draft(storage::Session& record, const std::string& slug);

// What a draft can be made of: the plan in the record, financial years with a report.
std::vector<std::pair<std::string, std::string>> plans(storage::Session& record);  // id, title
std::vector<std::string> years(storage::Session& record);                          // the latest first

struct NewDraft {
  Kind kind{};
  std::string about;
  std::string title;
};
Outcome<std::string> make_draft(storage::Work& work, const NewDraft& wanted);  // the slug
// `from` is the number of the edition the person had before them: two people do not overwrite each other.
Outcome<int> save_edition(storage::Work& work, const Draft& draft, int from, std::vector<Section> sections,
                          const std::string& note);
// Puts the latest edition out for comment; while open, puts out a later edition or moves the last day further
// away.
Outcome<Done> open_window(storage::Work& work, const Draft& draft, Window window);
Outcome<Done> close_window(storage::Work& work, const Draft& draft, const std::string& reason);
// On the edition that is out; `section` empty: on the whole.
Outcome<Done> comment(storage::Work& work, const Draft& draft, const std::string& section,
                      const std::string& words);
Outcome<Done> answer_comment(storage::Work& work, const Draft& draft, const std::string& comment,
                             const std::string& decision, const std::string& words);
Outcome<Done> adopt(storage::Work& work, const Draft& draft);
Outcome<Done> withdraw(storage::Work& work, const Draft& draft, const std::string& reason);

}  // namespace reeve::consultation
