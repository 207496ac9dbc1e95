// SQLite lets one writer in at a time and has the others ask again and again, the unlucky ones for seconds.
// Within this process writers of one file stand in line instead, in the order in which they came, and all
// write through one connection: what another connection changed is otherwise read from the file again, page
// by page.
//
// Short acts may be committed together (docs/decisions/0026): each is a savepoint of one transaction, so what
// one of them gives up leaves the others as they are, and none is told that it is kept before the transaction
// is on the disk.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "storage/connection.hpp"

namespace reeve::storage {

class WriteTurn;

// Acts that wait for one commit.
struct Batch {
  int acts = 0;  // begun so far; whose turn it is counts them
  enum class Is { open, kept, lost } is = Is::open;
  std::string why = {};  // it was lost
  std::condition_variable end = {};
};

// Of one file: as long as a session that may write into it is open.
class WriteLine {
 public:
  static std::shared_ptr<WriteLine> of(const std::string& path);
  // How many stand in it, the one that writes among them.
  std::size_t length() const;

 private:
  friend class WriteTurn;

  mutable std::mutex mutex_ = {};
  std::deque<WriteTurn*> waiting_ = {};      // the first one writes
  std::unique_ptr<Connection> writer_ = {};  // opened by the first
  std::shared_ptr<Batch> batch_ = {};        // the transaction that is open between two turns
};

class WriteTurn {
 public:
  // Waits for its turn and begins. After half a minute without it, SQLite itself says whether the file is
  // free. Whoever commits together must hold the turn of no other file meanwhile.
  WriteTurn(WriteLine& line, const Location& location, Connection& own, Commits commits);
  // What was not committed is given up.
  ~WriteTurn();
  WriteTurn(const WriteTurn&) = delete;
  WriteTurn& operator=(const WriteTurn&) = delete;

  Connection& connection() { return is_mine_ ? *line_.writer_ : own_; }
  // Returns when it is on the disk; Fault when it is not.
  void commit();

 private:
  void begin(const Location& location);
  void give_up() noexcept;
  bool is_followed();
  void end_batch();
  void lose_batch(const std::string& why);
  void leave();
  void wait_for(const std::shared_ptr<Batch>& batch);

  WriteLine& line_;
  Connection& own_;
  Commits commits_;
  bool is_mine_ = false;
  bool is_open_ = false;
  std::condition_variable came_ = {};
};

}  // namespace reeve::storage
