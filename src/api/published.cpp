#include "api/published.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <stdexcept>

#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

json::value read_file(const site::PublicSite& site, const std::string& path) {
  const auto bytes = site.bytes(path);
  auto value = bytes ? parse_canonical(*bytes) : std::nullopt;
  if (!value) throw std::runtime_error("The published file " + path + " is missing or cannot be read.");
  return std::move(*value);
}

std::string words_of(const json::value& row) {
  std::string words;
  for (const auto* key : {"number", "label", "theme_page", "pillar", "status"})
    words += std::string(row.at(key).as_string()) + " ";
  return " " + text::folded(words) + " ";
}

// A page of the report is for reading; the rest is for taking away.
bool is_download(std::string_view file) { return !file.starts_with("assets/") && !file.ends_with(".html"); }

std::vector<std::string> downloads_of(const site::PublicSite& site, const std::string& folder) {
  std::vector<std::string> found;
  for (const auto& path : site.paths())
    if (path.starts_with(folder) && is_download(std::string_view(path).substr(folder.size())))
      found.push_back(path);
  std::sort(found.begin(), found.end());
  return found;
}

void read_reports(const site::PublicSite& site, Published& published) {
  constexpr std::string_view folder = "reports/";
  constexpr std::string_view file = "/data.json";
  for (const auto& path : site.paths()) {
    if (!path.starts_with(folder) || !path.ends_with(file)) continue;
    const auto slug = path.substr(folder.size(), path.size() - folder.size() - file.size());
    published.reports.push_back({slug, read_file(site, path), site.bytes(path),
                                 downloads_of(site, std::string(folder) + slug + "/")});
  }
  std::sort(published.reports.begin(), published.reports.end(), [](const auto& left, const auto& right) {
    return left.data.at("period").at("starts_on").as_string() >
           right.data.at("period").at("starts_on").as_string();
  });
}

void index_tracker(Published& published) {
  std::map<std::string, std::size_t> tracked;
  const auto& commitments = published.tracker.at("commitments").as_array();
  for (std::size_t at = 0; at < commitments.size(); ++at)
    tracked.emplace(std::string(commitments[at].at("slug").as_string()), at);
  for (const auto& row : published.list.at("commitments").as_array()) {
    const std::string slug(row.at("slug").as_string());
    published.commitments.push_back({slug, words_of(row), tracked.at(slug)});
  }
  for (const auto& indicator : published.tracker.at("indicators").as_array())
    published.indicators.emplace_back(indicator.at("slug").as_string());
}

}  // namespace

std::shared_ptr<const Published> read_published(const std::string& slug, const site::PublicSite& site) {
  if (!site.bytes("tracker.json")) return nullptr;
  auto published = std::make_shared<Published>();
  published->slug = slug;
  published->list = read_file(site, "commitments.json");
  published->tracker = read_file(site, "tracker.json");
  published->plan = read_file(site, "plan.json");
  read_reports(site, *published);
  index_tracker(*published);
  published->snapshots = site.snapshots();
  return published;
}

std::shared_ptr<const Published> Library::find(const std::string& slug) const {
  const auto site = find_(slug);
  if (!site) return nullptr;
  const std::lock_guard lock(keeping_);
  auto& kept = kept_[slug];
  if (kept.site.lock() != site) kept = {site, read_published(slug, *site)};
  return kept.published;
}

std::vector<std::shared_ptr<const Published>> Library::all() const {
  std::vector<std::shared_ptr<const Published>> found;
  for (const auto& slug : slugs_())
    if (auto published = find(slug)) found.push_back(std::move(published));
  return found;
}

}  // namespace reeve::api
