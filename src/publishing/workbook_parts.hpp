// The two formats of spreadsheets, read from their own XML.
//
// liborcus 0.17 can fill a document model from either, but loses cells without a word on the way:
// percentages, currency and booleans and repeated rows of ODS, all paragraphs of a cell but the last, inline
// strings and errors of XLSX. An import must not lose a figure, so only its XML parser is used and every kind
// of cell is read or refused here.
#pragma once

#include <vector>

#include "publishing/problems.hpp"
#include "publishing/raw_sheet.hpp"
#include "publishing/zip_package.hpp"

namespace reeve::publishing {

// Either may throw XmlError, TooMuch or std::bad_alloc. Cells that cannot be taken are added to `problems`.
std::vector<RawSheet> read_xlsx_parts(const ZipArchive& archive, SheetKind kind, Problems& problems);
std::vector<RawSheet> read_ods_parts(const ZipArchive& archive, SheetKind kind, Problems& problems);

void refuse_cell(Problems& problems, const std::string& sheet, const std::string& cell, std::string_view what,
                 std::string_view rule);
void refuse_hidden(Problems& problems, const std::string& sheet, const std::string& cell);
void refuse_formula(Problems& problems, const std::string& sheet, const std::string& cell);

}  // namespace reeve::publishing
