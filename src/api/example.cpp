#include "api/example.hpp"

#include <boost/json.hpp>

#include "kernel/text.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

constexpr std::size_t rows_shown = 1;
constexpr std::size_t members_shown = 16;

// Lists to their first row; an object that describes many things (paths, components) to its first few.
json::value cut(const json::value& value, bool& is_cut) {
  if (const auto* list = value.if_array()) {
    json::array few;
    for (const auto& item : *list) {
      if (few.size() == rows_shown) {
        is_cut = true;
        break;
      }
      few.push_back(cut(item, is_cut));
    }
    return few;
  }
  const auto* object = value.if_object();
  if (!object) return value;
  json::object few;
  for (const auto& member : *object) {
    if (few.size() == members_shown) {
      is_cut = true;
      break;
    }
    few[member.key()] = cut(member.value(), is_cut);
  }
  return few;
}

void lay_out(std::string& out, const json::value& value, const std::string& indent) {
  const auto deeper = indent + "  ";
  if (const auto* list = value.if_array(); list && !list->empty()) {
    out += "[";
    for (const auto& item : *list) {
      out += (&item == list->data() ? "\n" : ",\n") + deeper;
      lay_out(out, item, deeper);
    }
    out += "\n" + indent + "]";
  } else if (const auto* object = value.if_object(); object && !object->empty()) {
    out += "{";
    for (const auto& member : *object) {
      out += (&member == object->begin() ? "\n" : ",\n") + deeper +
             json::serialize(json::string(member.key())) + ": ";
      lay_out(out, member.value(), deeper);
    }
    out += "\n" + indent + "}";
  } else {
    out += json::serialize(value);
  }
}

struct Request {
  std::map<std::string, std::string, std::less<>> path;
  std::string address;
};

Request request_of(const Endpoint& endpoint, const Published* record, bool from_record) {
  Request request{{}, std::string(endpoint.pattern)};
  for (const auto& parameter : endpoint.parameters) {
    if (parameter.in != In::path) continue;
    const bool is_publisher = parameter.name == "publisher";
    const auto value =
        record && (from_record || is_publisher) ? parameter.known(*record) : std::string(parameter.example);
    request.path.emplace(parameter.name, value);
    request.address = text::replace_all(request.address, "{" + std::string(parameter.name) + "}",
                                        web::encode_component(value));
  }
  return request;
}

}  // namespace

std::optional<Example> example_of(const Endpoint& endpoint, const Library& library, const Published* record) {
  for (const bool from_record : {false, true}) {
    const auto request = request_of(endpoint, record, from_record);
    if (!record && !request.path.empty()) return std::nullopt;
    const auto answer =
        endpoint.answer({endpoint, library, record, request.path, web::Fields(), request.address});
    const auto* found = std::get_if<Found>(&answer);
    if (!found) continue;
    Example example{request.address, {}, false};
    lay_out(example.answer, cut(json::parse(found->json), example.is_cut), "");
    return example;
  }
  return std::nullopt;
}

}  // namespace reeve::api
