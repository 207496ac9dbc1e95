// SQLite lets one writer in at a time and has the others ask again and again, the unlucky ones for seconds.
// Within this process writers of one file stand in line instead, in the order in which they came.
#pragma once

#include <memory>
#include <string>

namespace reeve::storage {

class WriteTurn {
 public:
  // Waits for its turn, half a minute at most: then SQLite itself says whether the file is free.
  explicit WriteTurn(const std::string& path);
  ~WriteTurn();
  WriteTurn(const WriteTurn&) = delete;
  WriteTurn& operator=(const WriteTurn&) = delete;

 private:
  struct Line;
  static std::shared_ptr<Line> line_of(const std::string& path);

  std::shared_ptr<Line> line_;
  bool is_mine_ = false;
};

}  // namespace reeve::storage
