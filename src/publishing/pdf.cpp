#include "publishing/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/text.hpp"
#include "publishing/chromium.hpp"
#include "publishing/pdf_contents.hpp"

namespace reeve::publishing {
namespace {

constexpr int printings_max = 3;

constexpr std::string_view policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:\">";

// The policy holds for what comes after it, so it is the first thing in the head.
std::string with_policy(std::string_view html) {
  const std::string small = text::lower(html);
  for (const std::string_view tag : {"<head>", "<head ", "<html>", "<html ", "<!doctype "}) {
    const auto at = small.find(tag);
    if (at == std::string::npos) continue;
    const auto after = small.find('>', at);
    if (after == std::string::npos) break;
    return std::string(html.substr(0, after + 1)).append(policy).append(html.substr(after + 1));
  }
  return std::string(policy).append(html);
}

// Same length, so that nothing else in the file moves: (D:20261122035300+00'00').
void set_date(std::string& pdf, std::string_view key, calendar::Instant made_at) {
  std::string digits;
  for (const char c : calendar::iso(made_at).substr(0, 19))
    if (c >= '0' && c <= '9') digits += c;
  const std::string start = fmt::format("/{} (D:", key);
  for (auto at = pdf.find(start); at != std::string::npos; at = pdf.find(start, at + 1))
    pdf.replace(at + start.size(), digits.size(), digits);
}

std::string dated(std::string pdf, const PdfOptions& options) {
  if (!options.made_at) return pdf;
  set_date(pdf, "CreationDate", *options.made_at);
  set_date(pdf, "ModDate", *options.made_at);
  return pdf;
}

Refusals without_destination(const std::vector<std::string>& targets, const PagesOfTargets& found) {
  Refusals refusals;
  for (const auto& target : targets) {
    if (found.contains(target)) continue;
    refusals.push_back(
        {.sentence = fmt::format("The contents ask for the page of \u201C{0}\u201D, and no link leads to "
                                 "a part of the page with that id. Link to #{0}.",
                                 target),
         .clause = "Contents of a printed page",
         .field = target});
  }
  return refusals;
}

}  // namespace

Outcome<std::string> print_to_pdf(std::string_view html, const PdfOptions& options) {
  const std::string page = with_policy(html);
  const auto targets = targets_in(page);
  PagesOfTargets pages;
  for (int printing = 0; printing < printings_max; ++printing) {
    auto pdf = print_once(with_pages(page, pages), options);
    if (!pdf) return pdf;
    if (targets.empty()) return dated(std::move(pdf).value(), options);
    auto found = destinations_in(*pdf);
    if (auto missing = without_destination(targets, found); !missing.empty()) return missing;
    if (found == pages) return dated(std::move(pdf).value(), options);
    pages = std::move(found);
  }
  return Refusal{
      .sentence =
          "The PDF could not be made: its page numbers change each time they are filled in. The web "
          "page is the original and holds the same text.",
      .clause = "Contents of a printed page"};
}

}  // namespace reeve::publishing
