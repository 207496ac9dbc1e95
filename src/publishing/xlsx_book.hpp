// The parts of an XLSX package that its sheets lean on: which sheets there are, the shared texts, and which
// cells hold dates. ISO/IEC 29500-1 chapter 18.
#pragma once

#include <string>
#include <vector>

#include "publishing/cell_text.hpp"
#include "publishing/zip_package.hpp"

namespace reeve::publishing {

struct XlsxBook {
  struct SheetPart {
    std::string name;
    std::string path;
  };
  std::vector<SheetPart> sheets;
  std::vector<std::string> shared_texts;
  std::vector<Shown> shown_by_style;
  Epoch epoch = Epoch::of_1900;
};
XlsxBook read_xlsx_book(const ZipArchive& archive);

std::string unescaped(std::string_view text);  // _x000D_ stands for a carriage return

}  // namespace reeve::publishing
