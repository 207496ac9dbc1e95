// Something that is added from outside to what was sent: words, and a file when there is one.
#include <algorithm>

#include "casework/attachment_store.hpp"
#include "casework/case_views.hpp"
#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "complaints/intake.hpp"
#include "complaints/outside_pages.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

Response form_page(Visit& visit, const Sections& sections, const StatusOf& of, const Refusals& problems) {
  return show_outside(
      visit, sections, {.title = "Add something", .problems = problems},
      group(el("span", cls("govuk-caption-xl"), of.file.reference),
            el("h1", cls("govuk-heading-xl"), "Add something"),
            el("form", attr("method", "post"), attr("enctype", "multipart/form-data"), flag("novalidate"),
               attr("action", status_address(visit, "/more")),
               textarea({.label = {.text = "What do you want to add?"},
                         .name = "more",
                         .value = std::string(visit.request.form.get("more")),
                         .error = problem_of(problems, "more")}),
               file_upload({.label = {.text = "A file (optional)"},
                            .name = "file",
                            .hint = uploads::kinds_in_words() + ". At most " +
                                    uploads::size_in_words(uploads::largest_bytes) + ".",
                            .error = problem_of(problems, "file"),
                            .accept = uploads::endings()}),
               button({.text = "Send", .prevent_double_click = true})),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(status_address(visit)), "Back to where it stands"))),
      problems.empty() ? 200 : 422);
}

Outcome<Done> add(Visit& visit, StatusOf& of, const std::string& words) {
  Refusals problems;
  if (words.empty()) problems.push_back({"Write what you want to add, or what the file is.", {}, "more"});
  if (text::letters(words) > longest_text)
    problems.push_back(
        {"This is longer than " + text::with_thousands(longest_text) + " letters. Write the main points.",
         {},
         "more"});
  if (!problems.empty()) return problems;
  if (!visit.request.files.empty()) {
    auto& sent = visit.request.files.front();
    const auto upload = uploads::check_upload(sent.name, sent.bytes, "file");
    if (!upload) return upload.refusals();
    if (const auto kept = casework::keep_attachment(visit.work(), of.file, of.role, *upload); !kept)
      return kept.refusals();
  }
  const auto recorded = casework::record_event(
      visit.work(), of.file,
      {.name = std::string(adding), .on = visit.now.today, .role = of.role, .facts = {{"more", words}}});
  if (!recorded) return recorded.refusals();
  const auto sent =
      casework::carry_out(visit.work(), of.file, of.file.events.back(), {*visit.installation, ""});
  if (!sent) return sent.refusals();
  return Done{};
}

Response more_get(Visit& visit, const Sections& sections) {
  const auto of = status_of(visit);
  return of && may_add(visit, *of) ? form_page(visit, sections, *of, {}) : outside_not_found(visit, sections);
}

Response more_post(Visit& visit, const Sections& sections) {
  auto of = status_of(visit);
  if (!of || !may_add(visit, *of)) return outside_not_found(visit, sections);
  const auto added = add(visit, *of, std::string(text::trim(visit.request.form.get("more"))));
  if (!added) return form_page(visit, sections, *of, added.refusals());
  return see_other(status_address(visit) + "?added=yes");
}

}  // namespace

Routes more_routes(const Sections& sections) {
  constexpr std::string_view more = "/{body}/complain/status/{secret}/more";
  return {get(more, Allow::outside(), "Add something to what was sent",
              [sections](Visit& visit) { return more_get(visit, sections); }),
          post(more, Allow::outside(), "Keep what is added",
               [sections](Visit& visit) { return more_post(visit, sections); })};
}

}  // namespace reeve::complaints
