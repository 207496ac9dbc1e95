// Other people's programs, as judges of our files.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace reeve::publishing {

struct ScratchFolder {
  std::filesystem::path path;
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "reeve-publishing-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() { std::filesystem::remove_all(path); }

  std::filesystem::path put(const std::string& name, const std::string& bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return path / name;
  }
};

struct Said {
  int code;
  std::string words;
};

inline Said run(const std::string& command) {
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {-1, {}};
  std::string words;
  std::array<char, 4096> block{};
  for (std::size_t got = 0; (got = fread(block.data(), 1, block.size(), pipe)) > 0;)
    words.append(block.data(), got);
  return {pclose(pipe), words};
}

inline bool is_installed(const std::string& program) { return run("command -v " + program).code == 0; }

inline void expect_sound_package(const std::string& bytes, const std::string& name) {
  if (!is_installed("unzip") || !is_installed("xmllint"))
    GTEST_SKIP() << "unzip and xmllint are not installed";
  const ScratchFolder folder;
  const auto file = folder.put(name, bytes);
  const auto tested = run("unzip -t " + file.string());
  EXPECT_EQ(tested.code, 0) << tested.words;
  const auto parsed = run("cd " + folder.path.string() + " && unzip -q " + name +
                          " -d parts && find parts -name '*.xml' -o -name '*.rels' | xargs xmllint --noout");
  EXPECT_EQ(parsed.code, 0) << parsed.words;
}

}  // namespace reeve::publishing
