// What a record holds about people, protected by a key that is not in it: a copy of the database alone, a
// stolen disk or a stray backup, says nothing of them.
//
// Every person (a complainant, by their case) has a key of their own in `person_key`. Under it the journal
// seals what it says of them, and, where the schema says so, the row itself holds the sealed form. The keys
// of people are wrapped by the newest key of a file, the ring, which lies outside the record and is backed up
// apart from it. Destroying a person's key erases them here; a backup made before still has it, wrapped,
// until it or the ring of its day is destroyed.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/session.hpp"

namespace reeve::storage {

// Keys by name, the newest first. Empty: keys of people stand in the record as they are.
class KeyRing {
 public:
  static constexpr std::size_t key_bytes = 32;
  // Empty when there is no such file; Fault when it is there and is not a ring.
  static KeyRing read(const std::string& path);
  void write(const std::string& path) const;  // whole or not at all, readable by its owner only

  bool empty() const { return keys_.empty(); }
  std::size_t size() const { return keys_.size(); }
  void add(std::string key);  // becomes the newest
  void keep_newest();

  std::string wrap(const std::string& key) const;
  bool wrapped_by_newest(const std::string& stored) const;
  // Fault when it is wrapped by a key that is not here.
  std::string unwrap(const std::string& stored) const;

 private:
  std::vector<std::pair<std::string, std::string>> keys_ = {};  // name, key
};

// A ring in a file, read again when the file is replaced: a server goes on through a rotation.
class KeyFile {
 public:
  explicit KeyFile(std::string path) : path_(std::move(path)) {}
  // The same object for a path, however often it is asked for.
  static std::shared_ptr<KeyFile> at(const std::string& path);

  const std::string& path() const { return path_; }
  std::shared_ptr<const KeyRing> now();

 private:
  std::string path_;
  std::mutex mutex_ = {};
  std::string seen_ = {};  // which file it was
  std::shared_ptr<const KeyRing> ring_ = {};
};
std::shared_ptr<const KeyRing> ring_of(const Location& location);

// Nothing when it was destroyed, or never made.
std::optional<std::string> key_of_person(Session& record, const std::string& person);

// A value as a row holds it. What has no mark is no sealed value: it is given back as it is.
std::string sealed_cell(const std::string& plain, const std::string& key);
bool is_sealed(const Cell& cell);
std::optional<std::string> opened_cell(const std::string& stored, const std::string& key);

// Reads sealed cells; asks for each key once.
class PeopleReader {
 public:
  explicit PeopleReader(Session& record) : record_(record) {}
  // The keys of many people in one question.
  void learn(const std::vector<std::string>& people, std::size_t places = 0);
  void know(const std::string& person, const Cell& secret);
  // Empty when the person is erased.
  std::string open(const std::string& person, const Cell& cell);

 private:
  Session& record_;
  std::map<std::string, std::optional<std::string>> keys_ = {};
};

// Wraps every key of a person by the newest of the ring, in one transaction; answers how many it changed.
long long rewrap(Session& record, const KeyRing& ring);

}  // namespace reeve::storage
