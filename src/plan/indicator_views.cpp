#include <charconv>

#include "plan/period.hpp"
#include "plan/public_views.hpp"
#include "web/components/chart.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"

namespace reeve::plan {
namespace {

using namespace web;

const Place inner_place{"../", "../assets/"};

const IndicatorValue* latest_drawable(const TrackedIndicator& indicator) {
  for (const auto& moment : indicator.moments)
    if (position_of(moment.line->now)) return &*moment.line->now;
  return nullptr;
}

// One axis holds only what is like the latest figure; a value in another unit stands there in words. Quarters
// that were not reported keep their place, so that the eye does not read two years as one step.
ChartData chart_of(const Tracker& tracker, const TrackedIndicator& indicator, const IndicatorValue& like) {
  ChartData data{.id = "series", .title = indicator.name, .unit = unit_words(like.unit)};
  ChartSeries series{.name = indicator.name};
  std::optional<Quarter> expected;
  for (auto moment = indicator.moments.rbegin(); moment != indicator.moments.rend(); ++moment) {
    const auto quarter = *parse_quarter(tracker.of(moment->report).period.label);
    for (; expected && *expected != quarter; expected = next(*expected)) {
      data.periods.push_back(label_of(*expected));
      series.values.push_back({"Not reported", std::nullopt});
    }
    expected = next(quarter);
    const auto& value = moment->line->now;
    data.periods.push_back(label_of(quarter));
    series.values.push_back(
        {value_words(value), value && is_comparable(*value, like) ? position_of(value) : std::nullopt});
  }
  data.series.push_back(std::move(series));
  return data;
}

std::string wanted_words(const std::string& wanted) {
  if (wanted == "up") return "Up is wanted";
  if (wanted == "down") return "Down is wanted";
  if (wanted == "neither") return "Neither up nor down is wanted for itself";
  return "Not recorded. The marks printed beside figures show movement, not whether it is welcome.";
}

}  // namespace

std::optional<double> position_of(const std::optional<IndicatorValue>& value) {
  if (!value || value->number.empty()) return std::nullopt;
  double at = 0;
  const auto& digits = value->number;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), at);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return at;
}

Html indicators_page(const Publisher& publisher, const Tracker& tracker) {
  auto frame = public_frame(publisher, inner_place, "Indicators", Section::indicators);
  Table rows{.caption = "Indicators",
             .caption_classes = "govuk-visually-hidden",
             .head = {web::Cell{"Indicator"}, web::Cell{"Theme"}, figure("Latest value"), web::Cell{"Report"},
                      web::Cell{"Basis"}}};
  for (const auto& indicator : tracker.indicators) {
    const auto& moment = indicator.moments.front();
    rows.rows.push_back(
        web::Row{{web::Cell{el("a", cls("govuk-link"), href(indicator.slug + ".html"), indicator.name)},
                  web::Cell{moment.pages.front()->title}, figure(value_words(*moment.line)),
                  web::Cell{tracker.of(moment.report).period.label},
                  web::Cell{moment.line->now ? moment.line->now->basis : ""}}});
  }
  return page(frame, group(el("h1", cls("govuk-heading-xl"), "Indicators"), table(rows)));
}

Html indicator_page(const Publisher& publisher, const Tracker& tracker, const TrackedIndicator& indicator) {
  auto frame = public_frame(publisher, inner_place, indicator.name, Section::indicators);
  frame.breadcrumbs = {{.text = "Indicators", .href = "index.html"}, {.text = indicator.name}};
  const auto& latest = *indicator.moments.front().line;
  Table history{.caption = "Reported values",
                .head = {web::Cell{"Report"}, figure("Value"), web::Cell{"Unit"}, web::Cell{"Mark printed"},
                         web::Cell{"Basis"}, web::Cell{"As at"}, web::Cell{"Compared with"},
                         web::Cell{"Note"}, web::Cell{"Where this comes from"}}};
  for (const auto& moment : indicator.moments) {
    const auto& period = tracker.of(moment.report).period;
    const auto& value = moment.line->now;
    const auto source =
        value && value->source.empty()
            ? web::text(office_words(publisher, value->office, value->recorded_at))
            : source_words(publisher, inner_place, value ? value->source : moment.line->source);
    history.rows.push_back(
        web::Row{{web::Cell{el("a", cls("govuk-link"),
                               href("../reports/" + period.slug + "/" + moment.pages.front()->slug + ".html"),
                               period.label)},
                  figure(value_words(*moment.line)),
                  web::Cell{value && !value->unit.empty() ? unit_words(value->unit) : ""},
                  web::Cell{value ? mark_words(value->mark) : Html{}}, web::Cell{value ? value->basis : ""},
                  web::Cell{value ? value->as_at : ""}, web::Cell{value ? value->comparator : ""},
                  web::Cell{value ? value->note : ""}, web::Cell{source}}});
  }
  std::vector<Html> themes;
  for (const auto* shown : indicator.moments.front().pages) themes.push_back(el("div", shown->title));
  std::vector<SummaryRow> facts{{.key = "Theme", .value = group(themes)},
                                {.key = "Unit", .value = unit_words(latest.unit)},
                                {.key = "Wanted direction", .value = wanted_words(latest.wanted)}};
  const auto basis = latest.now ? latest.now->basis : std::string();
  if (auto forms = short_forms_in(publisher, {indicator.name, basis, latest.unit}); !forms.empty())
    facts.push_back({.key = "Short forms", .value = std::move(forms)});
  const auto* like = latest_drawable(indicator);
  return page(frame, group(el("h1", cls("govuk-heading-xl"), indicator.name),
                           summary_list({.rows = std::move(facts)}),
                           like ? el("figure", cls("reeve-figure"), attr("tabindex", "0"),
                                     attr("aria-label", indicator.name + ", chart"),
                                     chart(chart_of(tracker, indicator, *like)))
                                : Html{},
                           table(history)));
}

}  // namespace reeve::plan
