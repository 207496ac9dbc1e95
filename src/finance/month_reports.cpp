#include <boost/json.hpp>

#include "finance/line_reports.hpp"
#include "finance/month_content_reports.hpp"
#include "finance/month_reports.hpp"
#include "finance/register_reports.hpp"
#include "finance/sheet_reports.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;
using namespace web;

constexpr std::string_view html_type = "text/html; charset=utf-8";

publishing::Workbook workbook_of(const plan::Publisher& publisher, const MonthBook& month) {
  publishing::Workbook book{
      .title = "Money, " + month.month.label(), .body = publisher.body_name, .sheets = {}};
  for (const auto& statement : month.book) book.sheets.push_back(sheet_of(statement));
  return book;
}

json::array figures_of(const figures::Statement& statement, const figures::StatementLine& line) {
  json::array printed;
  for (std::size_t column = 0; column < statement.columns.size(); ++column)
    printed.push_back({{"column", statement.shape->columns[statement.columns[column].in_shape].key},
                       {"printed", line.figures[column].printed}});
  return printed;
}

std::string month_json(const plan::Publisher& publisher, const MonthBook& month) {
  json::array statements, exceptions, words;
  for (const auto& statement : month.book) {
    json::array lines;
    for (const auto& line : statement.lines)
      lines.push_back({{"key", line.key},
                       {"label", line.label},
                       {"note", line.reference},
                       {"source", line.source},
                       {"figures", figures_of(statement, line)}});
    statements.push_back({{"shape", statement.shape->key},
                          {"title", statement.shape->title},
                          {"unit", figures::words_of(statement.shape->unit)},
                          {"lines", std::move(lines)}});
  }
  for (const auto& exception : month.exceptions)
    exceptions.push_back(
        {{"cell", exception.cell}, {"printed", exception.printed}, {"reason", exception.reason}});
  for (const auto& said : month.commentary)
    words.push_back({{"note", said.reference}, {"words", said.words}});
  return canonical(json::object{{"publisher", publisher.body_name},
                                {"month", month.month.label()},
                                {"statements", std::move(statements)},
                                {"exceptions", std::move(exceptions)},
                                {"commentary", std::move(words)}});
}

Html downloads_of(const std::vector<std::pair<std::string, std::string>>& downloads) {
  std::vector<Html> items;
  for (const auto& [address, words] : downloads)
    items.push_back(el("li", el("a", cls("govuk-link"), href(address), words)));
  return group(el("h2", cls("govuk-heading-l"), "Download"), el("ul", cls("govuk-list"), items));
}

Html month_page(const plan::Publisher& publisher, const MonthBook& month,
                const std::vector<Register>& registers, const std::string& changes,
                const std::vector<std::pair<std::string, std::string>>& downloads) {
  const plan::Place place{"../../", "assets/"};
  auto frame =
      plan::public_frame(publisher, place, "Money: " + month.month.label(), plan::Section::elsewhere);
  return page(frame, group(el("span", cls("govuk-caption-xl"), "Money"),
                           el("h1", cls("govuk-heading-xl"), month.month.label()),
                           changes.empty()
                               ? Html{}
                               : inset_text({.content = "This edition corrects an earlier one: " + changes}),
                           month_content(publisher, place, month, registers), downloads_of(downloads)));
}

// Who published it last, and when; not that it was opened again since.
std::string published_words(const plan::Publisher& publisher, const Month& month) {
  for (auto event = month.events.rbegin(); event != month.events.rend(); ++event)
    if (event->what == "published") return plan::office_words(publisher, event->office, event->at);
  return {};
}

}  // namespace

site::Publication month_publication(const plan::Publisher& publisher, const MonthBook& month,
                                    const std::vector<Register>& registers, const std::string& changes) {
  site::Publication publication{"finance/" + month.month.slug, "Money: " + month.month.label(), changes, {}};
  auto& files = publication.files;
  const auto book = workbook_of(publisher, month);
  files.push_back({"money.ods", "application/vnd.oasis.opendocument.spreadsheet", publishing::to_ods(book)});
  files.push_back({"money.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                   publishing::to_xlsx(book)});
  files.push_back({"data.json", "application/json", month_json(publisher, month)});
  std::vector<std::pair<std::string, std::string>> downloads{{"money.ods", "Tables as a spreadsheet (ODS)"},
                                                             {"money.xlsx", "Tables as a spreadsheet (XLSX)"},
                                                             {"data.json", "Everything as JSON"}};
  for (std::size_t at = 0; at < book.sheets.size(); ++at) {
    files.push_back({"csv/" + book.sheets[at].name + ".csv", "text/csv; charset=utf-8",
                     publishing::to_csv(book.sheets[at])});
    downloads.emplace_back("csv/" + book.sheets[at].name + ".csv", month.book[at].shape->title + " (CSV)");
  }
  files.push_back({"index.html", std::string(html_type),
                   month_page(publisher, month, registers, changes, downloads).bytes});
  site::add_assets(files);
  return publication;
}

site::Publication months_publication(const plan::Publisher& publisher, const std::vector<Month>& published,
                                     const std::vector<Register>& registers,
                                     const std::vector<LinePoint>& lines) {
  const plan::Place place{"../", "assets/"};
  site::Publication publication{"finance", "Money", "", {}};
  Table rows{.caption = "Published months", .head = {web::Cell{"Month"}, web::Cell{"Published"}}};
  for (const auto& month : published)
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"), href(month.slug + "/index.html"), month.label())},
               web::Cell{published_words(publisher, month)}));
  publication.files.push_back({"index.html", std::string(html_type),
                               page(plan::public_frame(publisher, place, "Money", plan::Section::elsewhere),
                                    group(el("h1", cls("govuk-heading-xl"), "Money"),
                                          el("p", cls("govuk-body"),
                                             "What is spent against what was budgeted, what is set aside, "
                                             "and whether the figures add up, month by month."),
                                          table(rows),
                                          el("p", cls("govuk-body"),
                                             el("a", cls("govuk-link"), href("lines/index.html"),
                                                "Follow a line over months and years")),
                                          registers_list(registers)))
                                   .bytes});
  for (const auto& one : registers)
    publication.files.push_back(
        {"registers/" + one.name + ".html", std::string(html_type), register_page(publisher, one).bytes});
  add_line_pages(publication.files, publisher, lines);
  site::add_assets(publication.files);
  return publication;
}

}  // namespace reeve::finance
