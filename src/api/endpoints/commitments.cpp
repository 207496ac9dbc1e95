#include <algorithm>
#include <boost/json.hpp>

#include "api/paging.hpp"
#include "api/parameters.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

// Statuses a person may ask for that no legend has.
constexpr std::string_view none = "none";  // no status recorded, for whatever reason
constexpr std::string_view lost = "lost";  // the source showed one and its copy does not

const json::array& rows_of(const Published& record) { return record.list.at("commitments").as_array(); }

bool is_lost(const Published& record, const ListedRow& row) {
  return record.tracker.at("commitments")
      .as_array()[row.tracked]
      .at("history")
      .as_array()
      .front()
      .at("status_lost_from_source")
      .as_bool();
}

bool has_status(const Published& record, std::size_t at, std::string_view status) {
  const auto& code = rows_of(record)[at].at("status_code").as_string();
  if (status.empty()) return true;
  if (status == lost) return code.empty() && is_lost(record, record.commitments[at]);
  return status == none ? code.empty() : code == json::string_view(status.data(), status.size());
}

// A number is matched whole ("86" is not 186); other words by their beginning: as the search page does.
bool has_words(const ListedRow& row, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const bool number = word.find_first_not_of("0123456789") == std::string::npos;
    return word.empty() || row.words.find(" " + word + (number ? " " : "")) != std::string::npos;
  });
}

std::vector<std::size_t> matching(const Asked& asked) {
  const auto& record = *asked.record;
  const auto words = text::split(text::folded(asked.given("q")), " ");
  const auto pillar = asked.given("pillar");
  const auto status = asked.given("status");
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < record.commitments.size(); ++at) {
    if (!pillar.empty() && rows_of(record)[at].at("pillar_number").as_string() != pillar) continue;
    if (has_status(record, at, status) && has_words(record.commitments[at], words)) found.push_back(at);
  }
  return found;
}

std::vector<std::string> statuses(const Published& record) {
  std::vector<std::string> known;
  for (const auto& entry : record.list.at("legend").as_array())
    known.emplace_back(entry.at("code").as_string());
  known.emplace_back(none);
  known.emplace_back(lost);
  return known;
}

std::vector<std::string> pillars(const Published& record) {
  std::vector<std::string> known;
  for (const auto& pillar : record.plan.at("pillars").as_array())
    known.push_back(std::to_string(pillar.at("number").as_int64()));
  return known;
}

void check_known(const Asked& asked, std::string_view name, const std::vector<std::string>& known,
                 std::vector<FieldProblem>& errors) {
  const auto value = asked.given(name);
  if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
  errors.push_back({std::string(name), "There is no " + std::string(name) + " " + value +
                                           "; there are: " + text::join(known, ", ") + "."});
}

json::value or_null(const json::value& words) {
  return words.as_string().empty() ? json::value(nullptr) : words;
}

json::object shown(const Published& record, std::size_t at) {
  auto row = rows_of(record)[at].as_object();
  const auto& slug = record.commitments[at].slug;
  row["number"] = or_null(row["number"]);
  row["status_code"] = or_null(row["status_code"]);
  row["pillar_number"] = std::stoi(std::string(row["pillar_number"].as_string()));
  row["href"] = record.address("commitments/" + slug);
  row["page"] = record.page("commitments/" + slug + ".html");
  return row;
}

Answer answer(const Asked& asked) {
  const auto& record = *asked.record;
  std::vector<std::string> slugs;
  for (const auto& row : record.commitments) slugs.push_back(row.slug);
  std::vector<FieldProblem> errors;
  check_known(asked, "pillar", pillars(record), errors);
  check_known(asked, "status", statuses(record), errors);
  const auto start = start_of(asked, slugs);
  if (!start) errors.push_back({"after", no_such_row(asked)});
  if (!errors.empty()) return refuse(asked.endpoint, std::move(errors));

  const auto found = matching(asked);
  const auto page = page_of(asked, slugs, found, *start);
  json::array rows;
  for (const auto at : page.rows) rows.push_back(shown(record, at));
  return Found{
      canonical(json::object{{"body", record.list.at("body")},
                             {"plan", record.list.at("plan")},
                             {"count", found.size()},
                             {"next", page.next.empty() ? json::value(nullptr) : json::value(page.next)},
                             {"legend", record.list.at("legend")},
                             {"commitments", std::move(rows)}}),
      page.next};
}

}  // namespace

Endpoint commitments_endpoint() {
  return {"commitments",
          "/api/v1/{publisher}/commitments",
          "Search the commitments",
          "How every commitment stands in the latest period that reports it, by number, the unnumbered last. "
          "Filters narrow together.",
          {publisher_parameter(),
           {.name = "q",
            .most = 200,
            .example = "knife",
            .says = "Words that must all be there: a number whole, any other word by its beginning."},
           {.name = "pillar",
            .kind = Kind::whole_number,
            .least = 1,
            .most = 99,
            .example = "1",
            .says = "Number of the pillar."},
           {.name = "status",
            .most = 40,
            .example = "none",
            .says = "A code of the body's legend; none: no status is recorded; lost: the source showed one "
                    "that its copy does not."},
           after_parameter("16"),
           limit_parameter()},
          "CommitmentList",
          answer};
}

}  // namespace reeve::api
