#include "storage/vault.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kernel/bytes.hpp"
#include "kernel/text.hpp"

namespace reeve::storage {
namespace {

constexpr std::string_view sealed_mark = "sealed:";

std::string name_of(const std::string& key) {
  constexpr std::size_t letters = 8;
  return bytes::sha256("ring " + key).substr(0, letters);
}

}  // namespace

KeyRing KeyRing::read(const std::string& path) {
  KeyRing ring;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (std::filesystem::exists(path)) throw Fault("The key file " + path + " cannot be read.");
    return ring;
  }
  for (std::string line; std::getline(file, line);) {
    if (text::trim(line).empty() || line.front() == '#') continue;
    const auto words = text::split(line, " ");
    const auto key = words.size() == 2 ? bytes::from_base64(words[1]) : std::nullopt;
    if (!key || key->size() != KeyRing::key_bytes || name_of(*key) != words[0])
      throw Fault("The key file " + path + " is damaged. Bring back the copy that was kept apart.");
    ring.keys_.emplace_back(words[0], *key);
  }
  return ring;
}

void KeyRing::write(const std::string& path) const {
  std::string words =
      "# Keys that protect what records hold about people. Keep a copy apart from the records.\n";
  for (const auto& [name, key] : keys_) words += name + " " + bytes::base64(key) + "\n";
  const auto beside = path + ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const bool written = file >= 0 &&
                       ::write(file, words.data(), words.size()) == static_cast<ssize_t>(words.size()) &&
                       ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!written || ::rename(beside.c_str(), path.c_str()) != 0)
    throw Fault("The key file " + path + " cannot be written.");
}

void KeyRing::add(std::string key) {
  auto name = name_of(key);
  keys_.insert(keys_.begin(), {std::move(name), std::move(key)});
}

void KeyRing::keep_newest() {
  if (keys_.size() > 1) keys_.resize(1);
}

std::string KeyRing::wrap(const std::string& key) const {
  if (empty()) return bytes::base64(key);
  return keys_.front().first + ":" + bytes::base64(bytes::seal(key, keys_.front().second));
}

bool KeyRing::wrapped_by_newest(const std::string& stored) const {
  return !empty() && stored.starts_with(keys_.front().first + ":");
}

std::string KeyRing::unwrap(const std::string& stored) const {
  const auto colon = stored.find(':');
  if (colon == std::string::npos) return bytes::from_base64(stored).value_or("");
  const auto name = stored.substr(0, colon);
  for (const auto& [known, key] : keys_) {
    if (known != name) continue;
    if (auto opened = bytes::unseal(bytes::from_base64(stored.substr(colon + 1)).value_or(""), key))
      return *opened;
  }
  throw Fault(
      "What this record holds about people is protected by the key " + name +
      ", which is not in the key file. Bring the key file that belongs to the record (REEVE_KEY_FILE).");
}

namespace {

// A file that is put in another's place has another number, and as a rule another time.
std::string which_file(const std::string& path) {
  struct stat known {};
  if (::stat(path.c_str(), &known) != 0) return "none";
  return std::to_string(known.st_ino) + " " + std::to_string(known.st_mtim.tv_sec) + " " +
         std::to_string(known.st_mtim.tv_nsec) + " " + std::to_string(known.st_size);
}

std::optional<std::string> unwrapped(Session& record, const Cell& secret) {
  if (secret.is_null()) return std::nullopt;
  return ring_of(record.location())->unwrap(secret.text());
}

}  // namespace

std::shared_ptr<KeyFile> KeyFile::at(const std::string& path) {
  static std::mutex one;
  static std::map<std::string, std::shared_ptr<KeyFile>> known;
  const std::lock_guard lock(one);
  auto& file = known[path];
  if (!file) file = std::make_shared<KeyFile>(path);
  return file;
}

std::shared_ptr<const KeyRing> KeyFile::now() {
  const std::lock_guard lock(mutex_);
  if (const auto which = which_file(path_); !ring_ || which != seen_) {
    ring_ = std::make_shared<const KeyRing>(KeyRing::read(path_));
    seen_ = which;
  }
  return ring_;
}

std::shared_ptr<const KeyRing> ring_of(const Location& location) {
  static const auto none = std::make_shared<const KeyRing>();
  return location.keys ? location.keys->now() : none;
}

std::optional<std::string> key_of_person(Session& record, const std::string& person) {
  const auto row =
      record.find<1>("select secret from person_key where person = :person", {{"person", person}});
  return row ? unwrapped(record, (*row)[0]) : std::nullopt;
}

std::string sealed_cell(const std::string& plain, const std::string& key) {
  return std::string(sealed_mark) + bytes::base64(bytes::seal(plain, key));
}

bool is_sealed(const Cell& cell) { return cell.text().starts_with(sealed_mark); }

std::optional<std::string> opened_cell(const std::string& stored, const std::string& key) {
  if (!stored.starts_with(sealed_mark)) return stored;
  return bytes::unseal(bytes::from_base64(stored.substr(sealed_mark.size())).value_or(""), key);
}

void PeopleReader::know(const std::string& person, const Cell& secret) {
  keys_[person] = unwrapped(record_, secret);
}

void PeopleReader::learn(const std::vector<std::string>& people, std::size_t places) {
  const auto list = in_list("person", people, places);
  for (const auto& [person, secret] :
       record_.read<2>("select person, secret from person_key where " + list.sql, list.parameters))
    know(person, secret);
}

std::string PeopleReader::open(const std::string& person, const Cell& cell) {
  if (!is_sealed(cell)) return cell.text();
  auto known = keys_.find(person);
  if (known == keys_.end()) known = keys_.emplace(person, key_of_person(record_, person)).first;
  if (!known->second) return {};
  const auto opened = opened_cell(cell.text(), *known->second);
  if (!opened) throw Fault("A sealed value about a person was altered.");
  return *opened;
}

long long rewrap(Session& record, const KeyRing& ring) {
  record.begin();
  long long changed = 0;
  try {
    for (const auto& [person, secret] :
         record.read<2>("select person, secret from person_key order by person")) {
      if (ring.wrapped_by_newest(secret.text())) continue;
      record.run("update person_key set secret = :secret where person = :person",
                 {{"secret", ring.wrap(ring.unwrap(secret.text()))}, {"person", person}});
      ++changed;
    }
  } catch (...) {
    record.rollback();
    throw;
  }
  record.commit();
  return changed;
}

}  // namespace reeve::storage
