#include "cli/record_commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include "kernel/canonical.hpp"
#include "storage/verify.hpp"

namespace reeve::cli {
namespace {

namespace json = boost::json;

int authority(Office& office) {
  if (office.options.json) {
    json::array acts;
    for (const auto& act : office.authority.acts()) acts.push_back({{"act", act.code}, {"does", act.does}, {"offices", json::value_from(act.offices)}});
    fmt::print("{}\n", canonical(acts));
    return done;
  }
  for (const auto& act : office.authority.acts()) {
    fmt::print("{}\n  {}\n", act.code, act.does);
    for (const auto& holder : act.offices) fmt::print("  - {} ({})\n", office.authority.title_of(holder), holder);
  }
  return done;
}

storage::Progress progress_on_terminal() {
  return [](long long lines, long long total) {
    if (total > 5000) fmt::print(stderr, "\r{} of {} lines", lines, total);
    if (total > 5000 && lines >= total) fmt::print(stderr, "\n");
  };
}

json::object as_json(const std::string& name, const storage::Verification& checked) {
  json::array findings;
  for (const auto& finding : checked.findings) findings.push_back({{"where", finding.where}, {"sentence", finding.sentence}});
  return {{"record", name}, {"lines", checked.lines}, {"rows", checked.rows}, {"head", checked.head}, {"findings", std::move(findings)}};
}

int verify_one(Office& office, const std::string& name, storage::Session& session, const storage::Schema& schema, json::array& all) {
  const auto checked = storage::verify(session, schema, progress_on_terminal());
  if (office.options.json) {
    all.push_back(as_json(name, checked));
  } else {
    fmt::print("{}: {} journal lines, {} rows.\n", name, checked.lines, checked.rows);
    for (const auto& finding : checked.findings) fmt::print("  {}: {}\n", finding.where, finding.sentence);
    if (checked.findings.empty()) fmt::print("  Every line and every row is as it was recorded. Last line: {}\n", checked.head);
  }
  return checked.findings.empty() ? done : refused;
}

int verify(Office& office) {
  int worst = done;
  json::array all;
  if (office.options.body.empty()) {
    auto own = office.open_own(storage::Access::read_only);
    worst = std::max(worst, verify_one(office, "installation", own, office.own_schema, all));
  }
  for (const auto& slug : office.installation().slugs()) {
    if (!office.options.body.empty() && slug != office.options.body) continue;
    auto record = office.open_body(slug, storage::Access::read_only);
    worst = std::max(worst, verify_one(office, slug, record, office.body_schema, all));
  }
  if (office.options.json) fmt::print("{}\n", canonical(all));
  return worst;
}

}  // namespace

void add_record_commands(CLI::App& app, Office& office, int& result) {
  app.add_subcommand("authority", "Who may do what")->callback([&office, &result] { result = authority(office); });
  // `verify` of a snapshot file is added by the site's commands under the same name.
  app.add_subcommand("verify", "Walk the journal and compare it with the tables")->callback([&office, &result] {
    if (result == done) result = verify(office);
  });
}

}  // namespace reeve::cli
