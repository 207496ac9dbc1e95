#include "casework/protocol_commands.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "casework/letter_template.hpp"
#include "casework/library.hpp"
#include "kernel/canonical.hpp"
#include "kernel/protocol/card.hpp"
#include "kernel/protocol/paths.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"
#include "publishing/drawing.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using protocol::Edition;

bool is_file(const std::string& name) {
  return name.ends_with(".protocol") || name.find('/') != std::string::npos;
}

Outcome<Edition> read_file(const std::string& path) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  auto edition = protocol::read_edition(path, *bytes);
  if (!edition) return edition.refusals();
  if (auto problems = check_letters(*edition); !problems.empty()) return problems;
  return edition;
}

int check(const cli::Office& office, const std::vector<std::string>& files) {
  int result = cli::done;
  json::array all;
  for (const auto& file : files) {
    const auto edition = read_file(file);
    const auto refusals = edition ? check_offices(*edition, office.authority) : edition.refusals();
    if (!refusals.empty()) result = cli::bad_input;
    json::array problems;
    for (const auto& refusal : refusals)
      problems.push_back({{"at", refusal.field}, {"sentence", refusal.sentence}});
    if (office.options.json)
      all.push_back({{"file", file}, {"problems", problems}});
    else if (refusals.empty())
      fmt::print("{}: {}, edition {}. {}, {}, {}. Nothing is wrong with it.\n", file, edition->title,
                 edition->edition,
                 text::counted(static_cast<long long>(edition->states.size()), "state", "states"),
                 text::counted(static_cast<long long>(edition->decisions.size()), "decision", "decisions"),
                 text::counted(static_cast<long long>(edition->duties.size()), "duty", "duties"));
    else
      cli::say_not_accepted(refusals);
  }
  if (office.options.json) fmt::print("{}\n", canonical(all));
  return result;
}

int list(const cli::Office& office) {
  json::array all;
  for (const auto& edition : editions()) {
    if (office.options.json)
      all.push_back({{"name", edition.name},
                     {"edition", edition.edition},
                     {"of", calendar::iso(edition.of)},
                     {"title", edition.title},
                     {"source", edition.source}});
    else
      fmt::print("{} {}  {}, of {}\n", edition.name, edition.edition, edition.title,
                 calendar::in_words(edition.of));
  }
  if (office.options.json) fmt::print("{}\n", canonical(all));
  return cli::done;
}

int card(const cli::Office& office, const Edition& edition) {
  const auto text = protocol::card_of(edition, protocol::usual_terms(edition));
  if (office.options.json)
    fmt::print("{}\n", canonical(json::object{{"edition", edition.id()}, {"card", text}}));
  else
    fmt::print("{}", text);
  return cli::done;
}

int draw(const cli::Office& office, const Edition& edition, bool as_list) {
  const auto lines = protocol::drawing_in_words(edition);
  if (office.options.json)
    fmt::print("{}\n", canonical(json::object{
                           {"edition", edition.id()},
                           {"svg", publishing::svg_of(protocol::drawing_of(edition), edition.title)},
                           {"steps", json::value_from(lines)}}));
  else if (as_list)
    for (const auto& line : lines) fmt::print("{}\n", line);
  else
    fmt::print("{}", publishing::svg_of(protocol::drawing_of(edition), edition.title));
  return cli::done;
}

std::string route_in_words(const Edition& edition, const protocol::Route& route) {
  std::vector<std::string> parts;
  for (const auto& move : route.moves) parts.push_back(protocol::in_words(edition, move));
  return text::join(parts, " → ");
}

int paths(const cli::Office& office, const Edition& edition, int times, bool as_list) {
  const auto routes = protocol::routes_of(edition, times);
  const auto words = [&](protocol::Index state) {
    return edition.states[static_cast<std::size_t>(state)].words;
  };
  json::object ends;
  json::array listed;
  for (std::size_t state = 0; state < edition.states.size(); ++state) {
    if (!edition.states[state].outcome) continue;
    ends[edition.states[state].name] = routes.by_outcome[state];
    if (!office.options.json)
      fmt::print("{}: {}\n", edition.states[state].words,
                 text::counted(routes.by_outcome[state], "route", "routes"));
  }
  for (const auto& route : routes.listed) {
    if (office.options.json)
      listed.push_back({{"outcome", edition.states[static_cast<std::size_t>(route.outcome)].name},
                        {"route", route_in_words(edition, route)}});
    else if (as_list)
      fmt::print("{} → {}\n", route_in_words(edition, route), words(route.outcome));
  }
  if (office.options.json)
    fmt::print(
        "{}\n",
        canonical(json::object{
            {"outcomes", ends}, {"counted", routes.counted}, {"more", routes.more}, {"listed", listed}}));
  else
    fmt::print("{}{} in all, each state at most {} on a route{}.\n", routes.more ? "More than " : "",
               text::counted(routes.counted, "route", "routes"),
               times == 1 ? "once" : fmt::format("{} times", times),
               as_list && routes.counted > static_cast<long long>(routes.listed.size())
                   ? fmt::format("; the first {} are listed", routes.listed.size())
                   : "");
  return cli::done;
}

int diff(const cli::Office& office, const Edition& before, const Edition& after) {
  const auto all = protocol::differences(before, after);
  json::array rows;
  using Is = protocol::Difference::Is;
  for (const auto& one : all) {
    const auto is = one.is == Is::added ? "added" : one.is == Is::removed ? "removed" : "changed";
    if (office.options.json)
      rows.push_back({{"is", is}, {"what", one.what}, {"before", one.before}, {"after", one.after}});
    else if (one.is == Is::changed)
      fmt::print("{}\n  was: {}\n  is:  {}\n", one.what, one.before, one.after);
    else
      fmt::print("{}\n  {}: {}\n", one.what, is, one.is == Is::added ? one.after : one.before);
  }
  if (office.options.json)
    fmt::print("{}\n", canonical(rows));
  else
    fmt::print("{} between {} and {}.\n",
               text::counted(static_cast<long long>(all.size()), "difference", "differences"), before.id(),
               after.id());
  return cli::done;
}

}  // namespace

void add_edition_options(CLI::App& command, Asked& asked) {
  command.add_option("protocol", asked.name, "Name of a protocol, or a file")->required();
  command.add_option("--edition", asked.edition, "Which edition; the newest unless told");
}

Outcome<Edition> edition_of(const Asked& asked) {
  if (is_file(asked.name)) return read_file(asked.name);
  if (const auto* edition = find_edition(asked.name, asked.edition)) return *edition;
  std::vector<std::string> names;
  for (const auto& one : editions()) names.push_back(one.id());
  return Refusal{fmt::format("There is no protocol {}{}{}. There are: {}.", asked.name,
                             asked.edition.empty() ? "" : " ", asked.edition, text::join(names, ", ")),
                 {},
                 "protocol"};
}

void add_protocol_commands(CLI::App& app, cli::Office& office, int& result) {
  static std::vector<std::string> files;
  static Asked asked, other;
  static int times = 1;
  static bool as_list = false;
  auto* protocol =
      app.add_subcommand("protocol", "Statutory processes: check, print, draw and try out an edition")
          ->require_subcommand(1);
  protocol->add_subcommand("list", "The editions that travel with Reeve")->callback([&] {
    result = list(office);
  });
  auto* checking = protocol->add_subcommand("check", "Check files, and say what to write instead");
  checking->add_option("file", files, "Files of protocols")->required();
  checking->callback([&] { result = check(office, files); });
  const auto about = [&](const char* name, const char* does, auto act) {
    auto* command = protocol->add_subcommand(name, does);
    add_edition_options(*command, asked);
    command->callback([&office, &result, act] {
      const auto edition = edition_of(asked);
      result = edition ? act(office, *edition) : cli::say_not_accepted(edition.refusals());
    });
    return command;
  };
  about("card", "The card an officer signs, in Markdown", card);
  about("draw", "A drawing (SVG)", [](const cli::Office& o, const Edition& e) {
    return draw(o, e, as_list);
  })->add_flag("--list", as_list, "The same steps as a list of words");
  auto* walking = about("paths", "Every route from the start to each outcome, counted",
                        [](const cli::Office& o, const Edition& e) { return paths(o, e, times, as_list); });
  walking->add_flag("--list", as_list, "List them, up to 200");
  walking->add_option("--times", times, "How often one state may come on a route")->check(CLI::Range(1, 3));
  auto* comparing =
      about("diff", "What another edition says differently", [](const cli::Office& o, const Edition& e) {
        const auto after = edition_of({other.name, other.edition});
        return after ? diff(o, e, *after) : cli::say_not_accepted(after.refusals());
      });
  comparing->add_option("other", other.name, "The other protocol, or a file")->required();
  comparing->add_option("--other-edition", other.edition, "Which edition of the other");
  add_clock_commands(*protocol, office, result);
}

}  // namespace reeve::casework
