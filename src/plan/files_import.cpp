#include <algorithm>
#include <filesystem>

#include "plan/import_shape.hpp"
#include "plan/plan_import.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::plan {
namespace {

namespace files = std::filesystem;

std::string known_files() {
  std::string list;
  for (const auto& shape : import_shapes()) list += (list.empty() ? "" : ", ") + std::string(shape.file);
  return list;
}

void add(Refusals& all, const Refusals& more) { all.insert(all.end(), more.begin(), more.end()); }

Refusal unknown(const std::string& name) {
  return {name + " is not a file of an import. The files are: " + known_files() + ".", "import files", name};
}

Outcome<std::vector<ImportFile>> read_folder(const files::path& folder) {
  std::vector<files::path> paths;
  for (const auto& entry : files::directory_iterator(folder))
    if (entry.path().extension() == ".csv") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<ImportFile> found;
  Refusals problems;
  for (const auto& path : paths) {
    if (!find_shape(path.stem().string())) {
      problems.push_back(unknown(path.filename().string()));
      continue;
    }
    auto bytes = publishing::read_brought_file(path);
    if (!bytes) {
      add(problems, bytes.refusals());
      continue;
    }
    publishing::CsvLimits limits;
    limits.bytes_max = publishing::brought_file_bytes_max;
    auto table = publishing::read_csv(path.filename().string(), *bytes, limits);
    if (!table)
      add(problems, table.refusals());
    else
      found.push_back({path.stem().string(), path.filename().string(), std::move(table).value()});
  }
  if (paths.empty())
    problems.push_back(
        {folder.string() + " holds no .csv file. The files of an import are: " + known_files() + ".",
         "import files", folder.string()});
  if (!problems.empty()) return problems;
  return found;
}

Outcome<std::vector<ImportFile>> read_one_workbook(const files::path& path) {
  auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  auto sheets = publishing::read_workbook(path.filename().string(), *bytes);
  if (!sheets) return sheets.refusals();
  std::vector<ImportFile> found;
  Refusals problems;
  for (auto& sheet : *sheets) {
    const auto name = path.filename().string() + ", sheet " + sheet.sheet;
    if (!find_shape(sheet.sheet))
      problems.push_back(unknown(name));
    else
      found.push_back({sheet.sheet, name, std::move(sheet.table)});
  }
  if (!problems.empty()) return problems;
  return found;
}

}  // namespace

Outcome<std::vector<ImportFile>> read_import(const std::string& path) {
  std::error_code error;
  if (files::is_directory(path, error)) return read_folder(path);
  const auto extension = files::path(path).extension();
  if (extension == ".xlsx" || extension == ".ods") return read_one_workbook(path);
  return Refusal{path + " is neither a folder of .csv files nor an .xlsx or .ods file.", "import files",
                 path};
}

}  // namespace reeve::plan
