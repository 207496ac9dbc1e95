#include "complaints/detail_store.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "casework/casework.hpp"
#include "kernel/text.hpp"

namespace reeve::complaints {
namespace {

using storage::Session;

constexpr std::string_view what = "complaint_details";

bool publishes(const protocol::Decision& decision) {
  return std::any_of(decision.causes.begin(), decision.causes.end(), [](const protocol::Effect& effect) {
    return effect.kind == protocol::Effect::Kind::publish && effect.name == what;
  });
}

// The names of such decisions, in any edition that was adopted.
std::set<std::string> deciding(Session& record) {
  std::set<std::string> names;
  for (const auto& adoption : casework::adoptions(record))
    for (const auto& decision : adoption.edition->decisions)
      if (publishes(decision)) names.insert(decision.name);
  return names;
}

// The day it was decided, when that still counts: a case that was opened again is decided about again.
std::optional<calendar::Date> decided_on(const casework::CaseFile& file, const protocol::Timeline& timeline) {
  for (std::size_t at = 0; at < file.edition().decisions.size(); ++at) {
    if (timeline.taken_here.size() <= at || timeline.taken_here[at] == 0 ||
        !publishes(file.edition().decisions[at]))
      continue;
    for (std::size_t event = 0; event < file.events.size(); ++event)
      if (timeline.dead[event] == 0 && file.events[event].name == file.edition().decisions[at].name)
        return file.events[event].on;
  }
  return std::nullopt;
}

// Title and words by case.
std::map<std::string, std::pair<std::string, std::string>> words_written(Session& record) {
  std::map<std::string, std::pair<std::string, std::string>> all;
  for (const auto& [id, title, words] : record.read<3>("select id, title, words from complaint_detail"))
    all[id] = {title, words};
  return all;
}

}  // namespace

std::vector<Detail> details_decided(Session& record, calendar::Date today,
                                    const std::vector<std::string>& reader) {
  std::vector<Detail> all;
  std::set<std::string> references;
  for (const auto& name : deciding(record))
    for (const auto& [reference] :
         record.read<1>("select distinct reference from case_event join case_file on case_file.id = "
                        "case_event.case_id where what = 'decided' and name = :name",
                        {{"name", name}}))
      references.insert(reference);
  const auto written = words_written(record);
  for (const auto& reference : references) {
    const auto file = casework::find_case(record, reference);
    const auto days = casework::working_days(record, file->edition().calendar);
    if (!days) throw storage::Fault(days.refusal().sentence);
    const auto timeline = file->derived(*days, today);
    const auto on = decided_on(*file, timeline);
    if (!on || protocol::is_kept_out(file->edition(), timeline, reader)) continue;
    Detail detail{.case_id = file->id, .reference = reference, .decided_on = *on};
    if (const auto known = written.find(file->id); known != written.end())
      std::tie(detail.title, detail.words) = known->second;
    all.push_back(std::move(detail));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Detail& a, const Detail& b) { return a.decided_on > b.decided_on; });
  return all;
}

Outcome<Done> keep_detail(storage::Work& work, const std::string& reference, const std::string& title,
                          const std::string& words) {
  Refusals problems;
  if (title.empty()) problems.push_back({"Give it a title.", {}, "title"});
  if (words.empty()) problems.push_back({"Write what is published.", {}, "words"});
  if (!problems.empty()) return problems;
  const auto all = details_decided(work.session(), work.now().today);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Detail& one) { return one.reference == reference; });
  if (found == all.end())
    return Refusal{"It was not decided that details of this complaint are published.",
                   "S.I. 2012/62 reg 28(13)"};
  work.put("complaint_detail", found->case_id,
           storage::with_hand(work, {{"title", title}, {"words", words}}));
  work.record("complaint_detail_written", found->case_id, "S.I. 2012/62 reg 28(13)");
  return Done{};
}

}  // namespace reeve::complaints
