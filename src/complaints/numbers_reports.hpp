// Complaints in numbers as they are published; of a case only what a panel decided to publish, as it was
// written for that.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "complaints/detail_store.hpp"
#include "complaints/sample_store.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::complaints {

struct PublishedNumbers {
  plan::Quarter quarter = {};
  std::vector<std::pair<QuarterReport, YearReport>> protocols = {};
  std::vector<Sample> samples = {};
  std::vector<Detail> details = {};                   // that were written
  std::map<std::string, std::string> overviews = {};  // of the year, by protocol
};
site::Publication numbers_publication(const plan::Publisher& publisher, const PublishedNumbers& numbers,
                                      const std::string& changes);

}  // namespace reeve::complaints
