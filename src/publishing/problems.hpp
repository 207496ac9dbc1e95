// What is wrong with a file that someone brings, gathered so that all of it can be shown at once.
#pragma once

#include <string>
#include <string_view>

#include "kernel/outcome.hpp"

namespace reeve::publishing {

class Problems {
 public:
  static constexpr std::size_t shown_max = 100;

  explicit Problems(std::string_view file_name) : file_name_(file_name) {}

  // place: "line 3, column 14"; mark: "3:14", the part of the field after the file name.
  void add(std::string_view place, std::string_view mark, std::string_view what, std::string_view clause);
  void add(Refusal refusal);

  bool any() const { return !refusals_.empty(); }
  bool full() const { return refusals_.size() > shown_max; }
  Refusals take() && { return std::move(refusals_); }

 private:
  std::string file_name_;
  Refusals refusals_;
};

// A value as it may stand inside a sentence: quoted, on one line, at most 40 characters, always UTF-8.
std::string quoted(std::string_view value);

}  // namespace reeve::publishing
