// clamd, when the installation has one: REEVE_CLAMD names its socket, /run/clamav/clamd.ctl.
#pragma once

#include <string>
#include <string_view>

namespace reeve::uploads {

enum class Scan { clean, infected, unreachable, none };  // none: the installation has no scanner

// Asks clamd over its socket (INSTREAM). What it does not take within a minute, and answer within ten seconds
// of the last piece, counts as no answer.
Scan scan(std::string_view bytes, const std::string& socket_path);
std::string scanner_socket();  // from the environment; empty: there is none

}  // namespace reeve::uploads
