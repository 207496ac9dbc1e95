// Files of the program itself, ready for the wire; published files are prepared by the site.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "web/server.hpp"

namespace reeve::serving {

std::shared_ptr<const web::Prepared> prepare_asset(std::string_view name, std::string_view bytes);
std::string content_type_of(const web::Prepared& file);  // read off its headers

}  // namespace reeve::serving
