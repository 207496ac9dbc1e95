// SQLite lets one writer in at a time and has the others ask again and again, the unlucky ones for seconds.
// Within this process writers of one file stand in line instead, in the order in which they came, and all
// write through one connection: what another connection changed is otherwise read from the file again, page
// by page.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace reeve::storage {

// Somebody in the line.
struct WritePlace {
  std::condition_variable came = {};
  // Of a short act (docs/decisions/0026): what it does with the connection it is given. Who writes a short
  // act does it for those behind as well, as long as they are short too.
  std::function<void(Connection&)> act = {};
  enum class Is { waiting, taken, done } is = Is::waiting;
  std::exception_ptr thrown = {};  // by the act, or because it could not be committed, when it was alone
  std::string lost = {};           // why it is not kept, with those it was to be committed with
};

// Of one file: as long as a session that may write into it is open.
class WriteLine {
 public:
  static std::shared_ptr<WriteLine> of(const std::string& path);
  // How many stand in it, the one that writes among them.
  std::size_t length() const;

  enum class Came { turn, done, too_late };
  // Waits for its turn, for half a minute at most: who comes too late stands in the line no more. A short act
  // that another one takes up is waited for until it is done.
  Came enter(const std::shared_ptr<WritePlace>& place);
  void leave();
  // Opened by the first; only for whose turn it is.
  Connection& writer(const Location& location);
  // What could not be ended must not become a part of what the next one writes.
  void drop_writer_in_transaction();

  // Does a short act in a transaction that it may share with others, each a savepoint of its own, and returns
  // once that is on the disk; throws what the act throws, and Fault when it is not kept. Whose turn does not
  // come does it by its own connection, and SQLite says whether the file is free.
  void together(const Location& location, Connection& own, std::function<void(Connection&)> act);

 private:
  using Batch = std::vector<std::shared_ptr<WritePlace>>;
  void write_for_all(const Location& location, std::shared_ptr<WritePlace> next) noexcept;
  bool write_batch(const Location& location, Connection* own, Batch& batch, std::size_t most) noexcept;
  // The next one that is short, if that is who comes next.
  std::shared_ptr<WritePlace> take_next();
  void tell(const Batch& batch);

  mutable std::mutex mutex_ = {};
  Batch waiting_ = {};  // the first one writes
  std::unique_ptr<Connection> writer_ = {};
};

// The turn of an act that commits alone.
class WriteTurn {
 public:
  // Waits for its turn and begins. After half a minute without it, SQLite itself says whether the file is
  // free.
  WriteTurn(WriteLine& line, const Location& location, Connection& own);
  // What was not committed is given up.
  ~WriteTurn();
  WriteTurn(const WriteTurn&) = delete;
  WriteTurn& operator=(const WriteTurn&) = delete;

  Connection& connection() { return *connection_; }
  // Returns when it is on the disk; Fault when it is not.
  void commit();

 private:
  void leave();

  WriteLine& line_;
  bool is_mine_ = false;
  bool is_open_ = false;
  Connection* connection_ = nullptr;
};

}  // namespace reeve::storage
