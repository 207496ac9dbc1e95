#include "casework/attachment_store.hpp"
#include "casework/case_pages.hpp"
#include "casework/moving_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/timeline_words.hpp"

namespace reeve::casework {
namespace {

using namespace web;

// Everything the case holds, in words: what somebody is given who asks what is held about them.
std::string export_of(Visit& visit, const CaseFile& file) {
  const auto& edition = file.edition();
  auto& record = *visit.record;
  std::string words = file.reference + "\n" + edition.title + "\n" + sender_of(record, edition) +
                      "\nMade on " + calendar::in_words(visit.now.today) +
                      "\n\nTake out what is about other people before it is given "
                      "to the person who asked.\n";
  const auto line = [&](const std::string& key, const std::string& value) {
    if (!value.empty()) words += key + ": " + value + "\n";
  };
  for (const auto& party : parties(record, file.id)) {
    words += "\n" + title_of_role(edition, edition.role(party.role)) + "\n";
    for (const auto& [key, value] : in_words(party)) line(std::string(key), value);
  }
  for (const auto& event : file.events) {
    words += "\n" + calendar::in_words(event.on) + ": " + event_in_words(edition, event) + "\n";
    for (const auto& [name, value] : event.facts) {
      const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
      line(fact.words, protocol::in_words(fact, value));
    }
    line("Why", event.reason);
  }
  for (const auto& one : moves_kept(record, file.id)) {
    words += "\n" + calendar::in_words(one.on) + ": Until then it ran under edition " +
             one.from.edition->edition + ", adopted from " + calendar::in_words(one.from.from) + "\n";
    line("Why", one.reason);
  }
  for (const auto& letter : letters_sent(record, file.id))
    words += "\nLetter to " + title_of_role(edition, edition.role(letter.role)) + ": " + letter.subject +
             "\n" + letter.words + "\n";
  for (const auto& one : attachments(record, file.id))
    words +=
        "\nFile: " + one.name + " (" + uploads::size_in_words(one.size) + "), saved apart from this one\n";
  return words;
}

Response export_get(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = export_of(visit, *file);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + file->reference + ".txt\"");
  return response;
}

}  // namespace

Routes export_routes() {
  return {looked_at("reference", get("/work/{body}/cases/{reference}/export", Allow::may("cases.keep"),
                                     "Everything a case holds, for a person who asks what is held about them",
                                     export_get))};
}

}  // namespace reeve::casework
