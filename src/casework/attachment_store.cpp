#include "casework/attachment_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/bytes.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

using storage::Session;
using storage::Work;

Refusal full(std::string sentence) { return {std::move(sentence), {}, "file"}; }

}  // namespace

Outcome<Done> keep_attachment(Work& work, const CaseFile& file, const std::string& role,
                              const uploads::Upload& upload) {
  if (file.erased) return full("What was about people in this case is erased, and nothing may be added.");
  const auto held = attachments(work.session(), file.id);
  std::size_t bytes = upload.bytes.size();
  for (const auto& one : held) bytes += one.size;
  if (held.size() >= most_attachments)
    return full(fmt::format("A case holds at most {} files, and this one does.", most_attachments));
  if (bytes > most_attached_bytes)
    return full("The files of a case may have " + uploads::size_in_words(most_attached_bytes) +
                " together, and this would be more.");
  const auto id = work.fresh_id();
  const storage::Columns row{{"id", id},
                             {"case_id", file.id},
                             {"role", role},
                             {"name", upload.name},
                             {"type", upload.type},
                             {"size", std::to_string(upload.bytes.size())},
                             {"scanned", upload.scanned ? "1" : "0"}};
  const auto sealed = storage::sealed_cell(upload.bytes, work.key_of(file.id));
  auto whole = row;
  whole.emplace_back("digest", bytes::sha256(sealed));
  work.insert("case_attachment", storage::with_hand(work, whole));
  work.insert("attachment_content", {{"id", id}, {"sealed", sealed}});
  work.record("case_attachment_kept", file.id);
  return Done{};
}

std::vector<Attachment> attachments(Session& record, const std::string& case_id) {
  std::vector<Attachment> all;
  storage::PeopleReader people(record);
  for (const auto& [id, role, name, type, size, scanned, at] : record.read<7>(
           "select id, role, name, type, size, scanned, at from case_attachment where case_id = :case "
           "order by id",
           {{"case", case_id}}))
    all.push_back({.id = id,
                   .role = role,
                   .name = people.open(case_id, name),
                   .type = type,
                   .size = static_cast<std::size_t>(size.integer()),
                   .scanned = scanned.integer() == 1,
                   .at = at});
  return all;
}

std::vector<std::string> names_of_files(Session& record, const CaseFile& file) {
  std::vector<std::string> names;
  for (const auto& one : attachments(record, file.id))
    if (const auto role = file.edition().role(one.role);
        role != protocol::none && file.edition().roles[static_cast<std::size_t>(role)].stands_outside())
      names.push_back(one.name);
  return names;
}

std::optional<AttachedFile> find_attachment(Session& record, const std::string& case_id,
                                            const std::string& id) {
  auto all = attachments(record, case_id);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Attachment& one) { return one.id == id; });
  const auto row = record.find<2>(
      "select sealed, digest from attachment_content join case_attachment on case_attachment.id = "
      "attachment_content.id where attachment_content.id = :id",
      {{"id", id}});
  if (found == all.end() || !row) return std::nullopt;
  const auto& [sealed, digest] = *row;
  if (bytes::sha256(sealed.text()) != digest.text())
    throw storage::Fault("The file " + id + " is not the one that was kept.");
  storage::PeopleReader people(record);
  return AttachedFile{std::move(*found), people.open(case_id, sealed)};
}

void erase_attachments(Work& work, const std::string& case_id) {
  for (const auto& [id] :
       work.session().read<1>("select id from case_attachment where case_id = :case", {{"case", case_id}})) {
    work.blank("case_attachment", id, {{"name", std::nullopt}});
    work.remove("attachment_content", id);
  }
}

}  // namespace reeve::casework
