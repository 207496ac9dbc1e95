// Vectors: SHA-256 from FIPS 180-4's examples, base64 from RFC 4648 section 10, Ed25519 from RFC 8032
// section 7.1.
#include "kernel/bytes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace reeve::bytes {
namespace {

std::string raw(std::string_view hexadecimal) { return from_hex(hexadecimal).value(); }

TEST(Bytes, hexadecimal_goes_out_in_lower_case_and_comes_in_either_way) {
  EXPECT_EQ(hex(std::string("\x00\xAB\xFF", 3)), "00abff");
  EXPECT_EQ(from_hex("00abFF"), std::string("\x00\xAB\xFF", 3));
  EXPECT_EQ(from_hex(""), "");
}

TEST(Bytes, what_is_not_hexadecimal_is_refused) {
  for (const char* bad : {"0", "0g", "00 11", "0x00", "00\n"}) EXPECT_FALSE(from_hex(bad)) << bad;
}

TEST(Bytes, base64_has_the_values_of_rfc_4648) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, coded] : vectors) {
    EXPECT_EQ(base64(plain), coded);
    EXPECT_EQ(from_base64(coded), plain);
  }
}

TEST(Bytes, what_is_not_base64_is_refused) {
  // Without padding, with too much, with bits nobody wrote, in the alphabet of addresses, with a space.
  for (const char* bad : {"Zg", "Zg=", "Zg===", "Zh==", "_-==", "Zm 9v", "Zm9v\n", "===="})
    EXPECT_FALSE(from_base64(bad)) << bad;
}

TEST(Bytes, sha256_has_the_values_of_fips_180_4) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

struct SignatureVector {
  const char* seed;
  const char* public_key;
  const char* message;
  const char* signature;
};
constexpr SignatureVector rfc_8032[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f"
     "0595bbe246551"
     "41438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2ea"
     "eb4302aeeb00d"
     "291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e"
     "9716ed28dc027"
     "beceea1ec40a"}};

TEST(Bytes, ed25519_has_the_values_of_rfc_8032) {
  for (const auto& vector : rfc_8032) {
    const auto message = raw(vector.message);
    const auto signature = sign(message, raw(vector.seed) + raw(vector.public_key));
    EXPECT_EQ(hex(signature), vector.signature);
    EXPECT_TRUE(is_signed(message, signature, raw(vector.public_key)));
    EXPECT_FALSE(is_signed(message + "x", signature, raw(vector.public_key)));
  }
}

TEST(Bytes, no_bit_of_a_signature_may_change) {
  const auto keys = make_key_pair();
  const auto signature = sign("the manifest", keys.secret_key);
  ASSERT_TRUE(is_signed("the manifest", signature, keys.public_key));
  for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
    auto altered = signature;
    altered[bit / 8] = static_cast<char>(static_cast<unsigned char>(altered[bit / 8]) ^ (1U << (bit % 8)));
    EXPECT_FALSE(is_signed("the manifest", altered, keys.public_key)) << "bit " << bit;
  }
}

TEST(Bytes, another_key_and_keys_and_signatures_of_another_size_do_not_sign) {
  const auto keys = make_key_pair();
  const auto signature = sign("words", keys.secret_key);
  EXPECT_FALSE(is_signed("words", signature, make_key_pair().public_key));
  EXPECT_FALSE(is_signed("words", signature.substr(1), keys.public_key));
  EXPECT_FALSE(is_signed("words", signature, keys.public_key.substr(1)));
  EXPECT_FALSE(is_signed("words", "", ""));
  EXPECT_THROW(sign("words", "short"), std::invalid_argument);
}

TEST(Bytes, secrets_are_the_same_only_when_every_byte_is) {
  EXPECT_TRUE(same_secret("abc", "abc"));
  EXPECT_TRUE(same_secret("", ""));
  EXPECT_FALSE(same_secret("abc", "abd"));
  EXPECT_FALSE(same_secret("abc", "abcd"));
}

TEST(Bytes, random_bytes_are_as_many_as_asked_for_and_never_twice_the_same) {
  EXPECT_EQ(random(0).size(), 0U);
  EXPECT_EQ(random(32).size(), 32U);
  EXPECT_NE(random(32), random(32));
}

TEST(Bytes, a_sealed_value_needs_its_own_key) {
  const auto key = random(32);
  const auto sealed = seal("01202 223 401", key);
  EXPECT_EQ(unseal(sealed, key), "01202 223 401");
  EXPECT_FALSE(unseal(sealed, random(32)));
  EXPECT_FALSE(unseal(sealed, "short"));
  EXPECT_EQ(unseal(seal("", key), key), "");
  EXPECT_THROW(seal("x", "short"), std::invalid_argument);
}

TEST(Bytes, the_same_value_sealed_twice_cannot_be_recognised) {
  const auto key = random(32);
  EXPECT_NE(seal("same", key), seal("same", key));
}

TEST(Bytes, no_byte_of_a_sealed_value_may_change_and_none_may_go) {
  const auto key = random(32);
  const auto sealed = seal("a name", key);
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    auto altered = sealed;
    altered[at] = static_cast<char>(altered[at] ^ 1);
    EXPECT_FALSE(unseal(altered, key)) << "byte " << at;
    EXPECT_FALSE(unseal(sealed.substr(0, at), key)) << "cut at " << at;
  }
}

RC_GTEST_PROP(Bytes, whatever_goes_out_comes_back, (const std::string& data)) {
  RC_ASSERT(from_hex(hex(data)) == data);
  RC_ASSERT(from_base64(base64(data)) == data);
  const auto key = random(32);
  RC_ASSERT(unseal(seal(data, key), key) == data);
}

}  // namespace
}  // namespace reeve::bytes
