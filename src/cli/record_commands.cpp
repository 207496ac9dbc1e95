#include "cli/record_commands.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kernel/canonical.hpp"
#include "site/site.hpp"
#include "storage/transfer.hpp"
#include "storage/verify.hpp"

namespace reeve::cli {
namespace {

namespace json = boost::json;

int authority(Office& office) {
  if (office.options.json) {
    json::array acts;
    for (const auto& act : office.authority.acts())
      acts.push_back({{"act", act.code}, {"does", act.does}, {"offices", json::value_from(act.offices)}});
    fmt::print("{}\n", canonical(acts));
    return done;
  }
  for (const auto& act : office.authority.acts()) {
    fmt::print("{}\n  {}\n", act.code, act.does);
    for (const auto& holder : act.offices)
      fmt::print("  - {} ({})\n", office.authority.title_of(holder), holder);
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
  for (const auto& finding : checked.findings)
    findings.push_back({{"where", finding.where}, {"sentence", finding.sentence}});
  return {{"record", name},
          {"lines", checked.lines},
          {"rows", checked.rows},
          {"head", checked.head},
          {"findings", std::move(findings)}};
}

int verify_one(Office& office, const std::string& name, storage::Session& session,
               const storage::Schema& schema, json::array& all) {
  auto checked = storage::verify(session, schema, progress_on_terminal());
  if (name != "installation")
    for (auto& [where, sentence] : site::verify_snapshots(session))
      checked.findings.push_back({std::move(where), std::move(sentence)});
  if (office.options.json) {
    all.push_back(as_json(name, checked));
  } else {
    fmt::print("{}: {} journal lines, {} rows.\n", name, checked.lines, checked.rows);
    for (const auto& finding : checked.findings) fmt::print("  {}: {}\n", finding.where, finding.sentence);
    if (checked.findings.empty())
      fmt::print("  Every line and every row is as it was recorded. Last line: {}\n", checked.head);
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

struct FileOptions {
  std::string file, key, folder, slug;
};

int verify_snapshot(Office& office, const FileOptions& options) {
  std::ifstream stream(options.file, std::ios::binary);
  std::ostringstream contents;
  contents << stream.rdbuf();
  if (!stream)
    return say_refused({{"The file " + options.file + " cannot be read.", {}, "--snapshot"}}, bad_input);
  if (options.key.empty())
    return say_refused(
        {{"Give the publisher's public key with --key; it is on the page \"About this record\".",
          {},
          "--key"}},
        bad_input);
  if (bytes::from_base64(options.key).value_or("").size() != 32)
    return say_refused(
        {{"\"" + options.key + "\" is not a public key: it has 44 characters and ends with =.", {}, "--key"}},
        bad_input);
  const auto checked = site::check_snapshot_file(contents.str(), options.key);
  if (!checked) return say_refused(checked.refusals(), bad_input);
  if (office.options.json) {
    fmt::print("{}\n", canonical(json::object{{"title", checked->title},
                                              {"body", checked->body},
                                              {"files", checked->files},
                                              {"problems", json::value_from(checked->problems)}}));
  } else {
    fmt::print("{}: \"{}\", published {}, {} files.\n", checked->body, checked->title, checked->published_at,
               checked->files);
    for (const auto& problem : checked->problems) fmt::print("  {}\n", problem);
    if (checked->problems.empty()) fmt::print("  Every file is as it was signed.\n");
  }
  return checked->problems.empty() ? done : refused;
}

int export_site(Office& office, const FileOptions& options) {
  const auto slug = office.body();
  if (!slug) return say_refused(slug.refusals(), bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  const auto written = site::export_site(record, *slug, options.folder);
  if (!written) return say_refused(written.refusals(), refused);
  fmt::print("Wrote {} files to {}. Open {}/index.html, or put the folder on any web host.\n", *written,
             options.folder, options.folder);
  return done;
}

int export_record(Office& office, const FileOptions& options) {
  const auto slug = office.body();
  if (!slug) return say_refused(slug.refusals(), bad_input);
  if (std::filesystem::exists(options.file))
    return say_refused(
        {{"The file " + options.file + " is there already; nothing is overwritten.", {}, "file"}}, refused);
  auto record = office.open_body(*slug, storage::Access::read_only);
  std::ofstream out(options.file, std::ios::binary);
  if (!out) return say_refused({{"The file " + options.file + " cannot be written.", {}, "file"}}, bad_input);
  const auto moved = storage::export_record(record, out);
  fmt::print(
      "Wrote the record of {}: {} rows. It holds the keys that seal what is said about people; keep it as "
      "safe as the record.\n",
      moved.name, moved.rows);
  return done;
}

int import_record(Office& office, const FileOptions& options) {
  std::ifstream in(options.file, std::ios::binary);
  if (!in) return say_refused({{"The file " + options.file + " cannot be read.", {}, "file"}}, bad_input);
  const auto checked = storage::check_record_file(in);
  if (!checked) return say_refused(checked.refusals(), bad_input);
  const auto slug = options.slug.empty() ? checked->slug : options.slug;
  if (auto usable = storage::check_slug(slug); !usable) return say_refused(usable.refusals(), bad_input);
  for (const auto& known : office.installation().slugs())
    if (known == slug)
      return say_refused(
          {{"There is a record of " + slug + " here already; give another short name with --slug.",
            {},
            "slug"}},
          refused);
  if (!office.installation().exists())
    return say_refused({{"There is no installation here yet. Make one with: reeve init", {}, "--records"}},
                       bad_input);
  auto record = office.open_body(slug, storage::Access::read_write);
  in.clear();
  in.seekg(0);
  const auto moved = storage::import_record(record, in);
  if (!moved) return say_refused(moved.refusals(), bad_input);
  json::array all;
  fmt::print("Brought in the record of {}: {} rows.\n", moved->name, moved->rows);
  return verify_one(office, slug, record, office.body_schema, all);
}

}  // namespace

void add_record_commands(CLI::App& app, Office& office, int& result) {
  static FileOptions options;
  app.add_subcommand("authority", "Who may do what")->callback([&office, &result] {
    result = authority(office);
  });
  auto* verified = app.add_subcommand(
      "verify", "Compare the record with its journal, or a downloaded snapshot with its signature");
  verified->add_option("--snapshot", options.file, "A downloaded snapshot file");
  verified->add_option("--key", options.key, "The publisher's public key");
  verified->callback([&office, &result] {
    result = options.file.empty() ? verify(office) : verify_snapshot(office, options);
  });

  auto* exported =
      app.add_subcommand("export", "Take the published site or the whole record out")->require_subcommand(1);
  auto* site_out = exported->add_subcommand("site", "The public pages as files for any web host");
  site_out->add_option("folder", options.folder, "A new or empty folder")->required();
  site_out->callback([&office, &result] { result = export_site(office, options); });
  auto* record_out = exported->add_subcommand("record", "A body's whole record as one file");
  record_out->add_option("file", options.file)->required();
  record_out->callback([&office, &result] { result = export_record(office, options); });
}

int import_record_command(Office& office, const std::string& file, const std::string& slug) {
  return import_record(office, {file, {}, {}, slug});
}

}  // namespace reeve::cli
