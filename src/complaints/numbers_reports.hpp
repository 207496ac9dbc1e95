// Complaints in numbers as they are published: never a case.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "complaints/sample_store.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::complaints {

struct PublishedNumbers {
  plan::Quarter quarter = {};
  std::vector<std::pair<QuarterReport, YearReport>> protocols = {};
  std::vector<Sample> samples = {};
};
site::Publication numbers_publication(const plan::Publisher& publisher, const PublishedNumbers& numbers,
                                      const std::string& changes);

}  // namespace reeve::complaints
