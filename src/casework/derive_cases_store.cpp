// Every open case again: when a date has passed, when the lists are doubted.
#include <map>

#include "casework/case_rows_store.hpp"
#include "casework/case_store.hpp"
#include "casework/standing_store.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;
using storage::Session;
using storage::Work;

// Which cases are asked for: the open ones, or all of a protocol.
struct Asked {
  std::string_view where;
  storage::Parameters parameters = {};
};

// Those after an id, in order, with all their events.
std::vector<CaseFile> cases_after(Session& record, const Asked& asked, const std::string& after) {
  std::vector<CaseFile> files;
  files.reserve(cases_at_once);
  std::map<std::string, Adoption> known;
  auto parameters = asked.parameters;
  parameters.emplace_back("after", after);
  parameters.emplace_back("most", static_cast<int>(cases_at_once));
  for (const auto& [id, reference, adoption, erased] : record.read<4>(
           "select case_file.id, case_file.reference, case_file.adoption_id, erased_at from case_standing "
           "join case_file on "
           "case_file.id = case_standing.id where " +
               std::string(asked.where) +
               " and case_standing.id > :after order by case_standing.id limit :most",
           parameters)) {
    auto& adopted = known[adoption];
    if (!adopted.edition) adopted = adoption_called(record, adoption);
    files.push_back({.id = id, .reference = reference, .adoption = adopted});
    files.back().erased = !erased.is_null();
  }
  if (!files.empty()) read_events(record, files);
  return files;
}

long long open_count(Session& record) {
  return (*record.find<1>("select count(*) from case_standing where is_open = 1"))[0].integer();
}

// As many at once as are read at once.
template <typename EachSome>
void each_of(Session& record, const Asked& asked, const EachSome& each_some) {
  for (auto files = cases_after(record, asked, ""); !files.empty();
       files = cases_after(record, asked, files.back().id))
    each_some(files);
}

}  // namespace

const calendar::WorkingDays& Calendars::of(calendar::Jurisdiction jurisdiction) {
  const auto found = known_.find(jurisdiction);
  if (found != known_.end()) return found->second;
  auto days = working_days(record_, jurisdiction);
  if (!days) throw storage::Fault(days.refusal().sentence);
  return known_.emplace(jurisdiction, std::move(days).value()).first->second;
}

void each_open_case(Session& record, const Progress& progress,
                    const std::function<void(const std::vector<CaseFile>&)>& each_some) {
  const auto total = progress ? open_count(record) : 0;
  long long done = 0;
  each_of(record, {"case_standing.is_open = 1"}, [&](const std::vector<CaseFile>& files) {
    each_some(files);
    done += static_cast<long long>(files.size());
    if (progress) progress(done, total);
  });
}

void each_case(Session& record, std::string_view protocol, const std::function<void(const CaseFile&)>& each) {
  each_of(record, {"case_standing.protocol = :protocol", {{"protocol", protocol}}},
          [&](const std::vector<CaseFile>& files) {
            for (const auto& file : files) each(file);
          });
}

long long derive_open_cases(Work& work, const Progress& progress) {
  Calendars calendars(work.session());
  long long changed = 0;
  each_open_case(work.session(), progress, [&](const std::vector<CaseFile>& files) {
    const auto kept = kept_of(work.session(), files);
    for (const auto& file : files) {
      const auto& days = calendars.of(file.edition().calendar);
      if (keep_standing(work, file, file.derived(days, work.now().today), days, kept)) ++changed;
    }
  });
  return changed;
}

}  // namespace reeve::casework
