#include "publishing/xlsx_book.hpp"

#include <cstdlib>
#include <functional>
#include <map>

#include "publishing/xml_events.hpp"

namespace reeve::publishing {
namespace {

struct Relation {
  std::string type;  // the last word of it, which is the same in the strict and the transitional namespace
  std::string path;
};
using Relations = std::map<std::string, Relation>;  // by r:id

class RelationsPart : public XmlListener {
 public:
  explicit RelationsPart(std::string folder) : folder_(std::move(folder)) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    const std::string target = value_of(attributes, "Target");
    const std::string type = value_of(attributes, "Type");
    relations[value_of(attributes, "Id")] = {
        .type = type.substr(type.rfind('/') + 1),
        .path = target.starts_with('/') ? target.substr(1) : folder_ + target};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  Relations relations;

 private:
  std::string folder_;
};

class WorkbookPart : public XmlListener {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet") sheets.emplace_back(value_of(attributes, "name"), relation_in(attributes));
    if (name == "workbookPr") {
      const std::string from_1904 = value_of(attributes, "date1904");
      if (from_1904 == "1" || from_1904 == "true") epoch = Epoch::of_1904;
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<std::pair<std::string, std::string>> sheets;  // name, r:id
  Epoch epoch = Epoch::of_1900;

 private:
  static std::string relation_in(const XmlAttributes& attributes) {
    for (const auto& attribute : attributes)
      if (attribute.prefixed && attribute.name == "id") return attribute.value;
    return {};
  }
};

class SharedTexts : public XmlListener {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") texts.emplace_back();
    if (name == "rPh") in_reading_ = true;  // how to say it in Japanese, not part of the text
    if (name == "t") in_text_ = !in_reading_ && !texts.empty();
  }
  void end(std::string_view name) override {
    if (name == "rPh") in_reading_ = false;
    if (name == "t") in_text_ = false;
    if (name == "si" && !texts.empty()) texts.back() = unescaped(texts.back());
  }
  void text(std::string_view text) override {
    if (in_text_) texts.back() += text;
  }

  std::vector<std::string> texts;

 private:
  bool in_text_ = false;
  bool in_reading_ = false;
};

class StylesPart : public XmlListener {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") codes_[value_of(attributes, "numFmtId")] = value_of(attributes, "formatCode");
    if (name == "cellXfs") in_cell_formats_ = true;
    if (name == "xf" && in_cell_formats_) format_ids_.push_back(value_of(attributes, "numFmtId"));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats_ = false;
  }
  void text(std::string_view) override {}

  std::vector<Shown> shown() const {
    std::vector<Shown> shown;
    for (const auto& id : format_ids_) {
      const auto code = codes_.find(id);
      shown.push_back(code == codes_.end() ? shown_by(std::atoi(id.c_str())) : shown_by(code->second));
    }
    return shown;
  }

 private:
  std::map<std::string, std::string> codes_;
  std::vector<std::string> format_ids_;
  bool in_cell_formats_ = false;
};

// A part that is named must be there and whole; one that is not named is empty.
void read_part(const ZipArchive& archive, const std::string& path, XmlListener& listener) {
  const auto xml = archive.read(path);
  if (!xml) throw XmlError("there is no " + path + " that can be read");
  read_xml(*xml, listener);
}

std::string first_of(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations)
    if (relation.type == type) return relation.path;
  return {};
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

std::string path_of_relations(const std::string& path) {
  return folder_of(path) + "_rels/" + path.substr(folder_of(path).size()) + ".rels";
}

std::string path_of_workbook(const ZipArchive& archive) {
  RelationsPart package("");
  read_part(archive, "_rels/.rels", package);
  return first_of(package.relations, "officeDocument");
}

bool is_hex(std::string_view digits) {
  return digits.find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

}  // namespace

XlsxBook read_xlsx_book(const ZipArchive& archive) {
  const std::string path = path_of_workbook(archive);
  WorkbookPart workbook;
  read_part(archive, path, workbook);
  RelationsPart parts(folder_of(path));
  read_part(archive, path_of_relations(path), parts);

  SharedTexts texts;
  if (const auto part = first_of(parts.relations, "sharedStrings"); !part.empty())
    read_part(archive, part, texts);
  StylesPart styles;
  if (const auto part = first_of(parts.relations, "styles"); !part.empty()) read_part(archive, part, styles);

  XlsxBook book{.sheets = {},
                .shared_texts = std::move(texts.texts),
                .shown_by_style = styles.shown(),
                .epoch = workbook.epoch};
  for (const auto& [name, id] : workbook.sheets) {
    const auto part = parts.relations.find(id);
    if (part == parts.relations.end()) throw XmlError("a sheet has no part");
    if (part->second.type == "worksheet") book.sheets.push_back({name, part->second.path});  // not a chart
  }
  return book;
}

// ISO/IEC 29500-1, 22.4.2.4: what XML cannot hold is written _xHHHH_, and such a text itself with _x005F_
// before it.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto mark = text.substr(at, 7);
    if (mark.size() < 7 || !mark.starts_with("_x") || mark[6] != '_' || !is_hex(mark.substr(2, 4))) {
      out += text[at++];
      continue;
    }
    const auto code = std::strtoul(std::string(mark.substr(2, 4)).c_str(), nullptr, 16);
    if (code > 0 && code < 0x80)
      out += static_cast<char>(code);
    else
      out += mark;  // libraries write only control characters so
    at += 7;
  }
  return out;
}

}  // namespace reeve::publishing
