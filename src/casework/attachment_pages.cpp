#include "casework/attachment_store.hpp"
#include "casework/case_pages.hpp"
#include "casework/timeline_words.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;

std::vector<protocol::Index> every_role(const CaseFile& file) {
  std::vector<protocol::Index> all;
  for (std::size_t at = 0; at < file.edition().roles.size(); ++at)
    all.push_back(static_cast<protocol::Index>(at));
  return all;
}

Response form_page(Visit& visit, const CaseFile& file, const Refusals& problems) {
  const auto roles = roles_for(visit, file.edition(), every_role(file));
  return show(
      visit, {.title = "Add a file", .crumbs = crumbs_of(visit, file, "Add a file"), .problems = problems},
      group(el("span", cls("govuk-caption-xl"), file.reference),
            el("h1", cls("govuk-heading-xl"), "Add a file"),
            el("form", attr("method", "post"), attr("enctype", "multipart/form-data"), flag("novalidate"),
               attr("action", case_address(visit, file, "files")), csrf_field(visit),
               file_upload({.label = {.text = "File"},
                            .name = "file",
                            .hint = uploads::kinds_in_words() + ". At most " +
                                    uploads::size_in_words(uploads::largest_bytes) + ".",
                            .error = problem_of(problems, "file"),
                            .accept = uploads::endings()}),
               role_field(file.edition(), roles, visit.request.form, problems),
               button({.text = "Add the file", .prevent_double_click = true}))),
      problems.empty() ? 200 : 422);
}

Response form_get(Visit& visit) {
  const auto file = case_of(visit);
  return file ? form_page(visit, *file, {}) : not_found(visit);
}

Response form_post(Visit& visit) {
  // Looked at before the act begins: nobody else waits to write while the file is scanned.
  std::optional<Outcome<uploads::Upload>> upload;
  if (!visit.request.files.empty()) {
    const auto& sent = visit.request.files.front();
    upload = uploads::check_upload(sent.name, sent.bytes, "file");
  }
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  if (!upload) return form_page(visit, *file, Refusals{{"Choose a file.", {}, "file"}});
  const auto role =
      read_role(file->edition(), roles_for(visit, file->edition(), every_role(*file)), visit.request.form);
  if (!role) return form_page(visit, *file, role.refusals());
  if (!*upload) return form_page(visit, *file, upload->refusals());
  if (const auto kept = keep_attachment(visit.work(), *file, *role, **upload); !kept)
    return form_page(visit, *file, kept.refusals());
  return done_and_back(case_address(visit, *file), "saved");
}

// Saved and never shown: whatever it is, it does not run in our pages.
Response file_get(Visit& visit) {
  const auto file = case_of(visit);
  if (!file) return not_found(visit);
  auto attached = find_attachment(*visit.record, file->id, visit.at("file"));
  if (!attached) return not_found(visit);
  Response response;
  response.content_type = attached->attachment.type;
  response.body = std::move(attached->bytes);
  response.headers = {{"Content-Disposition", "attachment; filename=\"" + attached->attachment.name + "\""},
                      {"Content-Security-Policy", "default-src 'none'; sandbox"}};
  return response;
}

}  // namespace

Html attachments_view(Visit& visit, const CaseFile& file) {
  std::vector<Html> items;
  for (const auto& one : attachments(*visit.record, file.id)) {
    const auto from = title_of_role(file.edition(), file.edition().role(one.role));
    const auto about = " (" + uploads::size_in_words(one.size) + ", from: " + from +
                       (one.scanned ? ", scanned" : ", not scanned: open it with care") + ")";
    items.push_back(el("li",
                       one.name.empty() ? el("span", "A file that is erased")
                                        : el("a", cls("govuk-link"),
                                             href(case_address(visit, file, "files/" + one.id)), one.name),
                       about));
  }
  const auto add =
      visit.may("cases.decide") && !file.erased
          ? el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(case_address(visit, file, "files")), "Add a file"))
          : Html{};
  return group(items.empty()
                   ? Html{}
                   : group(el("h2", cls("govuk-heading-l"), "Files"), el("ul", cls("govuk-list"), items)),
               add);
}

Routes attachment_routes() {
  constexpr std::string_view files = "/work/{body}/cases/{reference}/files";
  return {get(files, Allow::may("cases.decide"), "Add a file to a case", form_get),
          post(files, Allow::may("cases.decide"), "Keep a file with a case", form_post),
          looked_at("reference", get("/work/{body}/cases/{reference}/files/{file}", Allow::may("cases.read"),
                                     "A file of a case, to save", file_get))};
}

}  // namespace reeve::casework
