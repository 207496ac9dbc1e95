// The real program, run as people run it: commands, and a server on a port of its own.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/records.hpp"
#include "web/http/client.hpp"

namespace reeve::serving {

inline std::string program() {
  auto path = support::environment("REEVE_BINARY");
  if (path.empty()) path = std::string(REEVE_SOURCE_DIR) + "/build/release/src/reeve";
  if (access(path.c_str(), X_OK) != 0)
    throw std::runtime_error("there is no program at " + path + "; set REEVE_BINARY");
  return path;
}

struct Ran {
  int code = 0;
  std::string out;  // standard output
};

class Installation {
 public:
  Ran run(const std::vector<std::string>& arguments, const std::string& input = "") const {
    int to[2];
    int from[2];
    if (pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const auto child = start(arguments, to[0], from[1], true);
    close(to[0]);
    close(from[1]);
    if (write(to[1], input.data(), input.size()) < 0) throw std::runtime_error("the program takes no input");
    close(to[1]);
    Ran ran;
    char bytes[4096];
    for (ssize_t count; (count = read(from[0], bytes, sizeof bytes)) > 0;)
      ran.out.append(bytes, static_cast<std::size_t>(count));
    close(from[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
  }
  // Must succeed.
  std::string done(const std::vector<std::string>& arguments, const std::string& input = "") const {
    const auto ran = run(arguments, input);
    if (ran.code != 0)
      throw std::runtime_error("reeve " + arguments.front() + " ended with " + std::to_string(ran.code) +
                               ": " + ran.out);
    return ran.out;
  }
  std::filesystem::path folder() const { return folder_.path(); }

  pid_t start(std::vector<std::string> arguments, int input, int output, bool quiet) const {
    arguments.insert(arguments.begin(), {program(), "--records", (folder_.path() / "records").string()});
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const auto child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGTERM);  // no server outlives a test that was cut off
    dup2(input, 0);
    dup2(output, 1);
    if (const int nowhere = open("/dev/null", O_WRONLY); quiet) dup2(nowhere, 2);
    execv(argv[0], argv.data());
    _exit(127);
  }

 private:
  support::Folder folder_;
};

class Server {
 public:
  Server(const Installation& installation, const std::string& today) {
    int from[2];
    if (pipe2(from, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    child_ =
        installation.start({"--today", today, "serve", "--listen", "127.0.0.1:0"}, nothing, from[1], false);
    close(nothing);
    close(from[1]);
    output_ = from[0];
    std::string said;
    char bytes[256];
    while (said.find("/\n") == std::string::npos) {
      const auto count = read(output_, bytes, sizeof bytes);
      if (count <= 0) throw std::runtime_error("the server did not start: " + said);
      said.append(bytes, static_cast<std::size_t>(count));
    }
    const auto at = said.find("127.0.0.1:");
    port_ = static_cast<unsigned short>(std::stoi(said.substr(at + 10)));
  }
  ~Server() {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
    close(output_);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  web::testing::Answer get(const std::string& path, const std::string& cookie = "") const {
    return ask("GET " + path + " HTTP/1.1\r\n" + head(cookie) + "\r\n");
  }
  web::testing::Answer post(const std::string& path, const std::string& form, const std::string& cookie = "",
                            const std::string& headers = "") const {
    return ask("POST " + path + " HTTP/1.1\r\n" + head(cookie) + headers +
               "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
               std::to_string(form.size()) + "\r\n\r\n" + form);
  }

 private:
  web::testing::Answer ask(const std::string& bytes) const { return web::testing::Client(port_).ask(bytes); }
  std::string head(const std::string& cookie) const {
    return "Host: 127.0.0.1:" + std::to_string(port_) + "\r\nConnection: close\r\n" +
           (cookie.empty() ? "" : "Cookie: " + cookie + "\r\n");
  }

  pid_t child_ = 0;
  int output_ = -1;
  unsigned short port_ = 0;
};

}  // namespace reeve::serving
