// Complaints of a quarter in numbers, for the panel and for the public.
#pragma once

#include <string>
#include <vector>

#include "casework/case_store.hpp"
#include "casework/numbers.hpp"
#include "plan/period.hpp"

namespace reeve::complaints {

struct Ongoing {
  std::string reference, standing;  // "With the IPCC since 8 May 2019"
  calendar::Date received = {};
};

struct QuarterReport {
  std::string protocol, title;
  plan::Quarter quarter = {};
  casework::Numbers now = {}, before = {};  // this quarter and the one before it
  std::vector<Ongoing> open = {};           // on the evening of the last day, the oldest first; at most 100
};
// As on the evening of the last day of the quarter, or of today when that is earlier. A case from which one
// of the reader's offices is kept out is not even counted: a number of one would tell of it. Cases are listed
// to offices with a part in the protocol. Without a reader, everything is.
Outcome<QuarterReport> load_quarter(storage::Session& record, const std::string& protocol,
                                    plan::Quarter quarter, calendar::Date today,
                                    const std::vector<std::string>& reader = {});

struct YearReport {
  std::string protocol, title;
  std::vector<std::pair<plan::Quarter, casework::Numbers>> quarters = {};  // those that have begun
  casework::Numbers year = {};
};
// The financial year that begins in `start_year`.
Outcome<YearReport> load_year(storage::Session& record, const std::string& protocol, int start_year,
                              calendar::Date today, const std::vector<std::string>& reader = {});

// Protocols of complaints that the body works by, or did: name and title, once each.
std::vector<std::pair<std::string, std::string>> complaint_protocols(storage::Session& record);

// Cases that came or ended from one day to another: what a sample is drawn from, in order of reference.
Outcome<std::vector<std::string>> files_between(storage::Session& record, const std::string& protocol,
                                                calendar::Date from, calendar::Date to);

}  // namespace reeve::complaints
