#include "publishing/chromium.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <system_error>

#include "publishing/child_process.hpp"

namespace reeve::publishing {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t pdf_bytes_max = 256 * 1024 * 1024;

// Holds the page, the PDF and all that Chromium leaves behind; gone with everything in it, whatever happens.
class ScratchFolder {
 public:
  explicit ScratchFolder(const fs::path& parent) {
    std::string name = (parent / "reeve-pdf-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw std::system_error(errno, std::generic_category(), "making a folder in " + parent.string());
    path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const char* name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::vector<std::string> arguments_for(const ScratchFolder& folder) {
  std::vector<std::string> arguments{
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-breakpad",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-dev-shm-usage",
      "--disable-extensions",
      "--disable-quic",
      "--disable-sync",
      "--proxy-server=127.0.0.1:9",  // where nobody listens
      "--proxy-bypass-list=<-loopback>",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      "--export-tagged-pdf",
      "--user-data-dir=" + (folder / "profile").string(),
      "--print-to-pdf=" + (folder / "page.pdf").string(),
  };
  // Chromium's sandbox does not work for root; a server should not run as root.
  if (geteuid() == 0) arguments.emplace_back("--no-sandbox");
  arguments.push_back("file://" + (folder / "page.html").string());
  return arguments;
}

std::vector<std::string> environment_for(const ScratchFolder& folder) {
  const std::string home = folder.path().string();
  return {"HOME=" + home,       "TMPDIR=" + home, "XDG_RUNTIME_DIR=" + home,
          "PATH=/usr/bin:/bin", "LANG=C.UTF-8",   "TZ=UTC"};
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

Refusal refusal(std::string_view why) {
  return {.sentence = fmt::format(
              "The PDF could not be made: {}. The web page is the original and holds the same text.", why),
          .clause = "Chromium on this server"};
}

std::string reason_of(const ChildEnd& end, std::chrono::seconds limit) {
  switch (end.how) {
    case ChildEnd::How::not_started:
      return "Chromium could not be started";
    case ChildEnd::How::too_slow:
      return fmt::format("Chromium took longer than {} seconds", limit.count());
    case ChildEnd::How::killed:
      return fmt::format("Chromium was ended by signal {}", end.code);
    case ChildEnd::How::too_talkative:
    case ChildEnd::How::exited:
      break;
  }
  return fmt::format("Chromium ended with code {} and no PDF", end.code);
}

}  // namespace

Outcome<std::string> print_once(std::string_view html, const PdfOptions& options) {
  if (access(options.chromium.c_str(), X_OK) != 0) return refusal("Chromium is not installed");
  const ScratchFolder folder(options.scratch);
  std::ofstream(folder / "page.html", std::ios::binary) << html;
  const auto end = run_child(
      {.program = options.chromium.string(),
       .arguments = arguments_for(folder),
       .environment = environment_for(folder)},
      {.time = options.time_limit, .output_bytes_max = 1024 * 1024, .file_bytes_max = pdf_bytes_max});
  std::string pdf = end.how == ChildEnd::How::exited ? bytes_of(folder / "page.pdf") : "";
  if (!pdf.starts_with("%PDF-")) return refusal(reason_of(end, options.time_limit));
  return pdf;
}

}  // namespace reeve::publishing
