// Forms with files: never more bytes come out than went in, and text is text.
#include <cstdint>

#include "kernel/text.hpp"
#include "must.hpp"
#include "web/multipart.hpp"

using reeve::fuzz::must;
using namespace reeve::web;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto boundary = multipart_boundary(bytes))
    must(boundary->size() <= 70, "a boundary has at most 70 characters");
  const auto form = parse_multipart("b", bytes);
  if (!form) return 0;
  std::size_t out = 0;
  for (const auto& [name, value] : form->fields.pairs()) {
    must(!reeve::text::has_nul(name + value), "a field holds no NUL");
    must(reeve::text::first_bad_utf8(name + value) == std::string::npos, "a field is UTF-8");
    out += value.size();
  }
  for (const auto& file : form->files) {
    must(!file.name.empty() && file.name.find('/') == std::string::npos, "a file has a name and no folder");
    out += file.bytes.size();
  }
  must(out <= size, "what comes out went in");
  return 0;
}
