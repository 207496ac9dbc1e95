// An OpenDocument spreadsheet: the first of the two workbook formats, because it is an open standard (ISO/IEC
// 26300) and the one the government's Open Standards Board chose for documents that people edit together.
#include "kernel/text.hpp"
#include "publishing/column_widths.hpp"
#include "publishing/odf_parts.hpp"
#include "publishing/sheet.hpp"
#include "publishing/sheet_names.hpp"
#include "publishing/zip_package.hpp"

namespace reeve::publishing {
namespace {

using librevenge::RVNGPropertyList;
using librevenge::RVNGPropertyListVector;
using librevenge::RVNGString;

constexpr const char* media_type = "application/vnd.oasis.opendocument.spreadsheet";

RVNGString revenge(std::string_view text) { return RVNGString(std::string(text).c_str()); }

// A reader drops spaces at either end and folds those that follow one another, unless each is an element of
// its own.
bool is_kept_by_itself(std::string_view line, std::size_t at) {
  const bool first = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
  return line[at] != ' ' || (!first && at + 1 < line.size());
}

void write_text(OdsGenerator& ods, std::string_view line) {
  std::string run;
  const auto flush = [&] {
    if (!run.empty()) ods.insertText(revenge(run));
    run.clear();
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\t' && is_kept_by_itself(line, at)) {
      run += line[at];
      continue;
    }
    flush();
    if (line[at] == '\t')
      ods.insertTab();
    else
      ods.insertSpace();
  }
  flush();
}

// The format has paragraphs, not characters, for the ends of lines.
std::vector<std::string> lines_of(std::string_view text) {
  const std::string line_feeds =
      text::replace_all(text::replace_all(std::string(text), "\r\n", "\n"), "\r", "\n");
  return text::split(line_feeds, "\n");
}

enum class Row { header, figures };

void write_paragraph(OdsGenerator& ods, std::string_view line, Row kind) {
  ods.openParagraph(RVNGPropertyList());
  if (kind == Row::header) {
    RVNGPropertyList bold;
    bold.insert("fo:font-weight", "bold");
    ods.openSpan(bold);
  }
  write_text(ods, line);
  if (kind == Row::header) ods.closeSpan();
  ods.closeParagraph();
}

void write_cell(OdsGenerator& ods, std::string_view text, Row kind) {
  RVNGPropertyList cell;
  cell.insert("librevenge:value-type", "string");
  ods.openSheetCell(cell);
  if (!text.empty())
    for (const auto& line : lines_of(text)) write_paragraph(ods, line, kind);
  ods.closeSheetCell();
}

void write_row(OdsGenerator& ods, const std::vector<std::string>& cells, Row kind) {
  ods.openSheetRow(RVNGPropertyList());
  for (const auto& cell : cells) write_cell(ods, cell, kind);
  ods.closeSheetRow();
}

void write_sheet(OdsGenerator& ods, const Sheet& sheet, std::string_view name) {
  constexpr double inches_a_character = 0.09;
  RVNGPropertyListVector columns;
  for (const auto characters : column_widths(sheet)) {
    RVNGPropertyList column;
    column.insert("style:column-width", static_cast<double>(characters) * inches_a_character,
                  librevenge::RVNG_INCH);
    columns.append(column);
  }
  RVNGPropertyList properties;
  properties.insert("librevenge:sheet-name", revenge(name));
  properties.insert("librevenge:columns", columns);

  ods.openSheet(properties);
  write_row(ods, sheet.columns, Row::header);
  for (const auto& row : sheet.rows) write_row(ods, row, Row::figures);
  ods.closeSheet();
}

RVNGPropertyList a4_across() {
  RVNGPropertyList page;
  page.insert("fo:page-width", 11.69, librevenge::RVNG_INCH);
  page.insert("fo:page-height", 8.27, librevenge::RVNG_INCH);
  page.insert("style:print-orientation", "landscape");
  for (const char* margin : {"fo:margin-top", "fo:margin-bottom", "fo:margin-left", "fo:margin-right"})
    page.insert(margin, 0.6, librevenge::RVNG_INCH);
  return page;
}

void write_workbook(OdsGenerator& ods, const Workbook& workbook) {
  RVNGPropertyList about;
  about.insert("dc:title", revenge(workbook.title));
  about.insert("dc:creator", revenge(workbook.body));
  about.insert("dc:language", revenge(workbook.language));
  ods.startDocument(RVNGPropertyList());
  ods.setDocumentMetaData(about);
  ods.openPageSpan(a4_across());
  const auto names = sheet_names(workbook);
  for (std::size_t index = 0; index < names.size(); ++index)
    write_sheet(ods, workbook.sheets[index], names[index]);
  ods.closePageSpan();
  ods.endDocument();
}

}  // namespace

std::string to_ods(const Workbook& workbook) {
  OdfPart content(workbook.language);
  OdfPart styles(workbook.language);
  OdfPart meta(workbook.language);
  OdfPart manifest(workbook.language);
  {
    OdsGenerator ods;
    ods.addDocumentHandler(&content, ODF_CONTENT_XML);
    ods.addDocumentHandler(&styles, ODF_STYLES_XML);
    ods.addDocumentHandler(&meta, ODF_META_XML);
    ods.addDocumentHandler(&manifest, ODF_MANIFEST_XML);
    write_workbook(ods, workbook);
  }
  return zip_of({{.name = "mimetype", .bytes = media_type, .stored = true},
                 {.name = "content.xml", .bytes = content.xml()},
                 {.name = "styles.xml", .bytes = styles.xml()},
                 {.name = "meta.xml", .bytes = meta.xml()},
                 {.name = "META-INF/manifest.xml", .bytes = manifest.xml()}});
}

}  // namespace reeve::publishing
