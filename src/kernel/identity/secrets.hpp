// Passwords, one-time codes and sign-in attempts: the rules, without a database or a clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/instant.hpp"
#include "kernel/outcome.hpp"

namespace reeve::identity {

// argon2id at 19 MiB, two passes (OWASP's second choice; 17 ms on the machine it was measured on).
std::string hash_password(std::string_view password);
bool is_password(std::string_view password, const std::string& hash);
// At least 12 characters, at most 256 bytes, not the e-mail address, not one character repeated. No other
// rules: the National Cyber Security Centre advises length over composition.
Outcome<Done> check_new_password(std::string_view password, std::string_view email);

// RFC 6238 with the values every authenticator app knows: SHA-1, 30 seconds, six digits.
std::string make_totp_secret();                // 20 random bytes
std::string base32(std::string_view data);     // RFC 4648 without padding, as apps want it typed
std::int64_t totp_step(calendar::Instant at);  // which 30 seconds
std::string totp_code(std::string_view secret, std::int64_t step);
// The step whose code this is, one step early or late allowed, never one at or before `last_used`: a code
// works once.
std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code, calendar::Instant now,
                                       std::int64_t last_used);
// otpauth:// address for the app.
std::string totp_address(std::string_view secret, std::string_view account, std::string_view issuer);

// A secret that is an address, and that a person can also copy from a letter: 96 random bits in four groups
// of five, without the digits that look like letters. "mfrgg-zdfmy-xw6yt-boi3a"
std::string make_secret_address();
// What is kept of it: the SHA-256 of the secret, however it was typed (capitals, spaces around it).
std::string id_of_secret_address(std::string_view typed);
// A key of 32 bytes that only who has the secret can make, for one use.
std::string key_of_secret_address(std::string_view typed, std::string_view use);

// Lock-out with back-off: after the fifth wrong try in a row, wait 1, 2, 4 ... minutes, at most an hour. A
// right password during the wait is refused too, or the wait would only slow the honest.
std::optional<calendar::Instant> locked_until(int wrong_tries, calendar::Instant last_try);

}  // namespace reeve::identity
