#include "casework/letter_template.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/embedded.hpp"
#include "kernel/protocol/source_text.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

// A text in pieces, in order: what stands as it is, and the words between braces.
template <typename AsItIs, typename Inside>
void each_piece(const std::string& words, const AsItIs& as_it_is, const Inside& inside) {
  std::size_t from = 0;
  for (auto at = words.find("{{"); at != std::string::npos; at = words.find("{{", from)) {
    const auto end = words.find("}}", at);
    if (end == std::string::npos) break;
    as_it_is(words.substr(from, at - from));
    inside(std::string(text::trim(words.substr(at + 2, end - at - 2))));
    from = end + 2;
  }
  as_it_is(words.substr(from));
}

Brace read_brace(const std::string& inside) {
  const auto at = inside.find(" or ");
  if (at == std::string::npos) return {inside};
  return {std::string(text::trim(inside.substr(0, at))), std::string(text::trim(inside.substr(at + 4)))};
}

constexpr std::string_view every = "all ";

bool known_everywhere(const std::string& asked) {
  return asked == "reference" || asked == "name" || asked == "sender" || asked == "on" || asked == "body" ||
         asked == "today" || asked == "files";
}

std::string path_of(std::string_view protocol, std::string_view letter) {
  return fmt::format("protocols/letters/{}/{}.md", protocol, letter);
}

}  // namespace

std::string filled(const std::string& words, const std::function<std::string(const Brace&)>& value_of) {
  std::string made;
  each_piece(
      words, [&](const std::string& piece) { made += piece; },
      [&](const std::string& inside) { made += value_of(read_brace(inside)); });
  return made;
}

std::vector<std::string> asked_in(const std::string& words) {
  std::vector<std::string> all;
  each_piece(
      words, [](const std::string&) {},
      [&](const std::string& inside) { all.push_back(read_brace(inside).what); });
  return all;
}

std::string duty_in(const std::string& asked) {
  for (const std::string_view begins : {"due ", "counted "})
    if (asked.starts_with(begins)) return asked.substr(begins.size());
  return {};
}

bool asks_for_every_time(const std::string& asked) { return asked.starts_with(every); }

std::string fact_in(const std::string& asked) {
  return asks_for_every_time(asked) ? asked.substr(every.size()) : asked;
}

std::optional<LetterTemplate> letter_template(std::string_view protocol, std::string_view letter) {
  const auto path = path_of(protocol, letter);
  const auto all = embedded_under("protocols/letters/");
  if (std::find(all.begin(), all.end(), path) == all.end()) return std::nullopt;
  const auto whole = embedded(path);
  constexpr std::string_view subject = "Subject: ";
  const auto end = std::min(whole.find('\n'), whole.size());
  if (!whole.starts_with(subject)) return std::nullopt;
  return LetterTemplate{std::string(whole.substr(subject.size(), end - subject.size())),
                        std::string(text::trim(whole.substr(end))) + "\n"};
}

Refusals check_letters(const Edition& edition) {
  Problems problems(edition.file);
  for (const auto& decision : edition.decisions)
    for (const auto& effect : decision.causes) {
      if (effect.kind != Effect::Kind::letter) continue;
      const auto words = letter_template(edition.name, effect.name);
      if (!words) {
        problems.add(effect.at,
                     fmt::format("There is no letter “{}”. Write it in {}, beginning with “Subject: ”.",
                                 effect.name, path_of(edition.name, effect.name)));
        continue;
      }
      for (const auto& asked : asked_in(words->subject + "\n" + words->words)) {
        const auto duty = duty_in(asked);
        if (known_everywhere(asked) || edition.fact(fact_in(asked)) != none ||
            (!duty.empty() && edition.duty(duty) != none))
          continue;
        problems.add(effect.at,
                     fmt::format("The letter “{}” speaks of “{}”, which this edition does not know.",
                                 effect.name, asked));
      }
    }
  return problems.refusals();
}

}  // namespace reeve::casework
