// A downloaded snapshot: whatever the file holds, it is refused, or its problems are named, or every byte is
// as signed. The first byte gives the signature of the key below to the manifest found in the file, so that
// the fuzzer gets past it.
#include <boost/json.hpp>
#include <cstdint>

#include "kernel/bytes.hpp"
#include "kernel/canonical.hpp"
#include "must.hpp"
#include "site/site.hpp"

using namespace reeve;
using fuzz::must;

namespace {

const bytes::KeyPair& key() {
  static const auto pair = bytes::make_key_pair();
  return pair;
}

std::string signed_by_us(std::string_view file) {
  auto value = parse_canonical(file);
  if (!value || !value->is_object()) return std::string(file);
  auto& object = value->get_object();
  const auto* manifest = object.if_contains("manifest");
  if (!manifest || !manifest->is_string()) return std::string(file);
  const std::string text(manifest->get_string());
  object["signature"] = bytes::base64(bytes::sign(text, key().secret_key));
  object["key"] = bytes::base64(key().public_key);
  return canonical(*value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view given(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto ours = bytes::base64(key().public_key);
  const bool sign = (data[0] & 1) != 0;
  const auto checked = site::check_snapshot_file(sign ? signed_by_us(given) : std::string(given), ours);
  if (!checked) {
    must(checked.refusals().size() == 1 && !checked.refusal().sentence.empty(), "a refusal says why");
    return 0;
  }
  must(sign || !checked->problems.empty(), "what we did not sign is never whole");
  for (const auto& problem : checked->problems) must(!problem.empty(), "a problem is a sentence");
  return 0;
}
