#include "serving/prepared_file.hpp"

#include "site/site.hpp"

namespace reeve::serving {

std::shared_ptr<const web::Prepared> prepare_asset(std::string_view name, std::string_view bytes) {
  return site::prepare_file(bytes::sha256(bytes), site::type_of_asset(name), std::string(bytes));
}

std::string content_type_of(const web::Prepared& file) {
  constexpr std::string_view header = "Content-Type: ";
  const auto& headers = file.identity.headers;
  const auto start = headers.find(header) + header.size();
  return headers.substr(start, headers.find("\r\n", start) - start);
}

}  // namespace reeve::serving
