#include "kernel/identity/secrets.hpp"

#include <gtest/gtest.h>

namespace reeve::identity {
namespace {

calendar::Instant seconds(std::int64_t since_1970) {
  return calendar::Instant(std::chrono::seconds(since_1970));
}

TEST(Passwords, a_hash_is_argon2id_with_the_promised_cost_and_its_own_salt) {
  const auto hash = hash_password("correct horse battery");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
  EXPECT_NE(hash, hash_password("correct horse battery"));
}

TEST(Passwords, only_the_right_password_opens_a_hash) {
  const auto hash = hash_password("correct horse battery");
  EXPECT_TRUE(is_password("correct horse battery", hash));
  EXPECT_FALSE(is_password("correct horse batterz", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_FALSE(is_password({}, hash));
  EXPECT_FALSE(is_password("correct horse battery", ""));
  EXPECT_FALSE(is_password("!", "!"));
}

TEST(Passwords, twelve_characters_are_enough_and_eleven_are_not) {
  EXPECT_TRUE(check_new_password("abcdefghijkl", "a@b.c"));
  EXPECT_FALSE(check_new_password("abcdefghijk", "a@b.c"));
  EXPECT_TRUE(check_new_password("éééééééééééa", "a@b.c"));
  // Eleven characters stay eleven, however many bytes they take.
  EXPECT_FALSE(check_new_password("ééééééééééa", "a@b.c"));
  EXPECT_TRUE(check_new_password(std::string(255, 'x') + "y", "a@b.c"));
  EXPECT_FALSE(check_new_password(std::string(256, 'x') + "y", "a@b.c"));
}

TEST(Passwords, the_address_and_one_character_repeated_are_refused) {
  EXPECT_FALSE(check_new_password("Ann@Example.org", "ann@example.ORG"));
  EXPECT_FALSE(check_new_password("aaaaaaaaaaaaaaaa", "ann@example.org"));
  EXPECT_EQ(check_new_password("short", "ann@example.org").refusal().field, "password");
}

// RFC 6238 appendix B, SHA-1, whose eight digits are cut to the last six as every app shows them.
TEST(OneTimeCodes, codes_are_those_of_rfc_6238) {
  const std::string secret = "12345678901234567890";
  const std::pair<std::int64_t, const char*> vectors[] = {{59, "287082"},         {1111111109, "081804"},
                                                          {1111111111, "050471"}, {1234567890, "005924"},
                                                          {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [second, code] : vectors)
    EXPECT_EQ(totp_code(secret, totp_step(seconds(second))), code) << second;
}

TEST(OneTimeCodes, a_step_lasts_thirty_seconds) {
  EXPECT_EQ(totp_step(seconds(29)), 0);
  EXPECT_EQ(totp_step(seconds(30)), 1);
  EXPECT_EQ(totp_step(seconds(59)), 1);
}

TEST(OneTimeCodes, one_step_early_or_late_is_allowed_and_two_are_not) {
  const auto secret = make_totp_secret();
  const auto now = seconds(1'700'000'000);
  const auto step = totp_step(now);
  for (std::int64_t off : {-1, 0, 1})
    EXPECT_EQ(totp_match(secret, totp_code(secret, step + off), now, 0), step + off);
  // Codes have six digits, so two steps may share one by chance; a secret where they do not is soon found.
  std::string other = secret;
  const auto clash = [&] {
    for (std::int64_t near : {-1, 0, 1})
      for (std::int64_t far : {-2, 2})
        if (totp_code(other, step + near) == totp_code(other, step + far)) return true;
    return false;
  };
  while (clash()) other = make_totp_secret();
  for (std::int64_t off : {-2, 2})
    EXPECT_FALSE(totp_match(other, totp_code(other, step + off), now, 0)) << off;
}

TEST(OneTimeCodes, a_code_works_once) {
  const std::string secret = "12345678901234567890";
  const auto now = seconds(1'234'567'890);
  const auto step = totp_match(secret, "005924", now, 0);
  ASSERT_TRUE(step);
  EXPECT_FALSE(totp_match(secret, "005924", now, *step));
  EXPECT_FALSE(totp_match(secret, totp_code(secret, *step - 1), now, *step))
      << "an earlier code after a later one";
  EXPECT_TRUE(totp_match(secret, totp_code(secret, *step + 1), now, *step));
}

TEST(OneTimeCodes, what_is_not_six_digits_matches_nothing) {
  for (const char* bad : {"", "5924", "0005924", "005924 ", "00592a"})
    EXPECT_FALSE(totp_match("12345678901234567890", bad, seconds(1'234'567'890), 0)) << bad;
}

TEST(OneTimeCodes, base32_has_the_values_of_rfc_4648_without_padding) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"f", "MY"},
                                                         {"fo", "MZXQ"},
                                                         {"foo", "MZXW6"},
                                                         {"foob", "MZXW6YQ"},
                                                         {"fooba", "MZXW6YTB"},
                                                         {"foobar", "MZXW6YTBOI"}};
  for (const auto& [plain, coded] : vectors) EXPECT_EQ(base32(plain), coded);
}

TEST(OneTimeCodes, the_address_for_the_app_carries_the_secret_in_base32) {
  EXPECT_EQ(
      totp_address("foobar", "ann@example.org", "Office of Dorset"),
      "otpauth://totp/Office%20of%20Dorset:ann@example.org?secret=MZXW6YTBOI&issuer=Office%20of%20Dorset");
  EXPECT_EQ(make_totp_secret().size(), 20U);
}

TEST(LockOut, the_wait_doubles_from_the_fifth_wrong_try_to_an_hour) {
  const auto last = seconds(1'000'000);
  for (int wrong = 0; wrong < 5; ++wrong) EXPECT_FALSE(locked_until(wrong, last)) << wrong;
  const std::pair<int, int> minutes[] = {{5, 1},   {6, 2},   {7, 4},   {8, 8},         {9, 16},
                                         {10, 32}, {11, 60}, {12, 60}, {1'000'000, 60}};
  for (const auto& [wrong, wait] : minutes)
    EXPECT_EQ(locked_until(wrong, last), last + std::chrono::minutes(wait)) << wrong;
}

}  // namespace
}  // namespace reeve::identity
