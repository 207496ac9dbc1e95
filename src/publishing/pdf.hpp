// A page as PDF, by a headless Chromium in a process group of its own. Of the printers there are it makes the
// best tags (headings, table headers with scope, captions, alternative texts). The HTML stays the original:
// when Chromium is away or fails, the answer is a refusal that says so, and nothing else is lost.
//
// The HTML must carry all it needs: styles in <style>, pictures and fonts as data: addresses. A content
// security policy put in front of it stops scripts, frames, local files and the network, so text that
// strangers wrote can fetch nothing.
//
// Titles and languages come from <title> and <html lang>; page numbers in the margins from CSS:
//   @page { @bottom-center { content: counter(page) " of " counter(pages); } }
// For a table of contents with page numbers write
//   <a href="#aims">Aims</a> <span class="page-of" data-target="aims"></span>
// Chromium keeps a named destination for every target of a link. The page is printed, the pages of the
// destinations are read and filled in, and it is printed again until no number changes, three times at most.
// Targets are plain ids: letters, digits, - _ and dots.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/instant.hpp"
#include "kernel/outcome.hpp"

namespace reeve::publishing {

struct PdfOptions {
  std::filesystem::path chromium = "/usr/bin/chromium";
  std::filesystem::path scratch = "/tmp";  // a folder is made in it for each printing and removed after it
  std::chrono::seconds time_limit{60};     // for one printing of the three
  std::optional<calendar::Instant> made_at{};  // the date in the file; without it, the machine's
};

Outcome<std::string> print_to_pdf(std::string_view html, const PdfOptions& options = {});

std::size_t page_count(std::string_view pdf);  // 0 when it is not a PDF

}  // namespace reeve::publishing
