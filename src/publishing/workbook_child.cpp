#include "publishing/workbook_child.hpp"

#include <new>

#include "publishing/file_descriptor.hpp"
#include "publishing/own_child.hpp"
#include "publishing/workbook_parts.hpp"
#include "publishing/workbook_refusals.hpp"
#include "publishing/workbook_wire.hpp"
#include "publishing/xml_events.hpp"

namespace reeve::publishing {
namespace {

bool is_encrypted(const ZipArchive& archive) {
  const auto manifest = archive.read("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string::npos;
}

WorkbookAnswer answer_to(const WorkbookQuestion& question) {
  const auto refuse = [&](WholeFile why) { return refusal_of_file(question.file_name, why); };
  const auto archive = ZipArchive::open(question.bytes);
  if (!archive) return refuse(WholeFile::damaged);
  if (is_encrypted(*archive)) return refuse(WholeFile::has_a_password);
  Problems problems(question.file_name);
  const bool ods = archive->read("mimetype").has_value();
  auto sheets = ods ? read_ods_parts(*archive, question.kind, problems)
                    : read_xlsx_parts(*archive, question.kind, problems);
  if (problems.any()) return std::move(problems).take();
  return sheets;
}

WorkbookAnswer answer_or_refusal(const WorkbookQuestion& question) {
  try {
    return answer_to(question);
  } catch (const XmlError&) {
    return refusal_of_file(question.file_name, WholeFile::damaged);
  } catch (const TooMuch&) {
    return refusal_of_file(question.file_name, WholeFile::too_large);
  } catch (const std::bad_alloc&) {
    return refusal_of_file(question.file_name, WholeFile::too_large);
  }
}

}  // namespace

int workbook_child_main(int in_fd, int out_fd) {
  try {
    limit_myself();
    const FileDescriptor in(in_fd);
    const FileDescriptor out(out_fd);
    const auto question = question_in(in.all_bytes());
    if (!question) return 2;
    out.write_all(packed(answer_or_refusal(*question)));
    return 0;
  } catch (...) {
    return 1;
  }
}

}  // namespace reeve::publishing
