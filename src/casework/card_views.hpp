// The officer's card as a page to print. It is read from the card's own Markdown, so that the page and the
// file cannot say different things.
#pragma once

#include <string_view>

#include "web/html.hpp"

namespace reeve::casework {

// Headings, lists, tables, paragraphs and **bold**: what card_of writes, and nothing else.
web::Html card_view(std::string_view markdown);

}  // namespace reeve::casework
