// How each row of an import becomes a row of the record. Two rooms: what the plan is (document_import.cpp)
// and what a period's report says (report_import.cpp).
#pragma once

#include <string_view>
#include <vector>

#include "plan/import_lookup.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

// What the record has already, so that a second import adds to it.
ImportLookup read_lookup(storage::Session& record);

struct ImportHand {
  storage::Work& work;
  const ImportTables& tables;
  ImportLookup known;
  std::set<std::string> by_page;  // names of indicators that are one indicator a page
  std::size_t position = 0;       // of the row in its file, from 1
};

struct ImportStep {
  std::string_view file;
  void (*add)(ImportHand& hand, const ImportTable& table, const ImportRow& row);
};

// In the order in which they go in.
const std::vector<ImportStep>& document_steps();
// Needs the periods: see open_periods.
const std::vector<ImportStep>& report_steps();

// Names with more than one value in some period of the files. See the rule in plan_import.hpp.
std::set<std::string> indicators_by_page(const ImportTables& tables);

// A period for every quarter theme_pages names, the oldest first. Returns their labels.
std::vector<std::string> open_periods(ImportHand& hand);

}  // namespace reeve::plan
