#include "publishing/xml_events.hpp"

#include <orcus/sax_parser.hpp>

namespace reeve::publishing {
namespace {

class Adapter : public orcus::sax_handler {
 public:
  explicit Adapter(XmlListener& listener) : listener_(listener) {}

  // Called before start_element, with values that do not outlive the call.
  void attribute(const orcus::sax::parser_attribute& attribute) {
    attributes_.push_back({!attribute.ns.empty(), std::string(attribute.name), std::string(attribute.value)});
  }
  void end_declaration(std::string_view) { attributes_.clear(); }
  void start_element(const orcus::sax::parser_element& element) {
    open_.emplace_back(element.name);
    listener_.start(element.name, attributes_);
    attributes_.clear();
  }
  // The parser does not compare the names of opening and closing tags.
  void end_element(const orcus::sax::parser_element& element) {
    if (open_.empty() || open_.back() != element.name)
      throw XmlError("an element is closed by another's name");
    open_.pop_back();
    listener_.end(element.name);
  }
  void characters(std::string_view text, bool) { listener_.text(text); }

  bool all_closed() const { return open_.empty(); }

 private:
  XmlListener& listener_;
  XmlAttributes attributes_;
  std::vector<std::string> open_;
};

}  // namespace

std::string value_of(const XmlAttributes& attributes, std::string_view name) {
  for (const auto& attribute : attributes)
    if (attribute.name == name) return attribute.value;
  return {};
}

void read_xml(std::string_view xml, XmlListener& listener) {
  // The parser looks one character past the end of a file that is cut short.
  const std::string padded = std::string(xml) + '\0';
  Adapter adapter(listener);
  try {
    orcus::sax_parser<Adapter>(padded.data(), xml.size(), adapter).parse();
  } catch (const orcus::general_error& error) {
    throw XmlError(error.what());
  }
  if (!adapter.all_closed()) throw XmlError("the document ends before its elements do");
}

}  // namespace reeve::publishing
