// Names that a line speaks of. Part of the reader; included by its sources only.
#pragma once

#include <fmt/format.h>

#include "kernel/protocol/edition_reader.hpp"

namespace reeve::protocol {

// `what` has its article: "a state".
template <typename Named>
Index EditionReader::known(Words& words, const std::vector<Named>& among, std::string_view what) {
  const auto at = words.here();
  const auto name = words.name(what);
  std::vector<std::string> names;
  for (std::size_t place = 0; place < among.size(); ++place) {
    if (among[place].name == name) return static_cast<Index>(place);
    names.push_back(among[place].name);
  }
  throw Problem{at, fmt::format("“{}” is not {} of this protocol.{}", name, what, meant(name, names))};
}

template <typename Named>
std::vector<Index> EditionReader::list(Words& words, const std::vector<Named>& among, std::string_view what) {
  std::vector<Index> all;
  do all.push_back(known(words, among, what));
  while (words.take_comma());
  return all;
}

}  // namespace reeve::protocol
