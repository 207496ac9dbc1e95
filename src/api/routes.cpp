#include <array>

#include "api/endpoint.hpp"
#include "api/human_page.hpp"
#include "api/parameters.hpp"
#include "kernel/bytes.hpp"

namespace reeve::api {
namespace {

constexpr std::size_t etag_digits = 32;

// Whatever is under /api/v1 and in no table: programs ask there, so the answer is a problem document, not a
// page.
constexpr std::array<std::string_view, 5> elsewhere{"/api/v1", "/api/v1/{one}", "/api/v1/{one}/{two}",
                                                    "/api/v1/{one}/{two}/{three}",
                                                    "/api/v1/{one}/{two}/{three}/{four}"};

void open_to_everyone(web::Response& response) {
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link");
  response.headers.emplace_back("Cache-Control", "public, max-age=60");
}

web::Response respond(const Problem& problem) {
  web::Response response{problem.kind.status, "application/problem+json", problem_json(problem), {}};
  open_to_everyone(response);
  return response;
}

bool is_known_to_asker(const web::Request& request, const std::string& etag) {
  const auto known = request.header("if-none-match");
  return known == "*" || known.find(etag) != std::string_view::npos;
}

web::Response respond(const web::Request& request, Found found) {
  web::Response response{200, "application/json", std::move(found.json), {}};
  const auto etag = "\"" + bytes::sha256(response.body).substr(0, etag_digits) + "\"";
  open_to_everyone(response);
  response.headers.emplace_back("ETag", etag);
  if (!found.next.empty()) response.headers.emplace_back("Link", "<" + found.next + ">; rel=\"next\"");
  if (is_known_to_asker(request, etag)) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

web::Response answer(const Library& library, const Endpoint& endpoint, const web::Visit& visit) {
  std::shared_ptr<const Published> record;
  if (const auto publisher = visit.path.find("publisher"); publisher != visit.path.end()) {
    record = library.find(publisher->second);
    if (!record)
      return respond(not_found("No body called " + publisher->second + " has published anything here."));
  }
  if (const auto problem = check_query(endpoint, visit.request.query)) return respond(*problem);
  auto answer =
      endpoint.answer({endpoint, library, record.get(), visit.path, visit.request.query, visit.request.path});
  if (const auto* problem = std::get_if<Problem>(&answer)) return respond(*problem);
  return respond(visit.request, std::get<Found>(std::move(answer)));
}

}  // namespace

web::Routes routes(FindSite find, ListSlugs slugs) {
  const auto library = std::make_shared<const Library>(std::move(find), std::move(slugs));
  web::Routes all;
  all.push_back(web::get("/api", web::Allow::anyone(), "Explain the API",
                         [library](web::Visit&) { return human_page(*library); }));
  for (const auto& endpoint : endpoints())
    all.push_back(
        web::get(endpoint.pattern, web::Allow::anyone(), endpoint.summary,
                 [library, &endpoint](web::Visit& visit) { return answer(*library, endpoint, visit); }));
  for (const auto pattern : elsewhere)
    all.push_back(
        web::get(pattern, web::Allow::anyone(), "Say that the API has nothing there", [](web::Visit& visit) {
          return respond(not_found("The API has nothing at " + visit.request.path + "."));
        }));
  return all;
}

}  // namespace reeve::api
