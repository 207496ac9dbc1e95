#include "uploads/virus_scan.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "publishing/file_descriptor.hpp"

namespace reeve::uploads {
namespace {

using publishing::FileDescriptor;

constexpr int patience_seconds = 30;  // for one piece
constexpr std::chrono::seconds patience_in_all(60);
constexpr std::size_t chunk_bytes = 64 * 1024;

FileDescriptor connected(const std::string& path) {
  sockaddr_un address{};
  if (path.size() >= sizeof address.sun_path) return FileDescriptor();
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const timeval patience{patience_seconds, 0};
  const auto* to = reinterpret_cast<const sockaddr*>(&address);
  if (!socket || setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) != 0 ||
      setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience) != 0 ||
      connect(socket.number(), to, sizeof address) != 0)
    return FileDescriptor();
  return socket;
}

bool sent(const FileDescriptor& socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

// Each piece with its length before it, the highest byte first; a piece of no length ends it.
bool sent_in_pieces(const FileDescriptor& socket, std::string_view bytes) {
  const auto end = std::chrono::steady_clock::now() + patience_in_all;
  if (!sent(socket, std::string_view("zINSTREAM\0", 10))) return false;
  for (;;) {
    const auto piece = bytes.substr(0, std::min(bytes.size(), chunk_bytes));
    const std::uint32_t length = htonl(static_cast<std::uint32_t>(piece.size()));
    if (!sent(socket, {reinterpret_cast<const char*>(&length), sizeof length}) || !sent(socket, piece))
      return false;
    if (piece.empty()) return true;
    if (std::chrono::steady_clock::now() > end) return false;
    bytes.remove_prefix(piece.size());
  }
}

std::string answer(const FileDescriptor& socket) {
  std::string all;
  std::array<char, 512> some{};
  for (;;) {
    const auto n = recv(socket.number(), some.data(), some.size(), 0);
    if (n <= 0) return all;
    all.append(some.data(), static_cast<std::size_t>(n));
    if (all.back() == '\0' || all.size() > some.size()) return all;
  }
}

}  // namespace

Scan scan(std::string_view bytes, const std::string& socket_path) {
  if (socket_path.empty()) return Scan::none;
  const auto socket = connected(socket_path);
  if (!socket || !sent_in_pieces(socket, bytes)) return Scan::unreachable;
  const auto said = answer(socket);
  if (said.starts_with("stream: OK")) return Scan::clean;
  return said.find(" FOUND") != std::string::npos ? Scan::infected : Scan::unreachable;
}

std::string scanner_socket() {
  const char* path = std::getenv("REEVE_CLAMD");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return path ? path : "";
}

}  // namespace reeve::uploads
