#include "uploads/upload.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <thread>

#include "uploads/file_type.hpp"

namespace reeve::uploads {
namespace {

const std::string pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x06\0\0\0", 29);

std::string why_not(std::string_view name, std::string bytes, const std::string& type,
                    Scan scan = Scan::none) {
  const auto checked = check_upload(name, std::move(bytes), "file", type, scan);
  return checked ? "" : checked.refusal().sentence;
}

TEST(Upload, a_type_is_found_by_content_and_not_by_name) {
  EXPECT_EQ(type_of(pdf), "application/pdf");
  EXPECT_EQ(type_of(png), "image/png");
  EXPECT_EQ(type_of("On Tuesday it rained.\n"), "text/plain");
  EXPECT_EQ(type_of("<!DOCTYPE html><html><script>alert(1)</script></html>"), "text/html");
  const auto page =
      check_upload("letter.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>", "file");
  ASSERT_FALSE(page);
  EXPECT_EQ(page.refusal().sentence,
            "By its content this is none of: PDF, Word, OpenDocument, plain text, JPEG, PNG, HEIC.");
  EXPECT_EQ(page.refusal().field, "file");
}

TEST(Upload, what_is_taken_gets_the_ending_of_what_it_is) {
  const auto taken = check_upload("C:\\letters\\my letter.exe", pdf, "file");
  ASSERT_TRUE(taken) << taken.refusal().sentence;
  EXPECT_EQ(taken->name, "my letter.pdf");
  EXPECT_EQ(taken->type, "application/pdf");
  EXPECT_FALSE(taken->scanned);
  EXPECT_EQ(check_upload("../../etc/passwd", pdf, "file")->name, "passwd.pdf");
  EXPECT_EQ(check_upload("\"\r\nSet-Cookie: x", png, "file")->name, "---Set-Cookie- x.png");
  EXPECT_EQ(check_upload(".pdf", pdf, "file")->name, "file.pdf");
}

TEST(Upload, what_is_empty_or_too_large_is_refused_before_anybody_reads_it) {
  EXPECT_EQ(why_not("a.pdf", "", "application/pdf"), "This file is empty.");
  EXPECT_EQ(why_not("a.pdf", std::string(largest_bytes + 1024 * 1024, 'x'), "application/pdf"),
            "This file has 8.0 MB. The most is 7.0 MB.");
  EXPECT_EQ(why_not("a.pdf", std::string(largest_bytes, 'x'), "application/pdf"), "");
}

TEST(Upload, a_scanner_that_finds_something_or_does_not_answer_stops_it) {
  EXPECT_EQ(why_not("a.pdf", pdf, "application/pdf", Scan::clean), "");
  EXPECT_EQ(why_not("a.pdf", pdf, "application/pdf", Scan::infected),
            "The scanner found something harmful in this file.");
  EXPECT_NE(why_not("a.pdf", pdf, "application/pdf", Scan::unreachable).find("does not answer"),
            std::string::npos);
  EXPECT_TRUE(check_upload("a.pdf", pdf, "file", "application/pdf", Scan::clean)->scanned);
}

// Speaks as clamd does for one question; `heard` is the file it was sent.
class Clamd {
 public:
  explicit Clamd(std::string answer)
      : path_(std::filesystem::temp_directory_path() / ("clamd-" + std::to_string(getpid()))),
        listener_(socket(AF_UNIX, SOCK_STREAM, 0)) {
    std::filesystem::remove(path_);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path_.c_str(), sizeof address.sun_path - 1);
    if (bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        listen(listener_, 1) != 0)
      throw std::runtime_error("no socket for the test");
    thread_ = std::thread([this, answer = std::move(answer)] { serve(answer); });
  }
  ~Clamd() {
    thread_.join();
    close(listener_);
    std::filesystem::remove(path_);
  }
  std::string path() const { return path_; }
  std::string heard;

 private:
  void serve(const std::string& answer) {
    const int from = accept(listener_, nullptr, nullptr);
    std::string command(10, ' ');
    recv(from, command.data(), command.size(), MSG_WAITALL);
    for (std::uint32_t length = 1; command == std::string_view("zINSTREAM\0", 10);) {
      recv(from, &length, sizeof length, MSG_WAITALL);
      if (length == 0) break;
      std::string piece(ntohl(length), ' ');
      recv(from, piece.data(), piece.size(), MSG_WAITALL);
      heard += piece;
    }
    send(from, answer.data(), answer.size(), MSG_NOSIGNAL);
    close(from);
  }

  std::filesystem::path path_;
  int listener_;
  std::thread thread_;
};

TEST(VirusScan, sends_the_whole_file_in_pieces_and_reads_what_clamd_says) {
  const std::string large(200'000, 'a');
  {
    Clamd clamd(std::string("stream: OK\0", 11));
    EXPECT_EQ(scan(large, clamd.path()), Scan::clean);
    EXPECT_EQ(clamd.heard, large);
  }
  {
    Clamd clamd(std::string("stream: Eicar-Test-Signature FOUND\0", 35));
    EXPECT_EQ(scan("x", clamd.path()), Scan::infected);
  }
  {
    Clamd clamd("INSTREAM size limit exceeded. ERROR");
    EXPECT_EQ(scan("x", clamd.path()), Scan::unreachable);
  }
  EXPECT_EQ(scan("x", "/nowhere/clamd.ctl"), Scan::unreachable);
  EXPECT_EQ(scan("x", ""), Scan::none);
}

}  // namespace
}  // namespace reeve::uploads
