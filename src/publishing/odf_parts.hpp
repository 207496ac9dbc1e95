// The XML that libodfgen makes, caught as one string a part.
#pragma once

#include <libodfgen/libodfgen.hxx>
#include <string>
#include <string_view>

namespace reeve::publishing {

// Two things a spreadsheet needs and libodfgen 0.1 does not write are put in here: the first row of each
// table repeats as its header on every printed page, and all cells are in the workbook's language.
class OdfPart : public OdfDocumentHandler {
 public:
  explicit OdfPart(std::string_view language) : language_(language) {}

  void startDocument() override;
  void endDocument() override {}
  void startElement(const char* name, const librevenge::RVNGPropertyList& attributes) override;
  void endElement(const char* name) override;
  void characters(const librevenge::RVNGString& text) override;

  const std::string& xml() const { return xml_; }

 private:
  enum class Header { none, awaited, open };

  void open_tag(std::string_view name);
  void write_attribute(std::string_view name, std::string_view value);
  void close_start_tag();
  void write_language();

  std::string language_;
  std::string xml_;
  bool in_start_tag_ = false;
  bool in_cell_style_ = false;
  Header header_ = Header::none;
};

// XML 1.0 has no way at all to write most control characters; they come out as U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace reeve::publishing
