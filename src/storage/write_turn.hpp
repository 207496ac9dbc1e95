// SQLite lets one writer in at a time and has the others ask again and again, the unlucky ones for seconds.
// Within this process writers of one file stand in line instead, in the order in which they came, and all
// write through one connection: what another connection changed is otherwise read from the file again, page
// by page.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "storage/connection.hpp"

namespace reeve::storage {

class WriteTurn;

// Of one file: as long as a session that may write into it is open.
class WriteLine {
 public:
  static std::shared_ptr<WriteLine> of(const std::string& path);

 private:
  friend class WriteTurn;

  std::mutex mutex_ = {};
  std::condition_variable moved_ = {};
  std::deque<const WriteTurn*> waiting_ = {};  // the first one writes
  std::unique_ptr<Connection> writer_ = {};    // opened by the first
};

class WriteTurn {
 public:
  // Waits for its turn, half a minute at most: then SQLite itself says whether the file is free.
  WriteTurn(WriteLine& line, const Location& location);
  ~WriteTurn();
  WriteTurn(const WriteTurn&) = delete;
  WriteTurn& operator=(const WriteTurn&) = delete;

  Connection* writer() const { return is_mine_ ? line_.writer_.get() : nullptr; }

 private:
  void leave();

  WriteLine& line_;
  bool is_mine_ = false;
};

}  // namespace reeve::storage
