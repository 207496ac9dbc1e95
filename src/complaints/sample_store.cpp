#include "complaints/sample_store.hpp"

#include "kernel/text.hpp"

namespace reeve::complaints {
namespace {

using storage::Session;
using storage::Work;

constexpr std::pair<std::string_view, std::string_view> findings[] = {
    {"in_order", "In order"},
    {"learning", "Something to learn"},
    {"concern", "A concern, taken up with the office"}};

std::vector<Sample> samples_where(Session& record, const std::string& where,
                                  const storage::Parameters& given) {
  std::vector<Sample> all;
  for (const auto& [id, protocol, from, to, seed, seed_from, listed] : record.read<7>(
           "select id, protocol, from_day, to_day, seed, seed_from, listed from complaint_sample " + where +
               " order by id desc",
           given))
    all.push_back({.id = id,
                   .protocol = protocol,
                   .from = calendar::parse_date(from.text()).value(),
                   .to = calendar::parse_date(to.text()).value(),
                   .seed = seed,
                   .seed_from = seed_from,
                   .listed = text::filled_lines(listed.text())});
  for (const auto& [sample, id, reference, finding] : record.read<4>(
           "select sample_id, id, reference, finding from complaint_sample_file order by sample_id, place"))
    for (auto& one : all)
      if (one.id == sample.text()) one.drawn.push_back({id, reference, finding});
  return all;
}

}  // namespace

Outcome<std::string> draw_sample(Work& work, Sample wanted, int how_many) {
  if (wanted.to < wanted.from) return Refusal{"The last day is the first day or later.", {}, "to"};
  if (wanted.to > work.now().today) return Refusal{"The last day has not come yet.", {}, "to"};
  if (wanted.seed_from.empty())
    return Refusal{
        "Say where the seed comes from, so that all can see that nobody chose it to fit.", {}, "seed_from"};
  auto listed = files_between(work.session(), wanted.protocol, wanted.from, wanted.to);
  if (!listed) return listed.refusals();
  wanted.listed = std::move(listed).value();
  if (wanted.listed.empty()) return Refusal{"No complaint came or ended in these days.", {}, "from"};
  const auto drawn = draw(wanted.listed, wanted.seed, how_many);
  if (!drawn) return drawn.refusals();
  auto id = work.fresh_id();
  work.insert("complaint_sample", storage::with_hand(work, {{"id", id},
                                                            {"protocol", wanted.protocol},
                                                            {"from_day", calendar::iso(wanted.from)},
                                                            {"to_day", calendar::iso(wanted.to)},
                                                            {"seed", wanted.seed},
                                                            {"seed_from", wanted.seed_from},
                                                            {"wanted", std::to_string(how_many)},
                                                            {"listed", text::join(wanted.listed, "\n")}}));
  for (std::size_t at = 0; at < drawn->size(); ++at)
    work.insert("complaint_sample_file", storage::with_hand(work, {{"id", work.fresh_id()},
                                                                   {"sample_id", id},
                                                                   {"place", std::to_string(at + 1)},
                                                                   {"reference", (*drawn)[at]}}));
  work.record("complaint_sample_drawn", id);
  return id;
}

std::vector<Sample> samples(Session& record) { return samples_where(record, "", {}); }

std::optional<Sample> find_sample(Session& record, const std::string& id) {
  auto found = samples_where(record, "where id = :id", {{"id", id}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Outcome<Done> keep_finding(Work& work, const SampledFile& file, const std::string& finding) {
  if (finding_in_words(finding).empty()) return Refusal{"Choose what was found.", {}, "finding-" + file.id};
  work.update("complaint_sample_file", file.id, {{"finding", finding}});
  work.record("complaint_sample_looked_at", file.id);
  return Done{};
}

std::string_view finding_in_words(std::string_view finding) {
  for (const auto& [code, words] : findings)
    if (code == finding) return words;
  return {};
}

}  // namespace reeve::complaints
