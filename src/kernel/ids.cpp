#include "kernel/ids.hpp"

#include <cstdint>
#include <stdexcept>

#include "kernel/bytes.hpp"

namespace reeve {

std::string make_uuid(calendar::Instant now, std::string_view random) {
  if (random.size() != 10) throw std::invalid_argument("an id is made with ten random bytes");
  const auto milliseconds = static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count());
  std::string raw;
  for (int shift = 40; shift >= 0; shift -= 8) raw += static_cast<char>((milliseconds >> shift) & 0xFFU);
  raw += random;
  raw[6] = static_cast<char>((static_cast<unsigned char>(raw[6]) & 0x0FU) | 0x70U);
  raw[8] = static_cast<char>((static_cast<unsigned char>(raw[8]) & 0x3FU) | 0x80U);
  std::string text = bytes::hex(raw);
  for (std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, "-");
  return text;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
    const char c = text[at];
    if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

}  // namespace reeve
