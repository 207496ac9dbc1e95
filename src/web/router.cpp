#include "web/router.hpp"

#include <stdexcept>

namespace reeve::web {
namespace {

std::string_view next_segment(std::string_view& rest) {
  if (!rest.empty() && rest.front() == '/') rest.remove_prefix(1);
  const auto end = rest.find('/');
  const auto segment = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
  return segment;
}

std::optional<std::map<std::string, std::string, std::less<>>> fit(std::string_view pattern,
                                                                   std::string_view path) {
  std::map<std::string, std::string, std::less<>> names;
  while (!pattern.empty() || !path.empty()) {
    if (pattern.empty() != path.empty()) return std::nullopt;
    const auto wanted = next_segment(pattern);
    const auto given = next_segment(path);
    if (wanted.size() > 2 && wanted.front() == '{' && wanted.back() == '}') {
      if (given.empty()) return std::nullopt;
      names.emplace(wanted.substr(1, wanted.size() - 2), given);
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  return names;
}

void must_write(const Request& request) {
  if (request.method != Method::post) throw std::logic_error("a GET never writes");
}

}  // namespace

const std::string& Visit::at(std::string_view name) const {
  const auto found = path.find(name);
  if (found == path.end()) throw std::logic_error("the route has no {" + std::string(name) + "}");
  return found->second;
}

bool Visit::may(std::string_view act) const {
  return person && !authority.office_that_may(act, person->offices).empty();
}

void Visit::begin_short_act() const {
  must_write(request);
  if (work_in_hand || installation_work_in_hand)
    throw std::logic_error("who shares a commit holds no turn meanwhile");
}

journal::Actor Visit::actor() const { return {person ? person->account : "", office}; }

storage::Session& Visit::session() { return request.method == Method::post ? work().session() : *record; }

storage::Work& Visit::work() {
  must_write(request);
  if (!work_in_hand) work_in_hand = std::make_unique<storage::Work>(*record, *record_schema, actor(), now);
  return *work_in_hand;
}

storage::Work& Visit::installation_work() {
  must_write(request);
  if (!installation_work_in_hand)
    installation_work_in_hand =
        std::make_unique<storage::Work>(*installation, *installation_schema, actor(), now);
  return *installation_work_in_hand;
}

Match match(const Routes& routes, Method method, std::string_view path) {
  Match found;
  const auto wanted = method == Method::head ? Method::get : method;
  for (const auto& route : routes) {
    auto names = fit(route.pattern, path);
    if (!names) continue;
    if (route.method == wanted) return {&route, std::move(*names), false};
    found.other_method = true;
  }
  return found;
}

}  // namespace reeve::web
