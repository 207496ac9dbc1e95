// XML as a row of events, from liborcus' parser: it knows no external entities and fetches nothing.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::publishing {

struct XmlAttribute {
  bool prefixed;  // r:id is prefixed, id is not
  std::string name;
  std::string value;
};
using XmlAttributes = std::vector<XmlAttribute>;

std::string value_of(const XmlAttributes& attributes, std::string_view name);  // "" when there is none

// Names come without their prefix: neither of our two formats uses one name in two senses where it matters.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

struct XmlError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void read_xml(std::string_view xml, XmlListener& listener);

}  // namespace reeve::publishing
