// Bytes through the reader as the server drives it. The first byte says how many arrive at a time; the
// requests found must be the same as when they arrive at once.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "must.hpp"
#include "web/http_negotiation.hpp"
#include "web/http_reader.hpp"

using reeve::fuzz::must;
using namespace reeve::web;
using Progress = http::RequestReader::Progress;

namespace {

bool climbs(const std::string& path) {
  auto padded = path + "/";
  return padded.find("/../") != std::string::npos || padded.find("/./") != std::string::npos;
}

Prepared make_page() {
  Prepared page;
  page.identity.body = page.gzip.body = page.brotli.body = std::make_shared<const std::string>("page");
  page.etag = "\"edition\"";
  return page;
}

std::string take(http::RequestReader& reader) {
  static const Prepared page = make_page();
  must(http::choose_encoding(page, reader.accept_encoding()).body != nullptr, "what is chosen is offered");
  http::client_has_it(reader.if_none_match(), page.etag);

  auto request = reader.request("127.0.0.1");
  if (!request) return "broken";
  must(request->path.starts_with('/') && !request->path.starts_with("//"), "a path starts with one slash");
  must(request->path.find('\0') == std::string::npos, "a path holds no NUL");
  must(!climbs(request->path), "a path stays below the root");
  must(request->body.size() <= 2000, "a body is within its limit");
  return request->path + " " + request->body;
}

std::vector<std::string> read(const char* bytes, std::size_t count, std::size_t at_a_time) {
  std::vector<std::string> requests;
  http::RequestReader reader({.header_bytes_max = 1024, .body_bytes_max = 2000});
  for (;;) {
    auto progress = reader.advance();
    if (progress == Progress::complete) {
      requests.push_back(take(reader));
      reader.next();
      continue;
    }
    if (progress == Progress::refused) {
      must(reader.refusal() >= 400 && reader.refusal() < 600, "a refusal has an error status");
      return requests;
    }
    if (count == 0) return requests;
    auto room = reader.room();
    must(!room.empty(), "there is room for what is asked for");
    auto size = std::min({room.size(), at_a_time, count});
    std::memcpy(room.data(), bytes, size);
    bytes += size;
    count -= size;
    reader.received(size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto bytes = reinterpret_cast<const char*>(data) + 1;
  auto slowly = read(bytes, size - 1, 1 + data[0] % 32);
  auto at_once = read(bytes, size - 1, size);
  must(slowly == at_once, "requests do not depend on how their bytes arrive");
  return 0;
}
