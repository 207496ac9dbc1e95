#include "kernel/bytes.hpp"

#include <openssl/sha.h>
#include <sodium.h>

#include <stdexcept>

namespace reeve::bytes {
namespace {

const unsigned char* in(std::string_view data) { return reinterpret_cast<const unsigned char*>(data.data()); }
unsigned char* out(std::string& data) { return reinterpret_cast<unsigned char*>(data.data()); }

// Every function below needs it, and the tests call them without a main of ours.
void ready() {
  static const bool started = sodium_init() >= 0;
  if (!started)
    throw std::runtime_error("libsodium could not start: the machine has no source of randomness");
}

}  // namespace

std::string hex(std::string_view data) {
  std::string text(data.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), in(data), data.size());
  text.pop_back();
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  std::string data(text.size() / 2, '\0');
  std::size_t length = 0;
  if (text.size() % 2 != 0 ||
      sodium_hex2bin(out(data), data.size(), text.data(), text.size(), nullptr, &length, nullptr) != 0 ||
      length != data.size())
    return std::nullopt;
  return data;
}

std::string base64(std::string_view data) {
  std::string text(sodium_base64_ENCODED_LEN(data.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), in(data), data.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string data(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(out(data), data.size(), text.data(), text.size(), nullptr, &length, &end,
                        sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  data.resize(length);
  return data;
}

// By OpenSSL, which uses the processor's own instructions: every line of the journal is hashed while others
// wait to write.
std::string sha256(std::string_view data) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  if (!SHA256(in(data), data.size(), out(digest))) throw std::runtime_error("SHA-256 is not available");
  return hex(digest);
}

std::string random(std::size_t count) {
  ready();
  std::string data(count, '\0');
  randombytes_buf(data.data(), count);
  return data;
}

bool same_secret(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

KeyPair make_key_pair() {
  ready();
  KeyPair pair{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0')};
  crypto_sign_keypair(out(pair.public_key), out(pair.secret_key));
  return pair;
}

std::string sign(std::string_view message, std::string_view secret_key) {
  ready();
  if (secret_key.size() != crypto_sign_SECRETKEYBYTES)
    throw std::invalid_argument("a signing key has 64 bytes");
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(out(signature), nullptr, in(message), message.size(), in(secret_key));
  return signature;
}

bool is_signed(std::string_view message, std::string_view signature, std::string_view public_key) {
  ready();
  return signature.size() == crypto_sign_BYTES && public_key.size() == crypto_sign_PUBLICKEYBYTES &&
         crypto_sign_verify_detached(in(signature), in(message), message.size(), in(public_key)) == 0;
}

std::string seal(std::string_view plain, std::string_view key) {
  if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
    throw std::invalid_argument("a sealing key has 32 bytes");
  const std::string nonce = random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  std::string box(plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(out(box), nullptr, in(plain), plain.size(), nullptr, 0, nullptr,
                                             in(nonce), in(key));
  return nonce + box;
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view key) {
  constexpr std::size_t overhead =
      crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.size() < overhead || key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
    return std::nullopt;
  const auto nonce = sealed.substr(0, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const auto box = sealed.substr(nonce.size());
  std::string plain(sealed.size() - overhead, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(plain), nullptr, nullptr, in(box), box.size(), nullptr,
                                                 0, in(nonce), in(key)) != 0)
    return std::nullopt;
  return plain;
}

}  // namespace reeve::bytes
