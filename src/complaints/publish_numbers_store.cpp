#include "complaints/publish_numbers_store.hpp"

#include <algorithm>

#include "complaints/numbers_reports.hpp"
#include "complaints/words_store.hpp"
#include "kernel/text.hpp"
#include "plan/publish_quarter.hpp"

namespace reeve::complaints {

bool is_published(storage::Session& record) {
  const auto known = site::snapshots(record);
  return std::any_of(known.begin(), known.end(), [](const auto& one) { return one.scope == "complaints"; });
}

Outcome<site::Snapshot> publish_numbers(storage::Work& work, const bytes::KeyPair& key,
                                        const std::string& label, const std::string& changes,
                                        const std::string& body_slug, const identity::Authority& authority,
                                        const plan::PublicExtras& extras) {
  auto& record = work.session();
  const auto today = work.now().today;
  const auto quarter = plan::parse_quarter(label);
  if (!quarter) return Refusal{"Say the quarter as Q1 2019/20.", {}, "quarter"};
  if (plan::last_day(*quarter) >= today)
    return Refusal{plan::label_of(*quarter) + " has not ended yet.", {}, "quarter"};
  PublishedNumbers numbers{.quarter = *quarter, .samples = samples(record)};
  std::erase_if(numbers.samples, [&](const Sample& one) { return one.to > plan::last_day(*quarter); });
  for (const auto& [protocol, title] : complaint_protocols(record)) {
    auto of_quarter = load_quarter(record, protocol, *quarter, today);
    auto of_year = load_year(record, protocol, quarter->start_year, plan::last_day(*quarter));
    if (!of_quarter) return of_quarter.refusals();
    if (!of_year) return of_year.refusals();
    numbers.overviews[protocol] = words_about(record, key_of_year(protocol, quarter->start_year));
    numbers.protocols.emplace_back(std::move(of_quarter).value(), std::move(of_year).value());
  }
  if (numbers.protocols.empty())
    return Refusal{"This body works by no protocol for complaints, so there is nothing to publish."};
  numbers.details = details_decided(record, today);
  std::erase_if(numbers.details, [](const Detail& one) { return one.words.empty(); });
  const bool again = is_published(record);
  if (again && text::trim(changes).empty())
    return Refusal{"Say what this edition changes: the public reads it.", {}, "changes"};
  auto publisher = plan::publisher_of(record, body_slug, authority, extras);
  // The first one leads to itself, although it is not published yet.
  if (!again) publisher.sections.push_back({"Complaints", "complaints/index.html"});
  auto snapshot =
      site::publish(work, key, numbers_publication(publisher, numbers, std::string(text::trim(changes))));
  if (!snapshot) return snapshot;
  // A body may have no tracker yet, or it leads here already: no reason to stop.
  static_cast<void>(plan::publish_tracker(work, key, publisher, extras));
  return snapshot;
}

}  // namespace reeve::complaints
