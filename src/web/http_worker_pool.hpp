// Threads that may block, and a queue before them that is never longer than promised.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace reeve::web::http {

class WorkerPool {
 public:
  using Task = std::function<void(std::size_t worker)>;  // must not throw

  WorkerPool(std::size_t workers, std::size_t queue_max);
  ~WorkerPool();

  bool offer(Task task);  // false: the queue is full, or the pool has stopped
  void stop();            // drops what waits, finishes what runs

 private:
  void work(std::size_t worker);

  std::size_t queue_max_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::deque<Task> queue_;
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace reeve::web::http
