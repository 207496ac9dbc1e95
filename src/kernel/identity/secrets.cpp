#include "kernel/identity/secrets.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "kernel/bytes.hpp"
#include "kernel/text.hpp"

namespace reeve::identity {

std::string hash_password(std::string_view password) {
  bytes::random(1);  // starts libsodium
  constexpr unsigned long long passes = 2;
  constexpr std::size_t memory_bytes = 19 * 1024 * 1024;
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("there is not enough memory to hash a password");
  return hash.substr(0, hash.find('\0'));
}

bool is_password(std::string_view password, const std::string& hash) {
  bytes::random(1);
  if (password.empty()) return false;  // also a field that was not sent, whose view points nowhere
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

Outcome<Done> check_new_password(std::string_view password, std::string_view email) {
  constexpr std::size_t shortest = 12;
  constexpr std::size_t longest = 256;
  const auto characters =
      static_cast<std::size_t>(std::count_if(password.begin(), password.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      }));
  if (characters < shortest)
    return Refusal{
        "Choose a password of at least 12 characters. Three random words are a good start.", {}, "password"};
  if (password.size() > longest)
    return Refusal{"Choose a password of at most 256 characters.", {}, "password"};
  if (text::lower(password) == text::lower(email))
    return Refusal{"The password must not be the e-mail address.", {}, "password"};
  if (std::all_of(password.begin(), password.end(), [&](char c) { return c == password.front(); }))
    return Refusal{"The password must not be one character repeated.", {}, "password"};
  return Done{};
}

std::string make_totp_secret() { return bytes::random(20); }

std::string base32(std::string_view data) {
  static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (char c : data) {
    held = (held << 8U) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31U];
  }
  if (bits > 0) out += alphabet[(held << (5 - bits)) & 31U];
  return out;
}

namespace {

// In groups of five: what somebody typed without the hyphens, in capitals, or with a full stop behind it.
// Base 32 has neither 0 nor 1: who copies an address from paper means o and l.
std::string in_groups(std::string_view typed) {
  constexpr std::size_t group = 5;
  std::string made;
  std::size_t count = 0;
  for (const char c : text::lower(typed)) {
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) continue;
    if (count > 0 && count % group == 0) made += '-';
    made += c == '0' ? 'o' : c == '1' ? 'l' : c;
    ++count;
  }
  return made;
}

}  // namespace

std::string make_secret_address() {
  constexpr std::size_t bytes_of_randomness = 12;
  return in_groups(base32(bytes::random(bytes_of_randomness)));
}

std::string id_of_secret_address(std::string_view typed) { return bytes::sha256(in_groups(typed)); }

std::string key_of_secret_address(std::string_view typed, std::string_view use) {
  return bytes::from_hex(bytes::sha256(std::string(use) + " " + in_groups(typed))).value();
}

std::int64_t totp_step(calendar::Instant at) {
  return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count() / 30;
}

std::string totp_code(std::string_view secret, std::int64_t step) {
  unsigned char counter[8];
  for (std::size_t at = 0; at < 8; ++at)
    counter[7 - at] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * at));
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (!HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter, sizeof counter, digest,
            &length))
    throw std::runtime_error("HMAC-SHA-1 is not available");
  const unsigned offset = digest[length - 1] & 0x0FU;
  const std::uint32_t number = (static_cast<std::uint32_t>(digest[offset] & 0x7FU) << 24U) |
                               (static_cast<std::uint32_t>(digest[offset + 1]) << 16U) |
                               (static_cast<std::uint32_t>(digest[offset + 2]) << 8U) | digest[offset + 3];
  std::string code = std::to_string(number % 1'000'000);
  return code.insert(0, 6 - code.size(), '0');
}

std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code, calendar::Instant now,
                                       std::int64_t last_used) {
  for (std::int64_t step = totp_step(now) - 1; step <= totp_step(now) + 1; ++step)
    if (step > last_used && bytes::same_secret(totp_code(secret, step), code)) return step;
  return std::nullopt;
}

std::string totp_address(std::string_view secret, std::string_view account, std::string_view issuer) {
  const auto plain = [](std::string_view words) { return text::replace_all(std::string(words), " ", "%20"); };
  return "otpauth://totp/" + plain(issuer) + ":" + plain(account) + "?secret=" + base32(secret) +
         "&issuer=" + plain(issuer);
}

std::optional<calendar::Instant> locked_until(int wrong_tries, calendar::Instant last_try) {
  constexpr int free_tries = 5;
  constexpr int longest_minutes = 60;
  if (wrong_tries < free_tries) return std::nullopt;
  const int doublings = std::min(wrong_tries - free_tries, 6);
  return last_try + std::chrono::minutes(std::min(1 << doublings, longest_minutes));
}

}  // namespace reeve::identity
