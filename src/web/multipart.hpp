// multipart/form-data (RFC 7578): a form that carries files. Strict, since only browsers write it: every part
// has a name, nothing stands outside the parts, text is UTF-8 without NUL, and no part is encoded in any
// other way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/message.hpp"

namespace reeve::web {

struct MultipartForm {
  Fields fields;
  std::vector<UploadedFile> files;  // those with a file chosen
};

// The boundary of a Content-Type, when it is multipart/form-data and its boundary is one (RFC 2046).
std::optional<std::string> multipart_boundary(std::string_view content_type);
// Nothing when the body is not made as above, or has more than 200 parts.
std::optional<MultipartForm> parse_multipart(std::string_view boundary, std::string_view body);

}  // namespace reeve::web
