#pragma once

#include <CLI/CLI.hpp>

#include "serving/application.hpp"

namespace reeve::serving {

// `reeve serve`, and `reeve routes`, which prints who may ask what.
void add_serve_command(CLI::App& app, cli::Office& office, MakeRoutes make_routes, std::vector<Job> jobs,
                       int& result);

}  // namespace reeve::serving
