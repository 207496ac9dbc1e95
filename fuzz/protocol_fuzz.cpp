// A protocol as anybody may write it: it is refused with places and sentences, or it is an edition that can
// be printed, drawn, walked and run.
#include <cstdint>

#include "kernel/protocol/card.hpp"
#include "kernel/protocol/case_file.hpp"
#include "kernel/protocol/paths.hpp"
#include "must.hpp"

using namespace reeve;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 8192) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto edition = protocol::read_edition("f", text);
  if (!edition) {
    must(!edition.refusals().empty(), "a refusal says something");
    for (const auto& refusal : edition.refusals())
      must(refusal.field.starts_with("f:"), "a refusal has a place");
  } else {
    const auto terms = protocol::usual_terms(*edition);
    must(!protocol::card_of(*edition, terms).empty(), "a card has words");
    must(!protocol::drawing_of(*edition).empty(), "a drawing has lines");
    must(protocol::differences(*edition, *edition).empty(), "an edition does not differ from itself");
  }
  static_cast<void>(protocol::read_case_file(
      "f", text, [&](std::string_view, std::string_view) { return edition ? &*edition : nullptr; }));
  return 0;
}
