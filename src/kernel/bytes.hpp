// Bytes on their way to text and back, SHA-256, and signatures. libsodium does the work; this says which
// parts of it Reeve uses, so that a reader can list them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::bytes {

std::string hex(std::string_view data);
std::optional<std::string> from_hex(std::string_view text);
std::string base64(std::string_view data);  // RFC 4648 with padding
std::optional<std::string> from_base64(std::string_view text);

std::string sha256(std::string_view data);  // 64 lower-case hexadecimal digits

// Only the edges call this: the kernel's rules are given their randomness.
std::string random(std::size_t count);

// Equal or not in a time that does not depend on where they differ.
bool same_secret(std::string_view left, std::string_view right);

// Ed25519. Keys and signatures are raw bytes here: 32 public, 64 secret, 64 signature.
struct KeyPair {
  std::string public_key;
  std::string secret_key;
};
KeyPair make_key_pair();
std::string sign(std::string_view message, std::string_view secret_key);
bool is_signed(std::string_view message, std::string_view signature, std::string_view public_key);

// XChaCha20-Poly1305 with a random nonce in front. The key is 32 bytes.
std::string seal(std::string_view plain, std::string_view key);
std::optional<std::string> unseal(std::string_view sealed, std::string_view key);

}  // namespace reeve::bytes
