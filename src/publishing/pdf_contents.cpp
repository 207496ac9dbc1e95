#include "publishing/pdf_contents.hpp"

#include <poppler-destination.h>
#include <poppler-document.h>

#include <memory>
#include <optional>

#include "publishing/pdf.hpp"

namespace reeve::publishing {
namespace {

constexpr std::string_view span_open = "<span";
constexpr std::string_view span_close = "</span>";

std::string_view attribute_of(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const auto at = tag.find(start);
  if (at == std::string_view::npos) return {};
  const auto value = tag.substr(at + start.size());
  return value.substr(0, value.find('"'));
}

struct PageOf {
  std::string_view target;
  std::size_t inside;  // where the number goes
  std::size_t end;     // where what stands there now ends
};

std::optional<PageOf> next_page_of(std::string_view html, std::size_t from) {
  for (auto at = html.find(span_open, from); at != std::string_view::npos;
       at = html.find(span_open, at + 1)) {
    const auto tag_end = html.find('>', at);
    if (tag_end == std::string_view::npos) return std::nullopt;
    const auto tag = html.substr(at, tag_end - at);
    const auto end = html.find(span_close, tag_end);
    if (attribute_of(tag, "class") != "page-of" || end == std::string_view::npos) continue;
    return PageOf{attribute_of(tag, "data-target"), tag_end + 1, end};
  }
  return std::nullopt;
}

std::unique_ptr<poppler::document> open(std::string_view pdf) {
  return std::unique_ptr<poppler::document>(
      poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
}

}  // namespace

std::vector<std::string> targets_in(std::string_view html) {
  std::vector<std::string> targets;
  std::size_t at = 0;
  while (const auto span = next_page_of(html, at)) {
    targets.emplace_back(span->target);
    at = span->end;
  }
  return targets;
}

std::string with_pages(std::string_view html, const PagesOfTargets& pages) {
  std::string out;
  std::size_t at = 0;
  while (const auto span = next_page_of(html, at)) {
    const auto page = pages.find(std::string(span->target));
    out += html.substr(at, span->inside - at);
    out += page == pages.end() ? "00" : std::to_string(page->second);
    at = span->end;
  }
  return out.append(html.substr(at));
}

PagesOfTargets destinations_in(std::string_view pdf) {
  PagesOfTargets pages;
  const auto document = open(pdf);
  if (!document) return pages;
  for (const auto& [name, destination] : document->create_destination_map())
    pages[name] = destination.page_number();
  return pages;
}

std::size_t page_count(std::string_view pdf) {
  const auto document = open(pdf);
  return document ? static_cast<std::size_t>(document->pages()) : 0;
}

}  // namespace reeve::publishing
