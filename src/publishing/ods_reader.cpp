// ODF 1.2 part 1, chapters 6 (text) and 9 (tables).
#include <algorithm>
#include <optional>

#include "publishing/cell_text.hpp"
#include "publishing/table_shape.hpp"
#include "publishing/workbook_parts.hpp"
#include "publishing/xml_events.hpp"

namespace reeve::publishing {
namespace {

// ODF 1.2 part 1, 6.1.2: white space at the ends of a paragraph is dropped, within it runs become one space.
// Spaces that are meant are elements: text:s.
class Paragraphs {
 public:
  void clear() {
    text_.clear();
    count_ = 0;
  }
  void open() {
    if (count_++ > 0) text_ += '\n';
    after_space_ = true;
  }
  void close() {
    if (pending_) text_.pop_back();
    pending_ = false;
  }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }
  void add_exactly(std::size_t times, char c) {
    text_.append(times, c);
    after_space_ = pending_ = false;
  }
  bool any() const { return count_ > 0; }
  const std::string& text() const { return text_; }

 private:
  void add(char c) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (space && after_space_) return;
    text_ += space ? ' ' : c;
    after_space_ = pending_ = space;
  }

  std::string text_;
  int count_ = 0;
  bool after_space_ = true;  // a space now would be dropped
  bool pending_ = false;     // the last character is a space that goes if the paragraph ends here
};

struct OdsCell {
  std::string type;
  XmlAttributes attributes;
  std::size_t times = 1;
};

class OdsContent : public XmlListener {
 public:
  OdsContent(SheetKind kind, Problems& problems) : kind_(kind), problems_(problems) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (in_paragraph()) paragraphs_.add(text);
  }
  std::vector<RawSheet> take() && { return std::move(sheets_); }

 private:
  bool in_paragraph() const { return paragraph_depth_ != 0 && aside_depth_ == 0; }
  void start_in_paragraph(std::string_view name, const XmlAttributes& attributes);
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  std::string text_of_cell();
  std::string number_of_cell();

  SheetKind kind_;
  Problems& problems_;
  Budget budget_;
  std::vector<RawSheet> sheets_;
  std::optional<RawSheetBuilder> sheet_;
  std::string sheet_name_;
  std::size_t line_ = 0;
  std::size_t row_times_ = 1;
  bool is_hidden_ = false;
  std::vector<std::string> row_;
  std::optional<OdsCell> cell_;
  Paragraphs paragraphs_;
  std::size_t depth_ = 0;
  std::size_t cell_depth_ = 0;
  std::size_t paragraph_depth_ = 0;
  std::size_t aside_depth_ = 0;  // within a note or a comment, which is no part of the cell's text
};

std::size_t times_in(const XmlAttributes& attributes, std::string_view name, std::size_t most) {
  const auto number = number_in(value_of(attributes, name));
  if (!number || *number < 1) return 1;
  return *number > static_cast<double>(most) ? most : static_cast<std::size_t>(*number);
}

bool is_cell(std::string_view name) { return name == "table-cell" || name == "covered-table-cell"; }

void OdsContent::start(std::string_view name, const XmlAttributes& attributes) {
  ++depth_;
  if (in_paragraph()) return start_in_paragraph(name, attributes);
  if (name == "table" && !sheet_) {
    sheet_name_ = value_of(attributes, "name");
    sheet_.emplace(sheet_name_, budget_);
    line_ = 1;
  } else if (name == "table-row" && sheet_ && !cell_) {
    start_row(attributes);
  } else if (is_cell(name) && sheet_ && !cell_) {
    start_cell(attributes);
  } else if (name == "p" && cell_ && depth_ == cell_depth_ + 1) {
    // Only the cell's own paragraphs: those of its comments and drawings lie deeper.
    paragraph_depth_ = depth_;
    paragraphs_.open();
  }
}

void OdsContent::start_in_paragraph(std::string_view name, const XmlAttributes& attributes) {
  if (name == "s") paragraphs_.add_exactly(times_in(attributes, "c", 10'000), ' ');
  if (name == "tab") paragraphs_.add_exactly(1, '\t');
  if (name == "line-break") paragraphs_.add_exactly(1, '\n');
  if (name == "annotation" || name == "note" || name == "ruby-text") aside_depth_ = depth_;
}

void OdsContent::end(std::string_view name) {
  if (depth_ == aside_depth_) aside_depth_ = 0;
  if (depth_ == paragraph_depth_) {
    paragraphs_.close();
    paragraph_depth_ = 0;
  }
  if (is_cell(name) && cell_ && depth_ == cell_depth_) end_cell();
  if (name == "table-row" && sheet_ && !cell_) end_row();
  if (name == "table" && sheet_ && !cell_) {
    sheets_.push_back(std::move(*sheet_).take());
    sheet_.reset();
  }
  --depth_;
}

void OdsContent::start_row(const XmlAttributes& attributes) {
  row_.clear();
  row_times_ = times_in(attributes, "number-rows-repeated", sheet_rows_max);
  const auto visibility = value_of(attributes, "visibility");
  is_hidden_ = kind_ == SheetKind::statement && (visibility == "collapse" || visibility == "filter");
}

void OdsContent::start_cell(const XmlAttributes& attributes) {
  cell_ = OdsCell{.type = value_of(attributes, "value-type"),
                  .attributes = attributes,
                  .times = times_in(attributes, "number-columns-repeated", sheet_columns_max)};
  cell_depth_ = depth_;
  paragraphs_.clear();
  if (value_of(attributes, "formula").empty()) return;
  if (kind_ == SheetKind::statement && !cell_->type.empty())
    sheet_->note_formula(line_, row_.size());
  else
    refuse_formula(problems_, sheet_name_, cell_name(line_, row_.size()));
}

void OdsContent::end_cell() {
  const std::string text = text_of_cell();
  // Spreadsheets pad every row with empty cells to the last column there is, and the sheet with rows to the
  // last.
  if (row_.size() + cell_->times > sheet_columns_max) throw TooMuch{};
  row_.insert(row_.end(), cell_->times, text);
  cell_.reset();
}

void OdsContent::end_row() {
  const bool empty = std::all_of(row_.begin(), row_.end(), [](const auto& cell) { return cell.empty(); });
  const std::size_t times = empty ? 0 : row_times_;
  if (is_hidden_ && !empty) refuse_hidden(problems_, sheet_name_, cell_name(line_, 0));
  for (std::size_t time = 0; time < times; ++time)
    for (std::size_t column = 0; column < row_.size(); ++column)
      sheet_->put(line_ + time, column, row_[column]);
  line_ += row_times_;
}

std::string OdsContent::text_of_cell() {
  const auto& [type, attributes, times] = *cell_;
  if (type == "float" || type == "percentage" || type == "currency") return number_of_cell();
  if (type == "boolean") return value_of(attributes, "boolean-value") == "true" ? "TRUE" : "FALSE";
  if (type == "time") return text_of_duration(value_of(attributes, "time-value"));
  if (type == "date") {
    const std::string date = value_of(attributes, "date-value");
    if (date.size() <= 10 || date.substr(10).starts_with("T00:00:00")) return date.substr(0, 10);
    return date.substr(0, 10) + " " + date.substr(11, 8);
  }
  return paragraphs_.any() ? paragraphs_.text() : value_of(attributes, "string-value");
}

std::string OdsContent::number_of_cell() {
  const std::string value = value_of(cell_->attributes, "value");
  if (const auto number = number_in(value)) return plain_decimal(*number);
  refuse_cell(problems_, sheet_name_, cell_name(line_, row_.size()), quoted(value) + " is not a number.",
              "ODF 1.2 part 1, 19.385: office:value is a number");
  return {};
}

}  // namespace

std::vector<RawSheet> read_ods_parts(const ZipArchive& archive, SheetKind kind, Problems& problems) {
  const auto xml = archive.read("content.xml");
  if (!xml) throw XmlError("there is no content.xml that can be read");
  OdsContent content(kind, problems);
  read_xml(*xml, content);
  return std::move(content).take();
}

}  // namespace reeve::publishing
