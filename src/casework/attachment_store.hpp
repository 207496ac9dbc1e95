// Files that came with a case: sealed where they lie, proved by their digest, gone when the people in it are
// erased.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/case_file.hpp"
#include "storage/work.hpp"
#include "uploads/upload.hpp"

namespace reeve::casework {

inline constexpr std::size_t most_attachments = 30;                   // of a case
inline constexpr std::size_t most_attached_bytes = 60 * 1024 * 1024;  // of a case

struct Attachment {
  std::string id, role, name, type;
  std::size_t size = 0;
  bool scanned = false;
  std::string at;
};

// Refused at the field "file" when the case holds enough already, or is erased.
Outcome<Done> keep_attachment(storage::Work& work, const CaseFile& file, const std::string& role,
                              const uploads::Upload& upload);
std::vector<Attachment> attachments(storage::Session& record, const std::string& case_id);
// Of those that came from outside.
std::vector<std::string> names_of_files(storage::Session& record, const CaseFile& file);

struct AttachedFile {
  Attachment attachment;
  std::string bytes;
};
// Nothing when the case has no such file, or it is erased. Fault when its bytes are not those that were kept.
std::optional<AttachedFile> find_attachment(storage::Session& record, const std::string& case_id,
                                            const std::string& id);

// Part of erasing the people of a case: names and bytes go, that there was a file stays.
void erase_attachments(storage::Work& work, const std::string& case_id);

}  // namespace reeve::casework
