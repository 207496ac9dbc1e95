// The whole document around a page. Every address is the caller's: a public page that may be saved to a disk
// gives relative ones, the workspace gives absolute paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/messages.hpp"
#include "web/components/navigation.hpp"

namespace reeve::web {

// Always the body's name: a public record says whose it is.
struct Header {
  Content logo = {};
  std::string href = "/";
  std::string container_classes = "govuk-width-container";
  std::string classes = {};
  Attributes attributes = {};
};

struct FooterLink {
  std::string text = {};
  std::string href = {};
  Attributes attributes = {};
};

struct FooterSection {
  std::string title = {};
  std::vector<FooterLink> links = {};
  std::string width = "full";  // "one-third", "two-thirds"
  int columns = 0;
};

// The licence, the accessibility statement and the like. No crown and no Crown copyright: the body is not the
// Crown.
struct Footer {
  std::vector<FooterSection> sections = {};
  std::vector<FooterLink> links = {};
  std::string links_title = "Support links";  // heard, not seen
  Content note = {};
  Content licence = {};  // "All content is available under the ..., except where otherwise stated"
  std::string container_classes = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SignedIn {
  std::string office = {};  // and the person, as they should read it
  std::string sign_out_action = {};
  Html csrf_field = {};
  std::string label = "Signed in as";
  std::string button_text = "Sign out";
};

struct AlternateLink {  // a feed, or the page in another language or format
  std::string href = {};
  std::string type = {};
  std::string title = {};
  std::string lang = {};
};

struct PageFrame {
  std::string lang = "en";
  std::string title = {};
  bool has_errors = false;
  std::string error_prefix = "Error";
  std::string body_name = {};
  std::string body_href = "/";
  std::string service_name = {};
  std::string service_href = {};
  std::string asset_root = "/assets/";  // ends with "/"
  std::vector<NavigationItem> navigation = {};
  std::string menu_text = "Menu";
  std::string navigation_label = {};
  std::string service_label = "Service information";  // heard, not seen
  std::string skip_text = "Skip to main content";
  std::optional<PhaseBanner> phase_banner = {};
  std::vector<Crumb> breadcrumbs = {};
  std::string breadcrumb_label = "Breadcrumb";
  std::optional<BackLink> back_link = {};
  std::optional<SignedIn> signed_in = {};
  std::vector<AlternateLink> alternates = {};
  Footer footer = {};
};

Html page_header(const Header& options);
Html page_footer(const Footer& options);
Html page(const PageFrame& frame, const Html& main);

}  // namespace reeve::web
