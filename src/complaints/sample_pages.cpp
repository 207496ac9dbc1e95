#include <set>

#include "casework/casework.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/sample_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

constexpr std::string_view all_address = "/work/{body}/complaints/samples";
constexpr std::string_view one_address = "/work/{body}/complaints/samples/{sample}";

std::string days_in_words(const Sample& sample) {
  return calendar::in_words(sample.from) + " to " + calendar::in_words(sample.to);
}

Html draw_form(Visit& visit, storage::Session& record, const Refusals& problems) {
  const auto& sent = visit.request.form;
  std::vector<Choice> protocols;
  for (const auto& [name, title] : complaint_protocols(record))
    protocols.push_back({.value = name, .text = title});
  const auto chosen = std::string(sent.get("protocol"));
  const auto line = [&](const char* name, const char* label, const char* hint) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = std::string(sent.get(name)),
                  .hint = hint,
                  .error = problem_of(problems, name)});
  };
  return group(
      el("h2", cls("govuk-heading-l"), "Draw a sample"),
      post_form(visit, work_address(visit, "complaints/samples"),
                radios({.legend = {.text = "Of which files"},
                        .name = "protocol",
                        .items = protocols,
                        .value = chosen.empty() && !protocols.empty() ? protocols.front().value : chosen}),
                day_field({.name = "from", .label = "That came or ended from"}, sent, problems),
                day_field({.name = "to", .label = "To"}, sent, problems), line("wanted", "How many", ""),
                line("seed", "Seed",
                     "It decides which files are drawn: words or numbers that came about in public, such as "
                     "those of a lottery"),
                line("seed_from", "Where the seed comes from",
                     "Lottery of 21 September 2019, announced at the meeting"),
                button({.text = "Draw"})));
}

Response all_page(Visit& visit, Refusals problems) {
  auto& record = visit.session();
  Table rows{.caption = "Samples drawn, the latest first",
             .head = {web::Cell{"Days"}, figure("Files"), figure("Looked at"), web::Cell{"Seed"}}};
  for (const auto& one : samples(record)) {
    const auto looked_at = std::count_if(one.drawn.begin(), one.drawn.end(),
                                         [](const SampledFile& file) { return !file.finding.empty(); });
    rows.rows.push_back(row_of(
        web::Cell{el("a", cls("govuk-link"), href(work_address(visit, "complaints/samples/" + one.id)),
                     days_in_words(one))},
        figure(std::to_string(one.drawn.size())), figure(std::to_string(looked_at)), web::Cell{one.seed}));
  }
  const int status = problems.empty() ? 200 : 422;
  auto led = led_to_boxes(led_to_boxes(problems, "from"), "to");
  return show(
      visit,
      {.title = "Samples of files", .crumbs = crumbs(visit, "Samples of files"), .problems = std::move(led)},
      group(el("h1", cls("govuk-heading-xl"), "Samples of files"),
            rows.rows.empty() ? el("p", cls("govuk-body"), "No sample was drawn yet.") : table(rows),
            visit.may("complaints.sample") ? draw_form(visit, record, problems) : Html{}),
      status);
}

Response draw_post(Visit& visit) {
  const auto& form = visit.request.form;
  const auto days = read_days(form);
  Refusals problems;
  if (!days) problems = days.refusals();
  const auto many = text::whole_number(form.get("wanted"));
  if (!many) problems.push_back({"Say how many, as a number.", {}, "wanted"});
  if (!problems.empty()) return all_page(visit, problems);
  const auto drawn = draw_sample(visit.work(),
                                 {.protocol = std::string(form.get("protocol")),
                                  .from = days->from,
                                  .to = days->to,
                                  .seed = std::string(text::trim(form.get("seed"))),
                                  .seed_from = std::string(text::trim(form.get("seed_from")))},
                                 *many);
  if (!drawn) return all_page(visit, drawn.refusals());
  return done_and_back(work_address(visit, "complaints/samples/" + *drawn), "saved");
}

Html finding_form(const Visit& visit, const Sample& sample, const SampledFile& file,
                  const Refusals& problems) {
  const auto field = "finding-" + file.id;
  if (!visit.may("complaints.sample")) return {};
  std::vector<Choice> items;
  for (const auto* code : {"in_order", "learning", "concern"})
    items.push_back({.value = code, .text = finding_in_words(code)});
  return post_form(
      visit, work_address(visit, "complaints/samples/" + sample.id), hidden_input("file", file.id),
      radios({.legend = {.text = "What was found in " + file.reference},
              .name = field,
              .items = items,
              .value = file.finding,
              .error = problem_of(problems, field)}),
      button({.text = group("Record", el("span", cls("govuk-visually-hidden"), " for ", file.reference)),
              .kind = ButtonKind::secondary}));
}

Html redraw_view(const Sample& sample, const std::set<std::string>& hidden) {
  std::vector<Html> listed;
  long long left_out = 0;
  for (const auto& reference : sample.listed) {
    if (hidden.contains(reference))
      ++left_out;
    else
      listed.push_back(el("li", reference));
  }
  const auto how =
      "Each reference gets the SHA-256 of the seed, a space and the reference. The lowest are drawn, in "
      "that order. Save this list as a file and run: reeve complaints redraw FILE --seed SEED --count "
      "NUMBER";
  return details(
      {.summary = "Draw it again",
       .content =
           group(el("p", cls("govuk-body"), how),
                 left_out == 0 ? Html{}
                               : el("p", cls("govuk-body"), text::counted(left_out, "file is", "files are"),
                                    " left out that your office is kept out of, so it cannot be drawn from "
                                    "this list alone."),
                 el("ul", cls("govuk-list"), listed))});
}

Response one_page(Visit& visit, const Sample& sample, const Refusals& problems) {
  const auto hidden = casework::kept_from(visit.session(), visit.person->offices);
  Html files;
  for (const auto& file : sample.drawn)
    if (hidden.contains(file.reference))
      files += group(el("h2", cls("govuk-heading-m"), "A file that your office is kept out of"));
    else
      files += group(
          el("h2", cls("govuk-heading-m"),
             el("a", cls("govuk-link"), href(work_address(visit, "cases/" + file.reference)),
                file.reference)),
          el("p", cls("govuk-body"),
             file.finding.empty() ? std::string_view("Not looked at yet") : finding_in_words(file.finding)),
          finding_form(visit, sample, file, problems));
  return show(
      visit,
      {.title = "A sample of files",
       .crumbs = {{.text = "Complaints", .href = work_address(visit, "complaints")},
                  {.text = "Samples of files", .href = work_address(visit, "complaints/samples")},
                  {.text = days_in_words(sample)}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(el("span", cls("govuk-caption-xl"), days_in_words(sample)),
            el("h1", cls("govuk-heading-xl"), "A sample of files"),
            summary_list({.rows = {{.key = "Seed", .value = sample.seed},
                                   {.key = "Where it comes from", .value = sample.seed_from},
                                   {.key = "Drawn from",
                                    .value = text::counted(static_cast<long long>(sample.listed.size()),
                                                           "file", "files")}}}),
            files, redraw_view(sample, hidden)),
      problems.empty() ? 200 : 422);
}

Response one_get(Visit& visit) {
  const auto sample = find_sample(*visit.record, visit.at("sample"));
  return sample ? one_page(visit, *sample, {}) : not_found(visit);
}

Response one_post(Visit& visit) {
  const auto sample = find_sample(visit.work().session(), visit.at("sample"));
  if (!sample) return not_found(visit);
  const auto wanted = visit.request.form.get("file");
  const auto hidden = casework::kept_from(visit.session(), visit.person->offices);
  for (const auto& file : sample->drawn) {
    if (file.id != wanted || hidden.contains(file.reference)) continue;
    const auto kept =
        keep_finding(visit.work(), file, std::string(visit.request.form.get("finding-" + file.id)));
    if (!kept) return one_page(visit, *sample, kept.refusals());
    return done_and_back(work_address(visit, "complaints/samples/" + sample->id), "saved");
  }
  return not_found(visit);
}

}  // namespace

Routes sample_routes() {
  return {get(all_address, Allow::may("complaints.report"), "Samples of files",
              [](Visit& visit) { return all_page(visit, {}); }),
          post(all_address, Allow::may("complaints.sample"), "Draw a sample of files", draw_post),
          get(one_address, Allow::may("complaints.report"), "A sample of files, and what was found", one_get),
          post(one_address, Allow::may("complaints.sample"), "Record what was found in a file", one_post)};
}

}  // namespace reeve::complaints
