#include "finance/finance_pages.hpp"
#include "finance/finding_words.hpp"
#include "finance/month_changes.hpp"
#include "finance/shape_store.hpp"
#include "finance/statement_files.hpp"
#include "finance/statement_views.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

std::vector<Crumb> crumbs(const Visit& visit, const Month& month, std::string_view here) {
  return {{.text = "Money", .href = work_address(visit, "finance")},
          {.text = month.label(), .href = month_address(visit, month)},
          {.text = here}};
}

Response upload_view(Visit& visit, const MonthBook& month, const Refusals& problems) {
  const auto open = may_change(month.month);
  if (!open) return refused_page(visit, open.refusals());
  return show(
      visit,
      {.title = "Bring in a file",
       .crumbs = crumbs(visit, month.month, "Bring in a file"),
       .problems = problems},
      group(el("h1", cls("govuk-heading-xl"), "Bring in a file"),
            el("p", cls("govuk-body"),
               "A CSV file with one statement, or an .ods or .xlsx with one on each sheet, in the shape of "
               "the download. "
               "You see what would change before anything does."),
            el("form", attr("method", "post"), attr("enctype", "multipart/form-data"), flag("novalidate"),
               attr("action", month_address(visit, month.month, "upload")), csrf_field(visit),
               file_upload({.label = {.text = "File"},
                            .name = "file",
                            .error = problem_of(problems, "file"),
                            .accept = ".csv,.ods,.xlsx"}),
               button({.text = "Look at it first"}))),
      problems.empty() ? 200 : 422);
}

// Said on the form as one list: where, then what.
Refusals as_problems(const Refusals& refusals) {
  Refusals problems;
  for (const auto& refusal : refusals)
    problems.push_back(
        {(refusal.field.empty() ? "" : refusal.field + ": ") + refusal.sentence, refusal.clause, "file"});
  return problems;
}

Response upload_post(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  if (visit.request.files.empty()) return upload_view(visit, *month, {{"Choose a file.", {}, "file"}});
  const auto& file = visit.request.files.front();
  const auto statements = statements_in(file.name, file.bytes, shapes_of(*visit.record));
  if (!statements) return upload_view(visit, *month, as_problems(statements.refusals()));
  if (auto may = may_take(month->month, *statements); !may)
    return upload_view(visit, *month, as_problems(may.refusals()));
  const auto id = keep_file(visit.work(), month->month, file.name, file.bytes);
  return see_other(month_address(visit, month->month, "files/" + id));
}

Html changes_of(const MonthBook& month, const figures::Statement& brought) {
  const auto changes = changes_between(month.book, brought);
  Table rows{.caption = brought.shape->title + (brought.sheet.empty() ? "" : ", sheet " + brought.sheet),
             .head = {web::Cell{"Line"}, web::Cell{"Column"}, figure("Now"), figure("In the file"),
                      web::Cell{"Cell of the file"}}};
  for (const auto& change : changes.cells)
    rows.rows.push_back(row_of(web::Cell{change.line}, web::Cell{change.column},
                               figure(change.before.empty() ? "nothing" : change.before),
                               figure(change.after.empty() ? "nothing" : change.after),
                               web::Cell{change.cell}));
  if (changes.is_new)
    return el("p", cls("govuk-body"),
              brought.shape->title + " is new in this month: " +
                  text::counted(static_cast<long long>(brought.lines.size()), "line", "lines") + ".");
  if (changes.cells.empty()) return el("p", cls("govuk-body"), brought.shape->title + " would not change.");
  return table(rows);
}

// The file of the address with its month; nothing when either is not there.
struct Brought {
  MonthBook month;
  KeptFile file;
};
std::optional<Brought> brought_of(Visit& visit) {
  auto month = month_of(visit);
  auto file = month ? find_file(*visit.record, month->month, visit.at("brought")) : std::nullopt;
  if (!file) return std::nullopt;
  return Brought{std::move(*month), std::move(*file)};
}

Response preview_view(Visit& visit) {
  const auto brought = brought_of(visit);
  if (!brought) return not_found(visit);
  const auto& [month, file] = *brought;
  const auto statements = statements_in(file.name, file.bytes, shapes_of(*visit.record));
  if (!statements) return refused_page(visit, statements.refusals());
  const auto after = with_statements(month, *statements);
  const auto notes = notes_of(after, figures::check(after.book));
  Html changes, tables;
  for (const auto& statement : *statements) {
    changes += changes_of(month, statement);
    if (const auto formulas = formulas_in_words(statement); !formulas.empty())
      changes += el("p", cls("govuk-body"), formulas);
  }
  for (std::size_t at = 0; at < after.book.size(); ++at)
    if (after.book[at].file == file.name) tables += statement_table(after, at, notes, {});
  const bool may = may_change(month.month) && visit.may("finance.update");
  const auto elsewhere = same_file_elsewhere(*visit.record, month.month, file.sha256);
  return show(
      visit, {.title = file.name, .crumbs = crumbs(visit, month.month, file.name)},
      group(
          el("h1", cls("govuk-heading-xl"), file.name),
          el("p", cls("govuk-body"), "Brought by the " + visit.authority.title_of(file.office) + ". ",
             el("a", cls("govuk-link"),
                href(month_address(visit, month.month, "files/" + file.id + "/download")),
                "Download it as it was brought")),
          elsewhere.empty() ? Html{}
                            : warning_text({.content = "This is the file of " + elsewhere +
                                                       ", byte for byte. Is it the right one?"}),
          el("h2", cls("govuk-heading-l"), "What would change"), changes,
          may ? post_form(visit, month_address(visit, month.month, "files/" + file.id + "/take"),
                          button({.text = "Take these figures into the month", .prevent_double_click = true}))
              : Html{},
          el("h2", cls("govuk-heading-l"), "What would not add up"),
          notes.notes.empty() ? el("p", cls("govuk-body"), "Everything adds up.") : Html{},
          notes_list(notes, signed_by(visit)), tables));
}

Response take_post(Visit& visit) {
  const auto brought = brought_of(visit);
  if (!brought) return not_found(visit);
  const auto& [month, file] = *brought;
  const auto statements = statements_in(file.name, file.bytes, shapes_of(*visit.record));
  if (!statements) return refused_page(visit, statements.refusals());
  if (auto taken = take_statements(visit.work(), month, file.id, *statements); !taken)
    return refused_page(visit, taken.refusals());
  return done_and_back(month_address(visit, month.month), "taken");
}

Response download_view(Visit& visit) {
  const auto brought = brought_of(visit);
  if (!brought) return not_found(visit);
  const auto& [month, file] = *brought;
  Response response;
  response.content_type = "application/octet-stream";
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename*=UTF-8''" + encode_component(file.name));
  response.body = file.bytes;
  return response;
}

}  // namespace

Routes upload_routes() {
  const auto read = Allow::may("finance.read");
  const auto update = Allow::may("finance.update");
  return {get("/work/{body}/finance/{month}/upload", update, "Choose a file of figures",
              [](Visit& visit) {
                const auto month = month_of(visit);
                return month ? upload_view(visit, *month, {}) : not_found(visit);
              }),
          post("/work/{body}/finance/{month}/upload", update, "Bring a file of figures", upload_post),
          get("/work/{body}/finance/{month}/files/{brought}", read, "What a file would change", preview_view),
          get("/work/{body}/finance/{month}/files/{brought}/download", read, "A file as it was brought",
              download_view),
          post("/work/{body}/finance/{month}/files/{brought}/take", update, "Take the figures of a file",
               take_post)};
}

}  // namespace reeve::finance
