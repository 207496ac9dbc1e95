#include "web/multipart.hpp"

#include "kernel/text.hpp"

namespace reeve::web {
namespace {

constexpr std::size_t parts_max = 200;
constexpr std::size_t part_head_max = 4 * 1024;
constexpr std::string_view line_end = "\r\n";

struct PartHead {
  std::string name;
  std::optional<std::string> file_name;
  std::string type;
};

// A quotation mark inside a value is written %22.
std::optional<std::string_view> take_quoted(std::string_view& rest, std::string_view before) {
  if (!rest.starts_with(before)) return std::nullopt;
  const auto end = rest.find('"', before.size());
  if (end == std::string_view::npos) return std::nullopt;
  const auto value = rest.substr(before.size(), end - before.size());
  rest.remove_prefix(end + 1);
  return value;
}

// ; name="..." and, for a file, ; filename="...": in this order, and nothing else.
bool read_disposition(std::string_view rest, PartHead& head) {
  const auto plain = [](std::string_view value) {
    return text::replace_all(std::string(value), "%22", "\"");
  };
  const auto name = take_quoted(rest, "; name=\"");
  if (!name) return false;
  head.name = plain(*name);
  if (rest.empty()) return true;
  const auto file_name = take_quoted(rest, "; filename=\"");
  if (!file_name || !rest.empty()) return false;
  head.file_name = plain(*file_name);
  return true;
}

std::optional<PartHead> read_head(std::string_view head) {
  constexpr std::string_view disposition = "content-disposition: form-data", type = "content-type:";
  PartHead read;
  bool has_disposition = false;
  for (const auto& line : text::split(head, line_end)) {
    if (text::starts_with_ignoring_case(line, disposition)) {
      if (has_disposition || !read_disposition(std::string_view(line).substr(disposition.size()), read))
        return std::nullopt;
      has_disposition = true;
    } else if (text::starts_with_ignoring_case(line, type)) {
      read.type = text::trim(std::string_view(line).substr(type.size()));
    } else {
      return std::nullopt;
    }
  }
  if (!has_disposition) return std::nullopt;
  return read;
}

bool is_text(std::string_view value) {
  return !text::has_nul(value) && text::first_bad_utf8(value) == std::string_view::npos;
}

// The name alone: some browsers have sent the whole path.
std::string without_folders(const std::string& name) { return name.substr(name.find_last_of("/\\") + 1); }

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  if (!text::starts_with_ignoring_case(content_type, "multipart/form-data;")) return std::nullopt;
  constexpr std::string_view mark = "boundary=";
  const auto at = content_type.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  auto boundary = text::trim(content_type.substr(at + mark.size()));
  if (boundary.size() >= 2 && boundary.front() == '"' && boundary.back() == '"')
    boundary = boundary.substr(1, boundary.size() - 2);
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+_,-./:=?";
  if (boundary.empty() || boundary.size() > 70 ||
      boundary.find_first_not_of(allowed) != std::string_view::npos)
    return std::nullopt;
  return std::string(boundary);
}

std::optional<MultipartForm> parse_multipart(std::string_view boundary, std::string_view body) {
  const auto delimiter = "--" + std::string(boundary);
  const auto between = std::string(line_end) + delimiter;
  MultipartForm form;
  std::vector<std::pair<std::string, std::string>> fields;
  if (!body.starts_with(delimiter)) return std::nullopt;
  body.remove_prefix(delimiter.size());
  for (std::size_t parts = 0; !body.starts_with("--"); ++parts) {
    if (parts == parts_max || !body.starts_with(line_end)) return std::nullopt;
    body.remove_prefix(line_end.size());
    const auto head_end = body.substr(0, part_head_max).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return std::nullopt;
    const auto head = read_head(body.substr(0, head_end));
    body.remove_prefix(head_end + 4);
    const auto end = body.find(between);
    if (!head || end == std::string_view::npos) return std::nullopt;
    const auto content = body.substr(0, end);
    body.remove_prefix(end + between.size());
    if (!is_text(head->name) || !is_text(head->file_name.value_or(""))) return std::nullopt;
    if (head->file_name) {
      auto file_name = without_folders(*head->file_name);
      if (file_name.empty() != head->file_name->empty()) return std::nullopt;  // a folder is no file
      if (!file_name.empty())
        form.files.push_back({head->name, std::move(file_name), head->type, std::string(content)});
    } else if (is_text(content)) {
      fields.emplace_back(head->name, std::string(content));
    } else {
      return std::nullopt;
    }
  }
  if (body != "--" && body != "--\r\n") return std::nullopt;
  form.fields = Fields(std::move(fields));
  return form;
}

}  // namespace reeve::web
