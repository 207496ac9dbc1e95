#include <cstdlib>

#include "publishing/table_shape.hpp"
#include "publishing/workbook_parts.hpp"
#include "publishing/xlsx_book.hpp"
#include "publishing/xml_events.hpp"

namespace reeve::publishing {
namespace {

constexpr std::string_view cell_rule = "ISO/IEC 29500-1, 18.18.11: the kinds of cell";

std::size_t whole_number(std::string_view text) {
  const auto number = number_in(text);
  return number && *number >= 0 && *number < 1e9 ? static_cast<std::size_t>(*number) : 0;
}

struct CellPlace {
  std::size_t line;
  std::size_t column;
};

CellPlace place_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3; ++at)
    column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
  const std::size_t line = whole_number(reference.substr(at));
  if (column == 0 || line == 0) throw XmlError("a cell is called " + std::string(reference));
  return {line, column - 1};
}

class XlsxSheet : public XmlListener {
 public:
  XlsxSheet(const XlsxBook& book, std::string name, Budget& budget, SheetKind kind, Problems& problems)
      : book_(book), name_(std::move(name)), rows_(name_, budget), kind_(kind), problems_(problems) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (in_value_) value_ += text;
  }
  RawSheet take() && { return std::move(rows_).take(); }

 private:
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  std::string text_of_cell();
  std::string shared_text();
  std::string number_text();
  void refuse(std::string_view what) {
    refuse_cell(problems_, name_, cell_name(place_.line, place_.column), what, cell_rule);
  }

  const XlsxBook& book_;
  std::string name_;
  RawSheetBuilder rows_;
  SheetKind kind_;
  Problems& problems_;
  CellPlace place_{0, 0};
  bool in_cell_ = false;
  bool has_formula_ = false;
  bool in_hidden_row_ = false;
  bool told_hidden_ = false;
  bool in_reading_ = false;
  bool in_value_ = false;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
};

void XlsxSheet::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") return start_row(attributes);
  if (name == "c") return start_cell(attributes);
  if (!in_cell_) return;
  if (name == "f") has_formula_ = true;
  if (name == "rPh") in_reading_ = true;
  if (name == "v" || (name == "t" && !in_reading_)) in_value_ = true;
}

void XlsxSheet::end(std::string_view name) {
  if (name == "rPh") in_reading_ = false;
  if (name == "v" || name == "t") in_value_ = false;
  if (name == "c" && in_cell_) end_cell();
}

// Rows and cells may leave out where they stand: then they follow the one before.
void XlsxSheet::start_row(const XmlAttributes& attributes) {
  const std::string line = value_of(attributes, "r");
  place_ = {line.empty() ? place_.line + 1 : whole_number(line), 0};
  const auto hidden = value_of(attributes, "hidden");
  in_hidden_row_ = kind_ == SheetKind::statement && (hidden == "1" || hidden == "true");
  told_hidden_ = false;
}

void XlsxSheet::start_cell(const XmlAttributes& attributes) {
  const std::string reference = value_of(attributes, "r");
  if (!reference.empty()) place_ = place_of(reference);
  type_ = value_of(attributes, "t");
  style_ = whole_number(value_of(attributes, "s"));
  value_.clear();
  has_formula_ = false;
  in_cell_ = true;
}

void XlsxSheet::end_cell() {
  in_cell_ = false;
  const bool takes_saved = kind_ == SheetKind::statement && !value_.empty();
  if (has_formula_ && !takes_saved) {
    refuse_formula(problems_, name_, cell_name(place_.line, place_.column));
  } else if (!value_.empty()) {
    if (has_formula_) rows_.note_formula(place_.line, place_.column);
    if (in_hidden_row_ && !told_hidden_) {
      told_hidden_ = true;
      refuse_hidden(problems_, name_, cell_name(place_.line, place_.column));
    }
    rows_.put(place_.line, place_.column, text_of_cell());
  }
  ++place_.column;
}

std::string XlsxSheet::text_of_cell() {
  if (type_ == "s") return shared_text();
  if (type_ == "inlineStr" || type_ == "str") return unescaped(value_);
  if (type_ == "b") return value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
  if (type_ == "d") return value_.substr(0, value_.find("T00:00:00"));
  if (type_.empty() || type_ == "n") return number_text();
  refuse(type_ == "e" ? quoted(value_) + " is an error. Write the figure itself."
                      : "the cell is of a kind that is not known here. Bring the table as CSV.");
  return {};
}

std::string XlsxSheet::shared_text() {
  const auto index = number_in(value_);
  if (!index || *index < 0 || *index >= static_cast<double>(book_.shared_texts.size()))
    throw XmlError("a cell names a text that is not there");
  return book_.shared_texts[static_cast<std::size_t>(*index)];
}

std::string XlsxSheet::number_text() {
  const auto number = number_in(value_);
  if (!number) {
    refuse(quoted(value_) + " is not a number.");
    return {};
  }
  const Shown shown = style_ < book_.shown_by_style.size() ? book_.shown_by_style[style_] : Shown::number;
  return text_of_number(*number, shown, book_.epoch);
}

}  // namespace

std::vector<RawSheet> read_xlsx_parts(const ZipArchive& archive, SheetKind kind, Problems& problems) {
  const XlsxBook book = read_xlsx_book(archive);
  Budget budget;
  std::vector<RawSheet> sheets;
  for (const auto& [name, path] : book.sheets) {
    const auto xml = archive.read(path);
    if (!xml) throw XmlError("there is no " + path + " that can be read");
    XlsxSheet sheet(book, name, budget, kind, problems);
    read_xml(*xml, sheet);
    sheets.push_back(std::move(sheet).take());
  }
  return sheets;
}

}  // namespace reeve::publishing
