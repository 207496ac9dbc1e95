#include <csignal>

#include "publishing/own_child.hpp"
#include "publishing/sheet.hpp"
#include "publishing/table_shape.hpp"
#include "publishing/workbook_child.hpp"
#include "publishing/workbook_refusals.hpp"
#include "publishing/workbook_wire.hpp"
#include "publishing/zip_package.hpp"

namespace reeve::publishing {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t entries_max = 2'000;
constexpr std::uint64_t unpacked_max = 64 * 1024 * 1024;
constexpr std::uint64_t ratio_max = 200;
constexpr std::uint64_t ratio_matters_from =
    1024 * 1024;  // a small sheet of one repeated word packs very well

bool has_workbook(const std::vector<ZipArchive::Entry>& entries) {
  for (const auto& entry : entries)
    if (entry.name == "_rels/.rels" || entry.name == "content.xml") return true;
  return false;
}

bool is_too_large(const std::vector<ZipArchive::Entry>& entries) {
  if (entries.size() > entries_max) return true;
  std::uint64_t unpacked = 0;
  for (const auto& entry : entries) {
    if (entry.unpacked > unpacked_max)
      return true;  // before it is added up: sizes are whatever the sender wrote
    unpacked += entry.unpacked;
    if (entry.unpacked > ratio_matters_from && entry.unpacked / ratio_max > entry.packed) return true;
  }
  return unpacked > unpacked_max;
}

// Looks at the directory of the archive only: nothing is unpacked here.
std::optional<WholeFile> wrong_with(std::string_view bytes) {
  constexpr std::string_view compound_file =
      "\xD0\xCF\x11\xE0";  // what Excel wraps around a file with a password
  if (bytes.starts_with(compound_file)) return WholeFile::has_a_password;
  if (!bytes.starts_with("PK")) return WholeFile::not_a_spreadsheet;
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return WholeFile::damaged;
  const auto entries = archive->entries();
  for (const auto& entry : entries)
    if (entry.encrypted) return WholeFile::has_a_password;
  if (is_too_large(entries)) return WholeFile::too_large;
  if (!has_workbook(entries)) return WholeFile::not_a_spreadsheet;
  return std::nullopt;
}

WorkbookAnswer answer_of(std::string_view file_name, const ChildEnd& end) {
  using How = ChildEnd::How;
  switch (end.how) {
    case How::not_started:  // an exception instead
    case How::too_slow:
      return refusal_of_file(file_name, WholeFile::takes_too_long);
    case How::too_talkative:
      return refusal_of_file(file_name, WholeFile::too_large);
    case How::killed:
      return refusal_of_file(file_name, end.code == SIGXCPU || end.code == SIGKILL ? WholeFile::takes_too_long
                                                                                   : WholeFile::damaged);
    case How::exited:
      break;
  }
  if (end.code != 0) return refusal_of_file(file_name, WholeFile::damaged);
  auto answer = answer_in(end.output);
  if (!answer) return refusal_of_file(file_name, WholeFile::damaged);
  return std::move(*answer);
}

}  // namespace

Outcome<std::vector<NamedTable>> read_workbook(std::string_view file_name, std::string_view bytes,
                                               SheetKind kind) {
  if (const auto wrong = wrong_with(bytes)) return refusal_of_file(file_name, *wrong);
  auto answer = answer_of(file_name, ask_own_child(workbook_child_argument,
                                                   packed({std::string(file_name), std::string(bytes), kind}),
                                                   30s, 256 * 1024 * 1024));
  if (!answer) return answer.refusals();
  return shaped(file_name, std::move(answer).value());
}

}  // namespace reeve::publishing
