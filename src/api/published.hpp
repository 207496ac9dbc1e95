// A body's published files, read once: the API answers from these values and never parses while somebody
// waits.
#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "api/api.hpp"

namespace reeve::api {

struct PublishedReport {
  std::string slug;  // q1-2019-20
  boost::json::value data;
  std::shared_ptr<const std::string> bytes;  // of data.json, as signed
  std::vector<std::string> downloads;        // within the body's folder
};

struct ListedRow {
  std::string slug;
  std::string words;        // folded, a space at each end: what a search looks through
  std::size_t tracked = 0;  // where tracker.json has it
};

struct Published {
  std::string slug;
  boost::json::value list;                // commitments.json
  boost::json::value tracker;             // tracker.json
  boost::json::value plan;                // plan.json
  std::vector<PublishedReport> reports;   // the latest first
  std::vector<ListedRow> commitments;     // in the order of the list
  std::vector<std::string> indicators;    // slugs, in the order of the tracker
  std::vector<site::Snapshot> snapshots;  // the latest first

  std::string page(std::string_view path) const { return "/" + slug + "/" + std::string(path); }
  std::string address(std::string_view rest) const { return "/api/v1/" + slug + "/" + std::string(rest); }
};

// Null when nothing has been published yet. Throws when what is published cannot be read: that is a fault.
std::shared_ptr<const Published> read_published(const std::string& slug, const site::PublicSite& site);

// Keeps what was read for as long as the site it was read from is the one being served.
class Library {
 public:
  Library(FindSite find, ListSlugs slugs) : find_(std::move(find)), slugs_(std::move(slugs)) {}

  std::shared_ptr<const Published> find(const std::string& slug) const;
  std::vector<std::shared_ptr<const Published>> all() const;

 private:
  struct Kept {
    std::weak_ptr<const site::PublicSite> site;
    std::shared_ptr<const Published> published;
  };

  FindSite find_;
  ListSlugs slugs_;
  mutable std::mutex keeping_;
  mutable std::map<std::string, Kept> kept_;
};

}  // namespace reeve::api
