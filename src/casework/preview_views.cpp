#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/moved.hpp"
#include "casework/timeline_words.hpp"
#include "mail/settings.hpp"
#include "web/components/messages.hpp"

namespace reeve::casework {

using namespace web;
using namespace protocol;

namespace {

Html stranded_view(const CaseFile& file, const Added& added) {
  std::vector<std::string> lines;
  for (const auto at : added.stranded) {
    const auto& one = file.events[static_cast<std::size_t>(at)];
    lines.push_back(calendar::in_words(one.on) + ": " + event_in_words(file.edition(), one));
  }
  return group(warning_text({.content = "These have no place any more. They are kept, and count again when "
                                        "they fit."}),
               bullets(lines));
}

}  // namespace

Html preview(const CaseFile& file, const Event& event, const Added& added, const std::vector<Letter>& letters,
             calendar::Date today) {
  const auto& edition = file.edition();
  Html all;
  if (added.after.state != added.before.state)
    all += el("p", cls("govuk-body"), "The case becomes “",
              edition.states[static_cast<std::size_t>(added.after.state)].words, "”.");
  for (const auto& undone : file.events)
    for (const auto& again : file.events)
      if (undone.id == event.target && !event.target.empty() && again.id == undone.instead_of)
        all += el("p", cls("govuk-body"), "What it corrected counts again: “", event_in_words(edition, again),
                  "” of ", calendar::in_words(again.on), ". Undo that as well if neither is right.");
  const bool corrects = !event.instead_of.empty();
  const Derived before{file, added.before}, after{file, added.after};
  const auto moves = corrects || event.what != Event::What::decided ? dates_moved(before, after, corrects)
                                                                    : std::vector<MovedDate>();
  if (!moves.empty())
    all += group(el("h2", cls("govuk-heading-m"), "Dates that move"), bullets(sentences_of(moves)));
  const auto owed =
      moves.empty() ? begun(file, added.before, added.after, today) : sentences_of(newly_owed(before, after));
  if (!owed.empty())
    all += group(el("h2", cls("govuk-heading-m"), "What is owed from then on"), bullets(owed));
  if (!added.stranded.empty()) all += stranded_view(file, added);
  all += letters_preview(edition, letters);
  return all;
}

Html letters_preview(const Edition& edition, const std::vector<Letter>& letters) {
  Html all;
  for (const auto& letter : letters)
    all += group(
        el("h2", cls("govuk-heading-m"), "Letter to ", title_of_role(edition, edition.role(letter.role))),
        inset_text({.content = group(el("p", cls("govuk-body govuk-!-font-weight-bold"), letter.subject),
                                     el("div", cls("reeve-letter"), letter.words))}));
  return all;
}

Html not_reached_view(const Edition& edition, const std::vector<Letter>& letters,
                      const std::vector<Party>& all) {
  Html warnings;
  const bool by_mail = std::any_of(letters.begin(), letters.end(), [&](const Letter& letter) {
    return !mail_address_of(all, letter.role).empty();
  });
  if (by_mail && !mail::settings_from_environment().can_send())
    warnings += warning_text(
        {.content =
             "No e-mail leaves this installation as it is set up. A letter by e-mail waits, and comes to "
             "Letters to post after seven days."});
  for (const auto& letter : letters) {
    const auto known = std::any_of(all.begin(), all.end(), [&](const Party& party) {
      return party.role == letter.role && can_be_reached(party);
    });
    for (const auto& party : all)
      if (party.role == letter.role && !party.adjustments.empty())
        warnings += warning_text(
            {.content = "What " + title_of_role(edition, edition.role(letter.role)) +
                        " needs: " + party.adjustments +
                        (party.channel == "email" ? ". The letter goes by e-mail as it stands below."
                                                  : ". See to it before the letter goes.")});
    if (!known)
      warnings +=
          warning_text({.content = "Nobody has said how this is reached: " +
                                   title_of_role(edition, edition.role(letter.role)) +
                                   ". The letter waits in Letters to post until you send it yourself."});
  }
  return warnings;
}

}  // namespace reeve::casework
