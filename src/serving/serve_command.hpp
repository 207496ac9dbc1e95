#pragma once

#include <CLI/CLI.hpp>

#include "serving/application.hpp"

namespace reeve::serving {

// The routes are made once the application exists, since some of them read its published sites.
using MakeRoutes = std::function<web::Routes(const Application& application)>;

void add_serve_command(CLI::App& app, cli::Office& office, MakeRoutes make_routes, std::vector<Job> jobs, int& result);

}  // namespace reeve::serving
