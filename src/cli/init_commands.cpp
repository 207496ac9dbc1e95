#include <fmt/format.h>

#include "cli/record_commands.hpp"
#include "cli/signing_key.hpp"

namespace reeve::cli {
namespace {

void create_installation(Office& office) {
  office.installation().create();
  auto own = office.open_own(storage::Access::read_write);
  ensure_signing_key(own, office.now());
}

int init(Office& office) {
  const bool there = office.installation().exists();
  create_installation(office);
  fmt::print("{} {}\n", there ? "Already there:" : "Made", office.installation().described());
  return done;
}

int add_body(Office& office, const std::string& slug, const std::string& name) {
  if (auto checked = storage::check_slug(slug); !checked) return say_refused(checked.refusals(), bad_input);
  for (const auto& known : office.installation().slugs())
    if (known == slug)
      return say_refused({{"There is a record of " + slug + " here already.", {}, "slug"}}, refused);
  create_installation(office);
  auto record = office.open_body(slug, storage::Access::read_write);
  record.begin();
  for (const auto& [id, value] : {std::pair<std::string, std::string>{"slug", slug},
                                  {"name", name},
                                  {"begun_at", calendar::iso(office.now().instant)}})
    record.run("insert into record (id, value) values (:id, :value)", {{"id", id}, {"value", value}});
  record.commit();
  fmt::print("Made the record of {} ({}).\n", name, slug);
  return done;
}

}  // namespace

void add_init_commands(CLI::App& app, Office& office, int& result) {
  auto* init_command = app.add_subcommand("init", "Make an empty installation: accounts and a signing key");
  init_command->callback([&office, &result] { result = init(office); });

  auto* body = app.add_subcommand("body", "Bodies whose records are kept here")->require_subcommand(1);
  auto* add = body->add_subcommand("add", "Make the record of a body");
  static std::string slug;
  static std::string name;
  add->add_option("slug", slug, "Short name, used in addresses: dorset")->required();
  add->add_option("--name", name, "Name in full")->required();
  add->callback([&office, &result] { result = add_body(office, slug, name); });
  auto* list = body->add_subcommand("list", "List them");
  list->callback([&office, &result] {
    for (const auto& known : office.installation().slugs()) fmt::print("{}\n", known);
    result = done;
  });
}

}  // namespace reeve::cli
