#include "web/components/layout.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"

namespace reeve::web::testing {

namespace {

Html draw_header(const Options& options) {
  return page_header({.logo = content_at(options, "logoText", "logoHtml"),
                      .href = words_at(options, "url", "/"),
                      .container_classes = words_at(options, "containerClasses", "govuk-width-container"),
                      .classes = words_at(options, "classes"),
                      .attributes = attributes_at(options)});
}

std::vector<FooterLink> links_at(const Options& options) {
  std::vector<FooterLink> links;
  for (const auto& item : objects_at(options, "items")) {
    links.push_back(
        {.text = words_at(item, "text"), .href = words_at(item, "href"), .attributes = attributes_at(item)});
  }
  return links;
}

Html draw_footer(const Options& options) {
  const auto& meta = object_at(options, "meta");
  Footer drawn{.links = links_at(meta),
               .links_title = words_at(meta, "visuallyHiddenTitle", "Support links"),
               .note = content_at(meta),
               .licence = content_at(object_at(options, "contentLicence")),
               .container_classes = words_at(options, "containerClasses"),
               .classes = words_at(options, "classes"),
               .attributes = attributes_at(options)};
  for (const auto& section : objects_at(options, "navigation")) {
    drawn.sections.push_back({.title = words_at(section, "title"),
                              .links = links_at(section),
                              .width = words_at(section, "width", "full"),
                              .columns = number_at(section, "columns", 0)});
  }
  if (drawn.licence.empty() && !has(options, "contentLicence")) {
    drawn.licence =
        group("All content is available under the",
              el("a", cls("govuk-footer__link"),
                 href("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                 attr("rel", "license"), "Open Government Licence v3.0"),
              ", except where otherwise stated");
  }
  return page_footer(drawn);
}

PageFrame frame() {
  return {.title = "Commitments",
          .body_name = "Police and Crime Commissioner for Anyshire",
          .service_name = "Police and Crime Plan",
          .asset_root = "../assets/"};
}

bool contains(const Html& html, std::string_view words) {
  return html.bytes.find(words) != std::string::npos;
}

}  // namespace

TEST(header, is_the_generic_header_of_govuk_frontend) {
  expect_the_same_markup({.component = "generic-header", .draw = draw_header});
}

// The only child of the last meta item is the coat of arms, which leaves an empty box in theirs and none in
// ours.
TEST(footer, is_the_footer_of_govuk_frontend_without_crown_arms_and_logo) {
  const std::string no_heading_alone = "a title for links that are not there is not drawn";
  auto draw = [](const Options& options) {
    auto html = draw_footer(options);
    const std::string_view end = "</div></div></div>";
    html.bytes.insert(html.bytes.size() - end.size(), R"(<div class="govuk-footer__meta-item"></div>)");
    return html;
  };
  expect_the_same_markup(
      {.component = "footer",
       .draw = draw,
       .unsupported = {{"with empty meta", no_heading_alone}, {"with empty meta items", no_heading_alone}},
       .without = {"govuk-footer__crown", "govuk-footer__licence-logo", "govuk-footer__copyright-logo"}});
}

TEST(page, names_itself_its_service_and_its_body) {
  EXPECT_TRUE(contains(page(frame(), {}),
                       "<title>Commitments - Police and Crime Plan - Police and Crime Commissioner for "
                       "Anyshire</title>"));
}

TEST(page, says_in_its_title_that_there_are_errors) {
  auto with_errors = frame();
  with_errors.has_errors = true;
  EXPECT_TRUE(contains(page(with_errors, {}), "<title>Error: Commitments - "));
}

TEST(page, takes_its_style_and_script_from_the_asset_root) {
  const auto html = page(frame(), {});
  EXPECT_TRUE(contains(html, R"(href="../assets/site.css")"));
  EXPECT_TRUE(contains(html, R"(<script type="module" src="../assets/site.js"></script>)"));
}

TEST(page, has_nothing_a_strict_content_policy_would_refuse) {
  auto full = frame();
  full.signed_in = SignedIn{.office = "Chief finance officer", .sign_out_action = "/sign-out"};
  const auto html = page(full, el("p", "Text"));
  EXPECT_FALSE(contains(html, " style="));
  EXPECT_FALSE(contains(html, "<script>"));
  EXPECT_FALSE(contains(html, " onclick="));
}

TEST(page, signs_out_by_a_form_that_carries_the_token_it_was_given) {
  auto signed_in = frame();
  signed_in.signed_in = SignedIn{.office = "Monitoring officer",
                                 .sign_out_action = "/sign-out",
                                 .csrf_field = void_el("input", attr("name", "csrf"))};
  EXPECT_TRUE(contains(page(signed_in, {}),
                       R"(<form method="post" action="/sign-out"><input name="csrf"><button type="submit")"));
}

TEST(page, has_a_skip_link_to_its_main_part) {
  const auto html = page(frame(), el("h1", "Commitments"));
  EXPECT_TRUE(contains(html, R"(<a href="#main-content" class="govuk-skip-link")"));
  EXPECT_TRUE(
      contains(html, R"(<main class="govuk-main-wrapper" id="main-content"><h1>Commitments</h1></main>)"));
}

}  // namespace reeve::web::testing
