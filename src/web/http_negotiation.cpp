#include "web/http_negotiation.hpp"

#include <optional>

#include "kernel/text.hpp"

namespace reeve::web::http {

namespace {

std::string_view take_element(std::string_view& list) {
  auto comma = list.find(',');
  auto element = text::trim(list.substr(0, comma));
  list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  return element;
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && text::starts_with_ignoring_case(a, b);
}

// "0.85" in thousandths. A value that is no q-value counts as 0: not accepted.
int thousandths(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  int value = (text[0] - '0') * 1000;
  if (text.size() == 1) return value;
  if (text[1] != '.') return 0;
  int weight = 100;
  for (char c : text.substr(2)) {
    if (c < '0' || c > '9') return 0;
    value += (c - '0') * weight;
    weight /= 10;
  }
  return value > 1000 ? 0 : value;
}

int quality(std::string_view parameters) {
  auto equals = parameters.find('=');
  if (equals == std::string_view::npos) return 1000;
  if (!same_word(text::trim(parameters.substr(0, equals)), "q")) return 1000;
  return thousandths(text::trim(parameters.substr(equals + 1)));
}

struct Accepted {
  std::optional<int> brotli, gzip, identity, others;
};

Accepted read_accept_encoding(std::string_view list) {
  Accepted accepted;
  while (!list.empty()) {
    auto element = take_element(list);
    auto semicolon = element.find(';');
    auto coding = text::trim(element.substr(0, semicolon));
    int q = semicolon == std::string_view::npos ? 1000 : quality(element.substr(semicolon + 1));
    if (same_word(coding, "br")) accepted.brotli = q;
    if (same_word(coding, "gzip") || same_word(coding, "x-gzip")) accepted.gzip = q;
    if (same_word(coding, "identity")) accepted.identity = q;
    if (coding == "*") accepted.others = q;
  }
  return accepted;
}

}  // namespace

const Prepared::Wire& choose_encoding(const Prepared& page, std::string_view accept_encoding) {
  if (accept_encoding.empty()) return page.identity;
  auto accepted = read_accept_encoding(accept_encoding);
  int brotli = page.brotli.body ? accepted.brotli.value_or(accepted.others.value_or(0)) : 0;
  int gzip = page.gzip.body ? accepted.gzip.value_or(accepted.others.value_or(0)) : 0;
  // Identity is always acceptable unless refused by name, but a client that names an encoding would rather
  // have that.
  int identity = accepted.identity.value_or(1);
  if (brotli > 0 && brotli >= gzip && brotli >= identity) return page.brotli;
  if (gzip > 0 && gzip >= identity) return page.gzip;
  return page.identity;
}

bool client_has_it(std::string_view if_none_match, std::string_view etag) {
  if (etag.size() < 2) return false;
  auto ours = etag.substr(1, etag.size() - 2);
  while (!if_none_match.empty()) {
    auto theirs = take_element(if_none_match);
    if (theirs == "*") return true;
    if (theirs.starts_with("W/")) theirs.remove_prefix(2);
    if (theirs.size() < 2 || theirs.front() != '"' || theirs.back() != '"') continue;
    theirs = theirs.substr(1, theirs.size() - 2);
    if (!theirs.starts_with(ours)) continue;
    if (theirs.size() == ours.size() || theirs[ours.size()] == '-') return true;
  }
  return false;
}

}  // namespace reeve::web::http
