// Samples of files in the record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "complaints/report_store.hpp"
#include "complaints/sample.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

struct SampledFile {
  std::string id, reference;
  std::string finding;  // in_order, learning, concern; empty: not looked at yet
};
struct Sample {
  std::string id = {}, protocol = {};
  calendar::Date from = {}, to = {};
  std::string seed = {}, seed_from = {};
  std::vector<std::string> listed = {};
  std::vector<SampledFile> drawn = {};  // in the order drawn
};
// Draws and keeps it; answers its id.
Outcome<std::string> draw_sample(storage::Work& work, Sample wanted, int how_many);
std::vector<Sample> samples(storage::Session& record);  // the latest first
std::optional<Sample> find_sample(storage::Session& record, const std::string& id);
Outcome<Done> keep_finding(storage::Work& work, const SampledFile& file, const std::string& finding);

std::string_view finding_in_words(std::string_view finding);  // "Learning"

}  // namespace reeve::complaints
