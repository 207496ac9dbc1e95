// A file that somebody sends to be kept: whether it is taken, and what it is. It is a document or a picture
// by its content, not too large, and a scanner that the installation has found nothing in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"
#include "uploads/virus_scan.hpp"

namespace reeve::uploads {

inline constexpr std::size_t largest_bytes = 7 * 1024 * 1024;

struct Upload {
  std::string name;  // as it can be saved: no folders, the ending of what it is
  std::string type;  // by its content
  std::string bytes;
  bool scanned = false;
};

// Refused at `field`, with a sentence for whoever sent it.
Outcome<Upload> check_upload(std::string_view name, std::string bytes, const std::string& field);
// The same when both answers are known already; for whoever asks them elsewhere.
Outcome<Upload> check_upload(std::string_view name, std::string bytes, const std::string& field,
                             const std::string& type, Scan scan);

std::string kinds_in_words();                  // "PDF, Word, ..."
std::string endings();                         // ".pdf,.docx,...": what a chooser shows first
std::string size_in_words(std::size_t bytes);  // "1.4 MB"

}  // namespace reeve::uploads
