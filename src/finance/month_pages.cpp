#include <algorithm>

#include "finance/explaining_views.hpp"
#include "finance/finance_pages.hpp"
#include "finance/statement_views.hpp"
#include "kernel/figures/prose.hpp"
#include "kernel/figures/text_claims.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

std::string state_in_words(const Month& month) {
  const auto state = month.state();
  if (state == "closed") return "Closed. Nobody can change it; it is not public yet";
  if (state == "published") return "Published";
  return month.events.size() > 1 ? "Opened again: " + month.events.back().note : "Open";
}

Html open_form(const Visit& visit, const Refusals& problems) {
  std::vector<SelectOption> options;
  for (int month = 1; month <= outturn; ++month)
    options.push_back({.text = month == outturn
                                   ? "Outturn, after the year's end"
                                   : calendar_name(month) + " (month " + std::to_string(month) + ")",
                       .value = std::to_string(month)});
  const auto& form = visit.request.form;
  return group(el("h2", cls("govuk-heading-l"), "Open a month"),
               post_form(visit, work_address(visit, "finance"),
                         input({.label = {.text = "Financial year"},
                                .name = "year",
                                .value = std::string(form.get("year")),
                                .hint = "Like 2019/20",
                                .error = problem_of(problems, "year"),
                                .classes = "govuk-input--width-10"}),
                         select({.label = {.text = "Month"},
                                 .name = "month",
                                 .value = std::string(form.get("month")),
                                 .options = std::move(options),
                                 .error = problem_of(problems, "month")}),
                         button({.text = "Open the month"})));
}

Response months_view(Visit& visit, const Refusals& problems) {
  Table rows{.caption = "Months in the record", .head = {web::Cell{"Month"}, web::Cell{"How it stands"}}};
  for (const auto& month : months(*visit.record))
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"), href(month_address(visit, month)), month.label())},
               web::Cell{state_in_words(month)}));
  return show(
      visit,
      {.title = "Money",
       .crumbs = {{.text = "Money"}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), "Money"),
          rows.rows.empty()
              ? el("p", cls("govuk-body"), "No month is open yet.")
              : group(table(rows), el("p", cls("govuk-body"),
                                      el("a", cls("govuk-link"), href(work_address(visit, "finance-lines")),
                                         "Follow a line over months and years"))),
          visit.may("finance.close")
              ? el("p", cls("govuk-body"),
                   el("a", cls("govuk-link"), href(work_address(visit, "finance-thresholds")),
                      "Say which variances must be explained"))
              : Html{},
          el("p", cls("govuk-body"),
             el("a", cls("govuk-link"), href(work_address(visit, "finance-shapes")), "Shapes of statements")),
          visit.may("finance.update") ? open_form(visit, problems) : Html{}),
      problems.empty() ? 200 : 422);
}

Response open_post(Visit& visit) {
  const auto name = read_month(visit.request.form.get("year"), visit.request.form.get("month"));
  if (!name) return months_view(visit, name.refusals());
  const auto opened = open_month(visit.work(), *name);
  if (!opened) return months_view(visit, opened.refusals());
  return done_and_back(work_address(visit, "finance/" + *opened), "month_opened");
}

Html act(const Visit& visit, const Month& month, std::string_view rest, std::string_view words,
         ButtonKind kind = ButtonKind::primary) {
  return button({.text = words, .kind = kind, .href = month_address(visit, month, rest)});
}

Html acts(const Visit& visit, const MonthBook& month) {
  Html all;
  const auto state = month.month.state();
  if (state == "open" && visit.may("finance.update"))
    all += act(visit, month.month, "upload", "Bring in a file");
  if (state == "open" && !month.book.empty() && visit.may("finance.close"))
    all += act(visit, month.month, "close", "Close the month", ButtonKind::secondary);
  if (state == "closed" && visit.may("finance.publish"))
    all += act(visit, month.month, "publish", "Publish the month");
  if (state != "open" && visit.may("finance.close"))
    all += act(visit, month.month, "reopen", state == "published" ? "Open a correction" : "Open again",
               ButtonKind::secondary);
  return all.empty() ? all : el("div", cls("govuk-button-group"), all);
}

Html exception_form(const Visit& visit, const MonthBook& month, const Note& note, const Refusals& problems) {
  if (note.doubt.empty()) return {};
  if (!visit.may("finance.sign_exception"))
    return el("p", cls("govuk-body"),
              "It needs correcting, or an exception signed by the Chief Finance Officer.");
  const bool is_this = visit.request.form.get("cell") == note.doubt;
  return details(
      {.summary = "Sign an exception for note " + std::to_string(note.number),
       .content =
           post_form(visit, month_address(visit, month.month, "exceptions"), hidden_input("cell", note.doubt),
                     textarea({.label = {.text = "Why it is published all the same"},
                               .name = "reason",
                               .id = is_this ? "reason" : "reason-" + std::to_string(note.number),
                               .value = is_this ? std::string(visit.request.form.get("reason")) : "",
                               .hint = "The public sees this beside the figure.",
                               .error = is_this ? problem_of(problems, "reason") : "",
                               .rows = 3}),
                     button({.text = "Sign the exception", .kind = ButtonKind::warning})),
       .open = is_this && !problems.empty()});
}

Html provenance(const Visit& visit, const MonthBook& month, std::size_t at) {
  const auto& from = month.from[at];
  return el("p", cls("govuk-body-s"), "From ",
            el("a", cls("govuk-link"), href(month_address(visit, month.month, "files/" + from.file_id)),
               from.file_name),
            month.book[at].sheet.empty() ? std::string() : ", sheet " + month.book[at].sheet,
            ", brought by the " + visit.authority.title_of(from.office),
            from.edition > 1 ? ", edition " + std::to_string(from.edition) : std::string(), ". ",
            el("a", cls("govuk-link"),
               href(month_address(visit, month.month, "statements/" + month.book[at].shape->key + ".csv")),
               "Download this table in the shape it comes in (CSV)"));
}

// One press lets every figure that is clear follow its cell.
Html bind_form(const Visit& visit, const MonthBook& month, const std::string& reference,
               const std::string& words) {
  const auto bound = figures::bound_to_cells(month.book, words).bound;
  if (bound == 0 || !may_change(month.month) || !visit.may("finance.update")) return {};
  const auto note = reference.empty() ? "overview" : reference;
  return post_form(
      visit, month_address(visit, month.month, "words/" + note + "/bind"),
      button({.text = group("Let " + text::counted(static_cast<long long>(bound), "figure", "figures") +
                                " follow the tables",
                            el("span", cls("govuk-visually-hidden"), " in " + note)),
              .kind = ButtonKind::secondary}));
}

// What the words of a note say that the tables do not.
Html doubts_of_words(const Visit& visit, const MonthBook& month, const std::string& reference,
                     const std::string& words) {
  const auto prose = figures::rendered(month.book, words);
  if (!prose)
    return el("p", cls("govuk-body"),
              "A figure it refers to is no longer in the tables: " + prose.refusal().sentence);
  std::vector<Html> items;
  const auto as_note =
      reference.empty() ? prose->text : reference + " " + text::replace_all(prose->text, "\n", " ");
  for (const auto& [claim, sentence, verdict] : figures::read_claims(month.book, as_note).proposals)
    if (verdict.standing == figures::Standing::fails)
      items.push_back(el("li", claim.label + ": " + verdict.says));
  for (const auto& typed : figures::typed_by_hand(month.book, words))
    items.push_back(
        el("li", typed.written + " is typed by hand." +
                     (typed.reference.empty() ? "" : " {" + typed.reference + "} is that figure.")));
  if (items.empty()) return {};
  return inset_text({.content = group(el("p", cls("govuk-body"), "Look at these before the month is closed:"),
                                      el("ul", cls("govuk-list govuk-list--bullet"), items),
                                      bind_form(visit, month, reference, words))});
}

Html words_block(const Visit& visit, const MonthBook& month, const std::string& reference) {
  const auto* said = month.said(reference);
  const auto title =
      reference.empty() ? std::string("Overview") : reference + ": " + lines_of_note(month.book, reference);
  const auto address =
      month_address(visit, month.month, "words/" + (reference.empty() ? "overview" : reference));
  const bool may = may_change(month.month) && visit.may("finance.update");
  return el("div", id(reference.empty() ? "overview" : reference), el("h3", cls("govuk-heading-s"), title),
            said ? group(prose_of(month, said->words), doubts_of_words(visit, month, reference, said->words))
                 : el("p", cls("govuk-body"), "Nothing is said yet."),
            may ? el("p", cls("govuk-body"),
                     el("a", cls("govuk-link"), href(address), said ? "Change" : "Write",
                        el("span", cls("govuk-visually-hidden"), " the words of " + title)))
                : Html{});
}

bool may_write(const Visit& visit, const std::string& office) {
  return visit.may("finance.update") || (visit.may("finance.explain") &&
                                         std::find(visit.person->offices.begin(), visit.person->offices.end(),
                                                   office) != visit.person->offices.end());
}

Html explain_link(const Visit& visit, const MonthBook& month, const ToExplain& one) {
  if (!may_change(month.month) || !may_write(visit, one.office))
    return one.words ? Html{} : web::text("Not explained yet");
  return el("p", cls("govuk-body"),
            el("a", cls("govuk-link"), href(month_address(visit, month.month, "words/" + one.reference)),
               one.words ? "Change" : "Explain it",
               el("span", cls("govuk-visually-hidden"),
                  " for " + month.book[one.statement].lines[one.line].label)));
}

Html words_blocks(const Visit& visit, const MonthBook& month) {
  Html all = words_block(visit, month, "");
  for (const auto& reference : references_in(month.book)) all += words_block(visit, month, reference);
  return all;
}

Html statements(const Visit& visit, const MonthBook& month, const Notes& notes) {
  Html all;
  for (std::size_t at = 0; at < month.book.size(); ++at)
    all += group(statement_table(
                     month, at, notes,
                     [&](const figures::Statement& statement, const figures::StatementLine& line) {
                       return work_address(visit, "finance-lines/" + statement.shape->key + "/" + line.key);
                     }),
                 provenance(visit, month, at));
  return all;
}

}  // namespace

std::string month_address(const Visit& visit, const Month& month, std::string_view rest) {
  return work_address(visit, "finance/" + month.slug) + (rest.empty() ? "" : "/" + std::string(rest));
}

std::function<std::string(const Exception&)> signed_by(const Visit& visit) {
  return [&visit](const Exception& exception) {
    const auto at = calendar::parse_instant(exception.at);
    return visit.authority.title_of(exception.office) +
           (at ? ", " + calendar::in_words(calendar::in_london(*at).date) : "");
  };
}

std::optional<MonthBook> month_of(Visit& visit) {
  if (visit.request.method == Method::post) visit.work();  // what is decided on stands still
  auto month = find_month(*visit.record, visit.at("month"));
  if (!month) return std::nullopt;
  return load_month(*visit.record, std::move(*month));
}

Response month_view(Visit& visit, const MonthBook& month, const Refusals& problems) {
  const auto notes = notes_of(month, figures::check(month.book));
  return show(
      visit,
      {.title = month.month.label(),
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")}, {.text = month.month.label()}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), month.month.label()),
          summary_list({.rows = {{.key = "How it stands", .value = state_in_words(month.month)},
                                 {.key = "Statements", .value = std::to_string(month.book.size())}}}),
          acts(visit, month),
          month.book.empty()
              ? el("p", cls("govuk-body"), "No statement is in it yet. Bring in a CSV, .ods or .xlsx file.")
              : group(el("h2", cls("govuk-heading-l"), "What does not add up"),
                      notes.notes.empty() ? el("p", cls("govuk-body"), "Everything adds up.") : Html{},
                      notes_list(
                          notes, signed_by(visit),
                          [&](const Note& note) { return exception_form(visit, month, note, problems); }),
                      variances_view(
                          month, [&](const std::string& office) { return visit.authority.title_of(office); },
                          [&](const ToExplain& one) { return explain_link(visit, month, one); }),
                      outturn_view(month), el("h2", cls("govuk-heading-l"), "Statements"),
                      statements(visit, month, notes), el("h2", cls("govuk-heading-l"), "In words"),
                      words_blocks(visit, month))),
      problems.empty() ? 200 : 422);
}

Routes month_routes() {
  const auto read = Allow::may("finance.read");
  return {get("/work/{body}/finance", read, "Months of the money",
              [](Visit& visit) { return months_view(visit, {}); }),
          post("/work/{body}/finance", Allow::may("finance.update"), "Open a month", open_post),
          get("/work/{body}/finance/{month}", read, "One month of the money", [](Visit& visit) {
            const auto month = month_of(visit);
            return month ? month_view(visit, *month, {}) : not_found(visit);
          })};
}

}  // namespace reeve::finance
