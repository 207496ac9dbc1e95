// tests/mail/smtp_server.py, running for the length of one test.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace reeve::mail {

class RunningSmtpServer {
 public:
  explicit RunningSmtpServer(std::vector<std::string> options = {}) {
    std::string name = (std::filesystem::temp_directory_path() / "reeve-mail-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for mail");
    folder_ = name;
    options.insert(
        options.begin(),
        {"/usr/bin/python3", std::string(REEVE_SOURCE_DIR) + "/tests/mail/smtp_server.py", "--folder", name});
    start(options);
    if (fscanf(output_, "%d", &port_) != 1) throw std::runtime_error("the SMTP server did not start");
  }
  RunningSmtpServer(const RunningSmtpServer&) = delete;
  RunningSmtpServer& operator=(const RunningSmtpServer&) = delete;
  ~RunningSmtpServer() {
    ::close(input_);
    waitpid(child_, nullptr, 0);
    std::fclose(output_);
    std::filesystem::remove_all(folder_);
  }

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string url() const { return "smtp://" + address(); }
  bool took_nothing() const { return std::filesystem::is_empty(folder_); }
  std::string taken(int number) const {
    std::ifstream in(folder_ / (std::to_string(number) + ".eml"), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
  }

 private:
  void start(std::vector<std::string>& words) {
    int to_child[2];
    int from_child[2];
    if (pipe(to_child) != 0 || pipe(from_child) != 0) throw std::runtime_error("no pipe");
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    child_ = fork();
    if (child_ == 0) {
      dup2(to_child[0], STDIN_FILENO);
      dup2(from_child[1], STDOUT_FILENO);
      dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
      for (const int end : {to_child[0], to_child[1], from_child[0], from_child[1]}) ::close(end);
      execv(arguments[0], arguments.data());
      _exit(127);
    }
    ::close(to_child[0]);
    ::close(from_child[1]);
    input_ = to_child[1];
    output_ = fdopen(from_child[0], "r");
  }

  std::filesystem::path folder_;
  pid_t child_ = -1;
  int input_ = -1;
  FILE* output_ = nullptr;
  int port_ = 0;
};

}  // namespace reeve::mail
