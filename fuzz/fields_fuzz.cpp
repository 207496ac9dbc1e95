// Forms and queries: what is accepted can be written again and read back unchanged.
#include <cstdint>

#include "kernel/text.hpp"
#include "must.hpp"
#include "web/message.hpp"

using reeve::fuzz::must;
using namespace reeve::web;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);

  if (auto fields = parse_fields(bytes)) {
    std::string again;
    for (const auto& [name, value] : fields->pairs()) {
      must(!reeve::text::has_nul(name + value), "a field holds no NUL");
      must(reeve::text::first_bad_utf8(name + value) == std::string::npos, "a field is UTF-8");
      again += encode_component(name) + "=" + encode_component(value) + "&";
    }
    must(parse_fields(again)->pairs() == fields->pairs(), "fields come back as they were");
  }
  if (auto decoded = decode_component(bytes))
    must(decode_component(encode_component(*decoded)) == decoded, "a component comes back as it was");

  Request request;
  request.headers = {{"cookie", std::string(bytes)}};
  must(request.cookie("session").size() <= size, "a cookie is part of its header");
  return 0;
}
