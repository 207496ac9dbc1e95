// Cells that a spreadsheet would run. A published table is opened in a spreadsheet more often than in
// anything else, so a cell such as =HYPERLINK(...) typed into a form by a stranger must reach the reader as
// text (CWE-1236).
//
// The apostrophe is the mark spreadsheets themselves use for "this is text". A cell that already starts with
// apostrophes before a formula gets one more, so taking one off always gives back what was recorded.
#pragma once

#include <string>
#include <string_view>

namespace reeve::publishing {

// Starts with = + - @ tab or CR, and is not a signed figure: -23.4%, +2,850, -12.7%* and a sign by itself are
// figures.
bool runs_as_formula(std::string_view cell);

bool needs_apostrophe(std::string_view cell);
bool has_apostrophe(std::string_view cell);  // one that to_csv put there

}  // namespace reeve::publishing
