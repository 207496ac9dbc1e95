#include "publishing/odf_parts.hpp"

namespace reeve::publishing {
namespace {

bool is_allowed(char c) {
  return static_cast<unsigned char>(c) >= 0x20U || c == '\t' || c == '\n' || c == '\r';
}

// Attributes that steer libodfgen and mean nothing to a reader of the file.
bool is_own_to_the_library(std::string_view attribute) { return attribute.starts_with("librevenge:"); }

}  // namespace

void OdfPart::startDocument() { xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }

void OdfPart::startElement(const char* name, const librevenge::RVNGPropertyList& attributes) {
  const std::string_view element = name;
  if (element == "table:table") header_ = Header::awaited;
  if (element == "table:table-row" && header_ == Header::awaited) {
    open_tag("table:table-header-rows");
    header_ = Header::open;
  }
  open_tag(element);
  librevenge::RVNGPropertyList::Iter attribute(attributes);
  for (attribute.rewind(); attribute.next();) {
    if (is_own_to_the_library(attribute.key())) continue;
    const librevenge::RVNGString value = attribute()->getStr();
    write_attribute(attribute.key(), value.cstr());
    if (element == "style:default-style" && std::string_view(value.cstr()) == "table-cell")
      in_cell_style_ = true;
  }
}

void OdfPart::endElement(const char* name) {
  const std::string_view element = name;
  if (in_cell_style_) write_language();
  if (in_start_tag_) {
    xml_ += "/>";
    in_start_tag_ = false;
  } else {
    xml_.append("</").append(element).append(">");
  }
  if (element == "table:table-row" && header_ == Header::open) {
    xml_ += "</table:table-header-rows>";
    header_ = Header::none;
  }
}

void OdfPart::write_language() {
  in_cell_style_ = false;
  const auto dash = language_.find('-');
  open_tag("style:text-properties");
  write_attribute("fo:language", language_.substr(0, dash));
  if (dash != std::string::npos) write_attribute("fo:country", language_.substr(dash + 1));
  xml_ += "/>";
  in_start_tag_ = false;
}

void OdfPart::open_tag(std::string_view name) {
  close_start_tag();
  xml_.append("<").append(name);
  in_start_tag_ = true;
}

void OdfPart::write_attribute(std::string_view name, std::string_view value) {
  xml_.append(" ").append(name).append("=\"").append(xml_escaped(value)).append("\"");
}

void OdfPart::characters(const librevenge::RVNGString& text) {
  close_start_tag();
  xml_ += xml_escaped(text.cstr());
}

void OdfPart::close_start_tag() {
  if (in_start_tag_) xml_ += '>';
  in_start_tag_ = false;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if (is_allowed(c))
          out += c;
        else
          out += "\uFFFD";
    }
  }
  return out;
}

}  // namespace reeve::publishing
