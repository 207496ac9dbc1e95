#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace reeve::publishing {

// An open file of the system, closed when it goes.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number = -1) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~FileDescriptor() { close(); }

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  void close();

  std::string all_bytes() const;                 // from the beginning
  void write_all(std::string_view bytes) const;  // at the present place

 private:
  int number_;
};

}  // namespace reeve::publishing
