#include "web/components/markup.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace reeve::web::testing {

namespace {

const std::vector<std::string_view> void_tags{"input", "br", "hr", "meta", "link", "img"};

std::string unescaped(std::string text) {
  static const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, character] : entities) {
    for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), character);
    }
  }
  return text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

class Reader {
 public:
  Reader(std::string_view markup, const std::vector<std::string>& without)
      : markup_(markup), without_(without) {}

  std::string read() {
    while (at_ < markup_.size()) {
      if (markup_[at_] == '<') {
        read_tag();
      } else {
        read_text();
      }
    }
    return out_;
  }

 private:
  void read_text() {
    const auto end = std::min(markup_.find('<', at_), markup_.size());
    const auto words = joined(words_of(unescaped(std::string(markup_.substr(at_, end - at_)))));
    if (!words.empty()) line(words);
    at_ = end;
  }

  void read_tag() {
    if (markup_.substr(at_).starts_with("</")) {
      at_ = markup_.find('>', at_) + 1;
      --depth_;
      if (depth_ <= hidden_below_) hidden_below_ = visible;
      return;
    }
    ++at_;
    const auto name = read_name();
    std::map<std::string, std::string> attributes;
    while (skip_space(), markup_[at_] != '>' && markup_[at_] != '/') {
      const auto attribute = read_name();
      attributes[attribute] = read_value();
    }
    const bool closed = markup_[at_] == '/';
    at_ = markup_.find('>', at_) + 1;
    open(name, attributes, closed || std::count(void_tags.begin(), void_tags.end(), name) > 0);
  }

  void open(const std::string& name, std::map<std::string, std::string>& attributes, bool is_void) {
    auto classes = words_of(attributes["class"]);
    std::sort(classes.begin(), classes.end());
    for (const auto& unwanted : without_) {
      if (std::count(classes.begin(), classes.end(), unwanted) > 0 && hidden_below_ == visible && !is_void) {
        hidden_below_ = depth_;
      }
    }
    attributes["class"] = joined(classes);
    std::string tag = "<" + name;
    for (const auto& [key, value] : attributes) {
      if (key != "class" || !value.empty()) tag += " " + key + "=\"" + value + "\"";
    }
    line(tag + ">");
    if (!is_void) ++depth_;
  }

  void skip_space() {
    while (at_ < markup_.size() && std::isspace(static_cast<unsigned char>(markup_[at_]))) ++at_;
  }

  std::string read_name() {
    const auto end = std::min(markup_.find_first_of(" \n\t=>/", at_), markup_.size());
    const auto start = std::exchange(at_, end);
    return std::string(markup_.substr(start, end - start));
  }

  std::string read_value() {
    if (markup_[at_] != '=') return {};
    const auto end = markup_.find('"', at_ + 2);
    const auto start = std::exchange(at_, end + 1) + 2;
    return unescaped(std::string(markup_.substr(start, end - start)));
  }

  void line(const std::string& words) {
    if (hidden_below_ == visible) out_ += std::string(depth_ * 2, ' ') + words + "\n";
  }

  static constexpr std::size_t visible = std::string::npos;
  std::string_view markup_;
  const std::vector<std::string>& without_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t hidden_below_ = visible;
  std::string out_;
};

}  // namespace

std::string canonical(std::string_view markup, const std::vector<std::string>& without) {
  return Reader(markup, without).read();
}

TEST(markup, is_the_same_whatever_the_white_space_and_the_order_of_attributes) {
  EXPECT_EQ(canonical("<a class=\"b  a\"\n href=\"/x\">\n  It&#39;s\n me </a>"),
            canonical("<a href=\"/x\" class=\"a b\">It's me</a>"));
}

TEST(markup, is_different_when_nested_differently) {
  EXPECT_NE(canonical("<p><b>one</b></p><p>two</p>"), canonical("<p><b>one</b><p>two</p></p>"));
}

TEST(markup, leaves_out_an_element_with_everything_inside_it) {
  EXPECT_EQ(canonical("<p>one</p><p class=\"x y\"><b>two</b></p><p>three</p>", {"y"}),
            canonical("<p>one</p><p>three</p>"));
}

}  // namespace reeve::web::testing
