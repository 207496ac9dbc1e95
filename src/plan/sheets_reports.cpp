#include <map>
#include "kernel/text.hpp"
#include "plan/import_shape.hpp"
#include "plan/period.hpp"
#include "plan/report_sheets.hpp"

namespace reeve::plan {
namespace {

using publishing::Sheet;

std::string mark_column(Quarter quarter) { return "mark_" + text::replace_all(slug_of(quarter), "-", "_"); }

// The headings of a shape; its two "mark_*" are named after the quarter a year before and this one, as the
// papers do.
Sheet sheet_of(std::string_view file, const Quarter& quarter) {
  const auto* shape = find_shape(file);
  Sheet sheet{std::string(file), {}, {}};
  bool first = true;
  for (const auto& column : shape->columns) {
    if (column.name != "mark_*")
      sheet.columns.emplace_back(column.name);
    else
      sheet.columns.push_back(mark_column(std::exchange(first, false) ? a_year_before(quarter) : quarter));
  }
  for (const auto& column : shape->may_follow) sheet.columns.emplace_back(column.name);
  return sheet;
}

// A figure entered in Reeve has no paper behind it: its source says who entered it and when.
std::string source_of(const std::string& printed, const std::string& office, const std::string& at) {
  return printed.empty() ? "entered by " + (office.empty() ? "the office" : office) +
                               (at.empty() ? "" : " " + at.substr(0, 10))
                         : printed;
}

struct Sheets {
  const Report& report;
  const PlanDocument& plan;
  Quarter quarter = *parse_quarter(report.period.label);

  std::string number(const Pillar* pillar) const { return std::to_string(pillar->number); }
  const Pillar* pillar_of(const std::string& page) const {
    return report.pillar(report.page(page)->pillar_id);
  }

  Sheet papers() const {
    auto sheet = sheet_of("papers", quarter);
    for (const auto& paper : plan.papers) sheet.rows.push_back({paper.name, paper.title, paper.dated});
    return sheet;
  }

  Sheet plans() const {
    auto sheet = sheet_of("plans", quarter);
    sheet.rows.push_back({plan.title, plan.term, plan.published, plan.source});
    return sheet;
  }

  Sheet pillars() const {
    auto sheet = sheet_of("pillars", quarter);
    for (const auto& pillar : report.pillars)
      sheet.rows.push_back(
          {plan.title, number(&pillar), pillar.title, "", "", "", pillar.lead_offices, "", pillar.source});
    return sheet;
  }

  Sheet theme_pages() const {
    auto sheet = sheet_of("theme_pages", quarter);
    for (const auto& page : report.pages)
      for (const auto& theme : report.themes)
        if (theme.page_id == page.id)
          sheet.rows.push_back({report.period.label, number(report.pillar(page.pillar_id)), page.title,
                                theme.title, source_of(theme.source, "", "")});
    return sheet;
  }

  Sheet themes() const {
    auto sheet = sheet_of("themes", quarter);
    for (const auto& theme : report.themes) {
      const auto* pillar = report.pillar(theme.pillar_id);
      sheet.rows.push_back({report.period.label, number(pillar), pillar->title, std::to_string(theme.number),
                            theme.title, "", "", "", "", "", source_of(theme.source, "", "")});
    }
    return sheet;
  }

  Sheet commitments() const {
    auto sheet = sheet_of("commitments", quarter);
    for (const auto& line : report.commitments) {
      const auto* pillar = pillar_of(line.page_id);
      const auto* entry = line.now ? report.legend_entry(line.now->legend_entry_id) : nullptr;
      sheet.rows.push_back(
          {report.period.label, line.number, line.label, line.parent_number, number(pillar), pillar->title,
           report.page(line.page_id)->title, line.printed_row, line.mark_last, line.mark_this,
           entry ? entry->name : "",
           source_of(line.source, line.now ? line.now->office : "", line.now ? line.now->decided_at : ""),
           line.note, line.now ? line.now->reason : "", line.origin, line.retired});
    }
    return sheet;
  }

  Sheet indicators() const {
    auto sheet = sheet_of("indicators", quarter);
    for (const auto& line : report.indicators) {
      const auto value = line.now.value_or(IndicatorValue{});
      sheet.rows.push_back(
          {report.period.label, number(pillar_of(line.page_id)), report.page(line.page_id)->title, line.name,
           value.printed, value.sign, value.number, line.unit, line.measure, value.mark, value.mark_column,
           value.basis, value.as_at, value.comparator,
           source_of(line.source.empty() ? value.source : line.source, value.office, value.recorded_at),
           line.note.empty() ? value.note : line.note, line.wanted, line.retired});
    }
    return sheet;
  }

  Sheet headlines() const {
    auto sheet = sheet_of("headlines", quarter);
    for (const auto& headline : report.headlines) {
      const bool cover = headline.page_id.empty();
      sheet.rows.push_back(
          {report.period.label, cover ? "cover" : "theme", number(report.pillar(headline.pillar_id)),
           cover ? "" : report.page(headline.page_id)->title, std::to_string(headline.position),
           headline.label, source_of(headline.source, "", "")});
    }
    return sheet;
  }

  Sheet points(std::string_view file, const std::vector<Point>& all, bool with_value) const {
    auto sheet = sheet_of(file, quarter);
    for (const auto& point : all) {
      std::vector<std::string> row{report.period.label, number(pillar_of(point.page_id)),
                                   report.page(point.page_id)->title, std::to_string(point.position),
                                   point.label};
      if (with_value) row.insert(row.end(), {point.value, point.unit});
      row.push_back(source_of(point.source, "", ""));
      sheet.rows.push_back(std::move(row));
    }
    return sheet;
  }
};

}  // namespace

publishing::Workbook report_workbook(const Report& report, const PlanDocument& plan,
                                     const std::string& body_name) {
  const Sheets sheets{report, plan};
  publishing::Workbook book;
  book.title = plan.title + ": report for " + report.period.label;
  book.body = body_name;
  book.sheets = {sheets.papers(),
                 sheets.plans(),
                 sheets.pillars(),
                 sheets.theme_pages(),
                 sheets.themes(),
                 sheets.commitments(),
                 sheets.indicators(),
                 sheets.headlines(),
                 sheets.points("achievements", report.achievements, false),
                 sheets.points("risks", report.risks, true)};
  auto legend = sheet_of("legend", sheets.quarter);
  for (const auto& entry : report.legend)
    legend.rows.push_back({entry.starts_on, entry.code, entry.name, entry.meaning,
                           std::to_string(entry.position), entry.symbol, entry.colour, entry.source});
  book.sheets.push_back(std::move(legend));
  return book;
}

}  // namespace reeve::plan
