// A request and its answer, without the network: handlers and tests see only these.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve::web {

enum class Method { get, head, post };

// Names and values in the order sent, percent-decoded, valid UTF-8 without NUL.
class Fields {
 public:
  Fields() = default;
  explicit Fields(std::vector<std::pair<std::string, std::string>> pairs) : pairs_(std::move(pairs)) {}

  std::string_view get(std::string_view name) const;  // the first value, or empty
  bool has(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

// application/x-www-form-urlencoded, which is also how queries are written. Nothing when an escape is broken,
// the text is not UTF-8, holds a NUL, or has more than 2,000 fields.
std::optional<Fields> parse_fields(std::string_view encoded);
std::string encode_component(std::string_view text);  // for one query value or path segment
std::optional<std::string> decode_component(std::string_view text);

// A file that came with a form; its bytes as sent.
struct UploadedFile {
  std::string field;
  std::string name;  // without folders
  std::string type;  // as the browser said it: not to be believed
  std::string bytes;
};

struct Request {
  Method method = Method::get;
  std::string path;  // decoded, starts with "/", no "." or ".." segments, no NUL
  Fields query;
  Fields form;                                               // of a POST with a form body
  std::vector<UploadedFile> files;                           // of a form that carries files
  std::string body;                                          // as sent; at most the limit of the server
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string remote_address;

  std::string_view header(std::string_view lower_case_name) const;  // the first, or empty
  std::string_view cookie(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

Response see_other(std::string_view location);  // 303, after a POST
std::string_view reason_phrase(int status);

}  // namespace reeve::web
