#include "api/human_page.hpp"

#include <boost/json.hpp>

#include "api/example.hpp"
#include "web/components/layout.hpp"
#include "web/components/table.hpp"

namespace reeve::api {
namespace {

using namespace web;

Html paragraph(std::string_view words) { return el("p", cls("govuk-body"), words); }

Html code(std::string_view words) { return el("code", words); }

// Focusable and named, so that a keyboard can scroll it and a listener knows what it is.
Html block(const std::string& name, std::string_view words) {
  return el("div", cls("reeve-scroll"), attr("role", "region"), attr("tabindex", "0"),
            attr("aria-label", name), el("pre", el("code", words)));
}

std::string limits_of(const Parameter& parameter) {
  if (parameter.kind == Kind::text) return "text, at most " + std::to_string(parameter.most) + " characters";
  const auto range =
      "whole number, " + std::to_string(parameter.least) + " to " + std::to_string(parameter.most);
  return parameter.usual.empty() ? range : range + "; " + std::string(parameter.usual) + " unless given";
}

Row parameter_row(const Parameter& parameter) {
  return {.cells = {{.content = code(parameter.name)},
                    {.content = parameter.in == In::path ? "address" : "query"},
                    {.content = limits_of(parameter)},
                    {.content = code(parameter.example)},
                    {.content = parameter.says}}};
}

Html parameters_table(const Endpoint& endpoint) {
  if (endpoint.parameters.empty()) return paragraph("It takes no parameters.");
  Table parameters{.caption = "Parameters",
                   .caption_classes = "govuk-table__caption--s",
                   .head = {{.content = "Name"},
                            {.content = "Where"},
                            {.content = "Limits"},
                            {.content = "Example"},
                            {.content = "What it does"}}};
  parameters.scroll_label = "Parameters of " + std::string(endpoint.name);
  for (const auto& parameter : endpoint.parameters) parameters.rows.push_back(parameter_row(parameter));
  return table(parameters);
}

Html example_section(const Endpoint& endpoint, const Library& library, const Published* record) {
  const auto example = example_of(endpoint, library, record);
  if (!example) return paragraph("There is no example yet: nothing of this kind has been published here.");
  return group(
      el("p", cls("govuk-body"),
         "Example: ", el("a", cls("govuk-link"), href(example->address), example->address)),
      block("Example answer of " + std::string(endpoint.name), example->answer),
      example->is_cut ? paragraph("Cut short here: of each list only the first row is shown.") : Html{});
}

Html endpoint_section(const Endpoint& endpoint, const Library& library, const Published* record) {
  return el("section", id(endpoint.name), el("h2", cls("govuk-heading-m"), endpoint.summary),
            el("p", cls("govuk-body"), code("GET " + std::string(endpoint.pattern))),
            paragraph(endpoint.says), parameters_table(endpoint), example_section(endpoint, library, record));
}

Html contents() {
  std::vector<Html> items;
  for (const auto& endpoint : endpoints())
    items.push_back(
        el("li", el("a", cls("govuk-link"), href("#" + std::string(endpoint.name)), endpoint.summary)));
  return el("ul", cls("govuk-list"), items);
}

Html problems_section() {
  std::vector<Html> kinds;
  for (const auto& kind : problem_kinds())
    kinds.push_back(el(
        "section", id("problem-" + std::string(kind.code)),
        el("h3", cls("govuk-heading-s"), std::string(kind.title) + " (" + std::to_string(kind.status) + ")"),
        paragraph(kind.says)));
  return el("section", id("problems"), el("h2", cls("govuk-heading-m"), "When something is wrong"),
            el("p", cls("govuk-body"), "The answer is ", code("application/problem+json"),
               " (RFC 9457), with a type that leads here, and the list of fields that need another value."),
            kinds);
}

Html introduction() {
  return group(
      el("h1", cls("govuk-heading-xl"), "Data for programs"),
      el("p", cls("govuk-body-l"),
         "The published plan, its commitments and indicators, and the quarterly reports can be read as JSON, "
         "without a key. Adopted drafts and their comments are web pages only."),
      paragraph("Answers come from published, signed copies of the record only: what is not published is not "
                "in them. Any page on any site may ask."),
      el("p", cls("govuk-body"), "Send the ", code("ETag"), " of an answer back as ", code("If-None-Match"),
         ": 304 says that nothing has changed. Long lists come in pages; follow ", code("next"),
         " until it is null. Machines find the same as below in ",
         el("a", cls("govuk-link"), href("/api/v1/openapi.json"), "the OpenAPI document"), "."));
}

PageFrame frame_of(const std::vector<std::shared_ptr<const Published>>& records) {
  PageFrame frame;
  const bool one = records.size() == 1;
  frame.body_name = one ? std::string(records.front()->list.at("body").as_string()) : "Reeve";
  frame.body_href = one ? records.front()->page("") : "/";
  frame.title = "Data for programs";
  frame.service_name = "Holding policing to account";
  frame.service_href = frame.body_href;
  return frame;
}

}  // namespace

Response human_page(const Library& library) {
  const auto records = library.all();
  const auto* record = records.empty() ? nullptr : records.front().get();
  Html sections;
  for (const auto& endpoint : endpoints()) sections += endpoint_section(endpoint, library, record);
  Response response;
  response.body =
      page(frame_of(records), group(introduction(), contents(), sections, problems_section())).bytes;
  return response;
}

}  // namespace reeve::api
