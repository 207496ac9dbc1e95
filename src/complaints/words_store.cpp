#include "complaints/words_store.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"
#include "plan/period.hpp"

namespace reeve::complaints {
namespace {

std::string year_code(int start_year) {
  constexpr int century = 100;
  return fmt::format("{}-{:02}", start_year, (start_year + 1) % century);
}

}  // namespace

std::string key_of_year(const std::string& protocol, int start_year) {
  return "year/" + protocol + "/" + year_code(start_year);
}

std::string key_of_question(int number, int start_year) {
  return fmt::format("question/{}/{}", number, year_code(start_year));
}

std::string words_about(storage::Session& record, const std::string& key) {
  const auto row = record.find<1>("select words from complaint_words where id = :id", {{"id", key}});
  return row ? (*row)[0].text() : std::string();
}

Outcome<Done> keep_words(storage::Work& work, const std::string& key, const std::string& words) {
  if (text::letters(words) > longest_words)
    return Refusal{"This is longer than " + text::with_thousands(longest_words) + " letters.", {}, "words"};
  work.put("complaint_words", key, storage::with_hand(work, {{"words", words}}));
  work.record("complaint_words_written", key);
  return Done{};
}

}  // namespace reeve::complaints
