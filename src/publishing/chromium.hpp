// One run of headless Chromium: HTML in, PDF out.
#pragma once

#include <string>
#include <string_view>

#include "kernel/outcome.hpp"
#include "publishing/pdf.hpp"

namespace reeve::publishing {

Outcome<std::string> print_once(std::string_view html, const PdfOptions& options);

}  // namespace reeve::publishing
