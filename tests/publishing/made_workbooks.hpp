// Spreadsheets written by hand, for what our own writers never write.
#pragma once

#include <string>
#include <vector>

#include "publishing/zip_package.hpp"

namespace reeve::publishing {

inline std::string made_xlsx(const std::string& sheet_data, const std::string& styles = "<styleSheet/>",
                             const std::string& workbook_properties = "") {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
  };
  return zip_of({
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"" + office + "\">" + workbook_properties +
           "<sheets><sheet name=\"Figures\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml") +
           relation("r2", "styles", "/xl/styles.xml") + relation("r3", "sharedStrings", "sharedStrings.xml") +
           "</Relationships>"},
      {"xl/styles.xml", styles},
      {"xl/sharedStrings.xml",
       "<sst><si><t>name</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>said</t></rPh></si></sst>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"},
  });
}

inline std::string made_ods(const std::string& rows, const std::string& manifest = "<manifest/>") {
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", true},
       {"content.xml",
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Figures\">" +
            rows + "</table:table></office:spreadsheet></office:body></office:document-content>"},
       {"META-INF/manifest.xml", manifest}});
}

inline std::string ods_cell(const std::string& attributes, const std::string& inside = "") {
  return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}
inline std::string ods_text(const std::string& text) {
  return ods_cell("office:value-type=\"string\"", "<text:p>" + text + "</text:p>");
}
inline std::string ods_row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace reeve::publishing
